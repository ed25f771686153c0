#include "presenters/permissions/compare.h"

#include "workspace/workspace.h"

#include <QLocale>

#include <algorithm>

namespace onbelay {

ComparePresenter::ComparePresenter(PermissionsPresenter &permissions, QObject *parent)
    : QObject(parent)
    , m_permissions(permissions)
    , m_model(permissions.workspace())
{
    const Workspace &workspace = permissions.workspace();
    // In between, positions mean nothing; the ids are kept.
    connect(&workspace, &Workspace::aboutToResetRows, &m_model, [this] { m_model.setGroups({}); });
    connect(&workspace, &Workspace::rowsReset, this, &ComparePresenter::findAgain);
    connect(&workspace, &Workspace::rowsChanged, this, &ComparePresenter::rowsChanged);
}

bool ComparePresenter::begin(const std::vector<CellBlock> &blocks)
{
    return compare(m_permissions.rowsOf(blocks));
}

bool ComparePresenter::begin(const QStringList &groupIds)
{
    std::vector<quint32> rows;
    for (const QString &id : groupIds) {
        const int row = m_permissions.workspace().rowOf(id);
        if (row >= 0)
            rows.push_back(quint32(row));
    }
    return compare(RowSet(std::move(rows)));
}

bool ComparePresenter::compare(const RowSet &rows)
{
    const quint32 count = rows.count();
    if (count < fewestGroups || count > mostGroups) {
        Q_EMIT said(count < fewestGroups
                        ? tr("Select two to five groups to compare them.")
                        : tr("%n group(s) are selected; five are the most that can be compared.",
                             nullptr, int(count)));
        return false;
    }
    std::vector<quint32> positions;
    rows.forEach([&positions](quint32 row) { positions.push_back(row); });
    const RowOrder &order = m_permissions.model().order();
    std::stable_sort(positions.begin(), positions.end(),
                     [&order](quint32 a, quint32 b) { return order.shown(a) < order.shown(b); });
    m_gone.clear();
    takeUp(positions);
    return true;
}

void ComparePresenter::end()
{
    m_gone.clear();
    takeUp({});
}

void ComparePresenter::takeUp(const std::vector<quint32> &rows)
{
    const GroupTable &groups = m_permissions.workspace().groups();
    m_groups.clear();
    for (const quint32 row : rows)
        m_groups.push_back({groups.id(row), groups.name(row)});
    m_model.setGroups(rows);
    Q_EMIT changed();
}

void ComparePresenter::findAgain()
{
    std::vector<quint32> rows;
    const qsizetype before = m_gone.size();
    for (const Group &group : m_groups) {
        const int row = m_permissions.workspace().rowOf(group.id);
        if (row >= 0)
            rows.push_back(quint32(row));
        else
            m_gone.append(group.name);
    }
    takeUp(rows);
    if (m_gone.size() != before)
        Q_EMIT said(notice());
}

void ComparePresenter::rowsChanged(int first, int last)
{
    const std::vector<quint32> &rows = m_model.groups();
    if (std::none_of(rows.begin(), rows.end(),
                     [first, last](quint32 row) { return int(row) >= first && int(row) <= last; }))
        return;
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_groups[i].name = m_permissions.workspace().groups().name(rows[i]);
    m_model.refresh();
    Q_EMIT changed();
}

void ComparePresenter::setOnlyDifferences(bool only)
{
    m_model.setOnlyDifferences(only);
    Q_EMIT changed();
}

QString ComparePresenter::summary() const
{
    if (m_model.groups().size() < fewestGroups)
        return tr("There are too few groups left to compare.");
    const int all = m_permissions.workspace().matrix().rules().columns;
    const int differing = std::popcount(m_model.differing());
    if (differing == 0)
        return tr("The groups agree on all %n permission(s).", nullptr, all);
    //: %1 how many differ, %n how many there are
    return tr("%1 of %n permission(s) differ.", nullptr, all).arg(QLocale().toString(differing));
}

QString ComparePresenter::notice() const
{
    if (m_gone.isEmpty())
        return {};
    //: %1 is one or more groups
    return tr("%n group(s) are no longer there: %1.", nullptr, int(m_gone.size()))
        .arg(QLocale().createSeparatedList(m_gone));
}

bool ComparePresenter::canMatch() const
{
    return m_permissions.canEdit() && !m_permissions.workspace().isApplying()
           && m_model.groups().size() >= fewestGroups;
}

MatrixEdit ComparePresenter::plan(int group) const
{
    const std::vector<quint32> &rows = m_model.groups();
    const quint32 like = rows[std::size_t(group)];
    std::vector<quint32> others;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(others),
                 [like](quint32 row) { return row != like; });
    const GrantMatrix &matrix = m_permissions.workspace().matrix();
    return matrix.planExactly(RowSet(std::move(others)), matrix.wanted(like));
}

quint64 ComparePresenter::matchCells(int group) const
{
    return std::size_t(group) < m_model.groups().size() ? plan(group).cellCount() : 0;
}

QString ComparePresenter::matchText(int group) const
{
    //: Menu entry: all groups become like %1, %n is how many cells that changes
    return tr("%1 (%n cell(s) change)", nullptr, int(matchCells(group)))
        .arg(m_groups[std::size_t(group)].name);
}

bool ComparePresenter::match(int group)
{
    if (group < 0 || std::size_t(group) >= m_model.groups().size())
        return false;
    const QString name = m_groups[std::size_t(group)].name;
    const MatrixEdit edit = plan(group);
    if (edit.isEmpty()) {
        //: %1 is a group
        Q_EMIT said(tr("All of them match %1 already.").arg(name));
        return false;
    }
    //: Name of an undo step. %1 is a group, %n how many other groups change
    const QString text =
        tr("Make %n group(s) match %1", nullptr, int(edit.rows().count())).arg(name);
    return m_permissions.stage(edit, text);
}

} // namespace onbelay
