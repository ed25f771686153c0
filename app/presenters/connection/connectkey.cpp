// The token's part of the wizard: from the paste to the stored key.
#include "presenters/connection/connectpresenter.h"
#include "presenters/connection/connectresult.h"
#include "presenters/connection/heldcells.h"
#include "presenters/words/pastetext.h"
#include "presenters/words/prooffailure.h"

#include <QLocale>
#include <QTimerEvent>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

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
    m_asking.reset();
    m_consent = {};
    m_comparison = {};
    m_counting = 0;
    m_failure.reset();
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
    setStage(Stage::Checking);
    m_proof.start(m_paste.token);
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
                     m_proof.report(), m_stage == Stage::Checking, QLocale().name());
}

void ConnectPresenter::proofFinished()
{
    const ProofReport &report = m_proof.report();
    m_failure = proofFailureText(report);
    if (report.verdict == TokenVerdict::Accepted)
        compare();
    setStage(report.verdict == TokenVerdict::Accepted ? Stage::Proven : Stage::Failed);
}

void ConnectPresenter::compare()
{
    m_comparison = compareKeys(m_proof.report(), m_workspace.connection(), m_integration,
                               m_workspace.matrix(), m_workspace.groups());
    countPeople();
}

// Somebody in several groups counts once, which only the server can tell.
void ConnectPresenter::countPeople()
{
    if (m_comparison.lost == m_counting)
        return;
    m_counting = m_comparison.lost;
    m_peopleHurt.reset();
    const std::vector<CellEdits> edits = removalOf(m_workspace, m_counting);
    if (edits.empty())
        return;
    m_workspace.client()
        .impact(m_integration.id, edits)
        .then(this, [this, lost = m_counting](const Expected<ImpactReport> &report) {
            if (!report || lost != m_counting)
                return;
            m_peopleHurt = report->peopleLosing;
            Q_EMIT stageChanged();
        });
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
    m_asking.reset();
    m_consent = {};
    m_reason.clear();
    m_paste = {};
    m_comparison = {};
    m_counting = 0;
    Q_EMIT tokenWiped();
    Q_EMIT pasteChanged();
}

bool ConnectPresenter::canConnect() const
{
    return m_stage == Stage::Proven && m_proof.report().verdict == TokenVerdict::Accepted
           && holdsToken() && m_workspace.canEdit() && m_workspace.connection();
}

void ConnectPresenter::connectKey()
{
    if (!canConnect() || m_asking)
        return;
    if (m_comparison.otherAccount && ask(ConnectQuestion::Kind::OtherAccount, 0))
        return;
    if (m_comparison.lost != 0 && ask(ConnectQuestion::Kind::ScopesLost, m_comparison.lost))
        return;
    send();
}

// False when this was confirmed already.
bool ConnectPresenter::ask(ConnectQuestion::Kind kind, CellMask lost)
{
    const bool other = kind == ConnectQuestion::Kind::OtherAccount;
    if (other ? m_consent.otherAccount : m_consent.scopesLost)
        return false;
    m_asking = kind;
    ConnectQuestion question;
    question.kind = kind;
    if (other) {
        question.headline = tr("This token belongs to another HubSpot account");
        //: %1 and %2 are account numbers
        question.text =
            tr("Connected is account %1; the token is of account %2. Every group would "
               "work with the other account's data from now on.")
                .arg(m_comparison.presentAccount,
                     m_comparison.newAccount.isEmpty() ? u"?"_s : m_comparison.newAccount);
        //: Button that goes on in spite of a warning
        question.confirm = tr("Switch the account");
    } else {
        const HeldCells hurt = heldCells(m_workspace.matrix(), m_workspace.groups(), lost);
        question.headline = tr("The new token can do less than the one in use");
        if (hurt.groups == 0)
            question.text = tr("No group holds what would be lost.");
        else
            //: %1 is "42 people"
            question.text = tr("%n group(s) would lose something, with %1. Their ticks stay, but "
                               "have no effect until a token holds these scopes again.",
                               nullptr, hurt.groups)
                                .arg(peopleText(lost == m_counting ? m_peopleHurt : std::nullopt,
                                                hurt.memberships));
        question.items = heldLines(hurt, m_integration, QLocale().name());
        //: Button that goes on in spite of a warning
        question.confirm = tr("Store it anyway");
    }
    Q_EMIT confirmationNeeded(question);
    return true;
}

void ConnectPresenter::confirm(const QString &reason)
{
    if (!m_asking)
        return;
    if (m_reason.isEmpty())
        m_reason = reason;
    else if (!reason.isEmpty() && reason != m_reason)
        m_reason += u'\n' + reason;
    if (*m_asking == ConnectQuestion::Kind::OtherAccount)
        m_consent.otherAccount = true;
    else
        m_consent.scopesLost = true;
    m_asking.reset();
    connectKey();
}

void ConnectPresenter::declineConfirmation()
{
    m_asking.reset();
}

void ConnectPresenter::send()
{
    AdminClient::CredentialOptions options;
    options.ifMatch = m_workspace.connection()->etag;
    m_updating = isUpdate();
    if (m_updating)
        options.expectedAccountId =
            m_consent.otherAccount ? m_comparison.newAccount : m_comparison.presentAccount;
    options.allowScopeLoss = m_consent.scopesLost;
    options.reason = m_reason;
    m_failure.reset();
    setStage(Stage::Connecting);
    m_workspace.client()
        .putCredential(m_integration.id, m_paste.token, options)
        .then(this, [this, generation = ++m_generation](const Expected<Connection> &answer) {
            if (generation == m_generation) {
                answered(answer);
            } else if (answer) { // the wizard was closed; the key is stored all the same
                m_workspace.adoptConnection(*answer);
            } else {
                m_workspace.refreshConnection();
            }
        });
}

void ConnectPresenter::answered(const Expected<Connection> &answer)
{
    if (answer)
        stored(*answer);
    else if (answer.error().kind == FailureKind::OutcomeUnknown)
        readBack(answer.error());
    else
        refused(answer.error());
}

void ConnectPresenter::refused(const Failure &failure)
{
    m_failure = failureText(failure, Peer::OnBelay);
    m_reason.clear();
    const bool rejected = failure.code == u"credentialRejected"_s;
    setStage(rejected ? Stage::Failed : Stage::Proven);
    if (failure.kind == FailureKind::PreconditionFailed) {
        m_consent = {}; // what was confirmed was another state
        m_workspace.refreshConnection();
    } else if (failure.code == u"otherAccount"_s) {
        ask(ConnectQuestion::Kind::OtherAccount, 0);
    } else if (failure.code == u"scopesLost"_s) {
        CellMask lost = 0;
        for (const QString &scope : failure.items) {
            const int column = m_workspace.columnOf(scope);
            lost |= column > 0 ? cellBit(column) : 0;
        }
        ask(ConnectQuestion::Kind::ScopesLost, lost);
    } else if (failure.kind == FailureKind::Unauthorized) {
        m_workspace.reportFailure(failure);
    }
}

// The key was sent and no answer came: the connection itself tells whether it was stored.
void ConnectPresenter::readBack(const Failure &failure)
{
    const QDateTime before = m_workspace.connection()->keyChangedAt;
    m_workspace.client()
        .connection(m_integration.id)
        .then(this, [this, before, failure,
                     generation = ++m_generation](const Expected<Connection> &answer) {
            if (generation != m_generation)
                return;
            if (answer && answer->tokenLastFour == m_paste.lastFour
                && answer->keyChangedAt.isValid() && answer->keyChangedAt != before) {
                stored(*answer);
                return;
            }
            if (answer)
                m_workspace.adoptConnection(*answer);
            m_failure = failureText(failure, Peer::OnBelay);
            setStage(Stage::Proven);
        });
}

// The token has done its work. What counts from now on is the stored key, so On Belay proves it
// once more as it will use it.
void ConnectPresenter::stored(const Connection &connection)
{
    m_store.forget();
    m_stage = Stage::Confirming;
    forgetToken();
    m_workspace.adoptConnection(connection);
    Q_EMIT stageChanged();
    m_workspace.client()
        .check(m_integration.id)
        .then(this, [this, generation = ++m_generation](const Expected<Connection> &answer) {
            if (generation == m_generation)
                confirmed(answer);
            else if (answer) // the wizard was closed
                m_workspace.adoptConnection(*answer);
        });
}

void ConnectPresenter::confirmed(const Expected<Connection> &answer)
{
    if (answer)
        m_workspace.adoptConnection(*answer);
    else
        m_workspace.reportFailure(answer.error());
    m_stage = Stage::Done;
    Q_EMIT stageChanged();
    Q_EMIT connected(connectResult(answer, m_updating, m_integration));
}

} // namespace onbelay
