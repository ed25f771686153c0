#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace onbelay {

// Reads a JSON object field by field and remembers the first field that is due and missing or of
// another type, so that a parser reads straight down and asks once at the end. Texts are cut to
// plain, bounded text. A value; no thread.
class BodyReader
{
public:
    // Characters; names and descriptions beyond this are cut, ids never.
    static constexpr qsizetype longestText = 2000;

    explicit BodyReader(const QJsonObject &object, const QString &where = {})
        : m_object(object)
        , m_where(where)
    {
    }

    [[nodiscard]] QString text(QLatin1StringView key); // due
    [[nodiscard]] QString textOr(QLatin1StringView key); // empty when null or absent
    [[nodiscard]] QString id(QLatin1StringView key); // due, not empty
    [[nodiscard]] bool flag(QLatin1StringView key);
    [[nodiscard]] std::optional<bool> flagOrNull(QLatin1StringView key);
    [[nodiscard]] qint64 number(QLatin1StringView key);
    [[nodiscard]] std::optional<qint64> numberOrNull(QLatin1StringView key);
    [[nodiscard]] QDateTime time(QLatin1StringView key); // RFC 3339, answered in UTC
    [[nodiscard]] QDateTime timeOr(QLatin1StringView key); // invalid when null or absent
    [[nodiscard]] QStringList texts(QLatin1StringView key); // array of strings, due
    [[nodiscard]] QJsonArray array(QLatin1StringView key); // due
    [[nodiscard]] QJsonObject object(QLatin1StringView key); // due
    [[nodiscard]] std::optional<QJsonObject> objectOrNull(QLatin1StringView key);

    void blame(const QString &where)
    {
        if (m_fault.isEmpty())
            m_fault = where;
    }
    // Empty when everything that was due was there.
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    QJsonValue due(QLatin1StringView key, QJsonValue::Type type);

    QJsonObject m_object;
    QString m_where;
    QString m_fault;
};

} // namespace onbelay
