#pragma once

#include "faultdesk.h"
#include "faultworld.h"

#include <functional>
#include <vector>

namespace onbelay::test {

// In the order in which faults are planted, which is also the order in which they change the
// world: whom it is about, the organisation, the key, HubSpot, the server.
enum class Layer { Person, Groups, Key, HubSpot, Server };

// One row of the table: how the fault is planted, and what it makes of the world.
struct Fault
{
    QString name;
    Layer layer;
    std::function<bool(FaultDesk &)> plant;
    std::function<void(World &)> strike;
    // Stands in pairs for all faults of its kind that strike alike.
    bool inPairs = true;
};

[[nodiscard]] const std::vector<Fault> &faultTable();

// Faults of the sign-in and of MCP, which no door may notice.
[[nodiscard]] std::vector<Fault> faultsBesideTheDoors();

} // namespace onbelay::test
