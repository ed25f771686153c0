#pragma once

#include "catalog/integration.h"
#include "onbelay/types.h"

#include <QString>

#include <vector>

namespace onbelay {

// What was done in one go, newest entry first: the entries of a change set, or one entry of the
// connection's own.
struct ActivityItem
{
    QString changeSet; // empty for the connection's entries
    Who actor;
    QDateTime at; // UTC
    QString reason; // plain text as given; may be empty
    QString source; // console, api, credential, check
    std::vector<AuditEntry> entries; // never empty
};

// The audit in words. Plain text, translated.
[[nodiscard]] QString cellText(const QString &cell, const Integration &integration);
[[nodiscard]] QString valueText(const QString &cell, const QString &value);
[[nodiscard]] QString sourceText(const QString &source);
// "Sales EMEA: Read deals turned on", "12 cells of 3 groups changed", "HubSpot key updated"
[[nodiscard]] QString headlineText(const ActivityItem &item, const Integration &integration);
// "Today", "Yesterday", or the date.
[[nodiscard]] QString dayText(const QDateTime &at, const QDateTime &now);

} // namespace onbelay
