#include "presenters/diagnostics/whocanmodel.h"

#include "presenters/csv/csvwriter.h"
#include "presenters/diagnostics/findingwords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostInTip = 30; // groups

} // namespace

int WhoCanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int WhoCanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QStringList WhoCanModel::groupsOf(quint32 person) const
{
    std::vector<quint32> groups;
    switch (m_kind) {
    case Kind::Can:
        groups = m_list->through(person);
        break;
    case Kind::Perhaps:
        groups = m_list->groupsOf(person, Giving::Pending);
        break;
    case Kind::Nearly:
        groups = m_list->groupsOf(person, Giving::Dormant);
        break;
    }
    QStringList names;
    for (const quint32 group : groups)
        names.append(QString::fromUtf8(m_list->groupNames[group]));
    return names;
}

QVariant WhoCanModel::data(const QModelIndex &index, int role) const
{
    const bool text = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!index.isValid() || !text)
        return {};
    const quint32 person = m_people[std::size_t(index.row())];
    switch (index.column()) {
    case Name:
        return QString::fromUtf8(m_list->people.name(person));
    case Email:
        return QString::fromUtf8(m_list->people.email(person));
    case Groups: {
        const QStringList names = groupsOf(person);
        return role == Qt::ToolTipRole ? nameList(names, mostInTip) : nameList(names);
    }
    default:
        return {};
    }
}

QVariant WhoCanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        //: Column of a list of people
        return tr("Name");
    case Email:
        //: Column of a list of people
        return tr("Mail address");
    case Groups:
        switch (m_kind) {
        case Kind::Can:
            //: Column of a list of people: the groups that give them what was asked about
            return tr("Through");
        case Kind::Perhaps:
            //: Column of a list of people: groups
            return tr("Not in effect yet");
        case Kind::Nearly:
            //: Column of a list of people: groups that tick a scope
            return tr("Ticked without access");
        }
        return {};
    default:
        return {};
    }
}

void WhoCanModel::show(std::shared_ptr<const WhoCanList> list, Kind kind,
                       std::vector<quint32> people)
{
    beginResetModel();
    m_list = std::move(list);
    m_kind = kind;
    m_people = std::move(people);
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QByteArray WhoCanModel::csv() const
{
    QByteArray csv = csvLine({u"person"_s, u"email"_s, u"groups"_s});
    for (const quint32 person : m_people)
        csv += csvLine({QString::fromUtf8(m_list->people.name(person)),
                        QString::fromUtf8(m_list->people.email(person)),
                        groupsOf(person).join(u"; "_s)});
    return csv;
}

} // namespace onbelay
