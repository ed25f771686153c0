#include "guides/guidefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFile::Permissions ownerFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;

tl::expected<QByteArray, RefusedGuide> bytesOf(const QString &path, qsizetype cap)
{
    // Opening a pipe would wait for its other end.
    if (!QFileInfo(path).isFile())
        return tl::unexpected(RefusedGuide{GuideRefusal::Unreadable, path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(RefusedGuide{GuideRefusal::Unreadable, path});
    QByteArray bytes = file.read(cap + 1);
    if (file.error() != QFile::NoError)
        return tl::unexpected(RefusedGuide{GuideRefusal::Unreadable, path});
    if (bytes.size() > cap)
        return tl::unexpected(RefusedGuide{GuideRefusal::TooLarge, path});
    return bytes;
}

bool prepare(QSaveFile &file, const QByteArray &bytes)
{
    return file.open(QIODevice::WriteOnly) && file.setPermissions(ownerFile)
           && file.write(bytes) == bytes.size() && file.flush();
}

// A dangling link is there too.
bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

} // namespace

GuideFolder::GuideFolder(const QString &profilePath, const QString &integrationId)
    : m_folder(profilePath + u"/guides"_s)
    , m_guide(m_folder + u'/' + integrationId + u".json"_s)
    , m_signature(m_guide + u".minisig"_s)
{
}

bool GuideFolder::holdsGuide() const
{
    return isThere(m_guide);
}

tl::expected<GuideFiles, RefusedGuide> GuideFolder::read() const
{
    auto guide = bytesOf(m_guide, largestGuide);
    if (!guide)
        return tl::unexpected(guide.error());
    GuideFiles files{*guide, {}};
    if (!isThere(m_signature))
        return files;
    auto signature = bytesOf(m_signature, largestSignature);
    if (!signature)
        return tl::unexpected(signature.error());
    files.signature = *signature;
    return files;
}

Expected<void> GuideFolder::write(const GuideFiles &files) const
{
    if (!QDir(m_folder).exists() && !QDir().mkdir(m_folder, ownerFolder))
        return failed(FailureKind::StoreDenied, m_folder);
    QSaveFile guide(m_guide);
    QSaveFile signature(m_signature);
    // Both are written out before the first takes its place, so that a full disk changes nothing.
    // A crash between the two renames leaves a pair that does not fit: it is refused at the next
    // start, and the next look fetches it again.
    if (!prepare(guide, files.guide) || !prepare(signature, files.signature))
        return failed(FailureKind::StoreDenied, m_folder);
    if (!guide.commit())
        return failed(FailureKind::StoreDenied, m_guide);
    if (!signature.commit())
        return failed(FailureKind::StoreDenied, m_signature);
    return {};
}

Expected<void> GuideFolder::remove() const
{
    for (const QString &path : {m_guide, m_signature}) {
        if (isThere(path) && !QFile::remove(path))
            return failed(FailureKind::StoreDenied, path);
    }
    return {};
}

} // namespace onbelay
