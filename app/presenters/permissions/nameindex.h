#pragma once

#include "workspace/grouptable.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace onbelay {

// Letters compared by what they are, not by case or accent: "Zoë" finds "zoe" and the reverse.
[[nodiscard]] QString foldedForSearch(const QString &text);

// The names of all groups as they were at one moment, for an index that is made elsewhere.
struct NameList
{
    QByteArray names; // UTF-8, a line feed after each
    std::vector<quint32> ends; // ends[row]: where the name of the row ends

    [[nodiscard]] QByteArrayView name(quint32 row) const;
};
[[nodiscard]] NameList namesOf(const GroupTable &groups);

// Finds names and knows their order in a language. Immutable; making one takes a second for a
// million names and may be done in any thread.
class NameIndex
{
public:
    NameIndex(NameList names, const QLocale &locale);

    [[nodiscard]] quint32 size() const { return quint32(m_names.ends.size()); }
    // All rows, ascending by name.
    [[nodiscard]] const std::shared_ptr<const std::vector<quint32>> &byName() const
    {
        return m_byName;
    }
    // Rows whose name holds every word, in any order, parts of words included: bit n of word m of
    // the answer is row 64 m + n. `words`: folded, not empty. `among`: rows to look at; all when
    // it is empty.
    [[nodiscard]] std::vector<quint64> find(const QStringList &words,
                                            std::span<const quint64> among) const;

private:
    void findWord(const QByteArray &word, std::vector<quint64> &found) const;
    [[nodiscard]] bool holds(quint32 row, const QByteArray &word) const;

    NameList m_names; // folded
    std::shared_ptr<const std::vector<quint32>> m_byName;
};

} // namespace onbelay
