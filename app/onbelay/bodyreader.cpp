#include "onbelay/bodyreader.h"

#include "net/problem.h"

#include <QTimeZone>

namespace onbelay {

QJsonValue BodyReader::due(QLatin1StringView key, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(key);
    if (value.type() != type)
        blame(m_where + key);
    return value;
}

QString BodyReader::text(QLatin1StringView key)
{
    return plainText(due(key, QJsonValue::String).toString(), longestText);
}

QString BodyReader::textOr(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isNull() || value.isUndefined())
        return {};
    return text(key);
}

QString BodyReader::id(QLatin1StringView key)
{
    const QString value = due(key, QJsonValue::String).toString();
    if (value.isEmpty())
        blame(m_where + key);
    return value;
}

bool BodyReader::flag(QLatin1StringView key)
{
    return due(key, QJsonValue::Bool).toBool();
}

std::optional<bool> BodyReader::flagOrNull(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    return flag(key);
}

qint64 BodyReader::number(QLatin1StringView key)
{
    return due(key, QJsonValue::Double).toInteger();
}

std::optional<qint64> BodyReader::numberOrNull(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    return number(key);
}

QDateTime BodyReader::time(QLatin1StringView key)
{
    const QString raw = due(key, QJsonValue::String).toString();
    QDateTime parsed = QDateTime::fromString(raw, Qt::ISODateWithMs);
    if (!parsed.isValid())
        blame(m_where + key);
    return parsed.toUTC();
}

QDateTime BodyReader::timeOr(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isNull() || value.isUndefined())
        return {};
    return time(key);
}

QStringList BodyReader::texts(QLatin1StringView key)
{
    QStringList result;
    const QJsonArray values = array(key);
    result.reserve(values.size());
    for (const QJsonValue &value : values) {
        if (!value.isString())
            blame(m_where + key);
        result.append(value.toString());
    }
    return result;
}

QJsonArray BodyReader::array(QLatin1StringView key)
{
    return due(key, QJsonValue::Array).toArray();
}

QJsonObject BodyReader::object(QLatin1StringView key)
{
    return due(key, QJsonValue::Object).toObject();
}

std::optional<QJsonObject> BodyReader::objectOrNull(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    return object(key);
}

} // namespace onbelay
