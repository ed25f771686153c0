#pragma once

#include "access/grantmatrix.h"
#include "workspace/grouptable.h"

#include <QByteArray>
#include <QStringList>

#include <span>

namespace onbelay {

// The permission matrix as a file for spreadsheets: CSV as of RFC 4180, UTF-8 with a byte order
// mark. A line a group: id, name, members (for people: reading ignores it), then access and the
// scopes in the catalogue's order, as "yes" and "no". The first line holds the API's own names, so
// that the file reads the same in every language. Pure; any thread.

namespace matrixcsv {
inline constexpr char idColumn[] = "id";
inline constexpr char nameColumn[] = "name";
inline constexpr char membersColumn[] = "members";
inline constexpr char yes[] = "yes";
inline constexpr char no[] = "no";
} // namespace matrixcsv

// `columns`: "access" and the ids of the scopes, one for every column of the matrix.
[[nodiscard]] QByteArray matrixCsvHead(const QStringList &columns);
// A line for each of the rows, which are positions of both, with the cells as they are wanted:
// staged edits included.
[[nodiscard]] QByteArray matrixCsvLines(const GroupTable &groups, const GrantMatrix &matrix,
                                        std::span<const quint32> rows);

} // namespace onbelay
