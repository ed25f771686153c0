#pragma once

#include "access/explanation.h"
#include "catalog/integration.h"
#include "diagnostics/accessfacts.h"
#include "diagnostics/accesssubject.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace onbelay {

// One link of the chain in words.
struct ChainRow
{
    Link link = Link::SignedIn;
    LinkState state = LinkState::NotTested;
    QString title; // "Group has access"
    QString detail; // which groups; may be empty
};

// What one side says, for a mark of its own: "Console: can".
struct SideVerdict
{
    std::optional<bool> allowed; // nullopt: not certain
    QString text;
};

// "Why can't Claude …?" answered. Plain text, translated.
struct QuestionAnswer
{
    // nullopt: a link could not be tested and none is broken, or console and server disagree.
    std::optional<bool> allowed;
    QString headline;
    QStringList reasons; // one a broken or untested link, in order
    QString grantedBy; // which groups give it; may be empty
    QString nearMisses; // who else has it; may be empty
    QStringList notes; // what nearly gives it, or gives it no longer soon
    std::vector<ChainRow> chain; // seven
    SideVerdict console; // two engines that share no code
    SideVerdict server;
    QStringList differences; // what both know and see otherwise, a link each
};

struct QuestionAsked
{
    const AccessSubject &subject;
    QString name; // of the person or group asked about
    const Integration &integration;
};

[[nodiscard]] QuestionAnswer questionAnswer(const Explanation &explanation,
                                            const QuestionAsked &question, bool serverAllows,
                                            const std::vector<FactDifference> &differences);

// "update a deal": completes "Why can't Claude …?".
[[nodiscard]] QString abilityText(const Integration &integration, int column);

} // namespace onbelay
