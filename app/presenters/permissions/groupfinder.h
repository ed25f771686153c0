#pragma once

#include "access/grantmatrix.h"
#include "presenters/permissions/nameindex.h"
#include "presenters/permissions/roworder.h"
#include "workspace/cellnotes.h"
#include "workspace/grouptable.h"

#include <QDateTime>
#include <QFlags>
#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace onbelay {

// What a group's row can be searched for. A row must have every wanted trait.
enum class GroupTrait : quint16 {
    Staged = 1,
    HasWrite = 2,
    Dormant = 4,
    Unbacked = 8,
    NoMembers = 16,
    OthersChanged = 32, // just now
    InConflict = 64,
    HoldsAnything = 128, // access or a permission
    NotInEffect = 256 // saved, but the server does not go by it yet
};
// In the order in which they are offered.
inline constexpr std::array groupTraits{
    GroupTrait::Staged,        GroupTrait::HoldsAnything, GroupTrait::HasWrite,
    GroupTrait::Dormant,       GroupTrait::Unbacked,      GroupTrait::NoMembers,
    GroupTrait::OthersChanged, GroupTrait::InConflict,    GroupTrait::NotInEffect};
Q_DECLARE_FLAGS(GroupTraits, GroupTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(GroupTraits)

struct GroupFilter
{
    QString text; // words in any order, parts of words count
    GroupTraits traits;
    CellMask holding = 0; // columns that must be ticked
    CellMask lacking = 0; // columns that must not be ticked
    int changedWithinDays = 0; // 0: whenever

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const GroupFilter &) const = default;
};

enum class GroupSort { Name, Members, Scopes, Changed };

struct GroupSorting
{
    GroupSort by = GroupSort::Name;
    bool descending = false;
    bool operator==(const GroupSorting &) const = default;
};

// What is searched; all must outlive the call.
struct GroupRows
{
    const GroupTable &groups;
    const GrantMatrix &matrix;
    const CellNotes &notes;
    CellMask backed = 0;
    QDateTime now; // UTC
};

// Finds and orders groups. Names come from an index that may still be in the making: until then
// the order is the server's and words find everything. Traits are read off the matrix, 64 rows at
// a time. GUI thread.
class GroupFinder
{
public:
    void setIndex(std::shared_ptr<const NameIndex> index);
    [[nodiscard]] const NameIndex *index() const { return m_index.get(); } // may be null
    [[nodiscard]] bool hasIndex() const { return m_index != nullptr; }

    [[nodiscard]] RowOrder find(const GroupFilter &filter, const GroupSorting &sorting,
                                const GroupRows &rows);
    void forgetOrder() { m_base.reset(); } // cells, members or dates changed

private:
    using Order = std::shared_ptr<const std::vector<quint32>>;
    [[nodiscard]] Order baseOrder(const GroupSorting &sorting, const GroupRows &rows);
    [[nodiscard]] std::vector<quint64> matching(const GroupFilter &filter, const GroupRows &rows);

    std::shared_ptr<const NameIndex> m_index;
    Order m_base; // all rows as sorted last
    GroupSorting m_sorting;
    QStringList m_words; // of the last search, and what they found among all rows
    std::vector<quint64> m_found;
};

} // namespace onbelay
