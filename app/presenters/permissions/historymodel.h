#pragma once

#include "catalog/integration.h"
#include "onbelay/types.h"

#include <QAbstractTableModel>

#include <vector>

namespace onbelay {

// What the history of permissions is about: a group, a column, or the cell where both meet. At
// least one of them is given.
struct HistorySubject
{
    QString groupId; // empty: all groups
    int column = -1; // as in the matrix, 0 is access; -1: all columns
};

// Entries of the audit as a table, one line a change, newest first. What the subject says already
// is not repeated in each line.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhenColumn, WhoColumn, ChangeColumn, ReasonColumn, ColumnCount };

    // `integration` must outlive this object.
    HistoryModel(const Integration &integration, HistorySubject subject, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    void append(const std::vector<AuditEntry> &entries); // the next page
    [[nodiscard]] const std::vector<AuditEntry> &entries() const { return m_entries; }

private:
    [[nodiscard]] QString text(const AuditEntry &entry, int column) const;
    [[nodiscard]] QString change(const AuditEntry &entry) const;
    [[nodiscard]] QString spoken(const AuditEntry &entry) const;

    const Integration &m_integration;
    HistorySubject m_subject;
    std::vector<AuditEntry> m_entries;
};

} // namespace onbelay
