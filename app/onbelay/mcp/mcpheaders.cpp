#include "onbelay/mcp/mcpheaders.h"

#include "net/problem.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto annotation = "x-mcp-header"_L1;
constexpr int deepestSchema = 64; // levels; nobody means a deeper one seriously

// RFC 9110 §5.6.2
bool isTokenChar(QChar c)
{
    constexpr QStringView marks = u"!#$%&'*+-.^_`|~";
    const char16_t code = c.unicode();
    return (code >= u'0' && code <= u'9') || (code >= u'a' && code <= u'z')
           || (code >= u'A' && code <= u'Z') || marks.contains(c);
}

bool isToken(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

// One of the three that can be mirrored; null beside it only says that it may be missing.
bool isPrimitive(const QJsonValue &type)
{
    const auto isOne = [](const QString &name) {
        return name == "string"_L1 || name == "integer"_L1 || name == "boolean"_L1;
    };
    if (type.isString())
        return isOne(type.toString());
    QStringList names;
    const QJsonArray types = type.toArray();
    for (const auto &each : types) {
        if (each.toString() != "null"_L1)
            names << each.toString();
    }
    return names.size() == 1 && isOne(names.first());
}

// Members whose values are data, not schemas: what they hold is no annotation.
bool holdsData(const QString &key)
{
    static constexpr std::array names{"default"_L1, "examples"_L1, "enum"_L1, "const"_L1};
    return std::any_of(names.begin(), names.end(),
                       [&key](QLatin1StringView name) { return key == name; });
}

class MirrorFinder
{
public:
    // `path`: of the property that the schema is of, when `properties` alone lead to it.
    void search(const QJsonObject &schema, const std::optional<QStringList> &path, int depth)
    {
        if (depth > deepestSchema) {
            blame(u"the schema is nested too deeply"_s);
            return;
        }
        if (schema.contains(annotation))
            take(schema, path);
        for (auto member = schema.begin(); member != schema.end(); ++member) {
            if (member.key() == annotation || holdsData(member.key()))
                continue;
            if (member.key() == "properties"_L1)
                searchProperties(member.value().toObject(), path, depth);
            else
                searchElsewhere(member.value(), depth);
        }
    }

    [[nodiscard]] Expected<std::vector<McpMirror>> found() const
    {
        if (!m_fault.isEmpty())
            return failed(FailureKind::BadJson, u"x-mcp-header: "_s + m_fault);
        return m_mirrors;
    }

private:
    void searchProperties(const QJsonObject &properties, const std::optional<QStringList> &path,
                          int depth)
    {
        for (auto each = properties.begin(); each != properties.end(); ++each) {
            std::optional<QStringList> below;
            if (path)
                below = *path + QStringList{each.key()};
            search(each.value().toObject(), below, depth + 1);
        }
    }

    void searchElsewhere(const QJsonValue &value, int depth)
    {
        if (depth > deepestSchema)
            blame(u"the schema is nested too deeply"_s);
        else if (value.isObject())
            search(value.toObject(), std::nullopt, depth + 1);
        else if (value.isArray()) {
            const QJsonArray items = value.toArray();
            for (const auto &item : items)
                searchElsewhere(item, depth + 1);
        }
    }

    void take(const QJsonObject &schema, const std::optional<QStringList> &path)
    {
        const QString name = schema.value(annotation).toString();
        if (!path || path->isEmpty())
            blame(u"not on a property that properties alone lead to"_s);
        else if (!isToken(name))
            blame(u"not a header name"_s);
        else if (!isPrimitive(schema.value("type"_L1)))
            blame(u"not on a string, integer or boolean"_s);
        else if (m_names.contains(name.toLower()))
            blame(u"the same name twice"_s);
        else
            m_mirrors.push_back({*path, "Mcp-Param-" + name.toLatin1()});
        m_names.insert(name.toLower());
    }

    void blame(const QString &fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
    }

    std::vector<McpMirror> m_mirrors;
    QSet<QString> m_names;
    QString m_fault;
};

QJsonValue valueAt(const QJsonObject &arguments, const QStringList &path)
{
    QJsonValue value = arguments;
    for (const QString &step : path)
        value = value.toObject().value(step);
    return value;
}

std::optional<QString> textOf(const QJsonValue &value)
{
    constexpr double mostExact = 9007199254740991; // 2^53 - 1
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    const double number = value.toDouble();
    if (value.isDouble() && std::trunc(number) == number && std::abs(number) <= mostExact)
        return QString::number(qint64(number));
    return std::nullopt;
}

} // namespace

QByteArray mcpHeaderValue(const QString &text)
{
    const bool printable = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() <= 0x7e;
    });
    const bool padded = text.startsWith(u' ') || text.endsWith(u' ');
    const bool confusing = text.startsWith("=?base64?"_L1) && text.endsWith("?="_L1);
    if (printable && !padded && !confusing)
        return text.toLatin1();
    return "=?base64?" + text.toUtf8().toBase64() + "?=";
}

Expected<std::vector<McpMirror>> mcpMirrors(const QJsonObject &inputSchema)
{
    MirrorFinder finder;
    finder.search(inputSchema, QStringList(), 0);
    return finder.found();
}

QList<QPair<QByteArray, QByteArray>> mirrored(const std::vector<McpMirror> &mirrors,
                                              const QJsonObject &arguments)
{
    QList<QPair<QByteArray, QByteArray>> headers;
    for (const McpMirror &mirror : mirrors) {
        if (const std::optional<QString> text = textOf(valueAt(arguments, mirror.path)))
            headers.emplaceBack(mirror.header, mcpHeaderValue(*text));
    }
    return headers;
}

} // namespace onbelay
