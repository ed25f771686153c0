#include "net/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace onbelay {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct Rule
{
    FailureKind kind;
    int retries;
    milliseconds firstWait; // tripled every time, then half of it up to one and a half of it
};

// Somebody waits for the answer: where a repetition seldom helps there is one quick one only.
constexpr std::array rules{
    Rule{FailureKind::ConnectionLost, 3, 200ms},
    Rule{FailureKind::ConnectionRefused, 1, 250ms},
    Rule{FailureKind::DnsFailed, 1, 250ms},
    Rule{FailureKind::Offline, 1, 250ms},
    Rule{FailureKind::RateLimited, 3, 500ms},
    Rule{FailureKind::ServerFault, 3, 500ms},
    Rule{FailureKind::Locked, 2, 2s},
};
constexpr std::chrono::seconds lockLifetime{2}; // HubSpot docs, error handling: 423
constexpr int longestJitter = 200; // milliseconds on top of Retry-After

// HubSpot docs, usage guidelines: stop until midnight at the account. Each call more counts as a
// failed one.
bool isOverForToday(const Failure &failure)
{
    return failure.kind == FailureKind::RateLimited && failure.code == "DAILY"_L1;
}

} // namespace

std::optional<milliseconds> retryWait(const Failure &failure, int retriesDone)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&failure](const Rule &each) {
        return each.kind == failure.kind;
    });
    if (rule == rules.end() || retriesDone >= rule->retries)
        return std::nullopt;
    std::optional<std::chrono::seconds> retryAfter = failure.retryAfter;
    if (isOverForToday(failure) && !retryAfter)
        return std::nullopt;
    QRandomGenerator *random = QRandomGenerator::global();
    if (failure.kind == FailureKind::Locked)
        retryAfter = std::max(lockLifetime, retryAfter.value_or(lockLifetime));
    if (retryAfter)
        return *retryAfter + milliseconds(random->bounded(longestJitter));
    milliseconds wait = rule->firstWait;
    for (int i = 0; i < retriesDone; ++i)
        wait *= 3;
    return wait / 2 + milliseconds(random->bounded(static_cast<int>(wait.count())));
}

} // namespace onbelay
