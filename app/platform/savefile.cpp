#include "platform/savefile.h"

#include <QSaveFile>

namespace onbelay {

std::optional<FileFault> saveFile(const QString &path, const QByteArray &bytes, Readers readers)
{
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QSaveFile file(path);
    // Before the first byte is in it.
    if (file.open(QIODevice::WriteOnly)
        && (readers == Readers::AsUsual || file.setPermissions(owner))
        && file.write(bytes) == bytes.size() && file.commit())
        return std::nullopt;
    return FileFault{file.error(), file.errorString()};
}

} // namespace onbelay
