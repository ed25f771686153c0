#pragma once

#include "access/explanation.h"
#include "catalog/integration.h"
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

// "Why can't Claude …?" answered. Plain text, translated.
struct QuestionAnswer
{
    std::optional<bool> allowed; // nullopt: a link could not be tested and none is broken
    QString headline;
    QStringList reasons; // one a broken or untested link, in order
    QString grantedBy; // which groups give it; may be empty
    QString nearMisses; // who else has it; may be empty
    std::vector<ChainRow> chain; // seven
};

// `subjectName`: the person or group asked about.
[[nodiscard]] QuestionAnswer questionAnswer(const Explanation &explanation,
                                            const AccessSubject &subject,
                                            const QString &subjectName,
                                            const Integration &integration);

// "update a deal": completes "Why can't Claude …?".
[[nodiscard]] QString abilityText(const Integration &integration, int column);

} // namespace onbelay
