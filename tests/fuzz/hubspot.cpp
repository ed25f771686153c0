// Answers of HubSpot: "<status> info", "<status> account", "<status> probe", "<status> array"; all
// of them also as a refused or answered read of the first probe.
#include "answers.h"
#include "targets.h"

#include "hubspot/hubspotanswers.h"
#include "hubspot/prooflines.h"

#include <QFile>

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

const QUrl base(u"https://api.hubapi.com"_s);

const Integration &catalogue()
{
    static const Integration integration = [] {
        QFile file(u":/integrations/hubspot.json"_s);
        const auto parsed = parseIntegration(file.open(QIODevice::ReadOnly) ? file.readAll() : "");
        promise(parsed.has_value(), "the guide file is there");
        return *parsed;
    }();
    return integration;
}

template <typename T>
void checkFailure(const HubSpotResult<T> &result)
{
    if (!result)
        checkTexts(result.error().failure);
}

// What a proof does with such an answer, with and without a list of scopes before it.
void checkLines(const HubSpotResult<bool> &read, const QStringList &listed, bool hasList)
{
    std::vector<ScopeLine> lines;
    ProofLines proof(catalogue(), lines);
    if (hasList)
        proof.adoptList(listed);
    const int scope = catalogue().scopeIndex(catalogue().probes.front().scope);
    const bool wanted = lines[std::size_t(scope)].result == ScopeResult::Pending;
    if (wanted)
        proof.adoptProbe(scope, read);
    proof.giveUp(read ? std::nullopt : std::optional(read.error().failure));
    promise(lines.size() == catalogue().scopes.size(), "one line a scope");
    for (const ScopeLine &line : lines) {
        promise(line.result != ScopeResult::Pending, "nothing is left pending");
        promise(line.result != ScopeResult::Missing || !line.vendorScopes.isEmpty(),
                "what is missing has a name");
    }
    if (!read && wanted)
        promise(lines[std::size_t(scope)].result != ScopeResult::Granted,
                "a refused read is not granted");
    if (!hasList) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            promise(catalogue().scopes[i].access == ScopeAccess::ReadOnly
                        || lines[i].result != ScopeResult::Granted,
                    "writing is never proven by reading");
    }
}

} // namespace

void hubspot(QByteArrayView input)
{
    const Answer answer = answerFrom(input);
    QStringList scopes;
    if (answer.response.status < 300) {
        const HubSpotResult<TokenInfo> info = readTokenInfo(answer.response, base);
        checkFailure(info);
        promise(!info || info->portalId > 0, "a known token has an account");
        if (info)
            scopes = info->scopes;
        for (const QString &scope : scopes)
            checkText(scope, 100);
        const HubSpotResult<AccountDetails> account = readAccount(answer.response, base);
        checkFailure(account);
        promise(!account || account->portalId > 0, "an account has a number");
        if (account)
            checkText(account->timeZone, 100);
    }
    const bool array = answer.what.startsWith("array");
    const HubSpotResult<bool> read =
        answer.response.status < 300
            ? readProbe(answer.response, base, array)
            : HubSpotResult<bool>(tl::unexpected(hubSpotFailure(answer.response, base)));
    checkFailure(read);
    checkLines(read, scopes, !scopes.isEmpty());
    checkLines(read, {}, false);
}

} // namespace onbelay::fuzz
