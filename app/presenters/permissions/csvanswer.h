#pragma once

#include <QByteArrayView>

namespace onbelay {

// What a cell of a spreadsheet says about a permission.
enum class CsvAnswer {
    Leave, // empty: as it is
    Yes,
    No,
    Formula, // a spreadsheet would run it
    Unreadable
};

// Knows yes and no, true and false in several languages, in any case and with spaces around: a
// spreadsheet writes TRUE in the language that it runs in. Pure; any thread.
[[nodiscard]] CsvAnswer csvAnswer(QByteArrayView cellUtf8);

} // namespace onbelay
