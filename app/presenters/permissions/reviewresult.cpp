// What ReviewPresenter says while and after it sends.
#include "presenters/permissions/reviewpresenter.h"

namespace onbelay {

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

QString ReviewPresenter::appliedText() const
{
    if (m_run.cellsApplied() == 0)
        return tr("Nothing was applied.");
    //: Part of "Applied 4 cells in 2 groups."
    const QString groups = tr("%n group(s)", nullptr, m_run.groupsApplied());
    //: %1 is, for example, "2 groups"
    return tr("Applied %n cell(s) in %1.", nullptr, m_run.cellsApplied()).arg(groups);
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
        return m_run.state() == ApplyState::ReadingBack
                   ? tr("No answer came. Asking the server what it holds…")
                   : tr("Applying…");
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
        sentences << appliedText() << remainingText();
        break;
    case Stage::Done:
        sentences << remainingText();
        break;
    case Stage::Cancelled:
        sentences << appliedText() << remainingText();
        break;
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace onbelay
