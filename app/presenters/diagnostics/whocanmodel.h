#pragma once

#include "diagnostics/whocanlist.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace onbelay {

// Rows of a list of people as they are shown. A value, cheap enough to hand to a worker thread.
struct WhoCanRows
{
    enum class Kind {
        Can, // the groups give it
        Perhaps, // the groups' last change is not in effect
        Nearly // the groups tick it without access
    };
    std::shared_ptr<const WhoCanList> list;
    Kind kind = Kind::Can;
    std::vector<quint32> people;

    [[nodiscard]] QStringList groupsOf(quint32 person) const; // those that matter, by name
    // All of it: name, address, groups. Long for many people.
    [[nodiscard]] QByteArray csv() const;
};

// People of an answer to "Who can …?", each with the groups that matter: rows are numbers, texts
// are made for the cells that are seen. GUI thread.
class WhoCanModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Name, Email, Groups, ColumnCount };
    using Kind = WhoCanRows::Kind;

    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    void show(WhoCanRows rows);
    [[nodiscard]] const WhoCanRows &shown() const { return m_shown; }

private:
    [[nodiscard]] QString text(const QModelIndex &index, int mostGroups) const;

    WhoCanRows m_shown;
};

} // namespace onbelay
