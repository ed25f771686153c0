#include "presenters/words/pastetext.h"
#include "ui/common/themecontroller.h"
#include "wizardbench.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString notAccepted = u"HubSpot does not accept this token"_s;
const QString noToken = u"This is not a HubSpot token"_s;

QString tokenOf(int persona)
{
    return QString::fromUtf8(personaToken(persona).view());
}

const QStringList &titles()
{
    static const QStringList all{
        u"Read contacts"_s,   u"Write contacts"_s, u"Read companies"_s,
        u"Write companies"_s, u"Read deals"_s,     u"Write deals"_s,
        u"Read content"_s,    u"Write content"_s,  u"Read analytics"_s,
    };
    return all;
}

// One result for all nine, or one for each.
QStringList linesOf(const QStringList &results)
{
    QStringList lines;
    for (int i = 0; i < int(titles().size()); ++i)
        lines.append(titles().at(i) + u": "_s + results.at(results.size() == 1 ? 0 : i));
    return lines;
}

QString missing(const QString &name)
{
    return u"Missing. "_s + name;
}

// One way in which HubSpot fails, and how the wizard tells it.
struct Way
{
    QJsonObject mode;
    QString headline; // the banner's, or the reason in it; empty: no banner
    QString meaning; // those that mean the same share a headline
    bool accepted = false; // HubSpot knows the token all the same
};

// All of HubSpot fails in one way, for a token that is good.
std::vector<Way> ways()
{
    std::vector<Way> all;
    const auto row = [&all](const char *mode, QJsonObject more, const QString &headline,
                            const QString &meaning, bool accepted = false) {
        more.insert(u"command"_s, u"setMode"_s);
        more.insert(u"mode"_s, QLatin1StringView(mode));
        all.push_back({more, headline, meaning, accepted});
    };
    const QJsonObject none;
    const QString unreadable = u"The answer of HubSpot was not complete"_s;
    row("unauthorized", none, notAccepted, u"rejected"_s);
    row("expired", {{u"secondsAgo"_s, 60}}, u"HubSpot says that this token has expired"_s,
        u"expired"_s);
    row("expired1970", none, noToken, u"no token"_s);
    row("badRequest", none, u"HubSpot did not understand the console (400)"_s, u"odd"_s);
    row("nestedMessage", none, u"HubSpot did not understand the console (400)"_s, u"odd"_s);
    row("notFound", none, u"HubSpot no longer offers this call"_s, u"gone"_s);
    row("notFound", {{u"html"_s, false}}, u"HubSpot no longer offers this call"_s, u"gone"_s);
    row("rateLimit", {{u"retryAfter"_s, 60}}, u"HubSpot asks for a pause"_s, u"pause"_s);
    row("rateLimit", {{u"policy"_s, u"SECONDLY"_s}, {u"retryAfter"_s, 60}},
        u"HubSpot asks for a pause"_s, u"pause"_s);
    row("rateLimit", {{u"policy"_s, u"DAILY"_s}, {u"retryAfter"_s, 3600}},
        u"HubSpot's limit for today is used up"_s, u"daily"_s);
    row("locked", none, u"HubSpot is busy with this record"_s, u"locked"_s);
    row("moving", none, u"HubSpot is moving this account's data"_s, u"moving"_s);
    row("captivePortal", none, u"Something else answered instead of HubSpot"_s, u"portal"_s);
    row("blocked", {{u"status"_s, 401}}, u"Something else answered instead of HubSpot"_s,
        u"portal"_s);
    row("blocked", {{u"status"_s, 403}}, u"Something else answered instead of HubSpot"_s,
        u"portal"_s);
    row("notJson", none, unreadable, u"unreadable"_s);
    row("wrongShape", none, unreadable, u"unreadable"_s);
    row("redirect", none, u"HubSpot pointed somewhere else"_s, u"redirect"_s);
    row("largeBody", {{u"bytes"_s, 8 * 1024 * 1024}}, u"The answer of HubSpot was far too large"_s,
        u"too large"_s);
    row("gated", none, u"This HubSpot account does not have the feature"_s, u"tier"_s, true);
    row("userPermissions", none,
        u"The person who made this token has left HubSpot or lost permissions"_s, u"creator"_s,
        true);
    for (const char *forbidden : {"forbiddenAny", "forbiddenAll", "forbiddenRequired",
                                  "forbiddenMissing", "forbiddenUnnamed"})
        row(forbidden, none, u"The token lacks a HubSpot scope"_s, u"scope"_s, true);
    row("noHubId", none, unreadable, u"unreadable"_s, true);
    row("emptyAccount", none, {}, {}, true);
    row("setCookie", none, {}, {}, true);
    row("latency", {{u"milliseconds"_s, 300}}, {}, {}, true);
    row("slowBody", {{u"milliseconds"_s, 300}}, {}, {}, true);
    row("versions", {{u"gone"_s, QJsonArray{u"2026-09"_s}}}, {}, {}, true);
    return all;
}

// These are tried several times before they are told, so they run side by side, each for a token
// of its own.
struct SlowWay
{
    int persona;
    QString name;
    Way way;
};

std::vector<SlowWay> slowWays()
{
    const QString own = u"HubSpot has a problem of its own"_s;
    const QString down = u"HubSpot is down for the moment"_s;
    const QString behind = u"HubSpot could not be reached behind its own network"_s;
    const QString lost = u"The connection to HubSpot broke off"_s;
    return {
        {1, u"full"_s, {{{u"mode"_s, u"serverError"_s}}, down, u"down"_s}},
        {2,
         u"readOnly"_s,
         {{{u"mode"_s, u"serverError"_s}, {u"status"_s, 500}, {u"html"_s, true}}, own, u"fault"_s}},
        {3, u"noContent"_s, {{{u"mode"_s, u"edge"_s}, {u"status"_s, 525}}, behind, u"edge"_s}},
        {4, u"serviceKey"_s, {{{u"mode"_s, u"drop"_s}}, lost, u"lost"_s}},
        {8, u"otherAccount"_s, {{{u"mode"_s, u"drop"_s}, {u"reset"_s, true}}, lost, u"lost"_s}},
        {9, u"sandboxAccount"_s, {{{u"mode"_s, u"truncatedBody"_s}}, lost, u"lost"_s}},
        {5, u"europe"_s, {{{u"mode"_s, u"silent"_s}}, u"HubSpot took too long"_s, u"time"_s}},
    };
}

} // namespace

// Every credential, every failure and every kind of paste, through the wizard's real window and a
// real sandbox process.
class ConnectJourneysTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void personas_data();
    void personas();
    void failures_data();
    void failures();
    void slowFailures();
    void differentFailuresHaveDifferentHeadlines();
    void refusedPastes_data();
    void refusedPastes();
    void nothingRefusedWasSent();
    void trimmedPastes_data();
    void trimmedPastes();

private:
    QJsonObject emulator(const QJsonObject &command);
    int requests() { return emulator({{u"command"_s, u"state"_s}}).value(u"requests"_s).toInt(-1); }

    std::unique_ptr<ui::ThemeController> m_theme;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
};

void ConnectJourneysTest::initTestCase()
{
    m_theme = std::make_unique<ui::ThemeController>(*qApp);
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
}

void ConnectJourneysTest::init()
{
    QVERIFY(emulator({{u"command"_s, u"reset"_s}}).contains(u"requests"_s));
}

void ConnectJourneysTest::cleanup()
{
    // The token was never in an address, and a proof writes nothing.
    const QJsonObject state = emulator({{u"command"_s, u"state"_s}});
    QVERIFY(!state.value(u"tokenInUrl"_s).toBool(true));
    QCOMPARE(state.value(u"writes"_s).toInt(-1), 0);
}

void ConnectJourneysTest::cleanupTestCase()
{
    QApplication::clipboard()->clear();
    m_workspace.reset();
    m_sandbox.reset();
    m_theme.reset();
}

QJsonObject ConnectJourneysTest::emulator(const QJsonObject &command)
{
    HttpRequest request;
    request.verb = Verb::Post;
    request.url = m_sandbox->address().server;
    request.url.setPath(u"/faults"_s);
    request.body =
        QJsonDocument(QJsonObject{{u"hubspot"_s, command}}).toJson(QJsonDocument::Compact);
    const auto answer = m_sandbox->http().send(request);
    if (!await(answer) || !answer.result())
        return {};
    return QJsonDocument::fromJson(answer.result()->body).object().value(u"hubspot"_s).toObject();
}

void ConnectJourneysTest::personas_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("status"); // or the banner's headline
    QTest::addColumn<QStringList>("facts");
    const auto good = [](const char *name, int persona, const QString &portal,
                         const QStringList &more = {u"Standard account"_s}) {
        QTest::newRow(name) << tokenOf(persona) << linesOf({u"Granted"_s})
                            << u"HubSpot accepts the token: 9 of 9 scopes are granted."_s
                            << (QStringList{portal} + more);
    };
    good("full", 1, u"48100001"_s);
    good("serviceKey", 4, u"48100001"_s);
    good("europe", 5, u"48100005"_s, {u"Standard account"_s, u"Europe (eu1)"_s});
    good("rotating", 7, u"48100001"_s);
    good("otherAccount", 8, u"48100008"_s);
    good("sandboxAccount", 9, u"48100009"_s, {u"Sandbox account"_s});
    const QString granted = u"Granted"_s;
    const QString crm = u"crm.objects."_s;
    QTest::newRow("readOnly") << tokenOf(2)
                              << linesOf({granted, missing(crm + u"contacts.write"_s), granted,
                                          missing(crm + u"companies.write"_s), granted,
                                          missing(crm + u"deals.write"_s), granted,
                                          missing(u"content"_s), granted})
                              << u"HubSpot accepts the token: 5 of 9 scopes are granted."_s
                              << QStringList{u"48100001"_s};
    QTest::newRow("noContent") << tokenOf(3)
                               << linesOf({granted, granted, granted, granted, granted, granted,
                                           missing(u"content"_s), missing(u"content"_s), granted})
                               << u"HubSpot accepts the token: 7 of 9 scopes are granted."_s
                               << QStringList{u"48100001"_s};
    const QString withoutReading =
        u"The token may write but not read, and writing without reading fails. "_s;
    QStringList writeOnly;
    for (const QString &object : {u"contacts"_s, u"companies"_s, u"deals"_s}) {
        const QString lacks = missing(crm + object + u".read"_s);
        writeOnly.append({lacks, QString(lacks).insert(9, withoutReading)});
    }
    writeOnly.append(
        {missing(u"content"_s), missing(u"content"_s), missing(u"business-intelligence"_s)});
    QTest::newRow("writeOnly") << tokenOf(10) << linesOf(writeOnly)
                               << u"HubSpot accepts the token: 0 of 9 scopes are granted."_s
                               << QStringList{u"48100001"_s};
    QTest::newRow("revoked") << tokenOf(6) << linesOf({u"Not tested"_s}) << notAccepted
                             << QStringList();
    QTest::newRow("nobody's") << u"pat-na1-00000000-0000-4000-8000-000000000099"_s
                              << linesOf({u"Not tested"_s}) << notAccepted << QStringList();
}

void ConnectJourneysTest::personas()
{
    QFETCH(QString, token);
    QFETCH(QStringList, lines);
    QFETCH(QString, status);
    QFETCH(QStringList, facts);
    WizardBench bench(*m_sandbox, *m_workspace);
    QVERIFY(bench.open());
    QVERIFY(!bench.canConnect());
    QVERIFY(bench.lines().isEmpty());
    QVERIFY(bench.paste(token));
    QVERIFY(!bench.canConnect());
    QVERIFY(bench.waitUntilSettled());
    QCOMPARE(bench.lines(), lines);
    const bool accepted = status.startsWith(u"HubSpot accepts"_s);
    QCOMPARE(bench.headline(), accepted ? QString() : status);
    const QStringList texts = bench.texts();
    QVERIFY2(texts.contains(status), qPrintable(texts.join(u'\n')));
    for (const QString &fact : std::as_const(facts))
        QVERIFY2(texts.contains(fact), qPrintable(fact));
    QCOMPARE(texts.contains(u"HubSpot account"_s), accepted);
    QCOMPARE(bench.canConnect(), accepted);
    QVERIFY(!texts.join(u'\n').contains(token));
}

void ConnectJourneysTest::failures_data()
{
    QTest::addColumn<QJsonObject>("mode");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("accepted");
    for (const Way &way : ways())
        QTest::addRow("%s", QJsonDocument(way.mode).toJson(QJsonDocument::Compact).constData())
            << way.mode << way.headline << way.accepted;
}

void ConnectJourneysTest::failures()
{
    QFETCH(QJsonObject, mode);
    QFETCH(QString, reason);
    QFETCH(bool, accepted);
    WizardBench bench(*m_sandbox, *m_workspace);
    QVERIFY(bench.open());
    const QJsonObject set = emulator(mode);
    QVERIFY2(set.contains(u"modes"_s), QJsonDocument(set).toJson().constData());
    QVERIFY(bench.paste(tokenOf(1)));
    QVERIFY(bench.waitUntilSettled());
    // A limit of a token that works is told as one, with the reason below.
    const bool limited = accepted && !reason.isEmpty();
    QCOMPARE(bench.headline(),
             limited ? u"The token works, but HubSpot did not say which scopes it has"_s : reason);
    QCOMPARE(bench.canConnect(), accepted);
    const QStringList texts = bench.texts();
    QCOMPARE(texts.filter(u"HubSpot accepts the token"_s).size(), accepted ? 1 : 0);
    if (limited)
        QVERIFY2(texts.join(u'\n').contains(reason + u". So reading was tried"_s),
                 qPrintable(texts.join(u'\n')));
    if (!accepted) // said once, in the banner
        QCOMPARE(bench.lines(), linesOf({u"Not tested"_s}));
}

void ConnectJourneysTest::slowFailures()
{
    const std::vector<SlowWay> all = slowWays();
    std::vector<std::unique_ptr<WizardBench>> benches;
    for (const SlowWay &slow : all) {
        QJsonObject command = slow.way.mode;
        command.insert(u"command"_s, u"setMode"_s);
        command.insert(u"persona"_s, slow.name);
        QVERIFY(emulator(command).contains(u"modes"_s));
        benches.push_back(std::make_unique<WizardBench>(*m_sandbox, *m_workspace));
        QVERIFY(benches.back()->open());
        QVERIFY(benches.back()->paste(tokenOf(slow.persona)));
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        QVERIFY2(benches[i]->waitUntilSettled(60'000), qPrintable(all[i].name));
        QCOMPARE(benches[i]->headline(), all[i].way.headline);
        QCOMPARE(benches[i]->lines(), linesOf({u"Not tested"_s}));
        QVERIFY(!benches[i]->canConnect());
    }
}

// That the wizard keeps to these headlines is what the tests of failures are for.
void ConnectJourneysTest::differentFailuresHaveDifferentHeadlines()
{
    std::vector<Way> all = ways();
    for (const SlowWay &slow : slowWays())
        all.push_back(slow.way);
    QMap<QString, QSet<QString>> meanings; // by headline
    for (const Way &way : all) {
        if (!way.headline.isEmpty())
            meanings[way.headline].insert(way.meaning);
    }
    QVERIFY(meanings.size() > 10);
    QCOMPARE(meanings.value(notAccepted), QSet<QString>{u"rejected"_s});
    for (auto it = meanings.cbegin(); it != meanings.cend(); ++it)
        QVERIFY2(it.value().size() == 1,
                 qPrintable(it.key() + u": "_s + it.value().values().join(u", "_s)));
}

void ConnectJourneysTest::refusedPastes_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<PasteNote>("note");
    const QString token = tokenOf(1);
    const QString uuid = token.mid(8);
    const auto row = [](const char *name, const QString &pasted, PasteNote note) {
        QTest::newRow(name) << pasted << note;
    };
    row("look-alike letter", u"p\u0430t-na1-"_s + uuid, PasteNote::LookAlikeCharacters);
    row("masking dots", u"pat-na1-\u2022\u2022\u2022\u2022\u2022\u2022"_s, PasteNote::MaskingDots);
    row("cut off", token.left(30), PasteNote::CutOff);
    row("two tokens", token + u'\n' + tokenOf(2), PasteNote::TwoTokens);
    row("client secret or old API key", uuid, PasteNote::BareUuid);
    row("without pat-", u"na1-"_s + uuid, PasteNote::MissingPatPrefix);
    row("OAuth token", u"CFakeOauthSampleToken0001"_s, PasteNote::OAuthToken);
    row("personal access key", u"CiRuYTEtZmFrZS1mYWtlLWZha2UtZmFrZS1mYWtlZmFrZTASAA=="_s,
        PasteNote::PersonalAccessKey);
    row("an address", u"https://app.hubspot.com/private-apps/48100001"_s, PasteNote::NotTokenLike);
    row("a placeholder", u"access-token"_s, PasteNote::NotTokenLike);
    row("a header of one's own", token + u"\r\nX-Evil: 1"_s, PasteNote::TokenInText);
    row("a command", u"curl -H 'Authorization: Bearer "_s + token + u"' https://example.com"_s,
        PasteNote::TokenInText);
    row("a whole file", QString(5'000, u'a'), PasteNote::TooLong);
}

void ConnectJourneysTest::refusedPastes()
{
    QFETCH(QString, pasted);
    QFETCH(PasteNote, note);
    WizardBench bench(*m_sandbox, *m_workspace);
    QVERIFY(bench.open());
    QVERIFY(bench.paste(pasted));
    const QString sentence = pasteNoteText(note, examinePaste(pasted));
    QTRY_VERIFY2(bench.texts().contains(sentence), qPrintable(bench.texts().join(u'\n')));
    QVERIFY(bench.texts().contains(u"This cannot be the token, so nothing was sent."_s));
    QVERIFY(bench.lines().isEmpty());
    QVERIFY(!bench.canConnect());
    QVERIFY(!bench.presenter().holdsToken());
    QCOMPARE(requests(), 0);
}

// One after the other into one field, faster than the console asks HubSpot; then a good one: only
// that is sent.
void ConnectJourneysTest::nothingRefusedWasSent()
{
    int alone = 0;
    for (const bool badFirst : {false, true}) {
        QVERIFY(emulator({{u"command"_s, u"reset"_s}}).contains(u"requests"_s));
        WizardBench bench(*m_sandbox, *m_workspace);
        QVERIFY(bench.open());
        if (badFirst) {
            for (const QString &bad : {u"pat-na1-0000"_s, u"access-token"_s, tokenOf(1).mid(8)})
                QVERIFY(bench.paste(bad));
        }
        QVERIFY(bench.paste(tokenOf(1)));
        QVERIFY(bench.waitUntilSettled());
        if (!badFirst)
            alone = requests();
    }
    QVERIFY(alone > 0);
    QCOMPARE(requests(), alone);
}

void ConnectJourneysTest::trimmedPastes_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<PasteNote>("note");
    QTest::addColumn<bool>("accepted");
    const QString token = tokenOf(1);
    const auto row = [](const char *name, const QString &pasted, PasteNote note,
                        bool accepted = true) {
        QTest::newRow(name) << pasted << note << accepted;
    };
    row("spaces", u"  "_s + token + u'\t', PasteNote::TrimmedSpaces);
    row("line breaks", token + u"\r\n"_s, PasteNote::TrimmedLineBreaks);
    row("quotes", u'"' + token + u'"', PasteNote::TrimmedQuotes);
    row("Bearer", u"Bearer "_s + token, PasteNote::TrimmedBearer);
    row("a header", u"Authorization: Bearer "_s + token, PasteNote::TrimmedHeaderName);
    row("a line of a settings file", u"HUBSPOT_TOKEN="_s + token, PasteNote::TrimmedAssignment);
    row("invisible characters", u"\ufeff"_s + token, PasteNote::TrimmedInvisible);
    // HubSpot decides about these.
    row("unknown region", u"pat-na7-"_s + token.mid(8), PasteNote::UnknownRegion, false);
    row("unknown length", token + u"00"_s, PasteNote::UnknownLength, false);
    row("unknown shape", u"svc-na1-"_s + token.mid(8), PasteNote::UnknownShape, false);
}

void ConnectJourneysTest::trimmedPastes()
{
    QFETCH(QString, pasted);
    QFETCH(PasteNote, note);
    QFETCH(bool, accepted);
    WizardBench bench(*m_sandbox, *m_workspace);
    QVERIFY(bench.open());
    QVERIFY(bench.paste(pasted));
    const QString sentence = pasteNoteText(note, examinePaste(pasted));
    QTRY_VERIFY2(bench.texts().contains(sentence), qPrintable(bench.texts().join(u'\n')));
    QVERIFY(bench.waitUntilSettled());
    QVERIFY(bench.texts().contains(sentence)); // and it stays
    QCOMPARE(bench.headline(), accepted ? QString() : notAccepted);
    QCOMPARE(bench.canConnect(), accepted);
}

QTEST_MAIN(ConnectJourneysTest)
#include "tst_connectjourneys.moc"
