#pragma once

#include "access/explanation.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

// What the server tells Claude about a person, beside what the permissions give that person. Pure:
// the caller brings both sides. A staged edit counts on neither. Values; no thread.

enum class ScopeDifference {
    SeenNotGiven, // Claude is told of it, no group of the person gives it
    SeenStill, // the same, and a change of such a group is not in effect yet
    SeenNotBacked, // groups give it and Claude is told of it, and no key stands behind it
    GivenNotSeen, // a group gives it, in effect, and Claude is not told of it
    NotInEffect, // only groups give it whose last change is not in effect yet
    KeyLacks, // a group gives it, the stored key is known not to hold it
    KeyRejected, // groups give it, HubSpot refuses the stored key
    NotConnected, // groups give it, nothing is connected
    UnknownScope // Claude is told of a scope that the guide does not know
};

struct ComparedScope
{
    ScopeDifference difference = ScopeDifference::SeenNotGiven;
    QString scope; // id, as the server tells it where the guide does not know it
    QStringList groups; // that give it
};

struct MatrixSide
{
    std::vector<GroupFacts> groups; // the person's, as the server has them
    QStringList columns; // ids by position, "access" first
    CellMask backed = 0; // columns that the stored key is not known to lack
    bool connected = true;
    bool keyRejected = false;
};

struct ClaudeComparison
{
    QStringList same; // scopes that both have, in the order of the columns
    std::vector<ComparedScope> different; // in the order of the columns, unknown ones last
};

// `told`: the scopes of this integration that list_my_integrations names; none when it does not
// name the integration.
[[nodiscard]] ClaudeComparison compareWithMatrix(const MatrixSide &matrix, const QStringList &told);

struct GroupsCompared
{
    QStringList onlyClaude; // names of groups that Claude is told of and the server does not list
    QStringList onlyServer;
    qsizetype same = 0;
};

struct ToldGroup
{
    QString id; // may be empty: then the name counts
    QString name;
};
[[nodiscard]] GroupsCompared compareGroups(const std::vector<ToldGroup> &claude,
                                           const std::vector<ToldGroup> &server);

} // namespace onbelay
