#pragma once

#include "catalog/integration.h"
#include "onbelay/types.h"
#include "presenters/words/failuretext.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <vector>

namespace onbelay {

// How old the last check may be before "connected" is no longer claimed.
inline constexpr std::chrono::hours evidenceLifetime{24};

enum class Health { NotConnected, Connected, Degraded, KeyRejected, Unknown };

struct HealthText
{
    Health health = Health::Unknown;
    QString headline; // "Connected", "Degraded (5 of 9)", "Key rejected", …
    QString detail; // when it was really checked, and what that means
    std::optional<FailureText> reason; // why it is not a clean yes
};

// Never Connected or Degraded on evidence older than evidenceLifetime, nor when a later check came
// to no answer (`doubted`): then Unknown.
[[nodiscard]] HealthText healthText(const Connection &connection, const Integration &integration,
                                    const QDateTime &now, bool doubted = false);

struct Fact
{
    QString label; // "HubSpot account"
    QString value;
    QString warning; // what is worth a second look; empty for most
};

// What is known of a stored connection; facts that the server does not tell are left out.
[[nodiscard]] std::vector<Fact> connectionFacts(const Connection &connection, const QDateTime &now);

} // namespace onbelay
