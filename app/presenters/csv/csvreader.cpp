#include "presenters/csv/csvreader.h"

#include <algorithm>

namespace onbelay {

namespace {

bool endsLine(char character)
{
    return character == '\n' || character == '\r';
}

// Line ends within a text, CRLF counting once.
quint32 lineEnds(QByteArrayView text)
{
    quint32 ends = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            ++ends;
    }
    return ends;
}

qsizetype sequenceLength(char lead)
{
    const auto byte = uchar(lead);
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

qsizetype firstBroken(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype length = std::min(sequenceLength(text[at]), text.size() - at);
        if (!text.sliced(at, length).isValidUtf8())
            break;
        at += length;
    }
    return at;
}

} // namespace

CsvReader::CsvReader(QByteArrayView text, char separator, std::size_t mostFields)
    : m_text(text)
    , m_mostFields(mostFields)
    , m_separator(separator)
{
}

bool CsvReader::next()
{
    m_fields.clear();
    m_unescaped.clear();
    m_count = 0;
    m_blank = true;
    m_fault = CsvFault::None;
    m_line = m_nextLine;
    if (m_at == m_text.size())
        return false;
    while (readField()) {}
    return true;
}

bool CsvReader::isBlank() const
{
    return m_blank;
}

void CsvReader::keep(QByteArrayView field)
{
    ++m_count;
    m_blank = m_blank && field.isEmpty();
    if (m_fields.size() < m_mostFields)
        m_fields.push_back(field);
}

// A field and what ends it; true when another one follows.
bool CsvReader::readField()
{
    if (m_at < m_text.size() && m_text[m_at] == '"')
        readQuoted();
    else
        readBare();
    if (m_at == m_text.size())
        return false;
    if (m_text[m_at] == m_separator) {
        ++m_at;
        return true;
    }
    endLine();
    return false;
}

void CsvReader::readQuoted()
{
    const qsizetype begin = ++m_at;
    bool doubled = false;
    qsizetype end = m_text.indexOf('"', m_at);
    while (end >= 0 && end + 1 < m_text.size() && m_text[end + 1] == '"') {
        doubled = true;
        end = m_text.indexOf('"', end + 2);
    }
    if (end < 0) {
        m_fault = CsvFault::OpenQuote;
        end = m_text.size();
    }
    const QByteArrayView inside = m_text.sliced(begin, end - begin);
    m_nextLine += lineEnds(inside);
    if (doubled && m_fields.size() < m_mostFields) {
        m_unescaped.push_back(inside.toByteArray().replace("\"\"", "\""));
        keep(m_unescaped.back());
    } else {
        keep(inside);
    }
    m_at = std::min(end + 1, m_text.size());
    while (m_at < m_text.size() && m_text[m_at] != m_separator && !endsLine(m_text[m_at])) {
        m_fault = CsvFault::StrayQuote;
        ++m_at;
    }
}

void CsvReader::readBare()
{
    const qsizetype begin = m_at;
    for (; m_at < m_text.size() && m_text[m_at] != m_separator && !endsLine(m_text[m_at]); ++m_at) {
        if (m_text[m_at] == '"')
            m_fault = CsvFault::StrayQuote;
    }
    keep(m_text.sliced(begin, m_at - begin));
}

void CsvReader::endLine()
{
    if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n')
        ++m_at;
    ++m_at;
    ++m_nextLine;
}

char csvSeparator(QByteArrayView text)
{
    constexpr char separators[] = {',', ';', '\t'};
    qsizetype counts[] = {0, 0, 0};
    bool quoted = false;
    for (const char character : text) {
        if (character == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (endsLine(character))
            break;
        for (std::size_t i = 0; i < std::size(separators); ++i)
            counts[i] += character == separators[i];
    }
    return separators[std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts)];
}

CsvBytes examineEncoding(QByteArrayView file)
{
    CsvBytes bytes;
    for (const char *mark : {"\xff\xfe", "\xfe\xff"}) {
        if (file.startsWith(QByteArrayView(mark))) {
            bytes.encoding = CsvEncoding::Utf16;
            return bytes;
        }
    }
    if (!file.isValidUtf8()) {
        bytes.encoding = CsvEncoding::Broken;
        bytes.offset = firstBroken(file);
        bytes.line = 1 + lineEnds(file.first(bytes.offset));
        return bytes;
    }
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    bytes.text = file.startsWith(mark) ? file.sliced(mark.size()) : file;
    return bytes;
}

} // namespace onbelay
