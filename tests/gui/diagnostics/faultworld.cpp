#include "faultworld.h"

#include "expectedlines.h"

namespace onbelay::test {

void World::strike(Trouble trouble)
{
    for (int call = 0; call < callCount; ++call)
        strike(Call(call), trouble);
}

void World::strike(Call call, Trouble trouble)
{
    Trouble &here = calls[std::size_t(call)];
    if (here == Trouble::None)
        here = trouble;
}

void World::hubSpot(Says says)
{
    for (Says &each : after) {
        if (each == Says::Well)
            each = says;
    }
}

void World::hubSpotBefore(Says says)
{
    for (Says &each : before) {
        if (each == Says::Well)
            each = says;
    }
}

void World::hubSpotAt(Asked asked, Says says)
{
    Says &here = afterAt[std::size_t(asked)];
    if (here == Says::Well)
        here = says;
}

namespace {

// HubSpot's word: what strikes before the key is looked at, then a dead key, then the rest.
Says saysTo(const World &world, Asked asked)
{
    const auto index = std::size_t(asked);
    if (world.before[index] != Says::Well)
        return world.before[index];
    if (world.dead)
        return *world.dead;
    return world.afterAt[index] != Says::Well ? world.afterAt[index] : world.after[index];
}

bool refuses(Says says)
{
    return says == Says::Refused || says == Says::Expired || says == Says::NeverAToken;
}

Proven trouble(Says says)
{
    switch (says) {
    case Says::Silence:
        return {Proven::Troubled, u"On Belay could not reach HubSpot"_s, says, {}};
    case Says::Limited:
        return {Proven::Paused, u"HubSpot's limit of calls is reached"_s, says, {}};
    case Says::Locked:
        return {Proven::Paused, u"HubSpot is busy with this record"_s, says, {}};
    case Says::Moving:
        return {Proven::Paused, u"HubSpot is moving this account's data"_s, says, {}};
    case Says::Down:
        return {Proven::Troubled, u"HubSpot has a problem of its own"_s, says, {}};
    case Says::CreatorGone:
        return {Proven::CreatorGone, {}, says, {}};
    case Says::Forbidden:
        return {Proven::Forbidden, {}, says, {}};
    default:
        return {Proven::Troubled, u"HubSpot's answer made no sense to On Belay"_s, says, {}};
    }
}

Holds byList(Key key)
{
    switch (key) {
    case Key::ReadOnly:
        return {Held::Some, Held::No, true};
    case Key::NoContent:
        return {Held::Some, Held::Yes, true};
    case Key::WriteOnly:
        return {Held::None, Held::No, true};
    default:
        return {Held::All, Held::Yes, false};
    }
}

// HubSpot did not list the scopes: records are read, writing is never tried.
Holds byReading(Key key)
{
    if (key == Key::NoContent)
        return {Held::Some, Held::Unknown, true};
    return {Held::ReadOnlyKnown, Held::Unknown, false};
}

} // namespace

Holds heldWhenStored(const World &world)
{
    return byList(world.key);
}

Proven prove(const World &world)
{
    const Says info = saysTo(world, Asked::TokenInfo);
    const Says details = saysTo(world, Asked::Details);
    const Says records = saysTo(world, Asked::Records);
    if (info == Says::Silence || info == Says::Limited || info == Says::Locked
        || info == Says::Moving)
        return trouble(info);
    const bool listed = info == Says::Well;
    // One endpoint refusing a token does not make it bad: both have to.
    if (refuses(info) && refuses(details))
        return {Proven::Rejected, {}, info, {}};
    const bool described = details == Says::Well;
    const bool namesAccount = described || listed;
    if (!described && details != Says::WrongShape
        && !(listed && (details == Says::Forbidden || details == Says::CreatorGone)))
        return trouble(refuses(details) ? Says::Nonsense : details);
    if (!namesAccount)
        return trouble(Says::Nonsense);
    if (listed)
        return {Proven::Accepted, {}, Says::Well, byList(world.key)};
    const bool readable = records == Says::Well || records == Says::WrongShape;
    if (!readable || world.key == Key::WriteOnly) {
        Proven nothing = trouble(Says::Forbidden);
        nothing.readNothing = records == Says::Forbidden || records == Says::CreatorGone
                              || world.key == Key::WriteOnly;
        return nothing;
    }
    return {Proven::Accepted, {}, Says::Well, byReading(world.key)};
}

} // namespace onbelay::test
