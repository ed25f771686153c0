#pragma once

#include "onbelay/types.h"

#include <QAbstractListModel>

#include <vector>

namespace onbelay {

// Somebody whom a question can be about: a person or a group.
struct SubjectRow
{
    QString id;
    QString name;
    QString detail; // mail address, or "Group, 12 members"
    bool isPerson = false;
    QStringList groups; // a person's group ids
};

// What was found for the text in the search field: groups first, then people.
class SubjectModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { DetailRole = Qt::UserRole, IsPersonRole, IdRole };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void setRows(std::vector<SubjectRow> rows);
    [[nodiscard]] const SubjectRow &row(int index) const { return m_rows[std::size_t(index)]; }

private:
    std::vector<SubjectRow> m_rows;
};

} // namespace onbelay
