#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace onbelay {

// Writes CSV (RFC 4180): fields in quotes, UTF-8. Any thread.

// A text that a spreadsheet would take for a formula is preceded by an apostrophe (OWASP, CSV
// injection); so is one that looks as if it had been already, so that reading takes exactly that
// apostrophe away again and every text comes back as it was.
[[nodiscard]] bool looksLikeFormula(QByteArrayView text);
[[nodiscard]] bool isGuarded(QByteArrayView text); // an apostrophe stands before a formula
// The text without the apostrophe that writing put before it.
[[nodiscard]] QByteArrayView unguarded(QByteArrayView text);

// Appends one field, guarded and in quotes. What is not UTF-8 is replaced, so that the file is.
void appendCsvField(QByteArray &csv, QByteArrayView text);
// A whole line with its end.
[[nodiscard]] QByteArray csvLine(const QStringList &values);

} // namespace onbelay
