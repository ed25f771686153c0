#include "proofbench.h"

#include <QFile>
#include <QSignalSpy>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString lineText(const ScopeLine &line)
{
    const QString names = line.vendorScopes.join(u' ');
    switch (line.result) {
    case ScopeResult::Pending:
        return u"pending"_s;
    case ScopeResult::Granted:
        return u"granted"_s;
    case ScopeResult::Missing:
        return u"missing "_s + names;
    case ScopeResult::ReadProvenWriteNotTested:
        return u"read only"_s;
    case ScopeResult::NotTested:
        return u"not tested "_s + (line.failure ? kindName(line.failure->kind) : u"?"_s);
    }
    return {};
}

QUrl started(sandbox::HubSpotEmulator &emulator)
{
    emulator.listen();
    return QUrl(QString::fromStdString(emulator.url()));
}

} // namespace

Secret personaToken(const QByteArray &persona)
{
    static const QHash<QByteArray, QByteArray> ends{
        {"full", "na1-00000000-0000-4000-8000-000000000001"},
        {"readOnly", "na1-00000000-0000-4000-8000-000000000002"},
        {"noContent", "na1-00000000-0000-4000-8000-000000000003"},
        {"serviceKey", "na2-00000000-0000-4000-8000-000000000004"},
        {"europe", "eu1-00000000-0000-4000-8000-000000000005"},
        {"revoked", "na1-00000000-0000-4000-8000-000000000006"},
        {"rotating", "na1-00000000-0000-4000-8000-000000000007"},
        {"otherAccount", "na1-00000000-0000-4000-8000-000000000008"},
        {"sandboxAccount", "na1-00000000-0000-4000-8000-000000000009"},
        {"writeOnly", "na1-00000000-0000-4000-8000-000000000010"}};
    if (persona == "garbage")
        return Secret::fromUtf8("access-token");
    if (persona == "oauth")
        return Secret::fromUtf8("CFakeOauthSampleToken0001");
    if (persona == "stranger")
        return Secret::fromUtf8("thisisatesttoken");
    return Secret::fromUtf8(QByteArray("pat-" + ends.value(persona)));
}

Integration hubSpotGuide()
{
    QFile file(u":/integrations/hubspot.json"_s);
    const auto parsed = parseIntegration(file.open(QIODevice::ReadOnly) ? file.readAll() : "");
    return parsed ? *parsed : Integration();
}

QStringList lineTexts(const ProofReport &report)
{
    QStringList texts;
    for (const ScopeLine &line : report.lines)
        texts.append(lineText(line));
    return texts;
}

QString lineText(const ProofReport &report, const QString &scopeId)
{
    for (const ScopeLine &line : report.lines) {
        if (line.scopeId == scopeId)
            return lineText(line);
    }
    return u"no such line"_s;
}

ProofBench::ProofBench()
    : url(started(emulator))
    , client(http, url)
{
}

void ProofBench::mode(const QByteArray &name, nlohmann::json more)
{
    more["command"] = "setMode";
    more["mode"] = name.toStdString();
    const nlohmann::json answer = emulator.control(more);
    if (answer.contains("error"))
        qFatal("%s", answer.dump().c_str());
}

ProofReport ProofBench::prove(const Secret &token)
{
    QSignalSpy finished(&proof, &TokenProof::finished);
    proof.start(token);
    if (finished.isEmpty())
        finished.wait(30'000);
    return proof.report();
}

QStringList ProofBench::askedPaths() const
{
    QStringList paths;
    for (const nlohmann::json &request : emulator.recordedRequests())
        paths.append(QString::fromStdString(request.at("path").get<std::string>()));
    return paths;
}

QByteArray ProofBench::misconduct()
{
    const nlohmann::json state = emulator.control({{"command", "state"}});
    if (state.at("tokenInUrl").get<bool>())
        return "a token was in an address";
    if (state.at("writes").get<int>() != 0)
        return "something was written";
    return {};
}

} // namespace onbelay::test
