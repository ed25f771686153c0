#include "presenters/diagnostics/claudewords.h"
#include "presenters/diagnostics/clientsnippettext.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

// Every outcome of a look through Claude's eyes, and of a pasted configuration, has words of its
// own.
class TestClaudeWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyCodeHasItsOwnSentence();
    void failuresOfMcpHaveTheirOwnWords();
    void everyKindOfFailureHasWords();
    void differencesNameTheScope();
    void longListsAreCut();
    void toolsAreQuotedNotBelieved();
    void everySnippetIssueHasItsOwnTitle();
    void goodSnippetsAreGood();

private:
    [[nodiscard]] FindingText textOf(ClaudeCode code, const QStringList &arguments) const
    {
        ClaudeFinding finding;
        finding.code = code;
        finding.verdict = CheckVerdict::Failed;
        finding.arguments = arguments;
        if (code == ClaudeCode::CallFailed)
            finding.failure = failed(FailureKind::Timeout).value();
        return claudeFindingText(finding, m_integration);
    }
    Integration m_integration;
};

void TestClaudeWords::initTestCase()
{
    QFile file(u":/integrations/hubspot.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto parsed = parseIntegration(file.readAll());
    QVERIFY(parsed);
    m_integration = *parsed;
}

void TestClaudeWords::everyCodeHasItsOwnSentence()
{
    QSet<QString> sentences;
    for (int code = int(ClaudeCode::Waiting) + 1; code < claudeCodeCount; ++code) {
        const FindingText text = textOf(ClaudeCode(code), {u"1"_s, u"2"_s, u"3"_s, u"4"_s});
        QVERIFY2(!text.sentence.isEmpty(), qPrintable(QString::number(code)));
        QVERIFY2(!sentences.contains(text.sentence), qPrintable(text.sentence));
        QVERIFY2(!text.sentence.contains(u'%'), qPrintable(text.sentence));
        QVERIFY(!text.title.isEmpty());
        sentences.insert(text.sentence);
    }
}

void TestClaudeWords::failuresOfMcpHaveTheirOwnWords()
{
    QSet<QString> headlines;
    const auto add = [&headlines](FailureKind kind, const QString &code,
                                  const QString &detail = {}) {
        Failure failure = failed(kind, detail).value();
        failure.code = code;
        const FailureText text = claudeFailureText(failure, ClaudeCheck::Context);
        headlines.insert(text.headline);
        return !text.cause.isEmpty() && !text.nextStep.isEmpty();
    };
    QVERIFY(add(FailureKind::Unauthorized, {}));
    QVERIFY(add(FailureKind::Forbidden, {}));
    QVERIFY(add(FailureKind::Forbidden, u"insufficient_scope"_s));
    QVERIFY(add(FailureKind::NotFound, {}));
    QVERIFY(add(FailureKind::NotFound, u"-32601"_s));
    QVERIFY(add(FailureKind::NotJson, {}));
    QVERIFY(add(FailureKind::BadJson, {}));
    QVERIFY(add(FailureKind::BadJson, {}, u"resultType"_s));
    QVERIFY(add(FailureKind::Unprocessable, {}));
    QVERIFY(add(FailureKind::Unprocessable, u"protocolVersion"_s));
    QVERIFY(add(FailureKind::Unprocessable, u"inputRequired"_s));
    QVERIFY(add(FailureKind::ConnectionLost, u"sessionLost"_s));
    QVERIFY(add(FailureKind::OutcomeUnknown, {}));
    QCOMPARE(headlines.size(), 13);
}

void TestClaudeWords::everyKindOfFailureHasWords()
{
    for (int kind = 0; kind <= int(FailureKind::ProcessFailed); ++kind) {
        for (const ClaudeCheck check : {ClaudeCheck::Endpoint, ClaudeCheck::Integrations}) {
            const FailureText text = claudeFailureText(failed(FailureKind(kind)).value(), check);
            QVERIFY(!text.headline.isEmpty() && !text.nextStep.isEmpty());
        }
    }
}

void TestClaudeWords::differencesNameTheScope()
{
    const FindingText text =
        textOf(ClaudeCode::GivenNotSeen, {u"deals:write"_s, u"Sales"_s, u"Legal"_s});
    QCOMPARE(text.title, u"Write deals"_s);
    QVERIFY(text.sentence.contains(u"deals:write"_s));
    QVERIFY(text.sentence.contains(u"Sales"_s) && text.sentence.contains(u"Legal"_s));
}

void TestClaudeWords::longListsAreCut()
{
    QStringList many{u"tool"_s};
    for (int i = 0; i < 3'000; ++i)
        many << u"name-%1"_s.arg(QString::number(i));
    for (const ClaudeCode code :
         {ClaudeCode::NeedsArguments, ClaudeCode::UnknownScope, ClaudeCode::GroupsExtra,
          ClaudeCode::GivenNotSeen, ClaudeCode::ScopesSame, ClaudeCode::SeenRejected}) {
        const QString sentence = textOf(code, many).sentence;
        QVERIFY2(sentence.size() < 400, qPrintable(sentence));
        QVERIFY2(sentence.contains(u"more"_s), qPrintable(sentence));
    }
}

void TestClaudeWords::toolsAreQuotedNotBelieved()
{
    McpTool tool;
    const QString silent = toolNotes(tool).join(u' ');
    tool.annotations = {{u"readOnlyHint"_s, true}};
    const QString reads = toolNotes(tool).join(u' ');
    QVERIFY(reads.contains(u"Says"_s));
    tool.annotations = {{u"readOnlyHint"_s, u"true"_s}}; // a text is no answer
    QCOMPARE(toolNotes(tool).join(u' '), silent);
    tool.annotations = {{u"readOnlyHint"_s, false}, {u"destructiveHint"_s, true}};
    QCOMPARE(toolNotes(tool).size(), 2);
}

void TestClaudeWords::everySnippetIssueHasItsOwnTitle()
{
    QSet<QString> titles;
    const int last = int(SnippetIssue::TokenPlaceholder);
    for (int issue = 0; issue <= last; ++issue) {
        SnippetReport report;
        report.shape = SnippetShape::Servers;
        report.entries = {{u"x"_s, u"https://x.example/mcp"_s, {SnippetIssue(issue)}}};
        const ClientSnippetText text = clientSnippetText(report);
        QCOMPARE(text.lines.size(), 1U);
        QVERIFY(!text.lines.front().text.isEmpty());
        titles.insert(text.lines.front().title);
    }
    QCOMPARE(titles.size(), last + 1);
    for (const SnippetShape shape : {SnippetShape::Empty, SnippetShape::TooLarge,
                                     SnippetShape::NotJson, SnippetShape::NoServers}) {
        SnippetReport report;
        report.shape = shape;
        const ClientSnippetText text = clientSnippetText(report);
        QVERIFY(!text.headline.isEmpty() && !text.isGood);
        titles.insert(text.headline);
    }
    QCOMPARE(titles.size(), last + 5);
}

void TestClaudeWords::goodSnippetsAreGood()
{
    SnippetReport report;
    report.shape = SnippetShape::Servers;
    report.entries = {{u"onbelay"_s,
                       u"https://app.onbelay.ai/api/mcp"_s,
                       {SnippetIssue::HttpEntry, SnippetIssue::ThisServer}}};
    // Right for Claude Code alone; the question is asked about Claude Desktop.
    const ClientSnippetText remarks = clientSnippetText(report);
    QVERIFY(!remarks.isGood);
    QCOMPARE(remarks.lines.front().verdict, CheckVerdict::Warning);
    QVERIFY(remarks.lines.front().nextStep.contains(u"connector"_s));
    report.entries.front().issues.front() = SnippetIssue::CodeEntry;
    QVERIFY(clientSnippetText(report).isGood);
    report.mended = true; // another program may refuse it
    QVERIFY(!clientSnippetText(report).isGood);
}

QTEST_GUILESS_MAIN(TestClaudeWords)
#include "tst_claudewords.moc"
