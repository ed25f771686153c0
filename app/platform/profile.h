#pragma once

#include "platform/expected.h"

#include <QDir>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace onbelay {

// The one folder that holds all local state: settings, local store, log. Created readable by its
// owner only (0700, files 0600). GUI thread.
class Profile
{
public:
    // `path` empty: the platform's place (QStandardPaths::AppDataLocation).
    // Errors: StoreDenied when the folder cannot be made or written, or when it exists, holds
    // other things than a profile and can be read by others.
    [[nodiscard]] static Expected<Profile> open(const QString &path);
    // One that is there, as it is: nothing is made, closed or written. Errors: StoreDenied when it
    // cannot be read.
    [[nodiscard]] static Expected<Profile> look(const QString &path);
    Profile(Profile &&) noexcept;
    Profile &operator=(Profile &&) noexcept;
    ~Profile();

    [[nodiscard]] QString path() const;
    [[nodiscard]] QString file(const QString &name) const; // absolute path inside the profile

    // Settings hold no secret. Keys are "group/name".
    [[nodiscard]] QVariant setting(const QString &key, const QVariant &fallback = {}) const;
    void setSetting(const QString &key, const QVariant &value);
    void removeSetting(const QString &key);

private:
    explicit Profile(const QString &path);
    QString m_path;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace onbelay
