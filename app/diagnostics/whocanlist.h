#pragma once

#include "access/holders.h"
#include "diagnostics/accessfacts.h"
#include "onbelay/personbatch.h"
#include "platform/failure.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace onbelay {

// How the console's list stands to the server's own.
enum class ListComparison {
    Agrees,
    NothingToCompare, // the server lists nobody, since something stops everybody
    Differs, // see WhoCanList::differences
    NotOffered, // the server tells no list
    ChangedMeanwhile, // twice, while it was read
    NoAnswer // WhoCanList::whyNot
};

// "Who can …?" answered: everybody, by number, as access/holders.h has it. Groups are numbers of
// the batch of people. A value; may be made in any thread.
struct WhoCanList
{
    int column = -1;
    PersonBatch people;
    std::vector<QByteArray> groupNames; // UTF-8, by number
    std::vector<Giving> giving; // by number
    KeyLinks links;
    std::vector<QString> missingVendorScopes;
    Holders holders;
    QDateTime at; // UTC

    ListComparison comparison = ListComparison::NotOffered;
    std::optional<Failure> whyNot;
    Memberships theirs; // through which groups the server lets each; empty without its list
    std::vector<HolderDifference> differences;
    std::vector<FactDifference> keyDifferences;
    int strangers = 0; // people of the server's list whom nobody else told of

    // Through which groups the person can, or could if nothing stopped everybody.
    [[nodiscard]] std::vector<quint32> through(quint32 person) const;
    // The person's groups of that kind.
    [[nodiscard]] std::vector<quint32> groupsOf(quint32 person, Giving kind) const;
};

// Fills holders. Long for many people.
[[nodiscard]] WhoCanList decided(WhoCanList list);
// Holds the list against the server's, which also knows what is in force in a group whose newest
// revision is not in effect.
[[nodiscard]] WhoCanList compared(WhoCanList list, const HolderPage &told);

} // namespace onbelay
