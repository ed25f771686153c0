#include "presenters/permissions/nameindex.h"

#include "access/rowset.h"

#include <QCollator>
#include <QStringList>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace onbelay {

namespace {

// Fewer than this are looked at one by one instead of reading all names.
constexpr quint32 fewRows = 4096;

bool isMark(QChar letter)
{
    return letter.category() == QChar::Mark_NonSpacing
           || letter.category() == QChar::Mark_SpacingCombining
           || letter.category() == QChar::Mark_Enclosing;
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

NameList folded(const NameList &names)
{
    NameList result;
    result.names.reserve(names.names.size());
    result.ends.reserve(names.ends.size());
    for (quint32 row = 0; row < names.ends.size(); ++row) {
        const QByteArrayView name = names.name(row);
        if (isAscii(name)) {
            for (const char c : name)
                result.names.append(c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c);
        } else {
            result.names.append(foldedForSearch(QString::fromUtf8(name)).toUtf8());
        }
        result.ends.push_back(quint32(result.names.size()));
        result.names.append('\n'); // in no name, so that nothing is found across two
    }
    return result;
}

std::vector<quint32> sorted(const NameList &names, const QLocale &locale)
{
    // The C locale knows no order of words and numbers.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(names.ends.size());
    for (quint32 row = 0; row < names.ends.size(); ++row)
        keys.push_back(collator.sortKey(QString::fromUtf8(names.name(row))));
    std::vector<quint32> order(names.ends.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&keys](quint32 a, quint32 b) { return keys[a] < keys[b]; });
    return order;
}

} // namespace

QString foldedForSearch(const QString &text)
{
    // By way of capitals: Qt folds "ß" to "ss" only there.
    QString folded = text.normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded();
    folded.removeIf(isMark);
    return folded;
}

QByteArrayView NameList::name(quint32 row) const
{
    const quint32 from = row == 0 ? 0 : ends[row - 1] + 1;
    return QByteArrayView(names).sliced(from, ends[row] - from);
}

NameList namesOf(const GroupTable &groups)
{
    NameList list;
    list.ends.reserve(groups.size());
    for (quint32 row = 0; row < groups.size(); ++row) {
        list.names.append(groups.nameBytes(row));
        list.ends.push_back(quint32(list.names.size()));
        list.names.append('\n');
    }
    return list;
}

NameIndex::NameIndex(NameList names, const QLocale &locale)
    : m_names(folded(names))
    , m_byName(std::make_shared<const std::vector<quint32>>(sorted(names, locale)))
{
}

std::vector<quint64> NameIndex::find(const QStringList &words, std::span<const quint64> among) const
{
    quint32 candidates = among.empty() ? size() : 0;
    for (const quint64 bits : among)
        candidates += quint32(std::popcount(bits));
    std::vector<quint64> found(among.begin(), among.end());
    if (among.empty()) {
        found.assign(wordsFor(size()), ~quint64{0});
        if (size() % rowsInWord != 0)
            found.back() = (quint64{1} << (size() % rowsInWord)) - 1;
    }
    for (const QString &word : words) {
        const QByteArray bytes = word.toUtf8();
        if (candidates > fewRows) {
            findWord(bytes, found);
            continue;
        }
        for (std::size_t at = 0; at < found.size(); ++at) {
            for (quint64 left = found[at]; left != 0; left &= left - 1) {
                const int bit = std::countr_zero(left);
                if (!holds(quint32(at * rowsInWord) + quint32(bit), bytes))
                    found[at] &= ~(quint64{1} << bit);
            }
        }
    }
    return found;
}

bool NameIndex::holds(quint32 row, const QByteArray &word) const
{
    const QByteArrayView name = m_names.name(row);
    return memmem(name.data(), std::size_t(name.size()), word.constData(), std::size_t(word.size()))
           != nullptr;
}

// One pass over all names; after a hit it goes on with the next name.
void NameIndex::findWord(const QByteArray &word, std::vector<quint64> &found) const
{
    std::vector<quint64> hits(found.size(), 0);
    const char *const begin = m_names.names.constData();
    const char *const end = begin + m_names.names.size();
    const char *from = begin;
    quint32 row = 0;
    while (from < end) {
        const auto *hit = static_cast<const char *>(
            memmem(from, std::size_t(end - from), word.constData(), std::size_t(word.size())));
        if (!hit)
            break;
        const auto place = quint32(hit - begin);
        while (m_names.ends[row] < place)
            ++row;
        hits[row / rowsInWord] |= rowBit(row);
        from = begin + m_names.ends[row] + 1;
        ++row;
    }
    for (std::size_t at = 0; at < found.size(); ++at)
        found[at] &= hits[at];
}

} // namespace onbelay
