#include "diagnostics/whocanrun.h"

#include <QtConcurrentRun>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 5000; // the most that the server gives
constexpr CallSet keyCalls = callBit(LiveCall::Discover) | callBit(LiveCall::Session)
                             | callBit(LiveCall::Connection) | callBit(LiveCall::Proof);
const QString feature = u"holders"_s;

} // namespace

WhoCanRun::WhoCanRun(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

WhoCanRun::~WhoCanRun()
{
    stop();
}

bool WhoCanRun::isRunning() const
{
    switch (m_stage) {
    case Stage::Idle:
    case Stage::Done:
    case Stage::Failed:
    case Stage::Cancelled:
        return false;
    case Stage::Key:
    case Stage::Groups:
    case Stage::People:
    case Stage::Server:
    case Stage::Deciding:
        return true;
    }
    return false;
}

// The context is the client, whose calls these are: a continuation must not outlive its context
// (Qt 6.4 asserts on that).
template <typename T, typename Take>
void WhoCanRun::whenAnswered(QFuture<T> future, Take take)
{
    future.then(&m_workspace.client(),
                [self = QPointer(this), generation = m_generation, take](const T &answer) {
                    if (self && self->m_generation == generation)
                        take(answer);
                });
}

void WhoCanRun::stop()
{
    ++m_generation;
    m_workspace.disconnect(this);
    if (m_calls) {
        m_calls->disconnect(this);
        m_calls->abandon();
        m_calls.clear();
    }
    m_handle.abort();
    m_handle = CallHandle();
}

void WhoCanRun::moveTo(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
    if (!isRunning())
        Q_EMIT finished();
}

void WhoCanRun::fail(const Failure &failure)
{
    stop();
    m_failure = failure;
    moveTo(Stage::Failed);
}

void WhoCanRun::cancel()
{
    if (!isRunning())
        return;
    stop();
    moveTo(Stage::Cancelled);
}

void WhoCanRun::start(int column)
{
    stop();
    m_column = column;
    m_again = false;
    m_failure.reset();
    begin();
}

void WhoCanRun::begin()
{
    m_peopleRead = 0;
    m_holdersRead = 0;
    m_holdersTotal = -1;
    m_people = PersonBatch();
    m_told = HolderPage();
    m_comparison = ListComparison::Agrees;
    m_whyNot.reset();
    m_calls = new LiveCalls(m_workspace);
    connect(m_calls, &LiveCalls::progressed, this, &WhoCanRun::keyTested);
    moveTo(Stage::Key);
    m_calls->start(keyCalls, {});
}

void WhoCanRun::keyTested()
{
    if (m_stage != Stage::Key || !m_calls->areSettled(keyCalls))
        return;
    const CheckFacts &facts = m_calls->facts();
    if (facts.session && !*facts.session) {
        fail(facts.session->error());
        return;
    }
    if (!facts.newest()) { // then nothing is known of what stops everybody
        fail(facts.connection->error());
        return;
    }
    if (facts.discovery && !*facts.discovery) {
        m_comparison = ListComparison::NoAnswer;
        m_whyNot = facts.discovery->error();
    } else if (!facts.discovery || !(*facts.discovery)->features.contains(feature)) {
        m_comparison = ListComparison::NotOffered;
    }
    moveTo(Stage::Groups);
    readGroups();
}

// They are live; read again only where they are not there, or may be what differs.
void WhoCanRun::readGroups()
{
    if (m_workspace.loadState() == LoadState::Loaded && (!m_again || m_workspace.isApplying())) {
        groupsRead();
        return;
    }
    connect(&m_workspace, &Workspace::loadStateChanged, this, [this] {
        if (m_workspace.loadState() == LoadState::Loading)
            return;
        m_workspace.disconnect(this);
        if (m_workspace.loadState() == LoadState::Failed && m_workspace.loadFailure())
            fail(*m_workspace.loadFailure());
        else
            groupsRead();
    });
    m_workspace.load();
}

void WhoCanRun::groupsRead()
{
    moveTo(Stage::People);
    readPeople({});
}

void WhoCanRun::readPeople(const QString &cursor)
{
    whenAnswered(m_workspace.client().members(cursor, pageSize, &m_handle),
                 [this](const Expected<MemberPage> &page) {
                     if (!page) {
                         fail(page.error());
                         return;
                     }
                     m_people.append(page->people);
                     m_peopleRead = int(m_people.size());
                     if (!page->next.isEmpty()) {
                         Q_EMIT changed();
                         readPeople(page->next);
                         return;
                     }
                     if (m_comparison != ListComparison::Agrees) {
                         decide();
                         return;
                     }
                     moveTo(Stage::Server);
                     readHolders({});
                 });
}

void WhoCanRun::readHolders(const QString &cursor)
{
    whenAnswered(m_workspace.client().holders(m_workspace.integration().id,
                                              m_workspace.columnId(m_column), cursor, pageSize,
                                              &m_handle),
                 [this](const Expected<HolderPage> &page) { holdersArrived(page); });
}

void WhoCanRun::holdersArrived(const Expected<HolderPage> &page)
{
    if (!page && page.error().kind == FailureKind::SnapshotGone) {
        readAgain(ListComparison::ChangedMeanwhile);
        return;
    }
    if (!page) {
        m_comparison = ListComparison::NoAnswer;
        m_whyNot = page.error();
        decide();
        return;
    }
    m_told.people.append(page->people);
    m_told.integrationConnected = page->integrationConnected;
    m_told.keyAccepted = page->keyAccepted;
    m_told.tokenHasScope = page->tokenHasScope;
    m_holdersRead = int(m_told.people.size());
    m_holdersTotal = page->total;
    if (page->next.isEmpty()) {
        decide();
        return;
    }
    Q_EMIT changed();
    readHolders(page->next);
}

// Once; else what is known now is all that there is.
void WhoCanRun::readAgain(ListComparison orElse)
{
    if (m_again) {
        m_comparison = orElse;
        decide();
        return;
    }
    stop();
    m_again = true;
    begin();
}

void WhoCanRun::decide()
{
    moveTo(Stage::Deciding);
    WhoCanList list;
    list.column = m_column;
    list.at = m_calls->facts().now();
    const KeyEvidence key = m_calls->facts().key();
    const QString scope = m_workspace.columnId(m_column);
    list.links = key.links(scope);
    list.missingVendorScopes = missingVendorScopes(key, scope);
    list.comparison = m_comparison;
    list.whyNot = m_whyNot;
    for (const QByteArray &id : m_people.groupIds()) {
        const int row = m_workspace.rowOf(QString::fromUtf8(id));
        // A group that the rows do not hold came or went just now: nothing is known of it.
        const auto &groups = m_workspace.groups();
        list.groupNames.push_back(row < 0 ? id : groups.nameBytes(quint32(row)).toByteArray());
        list.giving.push_back(row < 0 ? Giving::Pending
                                      : givingOf(m_workspace.matrix().server(quint32(row)),
                                                 groups.inEffect(quint32(row)), m_column));
    }
    list.people = std::move(m_people);
    m_people = PersonBatch();
    whenAnswered(QtConcurrent::run([list = std::move(list), told = std::move(m_told)]() mutable {
                     const bool compare = list.comparison == ListComparison::Agrees;
                     list = decided(std::move(list));
                     if (compare)
                         list = compared(std::move(list), told);
                     return std::shared_ptr<const WhoCanList>(
                         std::make_shared<WhoCanList>(std::move(list)));
                 }),
                 [this](const std::shared_ptr<const WhoCanList> &made) { take(made); });
    m_told = HolderPage();
}

void WhoCanRun::take(const std::shared_ptr<const WhoCanList> &list)
{
    if (list->comparison == ListComparison::Differs && !m_again) {
        readAgain(ListComparison::Differs);
        return;
    }
    stop();
    m_list = list;
    moveTo(Stage::Done);
}

} // namespace onbelay
