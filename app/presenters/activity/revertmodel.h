#pragma once

#include "presenters/activity/revertplan.h"

#include <QAbstractTableModel>

#include <vector>

namespace onbelay {

class Workspace;

// The cells of a change set by what reverting would do to them, in sections that begin with a title
// of their own: group, permission, change, and why it is in this section. Texts are made when they
// are asked for. GUI thread.
class RevertModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { GroupColumn, PermissionColumn, ChangeColumn, NoteColumn, ColumnCount };
    enum Role { GrantedRole = Qt::UserRole + 1, SectionRole, IncludedRole }; // bool each

    // The workspace must outlive the model.
    explicit RevertModel(const Workspace &workspace, QObject *parent = nullptr);

    // Both are kept by the caller until the next call or clear().
    void show(const AuditedChangeSet *changeSet, const RevertPlan *plan);
    void clear() { show(nullptr, nullptr); }
    // Those changed since are reverted, too.
    void setWithChanged(bool with);

    [[nodiscard]] std::vector<int> sectionRows() const { return m_starts; } // rows that are titles
    // The cell of a row; null for a title.
    [[nodiscard]] const RevertCell *cell(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Section
    {
        RevertState state;
        quint32 first; // into the plan's cells
    };
    [[nodiscard]] std::size_t sectionOf(int row) const;
    [[nodiscard]] QString title(RevertState state) const;
    [[nodiscard]] QString text(const RevertCell &cell, int column) const;
    [[nodiscard]] QString groupName(const RevertCell &cell) const;
    [[nodiscard]] QString permission(const RevertCell &cell) const;
    [[nodiscard]] QString note(const RevertCell &cell) const;
    [[nodiscard]] QString laterText(const RevertCell &cell) const;

    const Workspace &m_workspace;
    const AuditedChangeSet *m_changeSet = nullptr;
    const RevertPlan *m_plan = nullptr;
    std::vector<Section> m_sections;
    std::vector<int> m_starts; // rows where sections begin
    int m_rows = 0;
    bool m_withChanged = false;
};

} // namespace onbelay
