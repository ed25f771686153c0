#include "platform/profile.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFile::Permissions ownerFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                                      | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr QLatin1StringView settingsName("settings.ini");

// Empty: the system names no place for local data.
QString absolutePath(const QString &path)
{
    const QString place =
        path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : path;
    return place.isEmpty() ? QString() : QDir::cleanPath(QDir().absoluteFilePath(place));
}

bool isOpenToOthers(const QString &path)
{
    return QFile::permissions(path) & others;
}

// A folder of ours that others can read is closed. A foreign one is never touched: somebody may
// have named /tmp or a shared folder by mistake.
bool closeExisting(const QString &path)
{
    if (!isOpenToOthers(path))
        return true;
    const QDir folder(path);
    const bool ours = folder.isEmpty() || folder.exists(settingsName);
    return ours && QFile::setPermissions(path, ownerFolder) && !isOpenToOthers(path);
}

bool makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.isDir() && closeExisting(path);
    // Another start of the program may have made it at this very moment.
    return QDir().mkpath(info.path())
           && (QDir().mkdir(path, ownerFolder) || (QFileInfo(path).isDir() && closeExisting(path)));
}

// Made with its final permissions, so that there is no moment when others can open it.
bool makeSettingsFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return file.setPermissions(ownerFile);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile) || file.exists();
}

} // namespace

Expected<Profile> Profile::look(const QString &path)
{
    const QString absolute = absolutePath(path);
    const bool isReadable = QFile(absolute + u'/' + settingsName).open(QIODevice::ReadOnly);
    if (absolute.isEmpty() || !isReadable)
        return failed(FailureKind::StoreDenied, absolute);
    return Profile(absolute);
}

Expected<Profile> Profile::open(const QString &path)
{
    const QString absolute = absolutePath(path);
    if (absolute.isEmpty())
        return failed(FailureKind::StoreDenied, u"no place for local data"_s);
    if (!makeFolder(absolute))
        return failed(FailureKind::StoreDenied, absolute);
    // isWritable() says yes to root on a read-only disk, so a real file has to tell.
    QTemporaryFile probe(absolute + u"/.writable-XXXXXX"_s);
    if (!probe.open() || !makeSettingsFile(absolute + u'/' + settingsName))
        return failed(FailureKind::StoreDenied, absolute);
    return Profile(absolute);
}

Profile::Profile(const QString &path)
    : m_path(path)
    , m_settings(std::make_unique<QSettings>(file(settingsName), QSettings::IniFormat))
{
    m_settings->setFallbacksEnabled(false);
}

Profile::Profile(Profile &&) noexcept = default;
Profile &Profile::operator=(Profile &&) noexcept = default;
Profile::~Profile() = default;

QString Profile::path() const
{
    return m_path;
}

QString Profile::file(const QString &name) const
{
    return m_path + u'/' + name;
}

QVariant Profile::setting(const QString &key, const QVariant &fallback) const
{
    return m_settings->value(key, fallback);
}

void Profile::setSetting(const QString &key, const QVariant &value)
{
    m_settings->setValue(key, value);
}

void Profile::removeSetting(const QString &key)
{
    m_settings->remove(key);
}

} // namespace onbelay
