#pragma once

#include "catalog/integration.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <optional>

namespace onbelay {

// One value of the file with its path, so that every error names its place. The first error is
// kept; after it all answers are empty values, so a parser reads on without asking after each step.
class JsonNode
{
public:
    JsonNode(const QJsonValue &value, const QString &path, std::optional<CatalogError> &error);

    [[nodiscard]] JsonNode operator[](QLatin1StringView key) const; // complains when not there
    [[nodiscard]] bool has(QLatin1StringView key) const;
    void each(const std::function<void(const JsonNode &)> &visit) const; // elements of an array

    [[nodiscard]] QString text() const; // not empty
    [[nodiscard]] QStringList texts() const; // array of non-empty strings, not empty
    [[nodiscard]] int number() const; // a whole number
    [[nodiscard]] bool flag() const;
    [[nodiscard]] QUrl httpsUrl() const;
    [[nodiscard]] QDate date() const; // ISO 8601, a day
    [[nodiscard]] LocalizedText
    localized() const; // object of texts by language, English among them

    void complain(const QString &what) const; // keeps the first only
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QJsonValue m_value;
    QString m_path;
    std::optional<CatalogError> &m_error;
};

} // namespace onbelay
