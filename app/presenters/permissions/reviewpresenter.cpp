#include "presenters/permissions/reviewpresenter.h"

#include "presenters/permissions/celltext.h"

#include <QFutureWatcher>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t groupsInQuestion = 5000; // what the contract allows

} // namespace

ReviewPresenter::ReviewPresenter(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_run(workspace)
{
    connect(&m_run, &ApplyRun::changed, this, &ReviewPresenter::onRunChanged);
    connect(&workspace, &Workspace::loadStateChanged, this, &ReviewPresenter::onLoadState);
}

ReviewPresenter::~ReviewPresenter() = default;

bool ReviewPresenter::begin()
{
    if (!m_workspace.canEdit() || m_workspace.isApplying()
        || m_workspace.matrix().stagedCellCount() == 0)
        return false;
    m_lines.setLines(reviewLines(m_workspace));
    m_removals.clear();
    m_conflicts.clear();
    m_failure.reset();
    m_losing = m_keeping = 0;
    m_impactKnown = false;
    judge(std::nullopt);
    ++m_generation;
    std::vector<CellEdits> edits = m_workspace.stagedEdits();
    std::erase_if(edits, [](const CellEdits &edit) {
        return std::all_of(edit.cells.begin(), edit.cells.end(), [](bool on) { return on; });
    });
    const bool ask = !edits.empty();
    if (!ask) {
        m_impactKnown = true;
        judge(0);
    }
    setStage(Stage::Review);
    if (ask)
        askImpact(std::move(edits), 0, m_generation);
    return true;
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

void ReviewPresenter::askImpact(std::vector<CellEdits> edits, std::size_t from, quint64 generation)
{
    const std::size_t to = std::min(from + groupsInQuestion, edits.size());
    const std::vector<CellEdits> part(edits.begin() + qptrdiff(from), edits.begin() + qptrdiff(to));
    // A watcher, not then(): a continuation whose context is gone when the answer comes ends a
    // debug build (Qt 6.4, qfuture_impl.h); a watcher goes with its parent.
    auto *watcher = new QFutureWatcher<Expected<ImpactReport>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, edits = std::move(edits), to, generation] {
                watcher->deleteLater();
                if (generation == m_generation) // else another review, or none
                    takeImpact(watcher->result(), edits, to, generation);
            });
    watcher->setFuture(m_workspace.client().impact(m_workspace.integration().id, part));
}

void ReviewPresenter::takeImpact(const Expected<ImpactReport> &answer,
                                 const std::vector<CellEdits> &edits, std::size_t to,
                                 quint64 generation)
{
    if (!answer) {
        m_lines.setImpactFailed();
        m_workspace.reportFailure(answer.error());
        Q_EMIT changed();
        return;
    }
    m_removals.insert(m_removals.end(), answer->removals.begin(), answer->removals.end());
    m_losing += answer->peopleLosing;
    m_keeping += answer->peopleKeeping;
    if (to < edits.size()) {
        askImpact(edits, to, generation);
        return;
    }
    m_lines.setImpact(m_removals);
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
    if (!m_impactKnown)
        return text;
    if (m_losing > 0)
        text += u' ' + tr("%n person(s) lose(s) something.", nullptr, m_losing);
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
        setStage(Stage::Failed);
        return;
    case ApplyState::Done:
        setStage(Stage::Done);
        return;
    case ApplyState::Cancelled:
        setStage(Stage::Cancelled);
        return;
    }
}

} // namespace onbelay
