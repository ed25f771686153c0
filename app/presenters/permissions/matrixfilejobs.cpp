#include "presenters/permissions/matrixfilejobs.h"

#include "presenters/permissions/matrixcsv.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace onbelay {

void writeMatrixFile(QPromise<std::optional<FileFault>> &promise, const QString &path,
                     const std::shared_ptr<const MatrixCopy> &copy,
                     const std::vector<quint32> &rows)
{
    constexpr std::size_t part = 16 * 1024; // groups
    promise.setProgressRange(0, 100);
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    const auto write = [&file](const QByteArray &bytes) {
        return file.write(bytes) == bytes.size();
    };
    written = written && write(matrixCsvHead(copy->columns));
    for (std::size_t from = 0; written && from < rows.size(); from += part) {
        if (promise.isCanceled())
            return; // the older file stays
        const std::size_t count = std::min(part, rows.size() - from);
        written =
            write(matrixCsvLines(copy->groups, copy->matrix, std::span(rows).subspan(from, count)));
        promise.setProgressValue(int((from + count) * 100 / rows.size()));
    }
    if (written && !promise.isCanceled() && file.commit())
        promise.addResult(std::optional<FileFault>());
    else
        promise.addResult(FileFault{file.error(), file.errorString()});
}

void readMatrixFile(QPromise<MatrixReadingPtr> &promise, const QString &path,
                    const std::shared_ptr<const MatrixCopy> &copy)
{
    auto reading = std::make_shared<MatrixReading>();
    QFile file(path);
    // Anything else may never come to an end.
    const bool isPlain = !QFileInfo::exists(path) || QFileInfo(path).isFile();
    if (!isPlain) {
        reading->fault = FileFault{QFileDevice::OpenError, {}};
    } else if (!file.open(QIODevice::ReadOnly)) {
        reading->fault = FileFault{file.error(), file.errorString()};
    } else {
        reading->bytes = file.read(longestMatrixCsv + 1);
        if (file.error() != QFileDevice::NoError)
            reading->fault = FileFault{file.error(), file.errorString()};
    }
    if (!reading->fault)
        reading->report = examineMatrixCsv(reading->bytes, copy->groups, copy->matrix,
                                           copy->columns, [&] { return promise.isCanceled(); });
    promise.addResult(MatrixReadingPtr(std::move(reading)));
}

void examineMatrixBytes(QPromise<MatrixReadingPtr> &promise, const QByteArray &bytes,
                        const std::shared_ptr<const MatrixCopy> &copy)
{
    auto reading = std::make_shared<MatrixReading>();
    reading->bytes = bytes;
    reading->report = examineMatrixCsv(bytes, copy->groups, copy->matrix, copy->columns,
                                       [&] { return promise.isCanceled(); });
    promise.addResult(MatrixReadingPtr(std::move(reading)));
}

} // namespace onbelay
