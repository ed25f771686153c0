#pragma once

#include <QDateTime>
#include <QString>

namespace onbelay {

// What is known of a group beside its cells; the row's position is its index in GrantMatrix.
struct GroupInfo
{
    QString id;
    QString name; // plain text
    QString description;
    int memberCount = 0; // negative: not known
    qint64 revision = 0; // base of edits
    qint64 enforcedRevision = 0;
    QDateTime changedAt; // UTC
    QString changedBy;

    [[nodiscard]] bool inEffect() const { return enforcedRevision >= revision; }
};

} // namespace onbelay
