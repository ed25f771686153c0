#include "presenters/permissions/presets.h"

#include "presenters/language.h"
#include "presenters/permissions/celltext.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

PresetsPresenter::PresetsPresenter(PermissionsPresenter &permissions, const QString &profileFolder,
                                   QObject *parent)
    : QObject(parent)
    , m_permissions(permissions)
    , m_file(profileFolder, permissions.workspace().integration().id)
{
    connect(&permissions, &PermissionsPresenter::changed, this, &PresetsPresenter::changed);
    reload();
}

void PresetsPresenter::reload()
{
    const auto own = m_file.read();
    m_failure.reset();
    if (!own)
        m_failure = failureText(own.error());
    list(own.value_or(std::vector<OwnPreset>()));
    Q_EMIT changed();
}

void PresetsPresenter::list(const std::vector<OwnPreset> &own)
{
    m_entries.clear();
    for (const Preset &preset : m_permissions.workspace().integration().presets)
        m_entries.push_back(entryOf(preset));
    for (const OwnPreset &preset : own)
        m_entries.push_back(entryOf(preset));
}

PresetsPresenter::Entry PresetsPresenter::entryOf(const Preset &preset) const
{
    CellMask columns = preset.access ? cellBit(accessColumn) : 0;
    for (const int scope : preset.scopes)
        columns |= cellBit(scope + 1);
    columns = withCells(0, columns, true, m_permissions.workspace().matrix().rules());
    return {preset.title.in(language()), preset.description.in(language()), columns, false, 0};
}

PresetsPresenter::Entry PresetsPresenter::entryOf(const OwnPreset &preset) const
{
    const Workspace &workspace = m_permissions.workspace();
    Entry entry{preset.name, {}, 0, true, 0};
    for (const QString &id : preset.columns) {
        const int column = workspace.columnOf(id);
        if (column < 0)
            ++entry.unknown;
        else
            entry.columns |= cellBit(column);
    }
    entry.columns = withCells(0, entry.columns, true, workspace.matrix().rules());
    entry.description = titles(entry.columns);
    return entry;
}

QString PresetsPresenter::titles(CellMask columns) const
{
    QStringList titles;
    for (CellMask left = columns; left != 0; left &= left - 1)
        titles.append(
            CellText::columnTitle(m_permissions.workspace().integration(), std::countr_zero(left)));
    //: What a preset without any permission holds
    return titles.isEmpty() ? tr("No permission and no access") : titles.join(", "_L1);
}

QString PresetsPresenter::holds(int preset) const
{
    return titles(m_entries[std::size_t(preset)].columns);
}

PresetTarget PresetsPresenter::target(const std::vector<CellBlock> &blocks) const
{
    return {m_permissions.rowsOf(blocks), m_permissions.workspace().layoutGeneration()};
}

bool PresetsPresenter::isCurrent(const PresetTarget &target) const
{
    const Workspace &workspace = m_permissions.workspace();
    return target.layout == workspace.layoutGeneration()
           && (target.rows.isEmpty() || target.rows.last() < workspace.matrix().rowCount());
}

MatrixEdit PresetsPresenter::plan(int preset, const PresetTarget &target) const
{
    return m_permissions.workspace().matrix().planExactly(target.rows,
                                                          m_entries[std::size_t(preset)].columns);
}

QString PresetsPresenter::question(int preset, const PresetTarget &target) const
{
    if (!isCurrent(target))
        return tr("The groups were loaded anew. Close this and select them again.");
    if (target.rows.isEmpty())
        return tr("Select groups in the grid to give them these permissions.");
    const MatrixEdit edit = plan(preset, target);
    if (edit.isEmpty())
        return tr("%n selected group(s) hold exactly this already.", nullptr,
                  int(target.rows.count()));
    quint64 on = 0;
    for (const ColumnEdit &part : edit.parts)
        on += part.on ? part.rows.count() : 0;
    const quint64 off = edit.cellCount() - on;
    //: Part of "Grants 12 cells and takes away 3 cells in 4 groups."
    const QString groups = tr("%n group(s)", "with in", int(edit.rows().count()));
    //: Part of "Grants 12 cells and takes away 3 cells in 4 groups."
    const QString granted = tr("%n cell(s)", "as object", int(on));
    const QString taken = tr("%n cell(s)", "as object", int(off));
    if (off == 0)
        //: %1 is "12 cells", %2 is "4 groups"
        return tr("Grants %1 in %2.").arg(granted, groups);
    if (on == 0)
        //: %1 is "3 cells", %2 is "4 groups"
        return tr("Takes away %1 in %2.").arg(taken, groups);
    //: %1 and %2 are "12 cells", %3 is "4 groups"
    return tr("Grants %1 and takes away %2 in %3.").arg(granted, taken, groups);
}

bool PresetsPresenter::apply(int preset, const PresetTarget &target)
{
    if (!isCurrent(target) || target.rows.isEmpty()) {
        Q_EMIT said(question(preset, target));
        return false;
    }
    const MatrixEdit edit = plan(preset, target);
    if (edit.isEmpty()) {
        Q_EMIT said(question(preset, target));
        return false;
    }
    //: Name of an undo step. %1 is a preset, %n how many groups change
    const QString text = tr("Preset %1 for %n group(s)", nullptr, int(edit.rows().count()))
                             .arg(m_entries[std::size_t(preset)].title);
    return m_permissions.stage(edit, text);
}

} // namespace onbelay
