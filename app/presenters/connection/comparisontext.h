#pragma once

#include "presenters/connection/keycomparison.h"

#include <QStringList>

namespace onbelay {

// The comparison of two keys in words: what is said before anything is pressed, and what is asked
// before something is given up.

struct ComparisonText
{
    enum class Weight { Same, Unclear, Less, OtherAccount }; // how much it takes to go on
    Weight weight = Weight::Same;
    QString headline;
    QStringList lines;
};

// Something to be confirmed before the key is stored. The safe answer is the default.
struct ConnectQuestion
{
    enum class Kind { OtherAccount, ScopesLost, ProofLost };
    Kind kind = Kind::ScopesLost;
    QString headline;
    QString text;
    QStringList items; // groups that would be hurt, a line a scope
    QString confirm; // label of the dangerous button; it wants a reason
};

// `people`: how many the lost scopes hurt, each once; nullopt: not known. "Same" is only said when
// every scope is known of both keys.
[[nodiscard]] ComparisonText comparisonText(const KeyComparison &keys, std::optional<int> people,
                                            const Integration &integration);
[[nodiscard]] ConnectQuestion connectQuestion(ConnectQuestion::Kind kind, const KeyComparison &keys,
                                              std::optional<int> people,
                                              const Integration &integration);

} // namespace onbelay
