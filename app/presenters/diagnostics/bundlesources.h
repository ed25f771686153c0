#pragma once

#include "diagnostics/bundle/bundlefacts.h"
#include "net/network.h"
#include "onbelay/account.h"
#include "platform/clock.h"
#include "platform/profile.h"
#include "platform/requestlog.h"
#include "workspace/workspace.h"

#include <functional>
#include <vector>

namespace onbelay {

// Where a support bundle takes what it tells. All references outlive whoever has this; functions
// that are not there tell nothing. GUI thread.
struct BundleSources
{
    const Workspace &workspace;
    const Account &account;
    const RequestLog &log;
    const Network &network;
    const Profile &profile;
    const Clock &clock;
    std::function<std::vector<BundleRun>()> runs; // of the symptoms
    std::function<std::vector<Finding>()> environment;
    std::function<std::vector<BundleHealth>()> health;
};

// Everything as it is now, without asking anybody.
[[nodiscard]] BundleFacts collectFacts(const BundleSources &sources);

} // namespace onbelay
