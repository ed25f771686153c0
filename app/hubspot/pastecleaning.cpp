#include "hubspot/pastecleaning.h"

#include <algorithm>
#include <atomic>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isInvisible(char16_t c)
{
    return c == 0x00ad || c == 0x061c || c == 0x180e || (c >= 0x200b && c <= 0x200f)
           || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

bool isNoBreakSpace(char16_t c)
{
    return c == 0x00a0 || c == 0x2007 || c == 0x202f;
}

bool isLineBreak(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028
           || c == 0x2029;
}

PasteNote spaceNote(char16_t c)
{
    if (isNoBreakSpace(c))
        return PasteNote::TrimmedInvisible;
    return isLineBreak(c) ? PasteNote::TrimmedLineBreaks : PasteNote::TrimmedSpaces;
}

bool isQuote(QChar c)
{
    static constexpr QStringView quotes =
        u"\"'`<>()[]{}\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a";
    return quotes.contains(c);
}

bool endsWithPunctuation(QStringView text)
{
    if (text.endsWith(u',') || text.endsWith(u';'))
        return true;
    // Several dots stand for what a page does not show.
    return text.endsWith(u'.') && !text.endsWith(u"..");
}

bool isAsciiLetter(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'z';
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype skipSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

} // namespace

PasteBuffer::PasteBuffer(QStringView pasted)
    : m_text(pasted.utf16(), pasted.utf16() + pasted.size())
    , m_size(pasted.size())
{
}

PasteBuffer::~PasteBuffer()
{
    volatile char16_t *text = m_text.data();
    for (std::size_t i = 0; i < m_text.size(); ++i)
        text[i] = 0;
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

void PasteBuffer::clean()
{
    removeInvisible();
    while (trimSpace() || trimFence() || trimQuotes() || trimBearer() || trimName()) {}
}

void PasteBuffer::joinWords()
{
    const auto begin = m_text.begin() + m_begin;
    const auto end = std::remove_if(begin, begin + m_size, [this](char16_t c) {
        const bool space = QChar::isSpace(c);
        if (space)
            note(spaceNote(c));
        return space;
    });
    m_size = end - begin;
}

void PasteBuffer::note(PasteNote note)
{
    if (std::find(m_notes.begin(), m_notes.end(), note) == m_notes.end())
        m_notes.push_back(note);
}

void PasteBuffer::removeInvisible()
{
    const auto end = std::remove_if(m_text.begin(), m_text.begin() + m_size, isInvisible);
    const qsizetype left = end - m_text.begin();
    if (left != m_size)
        note(PasteNote::TrimmedInvisible);
    m_size = left;
}

void PasteBuffer::dropFront(qsizetype count)
{
    m_begin += count;
    m_size -= count;
}

bool PasteBuffer::trimSpace()
{
    const qsizetype before = m_size;
    while (m_size > 0 && text().front().isSpace()) {
        note(spaceNote(text().front().unicode()));
        dropFront(1);
    }
    while (m_size > 0 && text().back().isSpace()) {
        note(spaceNote(text().back().unicode()));
        --m_size;
    }
    return m_size != before;
}

// A Markdown code block: "```text", the lines, "```".
bool PasteBuffer::trimFence()
{
    static constexpr QStringView marks = u"```";
    const QStringView all = text();
    if (!all.startsWith(marks))
        return false;
    qsizetype at = marks.size();
    while (at < all.size() && (isAsciiLetter(all[at]) || isAsciiDigit(all[at])))
        ++at; // the name of a language
    if (at >= all.size() || !isLineBreak(all[at].unicode()))
        return false;
    dropFront(at + 1);
    if (text().endsWith(marks))
        m_size -= marks.size();
    note(PasteNote::TrimmedCodeFence);
    return true;
}

bool PasteBuffer::trimQuotes()
{
    const qsizetype before = m_size;
    while (m_size > 0 && isQuote(text().front()))
        dropFront(1);
    while (m_size > 0 && (isQuote(text().back()) || endsWithPunctuation(text())))
        --m_size;
    if (m_size == before)
        return false;
    note(PasteNote::TrimmedQuotes);
    return true;
}

// "Bearer pat-…", and "Bearer" alone.
bool PasteBuffer::trimBearer()
{
    static constexpr QStringView word = u"bearer";
    if (!text().startsWith(word, Qt::CaseInsensitive))
        return false;
    const bool alone = m_size == word.size();
    if (!alone && !text()[word.size()].isSpace() && text()[word.size()] != u':')
        return false;
    dropFront(alone ? m_size : word.size() + 1);
    note(PasteNote::TrimmedBearer);
    return true;
}

// "Authorization: …", "HUBSPOT_TOKEN=…", "export KEY = …", "token": "…" of JSON and YAML.
bool PasteBuffer::trimName()
{
    const QStringView all = text();
    qsizetype at = 0;
    for (const QStringView command : {u"export ", u"set ", u"$env:"}) {
        if (all.startsWith(command, Qt::CaseInsensitive))
            at = skipSpace(all, command.size());
    }
    const qsizetype nameBegin = at;
    while (at < all.size()
           && (isAsciiLetter(all[at]) || isAsciiDigit(all[at]) || all[at] == u'_' || all[at] == u'-'
               || all[at] == u'.'))
        ++at;
    const QStringView name = all.mid(nameBegin, at - nameBegin);
    if (name.isEmpty() || !(isAsciiLetter(name.front()) || name.front() == u'_'))
        return false;
    if (at < all.size() && isQuote(all[at]))
        ++at;
    at = skipSpace(all, at);
    if (at >= all.size() || (all[at] != u'=' && all[at] != u':'))
        return false;
    const QStringView value = all.mid(at + 1);
    // Neither an address (https://…) nor the padding of base64.
    if (value.isEmpty() || value.startsWith(u"//") || value.startsWith(u'='))
        return false;
    const bool header = name.compare(u"authorization", Qt::CaseInsensitive) == 0;
    note(header ? PasteNote::TrimmedHeaderName : PasteNote::TrimmedAssignment);
    dropFront(at + 1);
    return true;
}

} // namespace onbelay
