#include "diagnostics/clientsnippet.h"

#include "diagnostics/redaction.h"
#include "net/problem.h"
#include "net/urlpolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype largest = 256 * 1024; // characters
constexpr std::size_t mostEntries = 50;
constexpr qsizetype longestName = 80;

// Without comments and commas before a closing bracket; texts stay as they are. Positions move.
QString withoutDecoration(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (inText) {
            plain += c;
            if (c == u'\\' && !next.isNull())
                plain += text[++i];
            else if (c == u'"')
                inText = false;
        } else if (c == u'/' && next == u'/') {
            while (i + 1 < text.size() && text[i + 1] != u'\n')
                ++i;
        } else if (c == u'/' && next == u'*') {
            const qsizetype end = text.indexOf(u"*/"_s, i + 2);
            i = end < 0 ? text.size() : end + 1;
        } else {
            inText = c == u'"';
            if (c == u'}' || c == u']') {
                while (!plain.isEmpty() && (plain.back().isSpace() || plain.back() == u','))
                    plain.chop(1);
            }
            plain += c;
        }
    }
    return plain.trimmed();
}

std::optional<QJsonObject> objectIn(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

// As it is, then mended, then with straight quotation marks, then as the inside of an object.
std::optional<QJsonObject> objectOf(const QString &text, bool &mended)
{
    if (const auto object = objectIn(text.trimmed()))
        return object;
    mended = true;
    QString plain = withoutDecoration(text);
    if (const auto object = objectIn(plain))
        return object;
    QString straight = text;
    straight.replace(u'\u201c', u'"').replace(u'\u201d', u'"');
    if (const auto object = objectIn(withoutDecoration(straight)))
        return object;
    while (plain.endsWith(u','))
        plain.chop(1);
    return objectIn(u'{' + plain + u'}');
}

bool isEntry(const QJsonObject &object)
{
    return object.value("command"_L1).isString() || object.value("url"_L1).isString()
           || object.value("serverUrl"_L1).isString();
}

// The file that Claude Code keeps for itself has members that no other has.
bool isOfClaudeCode(const QJsonObject &object)
{
    return object.value("projects"_L1).isObject() || object.contains("numStartups"_L1)
           || object.contains("hasCompletedOnboarding"_L1);
}

// A stand-in such as <your token>, ${TOKEN}, YOUR_TOKEN or xxxx.
bool isPlaceholder(const QString &value)
{
    static const QRegularExpression standIn(
        u"^(<.*>|\\$\\{.*\\}|\\$[A-Za-z_]+|%.*%|\\{.*\\}|\\[.*\\]|[xX*.\u2026\u2022_-]*|"
        "(?:your|my|the|paste|insert|replace|enter)[ _-].*)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression scheme(u"^bearer\\s*"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString bare = value.trimmed();
    bare.remove(scheme);
    return standIn.match(bare.trimmed()).hasMatch();
}

bool isAddress(const QString &word)
{
    return word.startsWith(u"http://"_s) || word.startsWith(u"https://"_s);
}

// A word that is long enough to be a secret.
bool mayBeToken(const QString &text)
{
    static const QRegularExpression word(u"[A-Za-z0-9_~+=-]{24,}"_s);
    return word.match(text).hasMatch();
}

// As a shell takes a command apart, quotation marks being dropped.
QStringList shellWords(const QString &command)
{
    QStringList words;
    QString word;
    QChar quote;
    for (const QChar c : command) {
        if (!quote.isNull() ? c == quote : c == u'"' || c == u'\'')
            quote = quote.isNull() ? c : QChar();
        else if (quote.isNull() && c.isSpace())
            words << std::exchange(word, QString());
        else
            word += c;
    }
    words << word;
    words.removeAll(QString());
    return words;
}

// With what the entry's own variables stand for: ${NAME}, $NAME and %NAME%. Once; not again in it.
QString resolved(const QString &text, const QJsonObject &variables)
{
    static const QRegularExpression variable(
        u"\\$\\{([A-Za-z0-9_]+)\\}|\\$([A-Za-z_][A-Za-z0-9_]*)|%([A-Za-z0-9_]+)%"_s);
    QString result;
    qsizetype from = 0;
    for (auto each = variable.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        const QString name = match.captured(1) + match.captured(2) + match.captured(3);
        const QJsonValue value = variables.value(name);
        result += text.mid(from, match.capturedStart() - from);
        result += value.isString() ? value.toString() : match.captured();
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

class EntryReader
{
public:
    EntryReader(const QString &name, const QJsonObject &object, const QUrl &endpoint, bool ofCode)
        : m_object(object)
        , m_variables(object.value("env"_L1).toObject())
        , m_endpoint(endpoint)
        , m_ofCode(ofCode)
    {
        m_entry.name = harmlessText(name, longestName);
        if (m_entry.name != name.simplified() || mayBeToken(name))
            m_entry.name.clear(); // nobody names a server like this
    }

    SnippetEntry read()
    {
        const QString command = m_object.value("command"_L1).toString();
        if (!command.isEmpty())
            readCommand(command);
        else
            readAddress();
        readSecrets(m_variables);
        readSecrets(m_object.value("headers"_L1).toObject());
        return m_entry;
    }

private:
    void note(SnippetIssue issue)
    {
        if (!m_entry.has(issue))
            m_entry.issues.push_back(issue);
    }

    void readCommand(const QString &command)
    {
        QStringList words = shellWords(command);
        const QJsonArray arguments = m_object.value("args"_L1).toArray();
        for (const auto &argument : arguments)
            words << argument.toString();
        const auto names = [&words](const QString &package) {
            return std::any_of(words.begin(), words.end(), [&package](const QString &word) {
                return word == package || word.startsWith(package + u'@');
            });
        };
        const bool inspector = names(u"@modelcontextprotocol/inspector"_s);
        const bool bridge = names(u"mcp-remote"_s) || names(u"supergateway"_s);
        note(inspector ? SnippetIssue::Inspector
             : bridge  ? SnippetIssue::Bridge
                       : SnippetIssue::OtherProgram);
        if (inspector
            && (m_variables.contains("SERVER_URL"_L1) || m_variables.contains("BEARER_TOKEN"_L1)))
            note(SnippetIssue::InspectorVariables);
        readWords(words);
        if (inspector && m_entry.address.isEmpty() && m_variables.contains("SERVER_URL"_L1))
            judge(m_variables.value("SERVER_URL"_L1).toString());
    }

    // Addresses and tokens on a command line: "--token abc", "--token=abc", "-e TOKEN=abc",
    // "Authorization: Bearer abc".
    void readWords(const QStringList &words)
    {
        static const QRegularExpression pair(u"^-{0,2}([A-Za-z0-9_.-]+)\\s*[:=]\\s*(.*)$"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString &word = words[i];
            const auto match = pair.match(word);
            if (isAddress(word))
                judge(word);
            else if (match.hasMatch() && isAddress(match.captured(2)))
                judge(match.captured(2)); // "--url=https://…"
            else if (match.hasMatch())
                judgeValue(match.captured(1), match.captured(2));
            else
                judgeValue(i > 0 && words[i - 1].startsWith(u'-') ? words[i - 1] : QString(), word);
        }
    }

    void readAddress()
    {
        const QString type =
            m_object.value("type"_L1).toString(m_object.value("transport"_L1).toString());
        const QJsonValue address =
            m_object.contains("url"_L1) ? m_object.value("url"_L1) : m_object.value("serverUrl"_L1);
        if (!address.isString()) {
            note(SnippetIssue::UnknownEntry);
            return;
        }
        note(type.contains("sse"_L1, Qt::CaseInsensitive) ? SnippetIssue::SseEntry
             : m_ofCode                                   ? SnippetIssue::CodeEntry
                                                          : SnippetIssue::HttpEntry);
        judge(address.toString());
    }

    void judge(const QString &text)
    {
        const QUrl url(text.trimmed(), QUrl::StrictMode);
        const QString scheme = url.scheme();
        if (!url.isValid() || url.host().isEmpty()
            || (scheme != "http"_L1 && scheme != "https"_L1)) {
            note(SnippetIssue::BadAddress);
            return;
        }
        const QString query = url.query();
        if (!url.userInfo().isEmpty() || mayBeToken(url.path()) || mayBeToken(query)
            || isCredentialName(query) || query.contains(u"key="_s))
            note(SnippetIssue::TokenInClear);
        m_entry.address = harmlessText(originOf(url), 200);
        if (!mayBeToken(url.path()))
            m_entry.address += harmlessText(url.path(QUrl::FullyEncoded), 200);
        const auto path = [](const QUrl &of) {
            return of.adjusted(QUrl::StripTrailingSlash).path();
        };
        if (!sameOrigin(url, m_endpoint))
            note(SnippetIssue::OtherServer);
        else
            note(path(url) == path(m_endpoint) ? SnippetIssue::ThisServer
                                               : SnippetIssue::OtherPath);
        if (scheme == "http"_L1 && !isLoopback(url))
            note(SnippetIssue::InsecureAddress);
    }

    void readSecrets(const QJsonObject &values)
    {
        for (auto each = values.begin(); each != values.end(); ++each)
            judgeValue(each.key(), each.value().toString());
    }

    // By its name and by its content. What is said in place of a token stands for one.
    void judgeValue(const QString &name, const QString &text)
    {
        static const QRegularExpression scheme(u"^(bearer|basic)\\s"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        const QString value = resolved(unquoted(text), m_variables);
        if (isCredentialName(name) || scheme.match(value).hasMatch() || holdsSecret(value))
            judgeToken(value);
    }

    static QString unquoted(const QString &text)
    {
        const QString bare = text.trimmed();
        const bool quoted = bare.size() > 1 && bare.front() == bare.back()
                            && (bare.front() == u'"' || bare.front() == u'\'');
        return quoted ? bare.mid(1, bare.size() - 2) : bare;
    }

    void judgeToken(const QString &value)
    {
        if (value.trimmed().isEmpty())
            return;
        note(isPlaceholder(value) ? SnippetIssue::TokenPlaceholder : SnippetIssue::TokenInClear);
    }

    QJsonObject m_object;
    QJsonObject m_variables;
    QUrl m_endpoint;
    bool m_ofCode = false;
    SnippetEntry m_entry;
};

} // namespace

bool SnippetEntry::has(SnippetIssue issue) const
{
    return std::find(issues.begin(), issues.end(), issue) != issues.end();
}

SnippetReport examineSnippet(const QString &text, const QUrl &endpoint)
{
    SnippetReport report;
    if (text.trimmed().isEmpty())
        return report;
    report.shape = SnippetShape::TooLarge;
    if (text.size() > largest)
        return report;
    report.shape = SnippetShape::NotJson;
    const std::optional<QJsonObject> object = objectOf(text, report.mended);
    if (!object)
        return report;
    report.shape = SnippetShape::NoServers;
    QJsonObject servers{{QString(), *object}}; // one bare entry
    if (!isEntry(*object)) {
        servers = *object;
        for (const auto key : {"mcpServers"_L1, "servers"_L1}) {
            if (object->value(key).isObject())
                servers = object->value(key).toObject();
        }
    }
    const bool ofCode = isOfClaudeCode(*object);
    const bool named = servers != *object; // what stands there is meant to be a server
    for (auto each = servers.begin(); each != servers.end(); ++each) {
        if (report.entries.size() >= mostEntries || !each.value().isObject())
            continue;
        if (named || isEntry(each.value().toObject()))
            report.entries.push_back(
                EntryReader(each.key(), each.value().toObject(), endpoint, ofCode).read());
    }
    if (!report.entries.empty())
        report.shape = SnippetShape::Servers;
    return report;
}

} // namespace onbelay
