#pragma once

#include <QString>
#include <QStringList>

namespace onbelay {

// Who and what a "can't access data" question is about.
struct AccessSubject
{
    QString personId; // one of person and group; both may be empty for the other doors
    QString personName;
    QStringList personGroups; // ids, when a person is asked about
    QString groupId;
    int column = -1; // a scope's column

    [[nodiscard]] bool isComplete() const
    {
        return column > 0 && (!personId.isEmpty() || !groupId.isEmpty());
    }
};

} // namespace onbelay
