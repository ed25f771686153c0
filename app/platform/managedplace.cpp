#include "platform/managedplace.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
#include <QSettings>
#endif
#ifdef Q_OS_MACOS
#include <CoreFoundation/CoreFoundation.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using What = ManagedProblem::What;

constexpr qint64 largest = 64 * 1024; // bytes

#ifdef Q_OS_UNIX
bool isRoots(const struct stat &state)
{
    return state.st_uid == 0 && (state.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

// Asked of the open file, so that it is the one that is read.
bool isSafe(const QFile &file)
{
    struct stat own = {};
    struct stat folder = {};
    const QByteArray path = QFile::encodeName(QFileInfo(file).absolutePath());
    return fstat(file.handle(), &own) == 0 && stat(path.constData(), &folder) == 0 && isRoots(own)
           && isRoots(folder);
}
#else
bool isSafe(const QFile &)
{
    return false; // other systems have a place of their own
}
#endif

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
// "proxy/mode" as {"proxy": {"mode": …}}.
QVariantMap nested(const QSettings &settings, const QStringList &keys)
{
    QVariantMap values;
    for (const QString &key : keys) {
        const QStringList names = key.split(u'/');
        if (names.size() == 2) {
            QVariantMap group = values.value(names[0]).toMap();
            group.insert(names[1], settings.value(key));
            values.insert(names[0], group);
        } else {
            values.insert(key, settings.value(key));
        }
    }
    return values;
}
#endif

} // namespace

#ifdef Q_OS_WIN
ManagedFile managedPolicy()
{
    const QString place = u"HKEY_LOCAL_MACHINE\\Software\\Policies\\On Belay\\Console"_s;
    const QSettings settings(place, QSettings::NativeFormat);
    return {place, nested(settings, settings.allKeys()), {}};
}
#elif defined(Q_OS_MACOS)
// Only what a profile forces: what the user could write as well is the user's.
ManagedFile managedPolicy()
{
    const QString place = u"ai.onbelay.Console"_s;
    const QSettings settings(u"onbelay.ai"_s, u"Console"_s);
    QStringList forced;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        CFStringRef name = QString(key).replace(u'/', u'.').toCFString();
        CFStringRef domain = place.toCFString();
        if (CFPreferencesAppValueIsForced(name, domain))
            forced << key;
        CFRelease(domain);
        CFRelease(name);
    }
    return {place, nested(settings, forced), {}};
}
#else
QString managedFilePath()
{
    // First the place that the user's environment has no say in.
    QStringList folders{u"/etc"_s};
    folders += qEnvironmentVariable("XDG_CONFIG_DIRS", u"/etc/xdg"_s).split(u':');
    for (const QString &folder : folders) {
        const QString path = folder + u"/onbelay-console/managed.json"_s;
        // By the specification relative folders do not count.
        if (folder.startsWith(u'/') && QFile::exists(path))
            return path;
    }
    return {};
}
#endif

ManagedFile managedFile(const QString &path)
{
    const auto refused = [&path](What what) {
        return ManagedFile{path, {}, ManagedProblem{what, {}}};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(What::Unreadable);
    if (!isSafe(file))
        return refused(What::Unsafe);
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largest));
    if (!document.isObject())
        return refused(What::NotJson);
    return {path, document.object().toVariantMap(), {}};
}

} // namespace onbelay
