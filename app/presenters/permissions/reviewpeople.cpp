// What ReviewPresenter lists, and whom it concerns.
#include "presenters/permissions/reviewpresenter.h"

#include "presenters/permissions/celltext.h"

#include <QFutureWatcher>
#include <QLocale>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t groupsInQuestion = 5000; // what the contract allows

std::vector<quint32> rowsThatLose(const std::vector<ReviewLine> &lines)
{
    std::vector<quint32> rows;
    for (const ReviewLine &line : lines) {
        if (!line.on && (rows.empty() || rows.back() != line.row))
            rows.push_back(line.row);
    }
    return rows;
}

} // namespace

// What is staged now, in sections. What is known of people stays where it is about the same cells,
// and the server is not asked again what it was asked already.
void ReviewPresenter::list(Ask ask)
{
    m_layout = m_workspace.layoutGeneration();
    std::vector<ReviewLine> lines = reviewLines(m_workspace);
    const bool allKept = keepPeople(m_lines.lines(), lines);
    std::vector<quint32> losers = rowsThatLose(lines);
    const bool sameQuestion = allKept && losers == m_losers;
    const bool asks = ask != Ask::IfOther || !sameQuestion || m_people == People::Unknown;
    if (asks) {
        stopAsking();
        m_losers = std::move(losers);
        m_losing = m_keeping = 0;
        m_counted = 0;
        m_people = m_losers.empty() ? People::Known : People::Asking;
    }
    std::vector<ReviewModel::Section> sections;
    std::vector<std::vector<quint32>> byRisk = linesByRisk(lines, m_workspace);
    for (int risk = 0; risk < reviewRisks; ++risk) {
        std::vector<quint32> &some = byRisk[std::size_t(risk)];
        const QString title = sectionTitle(ReviewRisk(risk), int(some.size()));
        sections.push_back({title, ReviewRisk(risk) == ReviewRisk::WriteForMany, std::move(some)});
    }
    m_lines.setCounting(m_people == People::Asking);
    m_lines.setLines(std::move(lines), std::move(sections));
    judge();
    Q_EMIT changed();
    if (!asks || m_people != People::Asking)
        return;
    if (ask == Ask::Now)
        askImpact(0);
    else
        m_askSoon.start(); // as long as lines go one by one, only the last question counts
}

void ReviewPresenter::stopAsking()
{
    ++m_generation;
    m_askSoon.stop();
    if (m_people == People::Asking)
        m_people = People::Unknown;
}

void ReviewPresenter::judge()
{
    m_risks = risksOf(m_workspace.matrix(), m_workspace.groups(),
                      m_people == People::Known ? std::optional(m_losing) : std::nullopt);
}

void ReviewPresenter::askImpact(std::size_t from)
{
    const std::size_t to = std::min(from + groupsInQuestion, m_losers.size());
    const std::vector<quint32> rows(m_losers.begin() + qptrdiff(from),
                                    m_losers.begin() + qptrdiff(to));
    // A watcher, not then(): a continuation whose context is gone when the answer comes ends a
    // debug build (Qt 6.4, qfuture_impl.h); a watcher goes with its parent.
    auto *watcher = new QFutureWatcher<Expected<ImpactReport>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, to, generation = m_generation] {
                watcher->deleteLater();
                if (generation == m_generation) // else another list, or none
                    takeImpact(watcher->result(), to);
            });
    watcher->setFuture(m_workspace.client().impact(m_workspace.integration().id,
                                                   m_workspace.stagedEdits(RowSet(rows))));
}

void ReviewPresenter::takeImpact(const Expected<ImpactReport> &answer, std::size_t to)
{
    if (!answer) {
        m_people = People::Unknown;
        m_lines.setCounting(false);
        m_workspace.reportFailure(answer.error());
        Q_EMIT changed();
        return;
    }
    m_lines.setImpact(answer->removals);
    m_losing += answer->peopleLosing;
    m_keeping += answer->peopleKeeping;
    m_counted = to;
    if (to < m_losers.size()) {
        Q_EMIT changed();
        askImpact(to);
        return;
    }
    m_people = People::Known;
    m_lines.setCounting(false);
    judge();
    Q_EMIT changed();
}

QString ReviewPresenter::summary() const
{
    const GrantMatrix &matrix = m_workspace.matrix();
    //: Part of "4 cells in 2 groups"
    const QString groups = tr("%n group(s)", nullptr, int(matrix.stagedRowCount()));
    //: %1 is, for example, "2 groups"
    const QString cells =
        tr("%n cell(s) in %1.", nullptr, int(matrix.stagedCellCount())).arg(groups);
    const QString people = peopleText();
    return people.isEmpty() ? cells : cells + u' ' + people;
}

QString ReviewPresenter::peopleText() const
{
    const bool manyQuestions = m_losers.size() > groupsInQuestion;
    if (m_people == People::Unknown)
        return tr("The people who lose something could not be counted.");
    if (m_people == People::Asking) {
        if (!manyQuestions)
            return {};
        //: Progress of counting people; %1 of %2 groups
        return tr("Counting who loses something: %1 of %2 groups.")
            .arg(QLocale().toString(quint64(m_counted)),
                 QLocale().toString(quint64(m_losers.size())));
    }
    QStringList sentences;
    if (m_losing > 0)
        // Who is in groups of two questions was counted in both.
        sentences.append(manyQuestions
                             ? tr("Up to %n person(s) lose(s) something.", nullptr, m_losing)
                             : tr("%n person(s) lose(s) something.", nullptr, m_losing));
    if (m_keeping > 0)
        sentences.append(tr("%n keep(s) it through another group.", nullptr, m_keeping));
    return sentences.join(u' ');
}

QStringList ReviewPresenter::risks() const
{
    QStringList sentences;
    const auto columns = [this](CellMask mask) {
        QStringList titles;
        for (; mask != 0; mask &= mask - 1)
            titles.append(CellText::columnTitle(m_workspace.integration(), std::countr_zero(mask)));
        return titles.join(u", "_s);
    };
    if (m_risks.writeForEveryone != 0)
        //: %1 one or more permissions such as "Write deals"
        sentences.append(tr("Every group would hold %1.").arg(columns(m_risks.writeForEveryone)));
    if (m_risks.writing > manyPeople)
        sentences.append(
            tr("Writing goes to groups of %n person(s) together.", nullptr, m_risks.writing));
    if (m_risks.writeForMany > 0)
        sentences.append(tr("%n write permission(s) go(es) to a group of more than %1 people.",
                            nullptr, m_risks.writeForMany)
                             .arg(manyPeople));
    if (m_risks.emptied != 0)
        //: %1 one or more permissions
        sentences.append(tr("No group would hold %1 any more.").arg(columns(m_risks.emptied)));
    if (m_risks.losing > manyPeople)
        sentences.append(
            m_risks.losingKnown
                ? tr("%n person(s) lose(s) something.", nullptr, m_risks.losing)
                : tr("Up to %n person(s) may lose something.", nullptr, m_risks.losing));
    return sentences;
}

} // namespace onbelay
