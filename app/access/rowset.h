#pragma once

#include <QtGlobal>

#include <bit>
#include <span>
#include <vector>

namespace onbelay {

constexpr quint32 rowsInWord = 64;

[[nodiscard]] constexpr std::size_t wordsFor(quint32 rows)
{
    return (std::size_t(rows) + rowsInWord - 1) / rowsInWord;
}

// The bit of a row in its word.
[[nodiscard]] constexpr quint64 rowBit(quint32 row)
{
    return quint64{1} << (row % rowsInWord);
}

// A set of row positions, kept in whichever form is smaller: the sorted list of the rows (four
// bytes each), or one bit for every row up to the last one. An immutable value.
class RowSet
{
public:
    RowSet() = default;
    explicit RowSet(std::vector<quint32> rows); // in any order, repeated ones count once
    // Bit n of word m is row 64 m + n.
    [[nodiscard]] static RowSet fromWords(std::span<const quint64> words);
    [[nodiscard]] static RowSet all(quint32 rows); // 0 … rows - 1

    [[nodiscard]] quint32 count() const { return m_count; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] bool contains(quint32 row) const;
    [[nodiscard]] quint32 first() const; // of a set that is not empty
    [[nodiscard]] quint32 last() const; // of a set that is not empty
    [[nodiscard]] std::size_t bytes() const; // of memory beside the object itself

    // The form that it is kept in: exactly one of them is not empty, unless the set is.
    [[nodiscard]] std::span<const quint32> list() const { return m_list; }
    [[nodiscard]] std::span<const quint64> words() const { return m_words; }

    // Calls use(word index, bits) for every word that has a row, in ascending order.
    template <typename Use>
    void forEachWord(Use use) const
    {
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            if (m_words[word] != 0)
                use(word, m_words[word]);
        }
        for (std::size_t i = 0; i < m_list.size();) {
            const std::size_t word = m_list[i] / rowsInWord;
            quint64 bits = 0;
            for (; i < m_list.size() && m_list[i] / rowsInWord == word; ++i)
                bits |= quint64{1} << (m_list[i] % rowsInWord);
            use(word, bits);
        }
    }
    // Calls use(row) for every row, in ascending order.
    template <typename Use>
    void forEach(Use use) const
    {
        forEachWord([&use](std::size_t word, quint64 bits) {
            for (; bits != 0; bits &= bits - 1)
                use(quint32(word * rowsInWord) + quint32(std::countr_zero(bits)));
        });
    }

    friend bool operator==(const RowSet &, const RowSet &) = default;

private:
    friend class RowSetBuilder;

    std::vector<quint32> m_list;
    std::vector<quint64> m_words;
    quint32 m_count = 0;
};

// Makes a set from words that come in ascending order.
class RowSetBuilder
{
public:
    void add(std::size_t word, quint64 bits)
    {
        if (bits == 0)
            return;
        if (word >= m_words.size())
            m_words.resize(word + 1);
        m_words[word] = bits;
    }
    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] RowSet build() &&;

private:
    std::vector<quint64> m_words; // the last one is not empty
};

// Rows of either.
[[nodiscard]] RowSet united(const RowSet &a, const RowSet &b);

} // namespace onbelay
