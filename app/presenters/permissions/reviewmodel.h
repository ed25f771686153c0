#pragma once

#include "access/cells.h"
#include "onbelay/types.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace onbelay {

class Workspace;

// One staged cell as it will be sent.
struct ReviewLine
{
    QString groupId;
    QString group;
    int members = 0;
    int column = 0;
    QString cell; // "access" or the scope's id
    QString title; // "Read deals"
    bool on = false; // from not granted to granted, or the reverse
    bool risky = false; // writing for many people
    std::optional<int> losing; // of removals, once the server has said
    std::optional<int> keeping; // through another group
};

// All staged cells, a line each, riskiest first: writing for many people, writing, removals by the
// number of people, the rest.
[[nodiscard]] std::vector<ReviewLine> reviewLines(const Workspace &workspace);

// The lines as a table: group, permission, change, people.
class ReviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { GroupColumn, PermissionColumn, ChangeColumn, PeopleColumn, ColumnCount };
    enum Role { GrantedRole = Qt::UserRole + 1, RiskyRole }; // bool each

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(std::vector<ReviewLine> lines);
    void setImpact(const std::vector<Impact> &removals);
    void setImpactFailed();
    [[nodiscard]] const std::vector<ReviewLine> &lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const ReviewLine &line, int column) const;
    [[nodiscard]] QString people(const ReviewLine &line) const;

    std::vector<ReviewLine> m_lines;
    bool m_impactFailed = false;
};

} // namespace onbelay
