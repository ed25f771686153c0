#include "presenters/permissions/reviewpresenter.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/permissionspresenter.h"

#include <QFutureWatcher>

#include <QLocale>

#include <algorithm>
#include <map>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t groupsInQuestion = 5000; // what the contract allows

} // namespace

ReviewPresenter::ReviewPresenter(Workspace &workspace, PermissionsPresenter &permissions,
                                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_run(workspace)
    , m_permissions(permissions)
    , m_lines(workspace)
    , m_outcome(workspace)
{
    m_lines.setRemovable(true);
    connect(&m_run, &ApplyRun::changed, this, &ReviewPresenter::onRunChanged);
    connect(&workspace, &Workspace::loadStateChanged, this, &ReviewPresenter::onLoadState);
    connect(&workspace, &Workspace::stagedChanged, this, &ReviewPresenter::onStagedChanged);
    // Lines know their rows by position.
    connect(&workspace, &Workspace::aboutToResetRows, &m_lines,
            [this] { m_lines.setLines({}, {}); });
    connect(&workspace, &Workspace::aboutToResetRows, &m_outcome,
            [this] { m_outcome.setLines({}, {}); });
}

ReviewPresenter::~ReviewPresenter() = default;

bool ReviewPresenter::begin()
{
    if (!m_workspace.canEdit() || m_workspace.isApplying()
        || m_workspace.matrix().stagedCellCount() == 0)
        return false;
    m_conflicts.clear();
    m_failure.reset();
    m_outcome.setLines({}, {});
    m_stage = Stage::Review;
    list();
    return true;
}

// What is staged now, in sections, and whom it concerns.
void ReviewPresenter::list()
{
    ++m_generation;
    m_layout = m_workspace.layoutGeneration();
    std::vector<ReviewLine> lines = reviewLines(m_workspace);
    m_losers.clear();
    for (const ReviewLine &line : lines) {
        if (!line.on && (m_losers.empty() || m_losers.back() != line.row))
            m_losers.push_back(line.row);
    }
    std::vector<ReviewModel::Section> sections;
    std::vector<std::vector<quint32>> byRisk = linesByRisk(lines, m_workspace);
    for (int risk = 0; risk < reviewRisks; ++risk) {
        std::vector<quint32> &some = byRisk[std::size_t(risk)];
        const QString title = sectionTitle(ReviewRisk(risk), int(some.size()));
        sections.push_back({title, ReviewRisk(risk) == ReviewRisk::WriteForMany, std::move(some)});
    }
    m_lines.setLines(std::move(lines), std::move(sections));
    m_losing = m_keeping = 0;
    m_counted = 0;
    m_impactKnown = m_losers.empty();
    judge(m_impactKnown ? std::optional(0) : std::nullopt);
    Q_EMIT changed();
    if (!m_impactKnown)
        askImpact(0);
}

void ReviewPresenter::leaveOut(const std::vector<int> &rows)
{
    if (m_stage != Stage::Review)
        return;
    // By column and direction, so that a million lines are a few plans.
    std::map<std::pair<int, bool>, std::vector<quint32>> cells;
    for (const int row : rows) {
        if (const ReviewLine *line = m_lines.line(row))
            cells[{line->column, line->on}].push_back(line->row);
    }
    MatrixEdit edit;
    int lines = 0;
    for (auto &[cell, some] : cells) {
        lines += int(some.size());
        edit.add(
            m_workspace.matrix().plan(RowSet(std::move(some)), cellBit(cell.first), !cell.second));
    }
    if (!edit.isEmpty())
        m_permissions.stage(edit, tr("Leave out %n staged cell(s)", nullptr, lines));
}

void ReviewPresenter::onStagedChanged()
{
    if (m_stage != Stage::Review)
        return;
    if (m_workspace.matrix().stagedCellCount() == 0)
        close(); // nothing is left to review
    else
        list();
}

void ReviewPresenter::close()
{
    if (m_stage == Stage::Applying)
        return;
    ++m_generation;
    if (m_stage == Stage::Failed || m_stage == Stage::Conflicted)
        m_run.abandon();
    m_conflicts.clear();
    setStage(Stage::Closed);
}

void ReviewPresenter::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

void ReviewPresenter::judge(std::optional<int> losing)
{
    m_risks = risksOf(m_workspace.matrix(), m_workspace.groups(), losing);
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
        m_lines.setImpactFailed();
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
    m_impactKnown = true;
    judge(m_losing);
    Q_EMIT changed();
}

QString ReviewPresenter::summary() const
{
    const GrantMatrix &matrix = m_workspace.matrix();
    //: Part of "4 cells in 2 groups"
    const QString groups = tr("%n group(s)", nullptr, int(matrix.stagedRowCount()));
    //: %1 is, for example, "2 groups"
    QString text = tr("%n cell(s) in %1.", nullptr, int(matrix.stagedCellCount())).arg(groups);
    if (!m_impactKnown) {
        if (m_losers.size() > groupsInQuestion)
            //: Progress of counting people; %1 of %2 groups
            text += u' '
                    + tr("Counting who loses something: %1 of %2 groups.")
                          .arg(QLocale().toString(quint64(m_counted)),
                               QLocale().toString(quint64(m_losers.size())));
        return text;
    }
    if (m_losing > 0)
        // Who is in groups of two questions was counted in both.
        text += u' '
                + (m_losers.size() > groupsInQuestion
                       ? tr("Up to %n person(s) lose(s) something.", nullptr, m_losing)
                       : tr("%n person(s) lose(s) something.", nullptr, m_losing));
    if (m_keeping > 0)
        text += u' ' + tr("%n keep(s) it through another group.", nullptr, m_keeping);
    return text;
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

bool ReviewPresenter::canApply(const QString &reason) const
{
    return m_stage == Stage::Review && (!reasonRequired() || !reason.trimmed().isEmpty());
}

void ReviewPresenter::apply(const QString &reason)
{
    if (!canApply(reason))
        return;
    ++m_generation; // an answer about impact is too late now
    m_stage = Stage::Applying;
    if (!m_run.start(reason.trimmed()))
        setStage(Stage::Review);
}

void ReviewPresenter::cancel()
{
    m_run.cancel();
}

void ReviewPresenter::retry()
{
    if (m_stage != Stage::Failed)
        return;
    m_failure.reset();
    if (m_run.state() != ApplyState::Failed) { // it was reading the rows again that failed
        setStage(Stage::Settling);
        m_workspace.load();
        return;
    }
    m_stage = Stage::Applying;
    m_run.retry();
}

void ReviewPresenter::settle(const QList<Resolution> &answers)
{
    if (m_stage != Stage::Conflicted || answers.size() != qsizetype(m_conflicts.size()))
        return;
    const std::vector<ConflictCell> conflicts = std::exchange(m_conflicts, {});
    setStage(Stage::Settling);
    m_run.abandon();
    m_workspace.settle(conflicts, answers);
}

void ReviewPresenter::onLoadState()
{
    if (m_stage != Stage::Settling)
        return;
    if (m_workspace.loadState() == LoadState::Failed) {
        m_failure = m_workspace.loadFailure();
        setStage(Stage::Failed);
    } else if (m_workspace.loadState() == LoadState::Loaded && !begin()) {
        setStage(Stage::Done); // theirs everywhere: nothing is left
    }
}

void ReviewPresenter::onRunChanged()
{
    switch (m_run.state()) {
    case ApplyState::Idle:
        return; // abandoned: the stage is ours
    case ApplyState::Sending:
    case ApplyState::ReadingBack:
        setStage(Stage::Applying);
        return;
    case ApplyState::Conflicted:
        m_conflicts = m_run.conflicts();
        setStage(Stage::Conflicted);
        return;
    case ApplyState::Failed:
        m_failure = m_run.failure();
        listOutcome();
        setStage(Stage::Failed);
        return;
    case ApplyState::Done:
        listOutcome();
        setStage(Stage::Done);
        return;
    case ApplyState::Cancelled:
        listOutcome();
        setStage(Stage::Cancelled);
        return;
    }
}

} // namespace onbelay
