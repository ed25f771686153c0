#pragma once

#include "presenters/csv/csvreader.h"
#include "presenters/permissions/matrixexamination.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

// What a field of the first line of a file stands for.
struct MatrixCsvField
{
    enum Role { Id, Name, Members, Unknown, Cell } role = Unknown;
    int column = -1; // of the matrix
    QString name; // as the console calls it; of an unknown one what stands there, shortened
};

struct MatrixCsvHead
{
    CsvRefusal refusal = CsvRefusal::None;
    QString detail; // of the refusal
    std::vector<MatrixCsvField> fields;
    bool namesAnyColumn = false; // a permission
};

// Reads the record that the reader stands at as the first line of a file. `columns`: the names of
// the matrix's columns. Any thread.
[[nodiscard]] MatrixCsvHead readMatrixCsvHead(const CsvReader &reader, const QStringList &columns);

// Of a cell of a file, for a problem to repeat: one line, shortened.
[[nodiscard]] QString csvQuotation(QByteArrayView cellUtf8);

} // namespace onbelay
