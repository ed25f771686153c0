#include "presenters/connection/keyswap.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using Kind = ConnectQuestion::Kind;

KeySwap::KeySwap(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    // Another admin may be changing the same connection.
    connect(&m_workspace, &Workspace::connectionChanged, this, &KeySwap::connectionChanged);
}

void KeySwap::offer(const Secret &token, const QString &lastFour, const ProofReport &proof)
{
    withdraw();
    m_offer = Offer{token, lastFour, proof};
    compare();
}

void KeySwap::withdraw()
{
    ++m_generation;
    m_offer.reset();
    m_told = {};
    m_comparison = {};
    m_counting = 0;
    m_consent = {};
    m_sending = false;
    if (m_asking) {
        m_asking.reset();
        Q_EMIT questionVoid();
    }
}

void KeySwap::connectionChanged()
{
    if (!m_offer || m_sending || !m_workspace.connection())
        return;
    if (m_workspace.connection()->etag != m_comparison.etag)
        m_told = {}; // of another state
    compare();
    if (m_asking && basis() != m_consent.basis) {
        m_asking.reset();
        m_consent = {};
        Q_EMIT questionVoid();
        Q_EMIT refused(failed(FailureKind::PreconditionFailed).value());
    }
    Q_EMIT compared();
}

void KeySwap::compare()
{
    const GrantMatrix &matrix = m_workspace.matrix();
    m_comparison = compareKeys(m_offer->proof, m_workspace.connection(), m_workspace.integration(),
                               matrix, m_workspace.groups());
    if (!m_told.account.isEmpty()) {
        m_comparison.newAccount = m_told.account;
        m_comparison.otherAccount = true;
    }
    if ((m_told.lost & ~m_comparison.lost) != 0) {
        m_comparison.lost |= m_told.lost;
        m_comparison.hurt = heldCells(matrix, m_workspace.groups(), m_comparison.lost);
    }
    countPeople();
}

// Somebody in several groups counts once, which only the server can tell.
void KeySwap::countPeople()
{
    if (m_comparison.lost == m_counting)
        return;
    m_counting = m_comparison.lost;
    m_peopleHurt.reset();
    const std::vector<CellEdits> edits = removalOf(m_workspace, m_counting);
    if (edits.empty())
        return;
    m_workspace.client()
        .impact(m_workspace.integration().id, edits)
        .then(this, [this, lost = m_counting](const Expected<ImpactReport> &report) {
            if (!report || lost != m_counting)
                return;
            m_peopleHurt = report->peopleLosing;
            Q_EMIT compared();
        });
}

ComparisonText KeySwap::comparisonText() const
{
    return onbelay::comparisonText(m_comparison, m_peopleHurt, m_workspace.integration());
}

KeySwap::Basis KeySwap::basis() const
{
    return {m_comparison.etag, m_comparison.lost, m_comparison.untestedWrites,
            m_comparison.newAccount};
}

// The next thing that this token needs consent for.
std::optional<Kind> KeySwap::unasked() const
{
    const auto isOpen = [this](Kind kind) {
        return std::find(m_consent.given.begin(), m_consent.given.end(), kind)
               == m_consent.given.end();
    };
    if (m_comparison.otherAccount && isOpen(Kind::OtherAccount))
        return Kind::OtherAccount;
    if (m_comparison.lost != 0)
        return isOpen(Kind::ScopesLost) ? std::optional(Kind::ScopesLost) : std::nullopt;
    if (m_comparison.untestedWrites != 0 && isOpen(Kind::ProofLost))
        return Kind::ProofLost;
    return std::nullopt;
}

void KeySwap::start()
{
    if (!m_offer || m_sending || m_asking)
        return;
    compare(); // the groups may hold something else by now
    if (m_consent.basis != basis())
        m_consent = {basis(), {}, {}};
    m_asking = unasked();
    if (m_asking)
        Q_EMIT asked(
            connectQuestion(*m_asking, m_comparison, m_peopleHurt, m_workspace.integration()));
    else
        send();
}

void KeySwap::confirm(const QString &reason)
{
    if (!m_asking)
        return;
    QString &reasons = m_consent.reason;
    if (reasons.isEmpty())
        reasons = reason;
    else if (!reason.isEmpty() && reason != reasons)
        reasons += u'\n' + reason;
    m_consent.given.push_back(*m_asking);
    m_asking.reset();
    start();
}

void KeySwap::decline()
{
    m_asking.reset();
    m_consent = {};
}

void KeySwap::send()
{
    const auto agreed = [this](Kind kind) {
        return std::find(m_consent.given.begin(), m_consent.given.end(), kind)
               != m_consent.given.end();
    };
    const Sent sent{m_generation, m_offer->lastFour, m_workspace.connection()->keyChangedAt,
                    m_comparison.updating};
    AdminClient::CredentialOptions options;
    options.ifMatch = m_consent.basis.etag;
    if (sent.updating)
        options.expectedAccountId =
            agreed(Kind::OtherAccount) ? m_comparison.newAccount : m_comparison.presentAccount;
    options.allowScopeLoss = agreed(Kind::ScopesLost);
    options.reason = m_consent.reason;
    m_sending = true;
    Q_EMIT sending();
    m_workspace.client()
        .putCredential(m_workspace.integration().id, m_offer->token, options)
        .then(this, [this, sent](const Expected<Connection> &answer) { answered(sent, answer); });
}

void KeySwap::answered(const Sent &sent, const Expected<Connection> &answer)
{
    if (answer)
        adopt(sent, *answer);
    else if (answer.error().kind == FailureKind::OutcomeUnknown)
        readBack(sent, answer.error());
    else
        refuse(sent, answer.error());
}

// The key was sent and no answer came: the connection itself tells whether it was stored.
void KeySwap::readBack(const Sent &sent, const Failure &failure)
{
    m_workspace.client()
        .connection(m_workspace.integration().id)
        .then(this, [this, sent, failure](const Expected<Connection> &answer) {
            if (answer && answer->tokenLastFour == sent.lastFour && answer->keyChangedAt.isValid()
                && answer->keyChangedAt != sent.keyChangedAt) {
                adopt(sent, *answer);
                return;
            }
            if (answer)
                m_workspace.adoptConnection(*answer);
            refuse(sent, failure);
        });
}

// The token has done its work. What counts from now on is the stored key, so On Belay proves it
// once more as it will use it.
void KeySwap::adopt(const Sent &sent, const Connection &connection)
{
    if (isLate(sent)) { // nobody waits for it; the key is stored all the same
        m_workspace.adoptConnection(connection);
        return;
    }
    m_offer.reset();
    m_consent = {};
    m_sending = false;
    m_workspace.adoptConnection(connection);
    Q_EMIT stored();
    m_workspace.client()
        .check(m_workspace.integration().id)
        .then(this, [this, sent](const Expected<Connection> &answer) {
            if (answer)
                m_workspace.adoptConnection(*answer);
            if (isLate(sent))
                return;
            if (!answer)
                m_workspace.reportFailure(answer.error());
            Q_EMIT finished(connectResult(answer, sent.updating, m_workspace.integration()));
        });
}

void KeySwap::refuse(const Sent &sent, const Failure &failure)
{
    if (isLate(sent)) {
        m_workspace.refreshConnection();
        Q_EMIT refusedLate(failure);
        return;
    }
    m_sending = false;
    const bool ask = listen(failure);
    if (ask)
        m_consent = {}; // it did not cover this, or the same would be sent again and again
    compare();
    Q_EMIT refused(failure);
    if (ask)
        start();
    else if (failure.kind == FailureKind::PreconditionFailed)
        m_workspace.refreshConnection();
    else if (failure.kind == FailureKind::Unauthorized)
        m_workspace.reportFailure(failure);
}

// What the server knows better; true when that can be confirmed.
bool KeySwap::listen(const Failure &failure)
{
    if (failure.code == u"otherAccount"_s) {
        m_told.account = failure.items.value(0);
        return !m_told.account.isEmpty();
    }
    if (failure.code != u"scopesLost"_s)
        return false;
    for (const QString &scope : failure.items) {
        const int column = m_workspace.columnOf(scope);
        m_told.lost |= column > 0 ? cellBit(column) : 0;
    }
    return m_told.lost != 0;
}

} // namespace onbelay
