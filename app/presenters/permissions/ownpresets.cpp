// The admin's own presets: names, what keeps them from being kept, and changes of the file.
#include "presenters/permissions/presets.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

QString PresetsPresenter::nameProblem(const QString &name, int renamed) const
{
    const QString clean = cleanPresetName(name);
    if (clean.isEmpty())
        return tr("Enter a name.");
    if (clean.toUcs4().size() > longestPresetName)
        return tr("Enter a name of at most %n letter(s).", nullptr, longestPresetName);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (int(i) != renamed && isSamePresetName(m_entries[i].title, clean))
            return tr("There is a preset of this name already.");
    }
    return {};
}

QString PresetsPresenter::saveProblem() const
{
    const auto own = std::count_if(m_entries.begin(), m_entries.end(),
                                   [](const Entry &entry) { return entry.own; });
    if (std::size_t(own) < mostOwnPresets)
        return {};
    return tr("There are %n preset(s) of your own, which is the most. Delete one first.", nullptr,
              int(mostOwnPresets));
}

// Another console may have changed the file since it was read, so every change begins with what is
// there. A damaged file holds no preset that could be lost: write() moves it aside.
Expected<std::vector<OwnPreset>> PresetsPresenter::readForChange() const
{
    auto own = m_file.read();
    if (!own && own.error().kind == FailureKind::StoreDamaged)
        return std::vector<OwnPreset>();
    return own;
}

Expected<void> PresetsPresenter::keep(const std::vector<OwnPreset> &own)
{
    const Expected<void> written = m_file.write(own);
    if (!written)
        return written;
    m_failure.reset();
    list(own);
    Q_EMIT changed();
    return {};
}

int PresetsPresenter::indexOf(const QString &ownName) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&ownName](const Entry &entry) {
            return entry.own && isSamePresetName(entry.title, ownName);
        });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

Expected<int> PresetsPresenter::saveOwn(const QString &name, const QString &groupId)
{
    const Workspace &workspace = m_permissions.workspace();
    const int row = workspace.rowOf(groupId);
    if (row < 0)
        return failed(FailureKind::NotFound, groupId);
    auto own = readForChange();
    if (!own)
        return failed(own.error());
    list(*own);
    Q_EMIT changed();
    if (!nameProblem(name).isEmpty() || !saveProblem().isEmpty())
        return failed(FailureKind::Unprocessable);
    OwnPreset preset{cleanPresetName(name), {}};
    for (CellMask left = workspace.matrix().wanted(quint32(row)); left != 0; left &= left - 1)
        preset.columns.append(workspace.columnId(std::countr_zero(left)));
    own->push_back(preset);
    if (const Expected<void> kept = keep(*own); !kept)
        return failed(kept.error());
    //: %1 is a preset
    Q_EMIT said(tr("The preset %1 is saved.").arg(preset.name));
    return indexOf(preset.name);
}

Expected<int> PresetsPresenter::rename(int preset, const QString &name)
{
    const QString before = m_entries[std::size_t(preset)].title;
    auto own = readForChange();
    if (!own)
        return failed(own.error());
    list(*own);
    Q_EMIT changed();
    const int place = findPreset(*own, before);
    if (place < 0)
        return failed(FailureKind::NotFound, before);
    if (!nameProblem(name, indexOf(before)).isEmpty())
        return failed(FailureKind::Unprocessable);
    const QString after = cleanPresetName(name);
    (*own)[std::size_t(place)].name = after;
    if (const Expected<void> kept = keep(*own); !kept)
        return failed(kept.error());
    //: %1 is the old name of a preset, %2 the new one
    Q_EMIT said(tr("The preset %1 is now called %2.").arg(before, after));
    return indexOf(after);
}

Expected<void> PresetsPresenter::remove(int preset)
{
    const QString name = m_entries[std::size_t(preset)].title;
    auto own = readForChange();
    if (!own)
        return failed(own.error());
    const int place = findPreset(*own, name);
    if (place < 0)
        return failed(FailureKind::NotFound, name);
    own->erase(own->begin() + place);
    if (const Expected<void> kept = keep(*own); !kept)
        return kept;
    //: %1 is a preset
    Q_EMIT said(tr("The preset %1 is deleted.").arg(name));
    return {};
}

FailureText PresetsPresenter::failureText(const Failure &failure) const
{
    FailureText text;
    text.evidence = failure.detail;
    switch (failure.kind) {
    case FailureKind::StoreDamaged:
        text.headline = tr("Your own presets cannot be read");
        text.cause = tr("Their file is damaged or was not written by this console.");
        text.nextStep = tr("It stays as it is; once you save a preset, it is moved aside.");
        break;
    case FailureKind::NotFound:
        text.headline = tr("The preset was not changed");
        text.cause = tr("The group or the preset is no longer there.");
        text.nextStep = tr("Close this and open it again.");
        break;
    case FailureKind::Unprocessable:
        text.headline = tr("The preset was not changed");
        text.cause = tr("Another console has changed the presets meanwhile.");
        text.nextStep = tr("Choose another name.");
        break;
    default:
        text.headline = tr("The file of your own presets cannot be used");
        text.cause = tr("It or the profile folder cannot be read or written.");
        text.nextStep = tr("Make room or correct the folder's permissions, then try again.");
        break;
    }
    return text;
}

} // namespace onbelay
