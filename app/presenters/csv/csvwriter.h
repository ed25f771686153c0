#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace onbelay {

// Writes CSV (RFC 4180): fields in quotes, UTF-8. Any thread.

// A text that a spreadsheet would take for a formula is preceded by an apostrophe (OWASP, CSV
// injection). So is a formula behind a comma, semicolon, tab or line end within a text, because a
// spreadsheet that expects another separator begins a field there. What looks as if it had been
// guarded already is guarded once more, so that reading takes exactly what writing put and every
// text comes back as it was.
[[nodiscard]] bool looksLikeFormula(QByteArrayView text); // as a whole
[[nodiscard]] bool isGuarded(QByteArrayView text); // an apostrophe stands before a formula
// The text without the apostrophes that writing put into it: a view of the text itself or, if one
// stood in its middle, of `room`.
[[nodiscard]] QByteArrayView unguarded(QByteArrayView text, QByteArray &room);

// Appends one field, guarded and in quotes. What is not UTF-8 is replaced, so that the file is.
void appendCsvField(QByteArray &csv, QByteArrayView text);
// A whole line with its end.
[[nodiscard]] QByteArray csvLine(const QStringList &values);

} // namespace onbelay
