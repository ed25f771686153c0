#pragma once

#include "access/grantmatrix.h"
#include "workspace/groupinfo.h"

#include <QFlags>
#include <QString>

#include <vector>

namespace onbelay {

// What a group's row can be searched for. A row must have every wanted trait.
enum class GroupTrait : quint8 { Staged = 1, HasWrite = 2, Dormant = 4, Unbacked = 8 };
Q_DECLARE_FLAGS(GroupTraits, GroupTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(GroupTraits)

struct GroupFilter
{
    QString text; // words in any order, parts of words count
    GroupTraits traits;

    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && !traits; }
    bool operator==(const GroupFilter &) const = default;
};

// Letters compared by what they are, not by case or accent: "Zoë" finds "zoe" and the reverse.
[[nodiscard]] QString foldedForSearch(const QString &text);

// Finds groups. Names are folded and put in order once; a search then scans one buffer.
class GroupFinder
{
public:
    void reset(const std::vector<GroupInfo> &groups);
    // Rows that match, in the order of their names in the user's language.
    [[nodiscard]] std::vector<quint32> find(const GroupFilter &filter, const GrantMatrix &matrix,
                                            CellMask backed) const;

private:
    [[nodiscard]] QStringView name(quint32 row) const;

    QString m_names; // folded, one after the other
    std::vector<quint32> m_ends; // m_ends[row]: where the name of the row ends
    std::vector<quint32> m_byName;
};

} // namespace onbelay
