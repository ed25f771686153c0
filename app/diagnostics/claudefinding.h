#pragma once

#include "diagnostics/check.h"

namespace onbelay {

// What a look through Claude's eyes finds, as closed lists; presenters/diagnostics has the words.

enum class ClaudeCheck { Endpoint, Tools, Context, Integrations, Groups, Permissions };

// Behind each: what ClaudeFinding::arguments holds.
enum class ClaudeCode {
    Waiting, // not judged yet
    Cancelled,
    NotReached, // an earlier step failed, so this one was not made
    CallFailed, // ClaudeFinding::failure
    // Endpoint, Tools
    Answered, // [name, version of the server, version of the protocol, "session" or "requests"]
    ToolsListed, // [how many]
    ToolsDropped, // [how many, how many were left out]
    NoTools,
    // Context, Integrations
    NotOffered, // [tool]
    NeedsArguments, // tool, then names of the arguments
    ToolFailed, // [tool, what it said]
    ShapeUnknown, // [tool]
    ContextRead, // [person, organization]
    ContextOfOther, // [person as the tool says, person who is signed in]
    IntegrationsRead, // [how many, how many scopes of this integration]
    IntegrationAbsent, // [how many]; this integration is not among them
    // Groups, Permissions: what the comparison rests on is not there
    NoAdminApi,
    NothingToCompare, // the tool did not say it in a way that is understood
    PersonUnknown, // [person]; the server's list of people does not have the one who is signed in
    OtherPerson, // the tools answer as somebody else, whose groups are nothing to compare with
    NotToldAgain, // failure; the tool was asked once more for newer rows and failed
    RowsNotLoaded, // the permissions here are not all there
    GroupsSame, // [how many]
    GroupsMissing, // [names]; Claude is not told of them
    GroupsExtra, // [names]; the server does not list the person in them
    ScopesSame, // scopes
    ScopesNone, // neither side has any
    SeenNotGiven, // [scope]
    SeenStill, // [scope]
    SeenNotHeld, // scopes; told, given, and the stored key is known not to hold them
    SeenRejected, // scopes; the same, and HubSpot refuses the stored key
    SeenNotConnected, // scopes; the same, and nothing is connected
    GivenNotSeen, // [scope, groups]
    NotInEffect, // [scope, groups]
    KeyLacks, // [scope, groups]
    KeyRejected, // scopes
    NotConnected, // scopes
    UnknownScope // scopes
};
constexpr int claudeCodeCount = int(ClaudeCode::UnknownScope) + 1;

struct ClaudeFinding
{
    ClaudeCheck check = ClaudeCheck::Endpoint;
    CheckVerdict verdict = CheckVerdict::Pending;
    ClaudeCode code = ClaudeCode::Waiting;
    QStringList arguments;
    std::optional<Failure> failure;
    Repair repair = Repair::None;
    QDateTime at; // UTC
    std::chrono::milliseconds duration{0};

    [[nodiscard]] bool isFinal() const
    {
        return verdict != CheckVerdict::Pending && verdict != CheckVerdict::Running;
    }
};

} // namespace onbelay
