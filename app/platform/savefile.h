#pragma once

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <optional>

namespace onbelay {

// Why a file could not be read or written.
struct FileFault
{
    QFileDevice::FileError error = QFileDevice::NoError;
    QString words; // of the system
};

// Who may read it afterwards.
enum class Readers { AsUsual, OwnerOnly };

// Writes all of it or leaves what was there; empty when it is written. Any thread.
[[nodiscard]] std::optional<FileFault> saveFile(const QString &path, const QByteArray &bytes,
                                                Readers readers = Readers::AsUsual);

} // namespace onbelay
