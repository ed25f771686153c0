#include "presenters/permissions/matrixmodel.h"

#include "presenters/permissions/celltext.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace onbelay {

MatrixModel::MatrixModel(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::rowsChanged, this, &MatrixModel::onRowsChanged);
}

void MatrixModel::setOrder(RowOrder order)
{
    if (m_resetting || order == m_order)
        return;
    beginResetModel();
    m_order = std::move(order);
    m_counts.clear();
    m_told = headings();
    endResetModel();
}

void MatrixModel::grow(RowOrder order)
{
    if (m_resetting || order.count() <= m_order.count())
        return;
    beginInsertRows({}, m_order.count(), order.count() - 1);
    m_order = std::move(order);
    m_counts.clear();
    endInsertRows();
    tellHeadings();
}

void MatrixModel::beginRows()
{
    if (m_resetting)
        return;
    beginResetModel();
    m_resetting = true;
    m_counts.clear();
    m_told.clear();
    m_order = {};
}

void MatrixModel::endRows(RowOrder order)
{
    if (!m_resetting)
        beginResetModel();
    m_resetting = false;
    m_counts.clear();
    m_order = std::move(order);
    m_told = headings();
    endResetModel();
}

RowStates MatrixModel::states(int row) const
{
    return m_workspace.states(m_order.source(row));
}

const std::vector<quint32> &MatrixModel::shownCounts() const
{
    if (!m_counts.empty())
        return m_counts;
    const GrantMatrix &matrix = m_workspace.matrix();
    const std::span<const quint64> shown =
        m_order.hidesNothing() ? std::span<const quint64>() : m_order.words();
    m_counts.assign(std::size_t(matrix.rules().columns), 0);
    for (std::size_t column = 0; column < m_counts.size(); ++column) {
        if (m_order.hidesNothing()) {
            m_counts[column] = matrix.grantedCount(int(column));
            continue;
        }
        const std::span<const quint64> wanted = matrix.wantedWords(int(column));
        for (std::size_t word = 0; word < shown.size(); ++word)
            m_counts[column] += quint32(std::popcount(wanted[word] & shown[word]));
    }
    return m_counts;
}

namespace {

TriState triState(quint64 granted, quint64 all)
{
    if (granted == 0)
        return TriState::None;
    return granted == all ? TriState::All : TriState::Some;
}

} // namespace

quint32 MatrixModel::shownCount(int column) const
{
    return shownCounts()[std::size_t(column)];
}

TriState MatrixModel::columnState(int column) const
{
    return triState(shownCounts()[std::size_t(column)], quint64(m_order.count()));
}

TriState MatrixModel::rowState(int row) const
{
    const GrantMatrix &matrix = m_workspace.matrix();
    return triState(quint64(std::popcount(matrix.wanted(m_order.source(row)))),
                    quint64(matrix.rules().columns));
}

TriState MatrixModel::shownState() const
{
    quint64 granted = 0;
    for (const quint32 count : shownCounts())
        granted += count;
    return triState(granted, quint64(m_order.count()) * quint64(columnCount()));
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_order.count();
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_workspace.matrix().rules().columns;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 row = m_order.source(index.row());
    switch (role) {
    case Qt::CheckStateRole:
        return m_workspace.matrix().isWanted(row, index.column()) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return CellText::cell(m_workspace.groups().name(row), m_workspace.columnId(index.column()),
                              state(index.row(), index.column()), m_workspace.isPlan());
    case Qt::ToolTipRole:
        return plainToolTip(CellText::reason(m_workspace, row, index.column()));
    case Qt::AccessibleDescriptionRole:
    case ReasonRole:
        return CellText::reason(m_workspace, row, index.column());
    case CellStateRole:
        return QVariant::fromValue(state(index.row(), index.column()));
    case GroupIdRole:
        return m_workspace.groups().id(row);
    case ColumnIdRole:
        return m_workspace.columnId(index.column());
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Horizontal)
        return section < columnCount() ? columnData(section, role) : QVariant();
    return section < m_order.count() ? rowData(m_order.source(section), role) : QVariant();
}

QVariant MatrixModel::rowData(quint32 row, int role) const
{
    const GroupTable &groups = m_workspace.groups();
    switch (role) {
    case Qt::DisplayRole:
        return groups.name(row);
    case Qt::ToolTipRole: {
        QString text = CellText::row(m_workspace, row);
        if (const QByteArrayView description = groups.descriptionBytes(row); !description.isEmpty())
            text += u'\n' + QString::fromUtf8(description);
        return plainToolTip(text);
    }
    case Qt::AccessibleTextRole:
        return CellText::row(m_workspace, row);
    case GroupIdRole:
        return groups.id(row);
    case MemberCountRole:
        return groups.memberCount(row);
    case InEffectRole:
        return groups.inEffect(row);
    case ScopeCountRole:
        return scopeCount(m_workspace.matrix().wanted(row));
    default:
        return {};
    }
}

QVariant MatrixModel::columnData(int column, int role) const
{
    const Integration &integration = m_workspace.integration();
    switch (role) {
    case Qt::DisplayRole:
        return CellText::columnLabel(integration, column);
    case Qt::ToolTipRole:
        return plainToolTip(CellText::columnTitle(integration, column) + u'\n'
                            + CellText::column(m_workspace, column));
    case Qt::AccessibleTextRole:
        return CellText::column(m_workspace, column);
    case ColumnIdRole:
        return m_workspace.columnId(column);
    case ObjectTitleRole:
        return CellText::objectTitle(integration, column);
    default:
        return {};
    }
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_workspace.canEdit() ? flags | Qt::ItemIsUserCheckable : flags;
}

void MatrixModel::onRowsChanged(int first, int last)
{
    m_counts.clear();
    if (m_resetting || m_order.count() == 0)
        return;
    // One notification an edit: a few rows exactly, many as a whole. Who shows them repaints what
    // is in sight and nothing else.
    constexpr int fewRows = 64;
    int top = 0;
    int bottom = m_order.count() - 1;
    if (last - first < fewRows) {
        top = m_order.count();
        bottom = -1;
        for (int row = first; row <= last; ++row) {
            const int shown = m_order.shown(quint32(row));
            if (shown < 0)
                continue;
            top = std::min(top, shown);
            bottom = std::max(bottom, shown);
        }
    }
    if (bottom >= 0) {
        Q_EMIT dataChanged(index(top, 0), index(bottom, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, top, bottom);
    }
    tellHeadings();
}

// Only those whose numbers changed: painting a heading costs more than an edit.
void MatrixModel::tellHeadings()
{
    const Headings before = std::exchange(m_told, headings());
    for (int column = 0; column < columnCount(); ++column) {
        const auto at = std::size_t(column);
        if (at >= before.size() || before[at] != m_told[at])
            Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }
}

MatrixModel::Headings MatrixModel::headings() const
{
    Headings headings;
    for (int column = 0; column < columnCount(); ++column)
        headings.emplace_back(m_workspace.matrix().grantedCount(column), shownCount(column));
    return headings;
}

} // namespace onbelay
