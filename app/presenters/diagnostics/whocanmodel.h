#pragma once

#include "diagnostics/whocanlist.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace onbelay {

// People of an answer to "Who can …?", each with the groups that matter: rows are numbers, texts
// are made for the cells that are seen. GUI thread.
class WhoCanModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Name, Email, Groups, ColumnCount };
    enum class Kind {
        Can, // the groups give it
        Perhaps, // the groups' last change is not in effect
        Nearly // the groups tick it without access
    };

    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    void show(std::shared_ptr<const WhoCanList> list, Kind kind, std::vector<quint32> people);
    // Everybody shown: name, address, groups.
    [[nodiscard]] QByteArray csv() const;

private:
    [[nodiscard]] QStringList groupsOf(quint32 person) const;

    std::shared_ptr<const WhoCanList> m_list;
    Kind m_kind = Kind::Can;
    std::vector<quint32> m_people; // as shown
};

} // namespace onbelay
