#include "catalog/jsonreader.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

JsonNode::JsonNode(const QJsonValue &value, const QString &path, std::optional<CatalogError> &error)
    : m_value(value)
    , m_path(path)
    , m_error(error)
{
}

JsonNode JsonNode::operator[](QLatin1StringView key) const
{
    const QString path = m_path.isEmpty() ? QString(key) : QString(m_path + u'.' + key);
    const JsonNode child(m_value.toObject().value(key), path, m_error);
    if (!m_value.isObject())
        complain(u"an object is due"_s);
    else if (child.m_value.isUndefined())
        child.complain(u"is missing"_s);
    return child;
}

bool JsonNode::has(QLatin1StringView key) const
{
    return m_value.toObject().contains(key);
}

void JsonNode::each(const std::function<void(const JsonNode &)> &visit) const
{
    if (!m_value.isArray()) {
        complain(u"an array is due"_s);
        return;
    }
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size() && !m_error; ++i)
        visit(JsonNode(array.at(i), m_path + u'[' + QString::number(i) + u']', m_error));
}

QString JsonNode::text() const
{
    const QString text = m_value.toString();
    if (!m_value.isString())
        complain(u"a string is due"_s);
    else if (text.trimmed().isEmpty())
        complain(u"is empty"_s);
    return text;
}

QStringList JsonNode::texts() const
{
    QStringList all;
    each([&all](const JsonNode &node) { all.append(node.text()); });
    if (all.isEmpty())
        complain(u"is empty"_s);
    return all;
}

int JsonNode::number() const
{
    const int number = m_value.toInt(-1);
    if (!m_value.isDouble() || m_value.toDouble() != double(number))
        complain(u"a whole number is due"_s);
    return number;
}

bool JsonNode::flag() const
{
    if (!m_value.isBool())
        complain(u"true or false is due"_s);
    return m_value.toBool();
}

QUrl JsonNode::httpsUrl() const
{
    const QUrl url(text(), QUrl::StrictMode);
    if (url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty())
        complain(u"an https URL is due"_s);
    return url;
}

QDate JsonNode::date() const
{
    const QDate date = QDate::fromString(text(), Qt::ISODate);
    if (!date.isValid())
        complain(u"a date as 2026-10-26 is due"_s);
    return date;
}

LocalizedText JsonNode::localized() const
{
    if (!m_value.isObject()) {
        complain(u"an object of texts by language is due"_s);
        return {};
    }
    const QJsonObject object = m_value.toObject();
    QHash<QString, QString> texts;
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), JsonNode(it.value(), m_path + u'.' + it.key(), m_error).text());
    if (!texts.contains(u"en"_s))
        complain(u"the English text is missing"_s);
    return LocalizedText(texts);
}

void JsonNode::complain(const QString &what) const
{
    if (!m_error)
        m_error = CatalogError{m_path, what};
}

} // namespace onbelay
