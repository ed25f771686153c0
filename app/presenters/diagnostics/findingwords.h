#pragma once

#include "catalog/integration.h"
#include "diagnostics/check.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

// Shared by the files that put findings into words; used by presenters/diagnostics alone.
struct FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
public:
    QString sentence;
    QString nextStep;
};

// Each knows the codes of its checks and answers empty words for others.
[[nodiscard]] FindingWords reasonWords(const Finding &finding, const Integration &integration);
[[nodiscard]] FindingWords serverWords(const Finding &finding);
[[nodiscard]] FindingWords keyWords(const Finding &finding);
// HubSpot's own refusal of every call, from KeyEvidence::refusal().
[[nodiscard]] QString keyRefusalText(const QString &code);
[[nodiscard]] FindingWords scopeWords(const Finding &finding, const Integration &integration);
[[nodiscard]] FindingWords keyHistoryWords(const Finding &finding);
[[nodiscard]] FindingWords groupWords(const Finding &finding, const Integration &integration);
[[nodiscard]] FindingWords verdictWords(const Finding &finding);
[[nodiscard]] FindingWords hostWords(const Finding &finding);
[[nodiscard]] FindingWords computerWords(const Finding &finding);
// Chains of certificates and lists of addresses; empty for others.
[[nodiscard]] QString environmentEvidence(const Finding &finding);

// "Sales EMEA, Marketing and 3 more"
[[nodiscard]] QString nameList(const QStringList &names, int most = 3);
// A scope's title in the interface's language; the id when the guide does not know it.
[[nodiscard]] QString scopeTitle(const QString &id, const Integration &integration);
// ISO 8601 in UTC to the person's own date and time.
[[nodiscard]] QString localTime(const QString &iso);

} // namespace onbelay
