#include "presenters/diagnostics/whocanmodel.h"

#include "presenters/csv/csvwriter.h"
#include "presenters/diagnostics/findingwords.h"
#include "presenters/permissions/celltext.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostInCell = 3; // groups
constexpr int mostInTip = 30;

} // namespace

QStringList WhoCanRows::groupsOf(quint32 person) const
{
    std::vector<quint32> groups;
    switch (kind) {
    case Kind::Can:
        groups = list->through(person);
        break;
    case Kind::Perhaps:
        groups = list->groupsOf(person, Giving::Pending);
        break;
    case Kind::Nearly:
        groups = list->groupsOf(person, Giving::Dormant);
        break;
    }
    QStringList names;
    for (const quint32 group : groups)
        names.append(QString::fromUtf8(list->groupNames[group]));
    return names;
}

QByteArray WhoCanRows::csv() const
{
    QByteArray text = csvLine({u"person"_s, u"email"_s, u"groups"_s});
    for (const quint32 person : people)
        text += csvLine({QString::fromUtf8(list->people.name(person)),
                         QString::fromUtf8(list->people.email(person)),
                         groupsOf(person).join(u"; "_s)});
    return text;
}

int WhoCanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.people.size());
}

int WhoCanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WhoCanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(index, mostInCell);
    const QString whole = role == Qt::ToolTipRole ? text(index, mostInTip) : QString();
    return whole.isEmpty() ? QVariant() : plainToolTip(whole);
}

QString WhoCanModel::text(const QModelIndex &index, int mostGroups) const
{
    const quint32 person = m_shown.people[std::size_t(index.row())];
    switch (index.column()) {
    case Name:
        return QString::fromUtf8(m_shown.list->people.name(person));
    case Email:
        return QString::fromUtf8(m_shown.list->people.email(person));
    case Groups:
        return nameList(m_shown.groupsOf(person), mostGroups);
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
        switch (m_shown.kind) {
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

void WhoCanModel::show(WhoCanRows rows)
{
    beginResetModel();
    m_shown = std::move(rows);
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace onbelay
