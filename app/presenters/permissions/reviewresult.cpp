// What ReviewPresenter says while and after it sends.
#include "presenters/permissions/reviewpresenter.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

Peer peerOf(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::StoreDenied:
    case FailureKind::StoreUnavailable:
    case FailureKind::StoreDamaged:
        return Peer::LocalStore;
    default:
        return Peer::OnBelay;
    }
}

} // namespace

QString ReviewPresenter::sectionTitle(ReviewRisk risk, int lines) const
{
    switch (risk) {
    case ReviewRisk::WriteForMany:
        //: Heading above staged changes; %1 is 25
        return tr("Writing, for groups of more than %1 people: %n cell(s)", nullptr, lines)
            .arg(manyPeople);
    case ReviewRisk::Write:
        //: Heading above staged changes that grant a write permission
        return tr("Writing: %n cell(s)", nullptr, lines);
    case ReviewRisk::Removal:
        //: Heading above staged changes that take a permission away
        return tr("Taken away: %n cell(s)", nullptr, lines);
    case ReviewRisk::Other:
        //: Heading above staged changes that grant reading or access
        return tr("Reading and access: %n cell(s)", nullptr, lines);
    }
    Q_UNREACHABLE();
}

// The lines of the review again, by whether they are still staged.
void ReviewPresenter::listOutcome()
{
    if (m_layout != m_workspace.layoutGeneration() || m_lines.lines().empty()) {
        m_outcome.setLines({}, {}); // the lines are about other rows now
        return;
    }
    std::vector<ReviewLine> lines = m_lines.lines();
    std::vector<quint32> applied;
    std::vector<quint32> left;
    for (quint32 at = 0; at < lines.size(); ++at) {
        const bool staged = holds(m_workspace.matrix().staged(lines[at].row), lines[at].column);
        (staged ? left : applied).push_back(at);
    }
    //: Heading above changes that the server did not take
    const QString leftTitle =
        tr("Not applied, still staged: %n cell(s)", nullptr, int(left.size()));
    //: Heading above changes that the server took
    const QString appliedTitle = tr("Applied: %n cell(s)", nullptr, int(applied.size()));
    m_outcome.setLines(std::move(lines), {{leftTitle, true, std::move(left)},
                                          {appliedTitle, false, std::move(applied)}});
}

QString ReviewPresenter::appliedText() const
{
    if (m_run.cellsApplied() == 0)
        return tr("Nothing was applied.");
    //: Part of "Applied 4 cells in 2 groups."
    const QString groups = tr("%n group(s)", nullptr, m_run.groupsApplied());
    //: %1 is, for example, "2 groups"
    return tr("Applied %n cell(s) in %1.", nullptr, m_run.cellsApplied()).arg(groups);
}

QString ReviewPresenter::goneText() const
{
    const QStringList &gone = m_run.groupsGone();
    if (gone.isEmpty())
        return {};
    constexpr int named = 3;
    //: %1 names of groups, perhaps with "…" at their end
    return tr("%n group(s) no longer exist: %1. What was staged for them could not be applied.",
              nullptr, int(gone.size()))
        .arg(gone.mid(0, named).join(u", "_s) + (gone.size() > named ? u", …"_s : u""_s));
}

QString ReviewPresenter::remainingText() const
{
    const GrantMatrix &matrix = m_workspace.matrix();
    if (matrix.stagedCellCount() == 0)
        return {};
    //: Part of "4 cells in 2 groups are not applied"
    const QString groups = tr("%n group(s)", nullptr, int(matrix.stagedRowCount()));
    //: %1 is, for example, "2 groups"
    return tr("%n cell(s) in %1 not applied, still staged.", nullptr, int(matrix.stagedCellCount()))
        .arg(groups);
}

QString ReviewPresenter::headline() const
{
    switch (m_stage) {
    case Stage::Closed:
    case Stage::Review:
        return {};
    case Stage::Applying:
        if (m_run.state() == ApplyState::ReadingBack)
            return m_run.isResumed() ? tr("Applying was interrupted. Asking the server what it "
                                          "holds…")
                                     : tr("No answer came. Asking the server what it holds…");
        return tr("Applying…");
    case Stage::Waiting:
        return tr("Waiting until On Belay can be reached…");
    case Stage::Conflicted:
        return tr("Somebody else changed %n cell(s) meanwhile", nullptr, int(m_conflicts.size()));
    case Stage::Settling:
        return tr("Reading the groups again…");
    case Stage::Failed:
        return m_failure ? failureText(*m_failure, peerOf(*m_failure)).headline : QString();
    case Stage::Done:
        return appliedText();
    case Stage::Cancelled:
        return tr("Cancelled between two parts");
    }
    return {};
}

QString ReviewPresenter::detail() const
{
    QStringList sentences;
    switch (m_stage) {
    case Stage::Closed:
    case Stage::Review:
    case Stage::Settling:
        break;
    case Stage::Applying:
        //: Progress of sending: %1 of %2 parts
        sentences.append(tr("Part %1 of %2").arg(m_run.partsDone() + 1).arg(m_run.parts()));
        break;
    case Stage::Waiting:
        if (m_failure)
            sentences << failureText(*m_failure, peerOf(*m_failure)).cause;
        sentences << tr("It goes on by itself.") << appliedText();
        break;
    case Stage::Conflicted:
        sentences << tr("The part with these cells was not applied.") << appliedText();
        break;
    case Stage::Failed:
        if (m_failure) {
            const FailureText text = failureText(*m_failure, peerOf(*m_failure));
            sentences << text.cause << text.nextStep;
        }
        if (m_failure && m_failure->kind == FailureKind::OutcomeUnknown)
            sentences << tr("It is not known whether the last part arrived. Try again: the server "
                            "never applies a part twice.");
        sentences << appliedText() << goneText() << remainingText();
        break;
    case Stage::Done:
        if (m_run.isResumed())
            sentences << tr("That was left from before the program ended.");
        sentences << goneText() << remainingText();
        break;
    case Stage::Cancelled:
        sentences << appliedText() << goneText() << remainingText();
        break;
    }
    if (m_outcome.isCutShort())
        sentences << tr("Groups were added or removed meanwhile, so single cells are not listed.");
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace onbelay
