// The token's part of the wizard: from the paste to the stored key.
#include "presenters/connection/connectpresenter.h"
#include "presenters/connection/guidedconnection.h"
#include "presenters/language.h"
#include "presenters/words/pastetext.h"
#include "presenters/words/prooffailure.h"

#include <QTimerEvent>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

void ConnectPresenter::wireSwap()
{
    connect(&m_swap, &KeySwap::compared, this, &ConnectPresenter::stageChanged);
    connect(&m_swap, &KeySwap::asked, this, &ConnectPresenter::confirmationNeeded);
    connect(&m_swap, &KeySwap::questionVoid, this, &ConnectPresenter::confirmationVoid);
    connect(&m_swap, &KeySwap::sending, this, [this] {
        m_failure.reset();
        setStage(Stage::Connecting);
    });
    connect(&m_swap, &KeySwap::refused, this, &ConnectPresenter::refused);
    connect(&m_swap, &KeySwap::refusedLate, this, &ConnectPresenter::refusedLate);
    connect(&m_swap, &KeySwap::stored, this, &ConnectPresenter::stored);
    connect(&m_swap, &KeySwap::finished, this, [this](const ConnectResult &result) {
        setStage(Stage::Done);
        Q_EMIT connected(result);
    });
}

void ConnectPresenter::setPasted(QStringView pasted)
{
    if (m_stage == Stage::Connecting || m_stage == Stage::Confirming || m_stage == Stage::Done)
        return;
    PasteReport report = examinePaste(pasted);
    const bool same = !report.token.isEmpty() && report.token.equals(m_paste.token);
    m_paste = std::move(report);
    Q_EMIT pasteChanged();
    if (same && (m_stage == Stage::Checking || m_stage == Stage::Proven))
        return;
    m_proof.cancel();
    m_debounce.stop();
    m_swap.withdraw();
    m_failure.reset();
    m_handedOver = false;
    if (m_paste.token.isEmpty()) {
        setStage(Stage::Editing);
        return;
    }
    // A whole token is nobody's typing in progress; anything else may still grow.
    const bool whole = m_paste.verdict == PasteVerdict::Sendable;
    m_debounce.start(whole ? 0 : debounceMilliseconds, this);
    setStage(Stage::Checking);
}

QStringList ConnectPresenter::pasteNotes() const
{
    QStringList notes;
    for (PasteNote note : m_paste.notes)
        notes.append(pasteNoteText(note, m_paste));
    return notes;
}

void ConnectPresenter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_debounce.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    m_debounce.stop();
    m_proof.start(m_paste.token);
}

bool ConnectPresenter::canCheckAgain() const
{
    const ProofReport &report = m_proof.report();
    const bool limited = m_stage == Stage::Proven && report.failure;
    const bool unknown = m_stage == Stage::Failed && report.verdict == TokenVerdict::Unknown;
    return holdsToken() && (limited || unknown);
}

void ConnectPresenter::checkAgain()
{
    if (!canCheckAgain())
        return;
    m_failure.reset();
    m_swap.withdraw(); // what was confirmed rests on the proof before
    setStage(Stage::Checking);
    m_proof.start(m_paste.token);
}

bool ConnectPresenter::isTokenRefused() const
{
    return m_stage == Stage::Failed && !canCheckAgain();
}

int ConnectPresenter::lineCount() const
{
    return int(m_integration.scopes.size());
}

ProofLine ConnectPresenter::line(int index) const
{
    const std::vector<ScopeLine> &lines = m_proof.report().lines;
    const bool begun = m_stage != Stage::Editing && !m_debounce.isActive();
    const bool known = begun && std::size_t(index) < lines.size();
    return proofLine(m_integration, index, known ? lines[std::size_t(index)] : ScopeLine{},
                     m_proof.report(), m_stage == Stage::Checking, language());
}

void ConnectPresenter::proofFinished()
{
    const ProofReport &report = m_proof.report();
    m_failure = proofFailureText(report, m_workspace.connection());
    if (report.verdict == TokenVerdict::Accepted && m_dashboard)
        m_dashboard->noteProof(report);
    else if (report.verdict == TokenVerdict::Accepted)
        m_swap.offer(m_paste.token, m_paste.lastFour, report);
    setStage(report.verdict == TokenVerdict::Accepted ? Stage::Proven : Stage::Failed);
}

void ConnectPresenter::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

void ConnectPresenter::forgetToken()
{
    m_proof.cancel();
    m_debounce.stop();
    m_paste = {};
    Q_EMIT tokenWiped();
    Q_EMIT pasteChanged();
}

bool ConnectPresenter::canConnect() const
{
    return m_stage == Stage::Proven && m_proof.report().verdict == TokenVerdict::Accepted
           && holdsToken() && m_workspace.canEdit() && (m_dashboard || m_workspace.connection());
}

void ConnectPresenter::connectKey()
{
    if (!canConnect())
        return;
    if (!m_dashboard) {
        m_swap.start();
        return;
    }
    m_dashboard->handOver(m_paste.token);
    m_store.forget(); // it is done as far as the console can tell
    m_handedOver = true;
    Q_EMIT stageChanged();
}

void ConnectPresenter::refused(const Failure &failure)
{
    m_failure = failureText(failure, Peer::OnBelay);
    setStage(failure.code == u"credentialRejected"_s ? Stage::Failed : Stage::Proven);
}

// The wizard was closed meanwhile, so that it cannot tell any more.
void ConnectPresenter::refusedLate(const Failure &failure)
{
    FailureText why = failureText(failure, Peer::OnBelay);
    if (failure.kind != FailureKind::OutcomeUnknown)
        //: %1 is a sentence without a full stop, e.g. "HubSpot does not accept this token"
        why.headline = tr("The token was not stored: %1").arg(why.headline);
    Q_EMIT notStored(why);
}

void ConnectPresenter::stored()
{
    m_store.forget();
    m_stage = Stage::Confirming;
    forgetToken();
    Q_EMIT stageChanged();
}

} // namespace onbelay
