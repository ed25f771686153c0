#pragma once

#include "hubspot/tokenproof.h"
#include "platform/requestlog.h"
#include "sandbox/hubspot/emulator.h"

namespace onbelay::test {

// The token of a persona of the stand-in, by its name there.
[[nodiscard]] Secret personaToken(const QByteArray &persona);

[[nodiscard]] Integration hubSpotGuide(); // the real file

// One line a scope, readable: "granted", "missing crm.objects.deals.write", "read only",
// "not tested forbidden", "pending".
[[nodiscard]] QStringList lineTexts(const ProofReport &report);
[[nodiscard]] QString lineText(const ProofReport &report, const QString &scopeId);

// A running stand-in, the real network room, and a proof that asks it.
class ProofBench
{
public:
    ProofBench();

    // Sets a failure mode; `more`: its parameters (sandbox/hubspot/modes.h).
    void mode(const QByteArray &name, nlohmann::json more = nlohmann::json::object());
    // Proves and waits for the end; an unfinished report after 30 s has only Pending lines.
    ProofReport prove(const Secret &token);
    ProofReport prove(const QByteArray &persona) { return prove(personaToken(persona)); }

    [[nodiscard]] QStringList askedPaths() const;
    // Empty when nothing was written, and no address ever carried a token.
    [[nodiscard]] QByteArray misconduct();

    sandbox::HubSpotEmulator emulator;
    RequestLog log;
    HttpClient http{log};
    QUrl url;
    HubSpotClient client;
    Integration integration = hubSpotGuide();
    TokenProof proof{client, integration};
};

} // namespace onbelay::test
