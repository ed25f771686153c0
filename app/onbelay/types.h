#pragma once

#include "onbelay/groupbatch.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace onbelay {

// The bodies of the admin API (docs/api/openapi.yaml) as values. Names and ids are the server's
// texts, already cut to plain, bounded text by the parser. Times are UTC.

struct Who
{
    QString id;
    QString name;
};

struct Discovery
{
    QString version;
    QStringList features;
};

struct SessionInfo
{
    QString userId;
    QString userName;
    QString email;
    bool admin = false;
    QString organizationId;
    QString organizationName;
    QDateTime serverTime;
    int enforcementSeconds = 0; // how long a change takes to be in effect at most; 0: not known
};

enum class ConnectionState { NotConnected, Connected, Degraded, Rejected, Unknown };

struct ScopeCheck
{
    QString scope;
    QString result; // granted, missing, notTested, readProvenWriteNotTested
    QStringList missingVendorScopes;
};

struct CheckReport
{
    QDateTime at;
    QString outcome;
    QString failureCode;
    QString correlationId;
    std::vector<ScopeCheck> scopes;
};

struct Connection
{
    QString integrationId;
    ConnectionState state = ConnectionState::Unknown;
    qint64 revision = 0;
    QString etag; // for If-Match
    QString tokenRegion;
    QString tokenLastFour;
    QString portalId; // HubSpot's account id as text; empty when not known
    QString accountType;
    QString accountRegion;
    QString accountTimeZone;
    QStringList grantedVendorScopes;
    Who connectedBy;
    QDateTime connectedAt;
    QDateTime keyChangedAt;
    std::optional<CheckReport> lastCheck;
};

struct GroupPage
{
    GroupBatch groups;
    QStringList removed; // ids of groups that are gone; changes() only
    QString next; // cursor; empty at the end
    qint64 asOf = 0; // the sequence number that the page shows
    int total = -1; // -1 when the server does not say
};

struct CellEdits // one group's part of a change set
{
    QString group;
    qint64 baseRevision = 0;
    QHash<QString, bool> cells; // "access" or scope id
};

struct ChangeSetPart
{
    QString id; // UUID made by the console
    QString reason;
    int part = 1;
    int parts = 1;
    std::vector<CellEdits> edits; // at most 5,000
};

struct AppliedGroup
{
    QString group;
    qint64 revision = 0;
    bool access = false;
    QStringList scopes;
};

struct AppliedPart
{
    int part = 1;
    QDateTime appliedAt;
    std::vector<AppliedGroup> groups;
};

struct ConflictCell
{
    QString group;
    QString cell;
    bool base = false;
    bool theirs = false;
    bool yours = false;
    Who by;
    QDateTime at;
};

struct Impact // of one removal
{
    QString group;
    QString cell;
    int losing = 0;
    int keeping = 0;
};

struct ImpactReport
{
    std::vector<Impact> removals;
    int peopleLosing = 0;
    int peopleKeeping = 0;
};

struct AuditEntry
{
    qint64 seq = 0;
    QString changeSet;
    Who group; // empty for the connection's own entries
    QString cell;
    QString before;
    QString after;
    Who actor;
    QDateTime at;
    QString reason;
    QString source;
};

struct AuditPage
{
    std::vector<AuditEntry> entries;
    QString next;
};

struct Person
{
    QString id;
    QString name;
    QString email;
    bool admin = false;
    std::vector<Who> groups;
};

struct PeoplePage
{
    std::vector<Person> people;
    QString next;
};

struct VerdictGroup
{
    QString id;
    QString name;
    bool access = false;
    bool scope = false;
    bool inEffect = false;
};

struct AccessVerdict
{
    bool allowed = false;
    bool integrationConnected = false;
    std::optional<bool> keyAccepted;
    std::optional<bool> tokenHasScope;
    std::vector<VerdictGroup> groups;
    QDateTime decidedAt;
};

} // namespace onbelay
