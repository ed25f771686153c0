#include "presenters/permissions/reviewmodel.h"

#include "presenters/permissions/celltext.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <tuple>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

ReviewModel::ReviewModel(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void ReviewModel::setLines(std::vector<ReviewLine> lines, std::vector<Section> sections)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_sections = std::move(sections);
    std::erase_if(m_sections, [](const Section &section) { return section.lines.empty(); });
    m_starts.clear();
    m_rows = 0;
    for (const Section &section : m_sections) {
        m_starts.push_back(m_rows);
        m_rows += int(section.lines.size()) + 1;
    }
    m_impactFailed = false;
    endResetModel();
}

void ReviewModel::setImpact(const std::vector<Impact> &removals)
{
    const auto before = [](const ReviewLine &a, const ReviewLine &b) {
        return std::tuple(a.row, a.column) < std::tuple(b.row, b.column);
    };
    for (const Impact &impact : removals) {
        const int row = m_workspace.rowOf(impact.group);
        const int column = m_workspace.columnOf(impact.cell);
        if (row < 0 || column < 0)
            continue;
        ReviewLine wanted;
        wanted.row = quint32(row);
        wanted.column = quint8(column);
        const auto line = std::lower_bound(m_lines.begin(), m_lines.end(), wanted, before);
        if (line == m_lines.end() || before(wanted, *line) || line->on)
            continue;
        line->losing = impact.losing;
        line->keeping = impact.keeping;
    }
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, PeopleColumn), index(m_rows - 1, PeopleColumn));
}

void ReviewModel::setImpactFailed()
{
    m_impactFailed = true;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, PeopleColumn), index(m_rows - 1, PeopleColumn));
}

void ReviewModel::setRemovable(bool removable)
{
    m_removable = removable;
}

std::vector<int> ReviewModel::sectionRows() const
{
    return m_starts;
}

const ReviewModel::Section &ReviewModel::sectionOf(int row) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    return m_sections[std::size_t(after - m_starts.begin() - 1)];
}

const ReviewLine *ReviewModel::line(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    const int start = *std::prev(after);
    if (start == row)
        return nullptr;
    return &m_lines[sectionOf(row).lines[std::size_t(row - start - 1)]];
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewModel::title(const ReviewLine &line) const
{
    return CellText::columnTitle(m_workspace.integration(), line.column);
}

QString ReviewModel::people(const ReviewLine &line) const
{
    const int members = m_workspace.groups().memberCount(line.row);
    if (line.on)
        //: How many people get a permission
        return tr("%n gain(s)", nullptr, members);
    if (line.losing >= 0) {
        //: How many people lose a permission
        const QString lose = tr("%n lose(s)", nullptr, line.losing);
        if (line.keeping == 0)
            return lose;
        //: How many people keep a permission because another group gives it
        return lose + u", "_s + tr("%n keep(s) through another group", nullptr, line.keeping);
    }
    return m_impactFailed ? tr("up to %n lose(s)", nullptr, members)
                          //: The number of people is being asked for
                          : tr("counting…");
}

QString ReviewModel::text(const ReviewLine &line, int column) const
{
    switch (column) {
    case GroupColumn:
        return m_workspace.groups().name(line.row);
    case PermissionColumn:
        return title(line);
    case ChangeColumn:
        //: A cell before and after: "not granted → granted"
        return tr("%1 → %2").arg(CellText::value(!line.on), CellText::value(line.on));
    case PeopleColumn:
        return people(line);
    default:
        return {};
    }
}

QVariant ReviewModel::titleData(const Section &section, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == GroupColumn ? section.title : QString();
    case Qt::AccessibleTextRole:
        return section.title;
    case RiskyRole:
        return section.risky;
    case SectionRole:
        return true;
    default:
        return {};
    }
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const ReviewLine *const at = line(index.row());
    if (!at)
        return titleData(sectionOf(index.row()), index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
        return text(*at, index.column());
    case Qt::ToolTipRole:
        return index.column() == RemoveColumn && m_removable
                   //: Button at a staged change: takes it back, so that it is not sent
                   ? tr("Leave out")
                   : plainToolTip(text(*at, index.column()));
    case Qt::AccessibleTextRole:
        if (index.column() == RemoveColumn)
            return m_removable ? tr("Leave out") : QString();
        //: A staged edit, spoken: group, permission, before, after, people
        return tr("%1, %2, from %3 to %4, %5")
            .arg(m_workspace.groups().name(at->row), title(*at), CellText::value(!at->on),
                 CellText::value(at->on), people(*at));
    case GrantedRole:
        return at->on;
    case RiskyRole:
        return at->risk == ReviewRisk::WriteForMany;
    case SectionRole:
        return false;
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case GroupColumn:
        return tr("Group");
    case PermissionColumn:
        return tr("Permission");
    case ChangeColumn:
        //: Column heading: what a cell was and becomes
        return tr("Change");
    case PeopleColumn:
        return tr("People");
    default:
        return {};
    }
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace onbelay
