#include "workspace/effectwatch.h"

#include "platform/clock.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace onbelay {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr std::chrono::seconds usual = 60s; // where the server does not say
constexpr std::chrono::seconds grace = 10s; // clocks, networks
constexpr std::chrono::seconds nextLook = 5s;

} // namespace

EffectWatch::EffectWatch(const Workspace &workspace, std::chrono::seconds expected)
    : m_workspace(workspace)
    , m_expected(expected > 0s ? expected : usual)
{
    m_timer.setInterval(nextLook);
    connect(&m_timer, &QTimer::timeout, this, &EffectWatch::look);
    connect(&workspace, &Workspace::rowsChanged, this, &EffectWatch::look);
    connect(&workspace, &Workspace::rowsAppended, this, &EffectWatch::look);
    connect(&workspace, &Workspace::rowsReset, this, &EffectWatch::startOver);
}

quint32 EffectWatch::pending() const
{
    return m_workspace.groups().notInEffect();
}

// Positions mean other rows now: which of them waits since when is not known any more, so all wait
// since the first one does.
void EffectWatch::startOver()
{
    const auto first =
        std::min_element(m_waits.begin(), m_waits.end(),
                         [](const Wait &a, const Wait &b) { return a.since < b.since; });
    m_carried = first == m_waits.end() ? std::nullopt : std::optional(first->since);
    m_waits.clear();
    m_known.clear();
    look();
    m_carried.reset();
}

void EffectWatch::look()
{
    const GroupTable &groups = m_workspace.groups();
    if (pending() == 0 && m_told == 0)
        return; // the usual case costs nothing
    const milliseconds now = steadyNow();
    const milliseconds late = now - m_expected - grace;
    const quint32 lateBefore = std::exchange(m_late, 0);
    m_known.assign(wordsFor(quint32(groups.size())), 0);
    for (Wait &wait : m_waits) {
        std::vector<quint32> still;
        wait.rows.forEach([&](quint32 row) {
            if (groups.inEffect(row))
                return;
            still.push_back(row);
            m_known[row / rowsInWord] |= rowBit(row);
        });
        if (still.size() != wait.rows.count())
            wait.rows = RowSet(std::move(still));
        if (wait.since < late)
            m_late += wait.rows.count();
    }
    std::erase_if(m_waits, [](const Wait &wait) { return wait.rows.isEmpty(); });
    quint32 known = 0;
    for (const Wait &wait : m_waits)
        known += wait.rows.count();
    if (known < pending()) {
        std::vector<quint32> fresh;
        for (quint32 row = 0; row < groups.size(); ++row) {
            if (!groups.inEffect(row) && (m_known[row / rowsInWord] & rowBit(row)) == 0)
                fresh.push_back(row);
        }
        m_waits.push_back({m_carried.value_or(now), RowSet(std::move(fresh))});
    }
    if (pending() == 0)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
    if (std::exchange(m_told, pending()) != m_told || lateBefore != m_late)
        Q_EMIT changed();
}

} // namespace onbelay
