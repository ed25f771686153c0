#include "platform/savefile.h"

#include <QSaveFile>

namespace onbelay {

std::optional<FileFault> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return std::nullopt;
    return FileFault{file.error(), file.errorString()};
}

} // namespace onbelay
