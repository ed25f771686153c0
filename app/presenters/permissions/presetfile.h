#pragma once

#include "platform/expected.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

inline constexpr std::size_t mostOwnPresets = 50;
inline constexpr int longestPresetName = 60; // letters, not code units

// A choice of permissions that the admin has kept under a name. Columns are ids ("access" or a
// scope's), so that another guide does not shift them; unknown ones are kept.
struct OwnPreset
{
    QString name;
    QStringList columns;

    bool operator==(const OwnPreset &) const = default;
};

// The name without what cannot be seen or turns a line around, and without spare blanks.
[[nodiscard]] QString cleanPresetName(const QString &text);
// Names differ by more than upper and lower case.
[[nodiscard]] bool isSamePresetName(const QString &a, const QString &b);
// The position of the preset of this name; -1 when there is none.
[[nodiscard]] int findPreset(const std::vector<OwnPreset> &presets, const QString &name);

// The own presets of an integration, a small file in the profile that its owner alone can read.
// A value; what is there is read anew each time.
class PresetFile
{
public:
    PresetFile(const QString &folder, const QString &integrationId);

    [[nodiscard]] QString path() const { return m_path; }
    // None while there is no file. Errors: StoreDenied when it cannot be read, StoreDamaged when it
    // is not what write() writes.
    [[nodiscard]] Expected<std::vector<OwnPreset>> read() const;
    // All or nothing. A damaged file is moved aside first, one that cannot be read is left alone.
    // Errors: StoreDenied.
    [[nodiscard]] Expected<void> write(const std::vector<OwnPreset> &presets) const;

private:
    [[nodiscard]] bool moveAside() const;

    QString m_path;
};

} // namespace onbelay
