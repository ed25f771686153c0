#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <vector>

namespace onbelay {

// Reads CSV (RFC 4180) as strictly as an administrator's file deserves: a record with a quote where
// none can stand is told, never guessed. Any thread.

enum class CsvFault {
    None,
    StrayQuote, // within a field that does not begin with one, or text after the closing one
    OpenQuote // never closed: the record reaches to the end of the file
};

// The text must outlive the reader; its fields are views of it.
class CsvReader
{
public:
    // `mostFields`: how many fields of a record are kept, so that a file of commas does not take
    // all memory; the others are counted.
    CsvReader(QByteArrayView text, char separator, std::size_t mostFields = ~std::size_t{0});

    // The next record; false at the end. Lines end with CRLF, LF or CR.
    bool next();
    // Where the record begins: a line as an editor counts it, from 1.
    [[nodiscard]] quint32 line() const { return m_line; }
    [[nodiscard]] CsvFault fault() const { return m_fault; }
    // Without quotes; an apostrophe before a formula still stands. Valid until next().
    [[nodiscard]] std::span<const QByteArrayView> fields() const { return m_fields; }
    [[nodiscard]] std::size_t fieldCount() const { return m_count; } // kept or not
    [[nodiscard]] bool isBlank() const; // nothing in any field

private:
    bool readField();
    void readQuoted();
    void readBare();
    void endLine();
    void keep(QByteArrayView field);

    QByteArrayView m_text;
    std::vector<QByteArrayView> m_fields;
    std::vector<QByteArray> m_unescaped; // fields of the record that had doubled quotes
    std::size_t m_mostFields;
    std::size_t m_count = 0; // of fields of the record
    bool m_blank = true;
    qsizetype m_at = 0;
    quint32 m_line = 0;
    quint32 m_nextLine = 1;
    CsvFault m_fault = CsvFault::None;
    char m_separator;
};

// The separator of the first line: whichever of , ; and tab it has most of, outside of quotes.
[[nodiscard]] char csvSeparator(QByteArrayView text);

enum class CsvEncoding { Utf8, Utf16, Broken };
struct CsvBytes
{
    CsvEncoding encoding = CsvEncoding::Utf8;
    QByteArrayView text; // without a byte order mark; of Utf8 only
    // Of Broken: the first byte that cannot be, from 0, and its line, from 1.
    qsizetype offset = 0;
    quint32 line = 0;
};
[[nodiscard]] CsvBytes examineEncoding(QByteArrayView file);

} // namespace onbelay
