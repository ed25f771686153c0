#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

// Groups as somebody lists them, to be planned for.
struct NamedGroup
{
    QString id; // empty: the list has none
    QString name; // plain text, one line, never empty

    bool operator==(const NamedGroup &) const = default;
};

struct GroupNames
{
    enum class Fault {
        None,
        NotUtf8,
        TooLong, // more than longestGroupList
        BrokenQuote // `line` says where; nothing behind it was read
    };
    std::vector<NamedGroup> groups; // in the order of the list, each name once
    int repeated = 0; // lines that name a group again
    QStringList columns; // titles of a CSV, in lower case; empty for a plain list
    Fault fault = Fault::None;
    int line = 0; // from 1
};

inline constexpr qsizetype longestGroupList = 16 * 1024 * 1024; // bytes
inline constexpr int mostPlannedGroups = 100'000;

// Reads a list: CSV when its first line names a column "name" or "group" (what the console exports
// does; other columns than "id" are passed over), else one name a line, whatever it holds. Control
// characters and direction marks are taken out. Pure; any thread.
[[nodiscard]] GroupNames readGroupNames(QByteArrayView utf8);

} // namespace onbelay
