#include "diagnostics/claudeanswers.h"

#include "diagnostics/redaction.h"
#include "net/problem.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int deepest = 12; // levels
constexpr int mostValues = 5'000;
constexpr qsizetype longestName = 100; // characters, as the next ones
constexpr qsizetype longestValue = 2'000;
constexpr qsizetype longestField = 300;
constexpr qsizetype longestInner = 20'000; // of a text that is JSON itself
constexpr qsizetype longestJson = 60'000;
constexpr qsizetype longestText = 400'000; // that is read as JSON: some 5,000 names
constexpr qsizetype mostNames = 5'000; // of a list
const QString hidden = u"\u2026"_s;

QJsonValue parsed(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longestText || (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'[')))
        return QJsonValue::Undefined;
    const QJsonDocument document = QJsonDocument::fromJson(trimmed.toUtf8());
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(QJsonValue::Undefined);
}

// Copies value by value, with a budget for all of it.
class Cleaner
{
public:
    explicit Cleaner(const Secret &known)
        : m_known(known)
    {
    }
    QJsonValue clean(const QJsonValue &value, int depth)
    {
        if (++m_values > mostValues || depth > deepest)
            return hidden;
        if (value.isObject())
            return object(value.toObject(), depth);
        if (value.isArray())
            return list(value.toArray(), depth);
        return value.isString() ? text(value.toString(), depth) : value;
    }

private:
    QJsonObject object(const QJsonObject &from, int depth)
    {
        QJsonObject to;
        const bool named = namesCredential(from);
        for (auto each = from.begin(); each != from.end() && m_values <= mostValues; ++each) {
            const QString name = harmlessAnswer(each.key(), longestName, m_known);
            const bool secret = !each.value().isBool()
                                && (isCredentialName(name) || (named && isValueName(each.key())));
            to.insert(name, secret ? QJsonValue(hidden) : clean(each.value(), depth + 1));
        }
        return to;
    }
    QJsonArray list(const QJsonArray &from, int depth)
    {
        QJsonArray to;
        const bool pair = from.size() == 2 && isCredentialName(from.at(0).toString());
        for (const auto &each : from) {
            if (m_values > mostValues)
                break;
            to.append(pair && !to.isEmpty() ? QJsonValue(hidden) : clean(each, depth + 1));
        }
        return to;
    }
    QJsonValue text(const QString &from, int depth)
    {
        const QJsonValue inner = parsed(from);
        if (inner.isUndefined())
            return harmlessAnswer(from, longestValue, m_known);
        const QJsonValue cleaned = clean(inner, depth + 1);
        const QJsonDocument document = cleaned.isObject() ? QJsonDocument(cleaned.toObject())
                                                          : QJsonDocument(cleaned.toArray());
        return plainText(QString::fromUtf8(document.toJson(QJsonDocument::Compact)), longestInner);
    }

    // {"name": "X-Api-Key", "value": …}
    static bool namesCredential(const QJsonObject &object)
    {
        static constexpr std::array naming{"name"_L1, "key"_L1, "header"_L1, "id"_L1, "type"_L1};
        return std::any_of(naming.begin(), naming.end(), [&object](QLatin1StringView member) {
            return isCredentialName(object.value(member).toString());
        });
    }
    static bool isValueName(const QString &name)
    {
        static constexpr std::array values{"value"_L1,   "values"_L1, "val"_L1,    "content"_L1,
                                           "default"_L1, "data"_L1,   "example"_L1};
        return std::any_of(values.begin(), values.end(), [&name](QLatin1StringView value) {
            return name.compare(value, Qt::CaseInsensitive) == 0;
        });
    }

    const Secret &m_known;
    int m_values = 0;
};

QString textOf(const QJsonObject &object, QLatin1StringView key, const Secret &known)
{
    return harmlessAnswer(object.value(key).toString(), longestField, known);
}

// Only to be compared, never to be shown.
QString idOf(const QJsonObject &object)
{
    return harmlessText(object.value("id"_L1).toString(), longestField);
}

// Texts alone; nothing when it is no list of them.
std::optional<QStringList> textsOf(const QJsonValue &value, const Secret &known)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto &each : array) {
        if (!each.isString() || texts.size() >= mostNames)
            return std::nullopt;
        texts << harmlessAnswer(each.toString(), longestField, known);
    }
    return texts;
}

// [{"id", "name"}] or ["name"].
bool takeGroups(ClaudeContext &context, const QJsonValue &value, const Secret &known)
{
    if (const std::optional<QStringList> names = textsOf(value, known)) {
        context.groups = *names;
        context.groupIds = QStringList(names->size(), QString());
        return true;
    }
    if (!value.isArray())
        return false;
    const QJsonArray array = value.toArray();
    for (const auto &each : array) {
        const QJsonObject group = each.toObject();
        if (!group.value("name"_L1).isString() || context.groups.size() >= mostNames)
            return false;
        context.groups << textOf(group, "name"_L1, known);
        context.groupIds << idOf(group);
    }
    return true;
}

QString scalarText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.isString() ? value.toString() : u"null"_s;
}

void addLines(std::vector<ValueLine> &lines, const QString &name, const QJsonValue &value,
              int depth, std::size_t most)
{
    if (lines.size() >= most)
        return;
    ValueLine line{depth, name, {}};
    if (value.isObject()) {
        lines.push_back(line);
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            addLines(lines, each.key(), each.value(), depth + 1, most);
        return;
    }
    if (value.isArray()) {
        line.isList = true;
        lines.push_back(line);
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            addLines(lines, QString::number(i + 1), array.at(i), depth + 1, most);
        return;
    }
    line.isHidden = isCredentialName(name) && value.toString() == hidden;
    if (!line.isHidden)
        line.value = plainText(scalarText(value), longestValue);
    lines.push_back(line);
}

} // namespace

QString harmlessAnswer(const QString &text, qsizetype limit, const Secret &known)
{
    // Marks that cannot be seen would hide a token from the search; it is cut only afterwards.
    return plainText(redacted(plainText(text, longestInner * 2), known), limit);
}

QJsonValue harmlessJson(const QJsonValue &value, const Secret &known)
{
    return Cleaner(known).clean(value, 0);
}

QJsonValue answeredValue(const McpToolResult &result)
{
    if (!result.structured.isEmpty())
        return result.structured;
    QJsonValue found(QJsonValue::Undefined);
    for (const QString &text : result.texts) {
        const QJsonValue value = parsed(text);
        if (value.isUndefined())
            continue;
        if (!found.isUndefined())
            return QJsonValue::Undefined; // which of them counts, nobody knows
        found = value;
    }
    return found;
}

std::optional<ClaudeContext> claudeContext(const QJsonValue &answered, const Secret &known)
{
    ClaudeContext context;
    context.more = harmlessJson(answered, known).toObject();
    const QJsonObject object = answered.toObject();
    const QJsonObject person = object.value("person"_L1).toObject();
    const bool named = person.value("name"_L1).isString();
    if (named) {
        context.personId = idOf(person);
        context.person = textOf(person, "name"_L1, known);
        context.email = textOf(person, "email"_L1, known);
        context.more.remove("person"_L1);
    }
    const bool grouped = takeGroups(context, object.value("groups"_L1), known);
    if (!grouped) {
        context.groups.clear();
        context.groupIds.clear();
    }
    if (!named || !grouped)
        return std::nullopt;
    context.more.remove("groups"_L1);
    const QJsonObject organization = object.value("organization"_L1).toObject();
    if (organization.value("name"_L1).isString()) {
        context.organization = textOf(organization, "name"_L1, known);
        context.more.remove("organization"_L1);
    }
    if (const std::optional<QStringList> roles = textsOf(object.value("roles"_L1), known)) {
        context.roles = *roles;
        context.more.remove("roles"_L1);
    }
    return context;
}

std::optional<std::vector<ClaudeIntegration>> claudeIntegrations(const QJsonValue &answered,
                                                                 const Secret &known)
{
    const QJsonValue list =
        answered.isArray() ? answered : answered.toObject().value("integrations"_L1);
    if (!list.isArray())
        return std::nullopt;
    std::vector<ClaudeIntegration> integrations;
    const QJsonArray array = list.toArray();
    for (const auto &each : array) {
        const QJsonObject object = each.toObject();
        const std::optional<QStringList> scopes = textsOf(object.value("scopes"_L1), known);
        ClaudeIntegration integration{idOf(object), textOf(object, "name"_L1, known),
                                      textOf(object, "state"_L1, known),
                                      scopes.value_or(QStringList())};
        if (integration.name.isEmpty())
            integration.name = textOf(object, "id"_L1, known);
        if (!scopes || integration.id.isEmpty() || integrations.size() >= std::size_t(mostNames))
            return std::nullopt;
        integrations.push_back(std::move(integration));
    }
    return integrations;
}

std::vector<ValueLine> valueTree(const QJsonValue &harmless, std::size_t most)
{
    std::vector<ValueLine> lines;
    if (harmless.isObject()) {
        const QJsonObject object = harmless.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            addLines(lines, each.key(), each.value(), 0, most);
    } else if (harmless.isArray()) {
        const QJsonArray array = harmless.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            addLines(lines, QString::number(i + 1), array.at(i), 0, most);
    }
    return lines;
}

QString readableJson(const QJsonObject &harmless)
{
    const QJsonDocument document(harmless);
    QString text = QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
    if (text.size() > longestJson)
        text = text.left(longestJson) + u"\n\u2026"_s;
    return text;
}

} // namespace onbelay
