#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

// What the diagnostics page tells where the server has no admin API: which checks need it, and
// where each question can be answered instead. Nothing here was looked at; it says so. Pure words;
// GUI thread.
struct GuidedCheck
{
    QString title; // the question
    QString text; // why it cannot be checked here, and who knows
    QStringList places; // menu paths in On Belay's dashboard, in its own words
};

struct GuidedChecks
{
    QString headline;
    QString text;
    std::vector<GuidedCheck> checks;
};

// `integration`: its name, such as HubSpot.
[[nodiscard]] GuidedChecks guidedChecks(const QString &integration);

} // namespace onbelay
