#pragma once

#include "access/cells.h"
#include "access/rowset.h"
#include "catalog/integration.h"
#include "presenters/permissions/permissionspresenter.h"
#include "presenters/permissions/presetfile.h"
#include "presenters/words/failuretext.h"

#include <QObject>

#include <optional>
#include <vector>

namespace onbelay {

// Groups that a preset is meant for. Positions are void once the workspace's layout has moved on.
struct PresetTarget
{
    RowSet rows;
    quint64 layout = 0; // Workspace::layoutGeneration()
};

// Ready-made choices of permissions: those of the integration, then the admin's own ones. Applying
// one is an edit like any other: staged, one undo step. GUI thread.
class PresetsPresenter final : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QString title;
        QString description; // one sentence, or what it holds
        CellMask columns = 0; // with what they imply
        bool own = false;
        int unknown = 0; // permissions of it that this guide does not have
    };

    // `permissions` must outlive this object. `profileFolder`: Profile::path().
    PresetsPresenter(PermissionsPresenter &permissions, const QString &profileFolder,
                     QObject *parent = nullptr);

    [[nodiscard]] PermissionsPresenter &permissions() { return m_permissions; }
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    // "Access, Read deals"; says so when it holds nothing.
    [[nodiscard]] QString holds(int preset) const;
    void reload(); // reads the own ones anew
    // Why the own ones are not listed.
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }

    [[nodiscard]] PresetTarget target(const std::vector<CellBlock> &blocks) const;
    // False when the groups were loaded anew meanwhile, so that it is not known which were meant.
    [[nodiscard]] bool isCurrent(const PresetTarget &target) const;
    // What applying would change, in numbers: "Grants 12 cells and takes away 3 cells in 4 groups."
    [[nodiscard]] QString question(int preset, const PresetTarget &target) const;
    // Makes the groups hold exactly the preset. False when it was refused or changes nothing;
    // said() here or of PermissionsPresenter tells.
    bool apply(int preset, const PresetTarget &target);

    // Why there cannot be an own preset of this name; empty when there can. `renamed`: the preset
    // that is to get it, -1 for a new one.
    [[nodiscard]] QString nameProblem(const QString &name, int renamed = -1) const;
    // Why no further own preset can be kept; empty when one can.
    [[nodiscard]] QString saveProblem() const;
    // Keeps what the group wants to hold. Answers the new preset's position. Errors: NotFound,
    // Unprocessable (see nameProblem(), saveProblem()), StoreDenied, StoreDamaged.
    Expected<int> saveOwn(const QString &name, const QString &groupId);
    Expected<int> rename(int preset, const QString &name);
    Expected<void> remove(int preset);
    [[nodiscard]] FailureText failureText(const Failure &failure) const;

Q_SIGNALS:
    void changed(); // the list, or what an answer of question() rests on
    void said(const QString &sentence); // for the status line

private:
    [[nodiscard]] Entry entryOf(const Preset &preset) const;
    [[nodiscard]] Entry entryOf(const OwnPreset &preset) const;
    [[nodiscard]] QString titles(CellMask columns) const;
    void list(const std::vector<OwnPreset> &own);
    [[nodiscard]] MatrixEdit plan(int preset, const PresetTarget &target) const;
    Expected<std::vector<OwnPreset>> readForChange() const;
    Expected<void> keep(const std::vector<OwnPreset> &own);
    [[nodiscard]] int indexOf(const QString &ownName) const;

    PermissionsPresenter &m_permissions;
    PresetFile m_file;
    std::vector<Entry> m_entries;
    std::optional<FailureText> m_failure;
};

} // namespace onbelay
