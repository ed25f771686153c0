#pragma once

#include "platform/savefile.h"
#include "presenters/permissions/matrixexamination.h"

#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

namespace onbelay {

// What other threads do with files for MatrixFiles. They work on copies and share nothing.

// The matrix and its groups at one moment.
struct MatrixCopy
{
    GroupTable groups;
    GrantMatrix matrix;
    QStringList columns; // names of the matrix's columns
};

// What became of reading a file.
struct MatrixReading
{
    std::optional<FileFault> fault;
    QByteArray bytes; // to examine it again
    MatrixCsvReport report;
};

// Writes a part at a time, with progress in per cent. An older file is replaced when all is
// written, and stays when that is cancelled or fails.
void writeMatrixFile(QPromise<std::optional<FileFault>> &promise, const QString &path,
                     const std::shared_ptr<const MatrixCopy> &copy,
                     const std::vector<quint32> &rows);

using MatrixReadingPtr = std::shared_ptr<const MatrixReading>;

void readMatrixFile(QPromise<MatrixReadingPtr> &promise, const QString &path,
                    const std::shared_ptr<const MatrixCopy> &copy);
// The same bytes once more, over other rows.
void examineMatrixBytes(QPromise<MatrixReadingPtr> &promise, const QByteArray &bytes,
                        const std::shared_ptr<const MatrixCopy> &copy);

} // namespace onbelay
