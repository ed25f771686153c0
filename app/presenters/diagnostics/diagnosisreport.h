#pragma once

#include "catalog/integration.h"
#include "diagnostics/check.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace onbelay {

// Findings as they leave the program: for a terminal or a ticket, and for other programs. Values.
struct ReportSection
{
    QString title;
    std::vector<Finding> findings;
};

struct DiagnosisReport
{
    QString runId;
    QDateTime at; // UTC
    QString console; // version
    QString server; // its origin
    std::vector<ReportSection> sections;
};

// The verdict first, then what was found, what to do and the evidence; translated plain text.
[[nodiscard]] QString reportText(const std::vector<ReportSection> &sections,
                                 const Integration &integration);

// One JSON object without a name of a person or a group, a mail address or a token; its names are
// stable and not translated. `exitCode`: of the program.
[[nodiscard]] QByteArray reportJson(const DiagnosisReport &report, int exitCode);
// The same where no run was possible. `code` is stable, `text` is for people.
[[nodiscard]] QByteArray errorJson(const DiagnosisReport &report, const QString &code,
                                   const QString &text, int exitCode);

// Some warn or are broken.
[[nodiscard]] bool hasFindings(const std::vector<ReportSection> &sections);
// No check is left that could not be made, but for those where there was nothing to look at.
[[nodiscard]] bool isComplete(const std::vector<ReportSection> &sections);

} // namespace onbelay
