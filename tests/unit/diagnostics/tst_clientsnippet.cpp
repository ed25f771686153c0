#include "diagnostics/clientsnippet.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;
using Issue = SnippetIssue;

// What is pasted from a client's configuration.
class TestClientSnippet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHelpPagesSnippet();
    void rightEntries();
    void issues_data();
    void issues();
    void readGenerously_data();
    void readGenerously();
    void otherTexts();
    void otherServersBesideIt();
    void claudeCodesOwnFile();
    void wordsOfAProgramAreNoTokens();
    void noPieceOfATokenComesOut();
    void anythingCanBePasted();

private:
    const QUrl m_endpoint{u"https://app.onbelay.ai/api/mcp"_s};

    [[nodiscard]] SnippetReport examine(const QString &text) const
    {
        return examineSnippet(text, m_endpoint);
    }
    static QString allTexts(const SnippetReport &report)
    {
        QString all;
        for (const SnippetEntry &entry : report.entries)
            all += entry.name + u'\n' + entry.address + u'\n';
        return all;
    }
};

const QString helpPage = u"{\"mcpServers\": {\"onbelay\": {\"command\": \"npx\","
                         "\"args\": [\"-y\", \"@modelcontextprotocol/inspector\"],"
                         "\"env\": {\"SERVER_URL\": \"https://app.onbelay.ai/api/mcp\","
                         "\"BEARER_TOKEN\": \"%1\"}}}}"_s;

void TestClientSnippet::theHelpPagesSnippet()
{
    const SnippetReport report = examine(helpPage.arg(u"made-up-bearer-1"_s));
    QCOMPARE(report.shape, SnippetShape::Servers);
    QVERIFY(!report.mended);
    QCOMPARE(report.entries.size(), 1U);
    const SnippetEntry &entry = report.entries.front();
    QCOMPARE(entry.name, u"onbelay"_s);
    QVERIFY(entry.has(Issue::Inspector));
    QVERIFY(entry.has(Issue::InspectorVariables));
    QVERIFY(entry.has(Issue::TokenInClear));
    QVERIFY(entry.has(Issue::ThisServer));
    QVERIFY(!examine(helpPage.arg(u"<your token>"_s)).entries.front().has(Issue::TokenInClear));
    QVERIFY(
        examine(helpPage.arg(u"YOUR_BEARER_TOKEN"_s)).entries.front().has(Issue::TokenPlaceholder));
}

void TestClientSnippet::rightEntries()
{
    const SnippetReport report =
        examine(u"{\"mcpServers\": {\"onbelay\": {\"type\": \"http\", \"url\": "
                "\"https://app.onbelay.ai/api/mcp/\"}}}"_s);
    QCOMPARE(report.entries.front().issues,
             std::vector<Issue>({Issue::HttpEntry, Issue::ThisServer}));
    QCOMPARE(report.entries.front().address, u"https://app.onbelay.ai/api/mcp/"_s);
}

void TestClientSnippet::issues_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<int>("issue");
    const auto row = [](const char *name, const QString &entry, Issue issue) {
        QTest::newRow(name) << entry << int(issue);
    };
    row("other path", u"\"url\": \"https://app.onbelay.ai/mcp\""_s, Issue::OtherPath);
    row("other server", u"\"url\": \"https://other.example/api/mcp\""_s, Issue::OtherServer);
    row("other port", u"\"url\": \"https://app.onbelay.ai:8443/api/mcp\""_s, Issue::OtherServer);
    row("http", u"\"url\": \"http://app.onbelay.ai/api/mcp\""_s, Issue::InsecureAddress);
    row("no address", u"\"url\": \"app.onbelay.ai\""_s, Issue::BadAddress);
    row("old kind", u"\"type\": \"sse\", \"url\": \"https://app.onbelay.ai/api/mcp\""_s,
        Issue::SseEntry);
    row("header",
        u"\"url\": \"https://app.onbelay.ai/api/mcp\", \"headers\": "
        "{\"Authorization\": \"Bearer made-up-bearer-1\"}"_s,
        Issue::TokenInClear);
    row("header from a variable",
        u"\"url\": \"https://app.onbelay.ai/api/mcp\", \"headers\": "
        "{\"Authorization\": \"Bearer ${ONBELAY_TOKEN}\"}"_s,
        Issue::TokenPlaceholder);
    row("user in the address", u"\"url\": \"https://me:made-up@app.onbelay.ai/api/mcp\""_s,
        Issue::TokenInClear);
    row("query", u"\"url\": \"https://app.onbelay.ai/api/mcp?token=made-up\""_s,
        Issue::TokenInClear);
    row("bridge",
        u"\"command\": \"npx\", \"args\": [\"mcp-remote@latest\", "
        "\"https://app.onbelay.ai/api/mcp\"]"_s,
        Issue::Bridge);
    row("bridge's header",
        u"\"command\": \"npx\", \"args\": [\"mcp-remote\", \"https://app.onbelay.ai/api/mcp\","
        "\"--header\", \"Authorization: Bearer made-up-bearer-1\"]"_s,
        Issue::TokenInClear);
    row("argument", u"\"command\": \"prog\", \"args\": [\"--token\", \"made-up-bearer-1\"]"_s,
        Issue::TokenInClear);
    const QString bridge = u"\"command\": \"npx\", \"args\": [\"mcp-remote\", "
                           "\"https://app.onbelay.ai/api/mcp\", \"--header\", %1]%2"_s;
    row("header in a variable",
        bridge.arg(u"\"Authorization:${AUTH_HEADER}\""_s,
                   u", \"env\": {\"AUTH_HEADER\": \"Bearer made-up-bearer-1\"}"_s),
        Issue::TokenInClear);
    row("token in a variable",
        bridge.arg(u"\"Authorization: Bearer ${WORD}\""_s,
                   u", \"env\": {\"WORD\": \"made-up-bearer-1\"}"_s),
        Issue::TokenInClear);
    row("variable from outside", bridge.arg(u"\"Authorization:${AUTH_HEADER}\""_s, QString()),
        Issue::TokenPlaceholder);
    row("other header", bridge.arg(u"\"X-Word: eyJmade-up0.eyJmade-up.made-up\""_s, QString()),
        Issue::TokenInClear);
    row("argument with a sign", u"\"command\": \"prog\", \"args\": [\"--token=made-up-1\"]"_s,
        Issue::TokenInClear);
    row("variable of a container",
        u"\"command\": \"docker\", \"args\": [\"run\", \"-e\", \"API_KEY=made-up-1\"]"_s,
        Issue::TokenInClear);
    row("quoted words",
        u"\"command\": \"npx mcp-remote https://app.onbelay.ai/api/mcp --header "
        "'Authorization: Bearer made-up-1'\""_s,
        Issue::TokenInClear);
    row("quoted stand-in", u"\"command\": \"prog --token \\\"<your token>\\\"\""_s,
        Issue::TokenPlaceholder);
    row("variable of any name",
        u"\"command\": \"prog\", \"env\": {\"WORD\": \"a1B2c3D4e5F6g7H8j9K0m1N2\"}"_s,
        Issue::TokenInClear);
    row("address of an argument",
        u"\"command\": \"prog\", \"args\": [\"--url=https://app.onbelay.ai/api/mcp?token=made-up\"]"_s,
        Issue::TokenInClear);
    row("program", u"\"command\": \"/usr/bin/other\""_s, Issue::OtherProgram);
    row("all in the command", u"\"command\": \"npx -y @modelcontextprotocol/inspector@0.15.0\""_s,
        Issue::Inspector);
    row("neither", u"\"disabled\": true"_s, Issue::UnknownEntry);
}

void TestClientSnippet::issues()
{
    QFETCH(const QString, entry);
    QFETCH(const int, issue);
    const SnippetReport report = examine(u"{\"mcpServers\": {\"x\": {"_s + entry + u"}}}"_s);
    QCOMPARE(report.entries.size(), 1U);
    QVERIFY(report.entries.front().has(Issue(issue)));
    QVERIFY(!allTexts(report).contains(u"made-up"_s));
}

void TestClientSnippet::readGenerously_data()
{
    QTest::addColumn<QString>("text");
    const QString entry = u"\"onbelay\": {\"url\": \"https://app.onbelay.ai/api/mcp\"}"_s;
    QTest::newRow("comment") << u"// mine\n{\"mcpServers\": {"_s + entry + u"}} /* end */"_s;
    QTest::newRow("commas") << u"{\"mcpServers\": {"_s + entry + u",\n},}"_s;
    QTest::newRow("no outer braces") << u"\"mcpServers\": {"_s + entry + u"},"_s;
    QTest::newRow("only the entry") << entry;
    QString curly = u"{\"mcpServers\": {"_s + entry + u"}}"_s;
    QTest::newRow("curly quotes") << curly.replace(u'"', u'\u201d');
}

void TestClientSnippet::readGenerously()
{
    QFETCH(const QString, text);
    const SnippetReport report = examine(text);
    QCOMPARE(report.shape, SnippetShape::Servers);
    QVERIFY(report.mended);
    QCOMPARE(report.entries.front().name, u"onbelay"_s);
    QVERIFY(report.entries.front().has(Issue::ThisServer));
}

void TestClientSnippet::otherTexts()
{
    QCOMPARE(examine(u"  \n"_s).shape, SnippetShape::Empty);
    QCOMPARE(examine(u"hello"_s).shape, SnippetShape::NotJson);
    QCOMPARE(examine(u"{\"mcpServers\": "_s).shape, SnippetShape::NotJson);
    QCOMPARE(examine(u"{\"theme\": \"dark\"}"_s).shape, SnippetShape::NoServers);
    QCOMPARE(examine(u"{\"mcpServers\": {}}"_s).shape, SnippetShape::NoServers);
    QCOMPARE(examine(QString(300'000, u'{')).shape, SnippetShape::TooLarge);
    // Comment marks inside of texts are none.
    QCOMPARE(examine(u"{\"a\": \"https://x.example/*\",}"_s).shape, SnippetShape::NoServers);
}

void TestClientSnippet::otherServersBesideIt()
{
    const SnippetReport report =
        examine(u"{\"mcpServers\": {\"files\": {\"command\": \"files\"}, \"onbelay\": {\"url\": "
                "\"https://app.onbelay.ai/api/mcp\"}}, \"theme\": {\"dark\": true}}"_s);
    QCOMPARE(report.entries.size(), 2U);
    QVERIFY(report.entries[0].has(Issue::OtherProgram));
    QVERIFY(report.entries[1].has(Issue::ThisServer));
}

void TestClientSnippet::claudeCodesOwnFile()
{
    const SnippetReport report =
        examine(u"{\"numStartups\": 7, \"mcpServers\": {\"onbelay\": {\"type\": \"http\", "
                "\"url\": \"https://app.onbelay.ai/api/mcp\"}}}"_s);
    QVERIFY(report.entries.front().has(Issue::CodeEntry));
    QVERIFY(!report.entries.front().has(Issue::HttpEntry));
}

void TestClientSnippet::wordsOfAProgramAreNoTokens()
{
    const SnippetReport report = examine(
        u"{\"x\": {\"command\": \"C:\\\\Program Files\\\\nodejs\\\\npx.cmd\", \"args\": [\"-y\", "
        "\"mcp-remote@0.1.30\", \"https://app.onbelay.ai/api/mcp\", \"--transport\", "
        "\"http-only\"], \"env\": {\"NODE_OPTIONS\": \"--max-old-space-size=4096\", \"PATH\": "
        "\"/home/dana/.local/share/node/bin\"}}}"_s);
    QCOMPARE(report.entries.front().issues, std::vector<Issue>({Issue::Bridge, Issue::ThisServer}));
}

void TestClientSnippet::noPieceOfATokenComesOut()
{
    QRandomGenerator random(7);
    const QString letters = u"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-"_s;
    for (int round = 0; round < 2'000; ++round) {
        QString token;
        for (int i = 0; i < 40; ++i)
            token += letters[random.bounded(int(letters.size()))];
        const QStringList places{
            helpPage.arg(token),
            u"{\"x\": {\"url\": \"https://app.onbelay.ai/%1\"}}"_s.arg(token),
            u"{\"x\": {\"url\": \"https://%1@app.onbelay.ai/api/mcp?a=%1#%1\"}}"_s.arg(token),
            u"{\"%1\": {\"command\": \"x\"}}"_s.arg(token),
            u"{\"x\": {\"command\": \"%1\", \"args\": [\"%1\"], \"cwd\": \"%1\"}}"_s.arg(token),
            u"{\"x\": {\"type\": \"%1\", \"url\": \"%1\"}}"_s.arg(token),
            token,
        };
        for (const QString &place : places) {
            const QString out = allTexts(examine(place));
            for (qsizetype at = 0; at + 8 <= token.size(); ++at)
                QVERIFY2(!out.contains(token.mid(at, 8), Qt::CaseInsensitive), qPrintable(place));
        }
    }
}

// Cut and twisted texts end in a report whose entries have exactly one kind each.
void TestClientSnippet::anythingCanBePasted()
{
    QRandomGenerator random(11);
    const QString pieces = u"{}[],:\"\\/* \n"_s;
    const QString whole = helpPage.arg(u"made-up-bearer-1"_s);
    for (int round = 0; round < 5'000; ++round) {
        QString text = whole;
        for (int i = random.bounded(6); i > 0 && !text.isEmpty(); --i) {
            const int at = random.bounded(int(text.size()));
            if (random.bounded(2) == 0)
                text.remove(at, 1 + random.bounded(9));
            else
                text.insert(at, pieces[random.bounded(int(pieces.size()))]);
        }
        const SnippetReport report = examine(text);
        QCOMPARE(report.shape == SnippetShape::Servers, !report.entries.empty());
        for (const SnippetEntry &entry : report.entries) {
            const auto kinds =
                std::count_if(entry.issues.begin(), entry.issues.end(),
                              [](Issue issue) { return int(issue) <= int(Issue::UnknownEntry); });
            QCOMPARE(kinds, 1);
        }
        QVERIFY(!allTexts(report).contains(u"made-up-bearer-1"_s));
    }
}

QTEST_GUILESS_MAIN(TestClientSnippet)
#include "tst_clientsnippet.moc"
