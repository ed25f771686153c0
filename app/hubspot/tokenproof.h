#pragma once

#include "catalog/integration.h"
#include "hubspot/hubspotclient.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace onbelay {

// The live proof of a token against HubSpot: token information, account details, then read probes.
// Nothing is guessed: a scope is granted only on evidence, and writing is never "proven" by
// reading.

enum class ScopeResult {
    Pending,
    Granted, // listed in the token's scopes (and, for reads with a probe, answered)
    Missing, // vendorScopes lists what lacks
    ReadProvenWriteNotTested, // token information was not available
    NotTested // failure says why
};

struct ScopeLine
{
    QString scopeId;
    ScopeResult result = ScopeResult::Pending;
    QStringList vendorScopes; // missing ones
    std::optional<Failure> failure;
};

enum class TokenVerdict {
    Unknown, // network, 429, 5xx …: says nothing about the token
    Accepted, // HubSpot answered 200 or 403 somewhere
    Rejected, // 401 from token information and from account details
    NotAToken // the 1970 expiry: a mangled paste
};

struct ProofReport
{
    TokenVerdict verdict = TokenVerdict::Unknown;
    std::optional<AccountDetails> account;
    std::optional<QStringList> vendorScopes; // as token information lists them
    std::vector<ScopeLine> lines; // one a catalogue scope, in its order
    // Why the verdict is not Accepted, or what limited the proof. Always there when a line was not
    // tested for a reason that may be over by the next time.
    std::optional<Failure> failure;
    QDateTime at; // UTC
};

// One proof at a time; start() replaces a running one. Its connections end with it, because their
// buffers hold the token. GUI thread.
class TokenProof final : public QObject
{
    Q_OBJECT
public:
    TokenProof(HubSpotClient &client, const Integration &integration, QObject *parent = nullptr);
    ~TokenProof() override;

    void start(const Secret &token);
    void cancel(); // at once; no further signal of that run
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const ProofReport &report() const { return m_report; }

Q_SIGNALS:
    void lineChanged(int index); // report().lines[index] has a new result
    void accountKnown(); // report().account is there
    void finished(); // report() is final; emitted last

private:
    struct Run;
    HubSpotClient &m_client;
    const Integration &m_integration;
    ProofReport m_report;
    std::shared_ptr<Run> m_run;
};

} // namespace onbelay
