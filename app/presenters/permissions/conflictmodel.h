#pragma once

#include "access/merge.h"
#include "onbelay/types.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace onbelay {

class Workspace;

// Cells that two admins set otherwise, by group, with a choice each: theirs or mine. Nothing is
// chosen at first. Choices of one group never contradict each other: a write that stays brings its
// read, a read that goes takes its write along, and their choices follow. Follows the groups while
// they are renamed or deleted. GUI thread.
class ConflictModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PermissionColumn, TheirsColumn, MineColumn, ColumnCount };
    enum Role {
        SectionRole = Qt::UserRole + 1, // bool: a group's title, which is in the first column
        ChosenRole, // bool: of the two last columns
        ChoosableRole // bool: the group is still there
    };

    // The workspace must outlive the model.
    ConflictModel(const Workspace &workspace, std::vector<ConflictCell> conflicts,
                  QObject *parent = nullptr);

    [[nodiscard]] const std::vector<ConflictCell> &conflicts() const { return m_conflicts; }
    [[nodiscard]] std::vector<int> sectionRows() const; // rows that are titles
    // Positions in conflicts(); a title stands for its whole group. Those without a choice are left
    // out.
    [[nodiscard]] std::vector<int> conflictsIn(const std::vector<int> &rows) const;
    [[nodiscard]] int conflictAt(int row) const; // -1 for a title
    [[nodiscard]] int nextUndecided(int row) const; // after this row, from the top again; or -1

    void choose(const std::vector<int> &conflicts, Resolution resolution);
    void chooseAll(Resolution resolution);
    [[nodiscard]] std::optional<Resolution> choice(int conflict) const
    {
        return m_choices[std::size_t(conflict)];
    }
    [[nodiscard]] int undecided() const;
    // Of a deleted group nothing can be kept.
    [[nodiscard]] QList<Resolution> answers() const;

    [[nodiscard]] QString title(int conflict) const; // "Sales: Write deals"
    [[nodiscard]] QString story(int conflict) const;
    // What comes along with a choice: "Read deals is granted with it."; may be empty.
    [[nodiscard]] QString consequence(int conflict, Resolution resolution) const;
    [[nodiscard]] bool isGone(int conflict) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void changed(); // choices, or what is known of the groups

private:
    struct Group
    {
        QString id;
        QString nameThen; // when the dialog was opened
        int row = -1; // of the workspace; -1: deleted
        int start = 0; // row of its title
        std::vector<int> conflicts;
    };
    void findGroups();
    void choose(int conflict, bool value);
    [[nodiscard]] std::size_t groupAt(int row) const;
    [[nodiscard]] const Group &groupOf(int conflict) const
    {
        return m_groups[m_groupOf[std::size_t(conflict)]];
    }
    [[nodiscard]] QString sectionTitle(const Group &group) const;
    [[nodiscard]] QString groupName(const Group &group) const;
    [[nodiscard]] QString permission(int conflict) const;
    [[nodiscard]] QString text(int conflict, int column) const;
    [[nodiscard]] QString spoken(int conflict, int column) const;
    [[nodiscard]] int columnOf(int conflict) const;

    const Workspace &m_workspace;
    std::vector<ConflictCell> m_conflicts;
    std::vector<std::optional<Resolution>> m_choices;
    std::vector<std::size_t> m_groupOf; // of each conflict
    std::vector<Group> m_groups;
    int m_rows = 0;
};

} // namespace onbelay
