#pragma once

#include "access/explanation.h"
#include "catalog/integration.h"
#include "presenters/diagnostics/findingwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace onbelay {

// Shared by the files that put an answer into words; used by presenters/diagnostics alone.
struct Answers
{
    Q_DECLARE_TR_FUNCTIONS(Answers)
};

[[nodiscard]] QString linkTitle(Link link, const Integration &integration); // "Group has access"

// The sentences of one answer. Lists of groups come in any number, so no verb depends on them.
struct AnswerWords
{
    QString name; // of the person or group asked about
    bool person = false;
    QString scope; // its title, "Update deals"
    const Integration &integration;
    const Explanation &explanation;

    // Why a link does not hold; empty when it does.
    [[nodiscard]] QStringList reasons(const LinkFinding &finding) const;
    [[nodiscard]] QString grantedBy() const;
    [[nodiscard]] QString nearMisses() const;
    [[nodiscard]] QStringList notes() const;

private:
    [[nodiscard]] QStringList broken(const LinkFinding &finding) const;
    [[nodiscard]] QStringList withoutAccess(const QStringList &groups) const;
    [[nodiscard]] QStringList withoutScope(const QStringList &groups) const;
    [[nodiscard]] QString withoutVendorScope() const;
    [[nodiscard]] QString untested(const LinkFinding &finding) const;
};

} // namespace onbelay
