#include "presenters/permissions/reviewmodel.h"

#include "presenters/permissions/celltext.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t keptLines = 10'000; // more are not read one by one

bool before(const ReviewLine &a, const ReviewLine &b)
{
    return std::tuple(a.row, a.column) < std::tuple(b.row, b.column);
}

} // namespace

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
    m_kept.clear();
    m_cutShort = false;
    layOut();
    endResetModel();
}

void ReviewModel::layOut()
{
    m_starts.clear();
    m_rows = 0;
    for (const Section &section : m_sections) {
        m_starts.push_back(m_rows);
        m_rows += int(section.lines.size()) + 1;
    }
}

void ReviewModel::keepShown()
{
    if (m_lines.empty() || !m_kept.empty())
        return;
    if (m_lines.size() > keptLines) {
        beginResetModel();
        m_lines = {};
        for (Section &section : m_sections)
            section.lines = {};
        m_cutShort = true;
        layOut();
        endResetModel();
        return;
    }
    const GroupTable &groups = m_workspace.groups();
    for (const ReviewLine &line : m_lines) {
        if (m_kept.empty() || m_kept.back().row != line.row)
            m_kept.push_back({line.row, groups.name(line.row), groups.memberCount(line.row)});
    }
}

const ReviewModel::Kept *ReviewModel::kept(quint32 row) const
{
    const auto at =
        std::lower_bound(m_kept.begin(), m_kept.end(), row,
                         [](const Kept &kept, quint32 wanted) { return kept.row < wanted; });
    return at == m_kept.end() || at->row != row ? nullptr : &*at;
}

QString ReviewModel::groupName(quint32 row) const
{
    const Kept *known = kept(row);
    return known ? known->name : m_workspace.groups().name(row);
}

int ReviewModel::memberCount(quint32 row) const
{
    const Kept *known = kept(row);
    return known ? known->members : m_workspace.groups().memberCount(row);
}

void ReviewModel::setImpact(const std::vector<Impact> &removals)
{
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
    peopleChanged();
}

void ReviewModel::setCounting(bool counting)
{
    if (std::exchange(m_counting, counting) != counting)
        peopleChanged();
}

void ReviewModel::peopleChanged()
{
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

ReviewModel::Place ReviewModel::placeOf(int row) const
{
    const ReviewLine *at = line(row);
    return at ? Place{m_workspace.groups().id(at->row), at->column} : Place();
}

int ReviewModel::rowOf(const Place &place) const
{
    const int group = place.group.isEmpty() ? -1 : m_workspace.rowOf(place.group);
    if (group < 0)
        return -1;
    ReviewLine wanted;
    wanted.row = quint32(group);
    wanted.column = quint8(place.column);
    const auto line = std::lower_bound(m_lines.begin(), m_lines.end(), wanted, before);
    if (line == m_lines.end() || before(wanted, *line))
        return -1;
    const auto position = quint32(line - m_lines.begin());
    for (std::size_t section = 0; section < m_sections.size(); ++section) {
        const std::vector<quint32> &lines = m_sections[section].lines;
        const auto at = std::find(lines.begin(), lines.end(), position);
        if (at != lines.end())
            return m_starts[section] + 1 + int(at - lines.begin());
    }
    return -1;
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
    const int members = memberCount(line.row);
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
    //: The number of people is being asked for
    return m_counting ? tr("counting…") : tr("up to %n lose(s)", nullptr, members);
}

QString ReviewModel::text(const ReviewLine &line, int column) const
{
    switch (column) {
    case GroupColumn:
        return groupName(line.row);
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
            .arg(groupName(at->row), title(*at), CellText::value(!at->on), CellText::value(at->on),
                 people(*at));
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
    if (orientation != Qt::Horizontal)
        return {};
    // Its heading shows nothing, but readers read headings out.
    if (section == RemoveColumn && role == Qt::AccessibleTextRole && m_removable)
        return tr("Leave out");
    if (role != Qt::DisplayRole)
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
