#include "schema.h"

#include "database.h"

namespace sandbox::backend {

namespace {

constexpr int schemaVersion = 3;

// Cells are bits: bit 0 is access, the others are given by scopes.bit. `revisions` keeps every
// state that a row ever had, so a conflict can be decided by cell and a page can be read as of an
// earlier sequence number. A revision decides access from the event `enforced_seq` on; until there
// is one it waits since `pending_since`, by the machine's clock.
constexpr auto tables = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE people (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('admin', 'member')));
CREATE INDEX people_by_name ON people (name COLLATE NOCASE, key);
CREATE TABLE groups (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    description TEXT NOT NULL, member_count INTEGER NOT NULL DEFAULT 0);
CREATE TABLE memberships (
    person INTEGER NOT NULL REFERENCES people, grp INTEGER NOT NULL REFERENCES groups,
    PRIMARY KEY (person, grp)) WITHOUT ROWID;
CREATE INDEX memberships_by_group ON memberships (grp, person);

CREATE TABLE integrations (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL, auth_kind TEXT NOT NULL,
    connection_level TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE scopes (
    integration TEXT NOT NULL REFERENCES integrations, bit INTEGER NOT NULL, id TEXT NOT NULL,
    implies TEXT, PRIMARY KEY (integration, bit), UNIQUE (integration, id)) WITHOUT ROWID;
-- A scope is covered when all vendor scopes of one of its alternatives are granted.
CREATE TABLE scope_needs (
    integration TEXT NOT NULL, scope TEXT NOT NULL, alternative INTEGER NOT NULL,
    vendor_scope TEXT NOT NULL,
    PRIMARY KEY (integration, scope, alternative, vendor_scope)) WITHOUT ROWID;

CREATE TABLE connections (
    integration TEXT PRIMARY KEY REFERENCES integrations,
    state TEXT NOT NULL DEFAULT 'notConnected', revision INTEGER NOT NULL DEFAULT 0,
    sealed_token BLOB, token_region TEXT, token_last_four TEXT,
    portal_id TEXT, account_type TEXT, account_region TEXT, time_zone TEXT,
    vendor_scopes TEXT NOT NULL DEFAULT '[]', connected_by INTEGER REFERENCES people,
    connected_at INTEGER, key_changed_at INTEGER, last_check TEXT) WITHOUT ROWID;
CREATE TABLE connection_scopes (
    integration TEXT NOT NULL, scope TEXT NOT NULL, result TEXT NOT NULL,
    PRIMARY KEY (integration, scope)) WITHOUT ROWID;

CREATE TABLE grants (
    integration TEXT NOT NULL REFERENCES integrations, grp INTEGER NOT NULL REFERENCES groups,
    cells INTEGER NOT NULL, revision INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (integration, grp)) WITHOUT ROWID;
CREATE INDEX grants_by_seq ON grants (integration, seq);
CREATE TABLE revisions (
    integration TEXT NOT NULL, grp INTEGER NOT NULL, revision INTEGER NOT NULL,
    cells INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL,
    actor INTEGER REFERENCES people, change_set TEXT,
    enforced_seq INTEGER, pending_since INTEGER,
    PRIMARY KEY (integration, grp, revision)) WITHOUT ROWID;
CREATE INDEX revisions_pending ON revisions (pending_since) WHERE pending_since IS NOT NULL;
-- One line per event; seq is the sequence number of the whole organisation.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, integration TEXT NOT NULL, event TEXT NOT NULL,
    grp TEXT, change_set TEXT, data TEXT);
CREATE TABLE change_set_parts (
    id TEXT NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, integration TEXT NOT NULL,
    actor INTEGER NOT NULL, body_hash TEXT NOT NULL, applied_at INTEGER NOT NULL,
    answer TEXT NOT NULL, PRIMARY KEY (id, part)) WITHOUT ROWID;

-- Names are kept as they were: the log outlives groups and people.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, integration TEXT NOT NULL, change_set TEXT,
    group_id TEXT, group_name TEXT, cell TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT,
    source TEXT NOT NULL);
CREATE INDEX audit_by_change_set ON audit (change_set);
CREATE INDEX audit_by_group ON audit (group_id);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TABLE bearer_tokens (
    sha256 TEXT PRIMARY KEY, person INTEGER NOT NULL REFERENCES people) WITHOUT ROWID;
)sql";

// Clients, grants and tokens of the sign-in in a browser; what is secret is kept as its SHA-256.
// All that came of one grant is revoked together. Times are of the machine's clock, in
// milliseconds.
constexpr auto oauthTables = R"sql(
CREATE TABLE oauth_clients (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, redirect_uris TEXT NOT NULL,
    auth_method TEXT NOT NULL, secret_sha256 TEXT NOT NULL, refreshes INTEGER NOT NULL,
    registered_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE oauth_grants (
    id INTEGER PRIMARY KEY, client TEXT NOT NULL, person INTEGER NOT NULL REFERENCES people,
    scope TEXT NOT NULL, resource TEXT NOT NULL, refreshes INTEGER NOT NULL,
    given_at INTEGER NOT NULL, revoked_at INTEGER);
CREATE TABLE oauth_codes (
    sha256 TEXT PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES oauth_grants,
    redirect_uri TEXT NOT NULL, challenge TEXT NOT NULL, expires_at INTEGER NOT NULL,
    used_at INTEGER) WITHOUT ROWID;
CREATE TABLE oauth_tokens (
    sha256 TEXT PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES oauth_grants,
    kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh')), scope TEXT NOT NULL,
    expires_at INTEGER NOT NULL, used_at INTEGER) WITHOUT ROWID;
)sql";

// Version 1 decided by the clock alone; a console keeps its sandbox over updates.
constexpr auto fromVersion1 = R"sql(
ALTER TABLE revisions ADD COLUMN enforced_seq INTEGER;
ALTER TABLE revisions ADD COLUMN pending_since INTEGER;
UPDATE revisions SET enforced_seq = seq;
CREATE INDEX revisions_pending ON revisions (pending_since) WHERE pending_since IS NOT NULL;
)sql";

// On Belay's nine HubSpot scopes (On Belay help, HubSpot integration) and the HubSpot scopes that
// cover them (HubSpot developer docs, scopes of the CRM, CMS pages and analytics endpoints).
constexpr auto hubspot = R"sql(
INSERT INTO integrations VALUES ('hubspot', 'HubSpot', 'CRM & Marketing', 'apiKey', 'organization');
INSERT INTO connections (integration) VALUES ('hubspot');
INSERT INTO scopes VALUES
    ('hubspot', 1, 'contacts:read', NULL), ('hubspot', 2, 'contacts:write', 'contacts:read'),
    ('hubspot', 3, 'companies:read', NULL), ('hubspot', 4, 'companies:write', 'companies:read'),
    ('hubspot', 5, 'deals:read', NULL), ('hubspot', 6, 'deals:write', 'deals:read'),
    ('hubspot', 7, 'content:read', NULL), ('hubspot', 8, 'content:write', 'content:read'),
    ('hubspot', 9, 'analytics:read', NULL);
INSERT INTO scope_needs VALUES
    ('hubspot', 'contacts:read', 1, 'crm.objects.contacts.read'),
    ('hubspot', 'contacts:write', 1, 'crm.objects.contacts.read'),
    ('hubspot', 'contacts:write', 1, 'crm.objects.contacts.write'),
    ('hubspot', 'companies:read', 1, 'crm.objects.companies.read'),
    ('hubspot', 'companies:write', 1, 'crm.objects.companies.read'),
    ('hubspot', 'companies:write', 1, 'crm.objects.companies.write'),
    ('hubspot', 'deals:read', 1, 'crm.objects.deals.read'),
    ('hubspot', 'deals:write', 1, 'crm.objects.deals.read'),
    ('hubspot', 'deals:write', 1, 'crm.objects.deals.write'),
    ('hubspot', 'content:read', 1, 'content'),
    ('hubspot', 'content:read', 2, 'content.site_pages.read'),
    ('hubspot', 'content:read', 2, 'content.landing_pages.read'),
    ('hubspot', 'content:write', 1, 'content'),
    ('hubspot', 'analytics:read', 1, 'business-intelligence');
)sql";

std::int64_t number(Database &database, std::string_view sql)
{
    auto query = database.prepare(sql);
    query.step();
    return query.integer(0);
}

} // namespace

bool prepareSchema(Database &database)
{
    auto version = number(database, "PRAGMA user_version");
    const auto count = number(database, "SELECT count(*) FROM sqlite_master");
    if (version == 0 && count == 0) {
        Transaction transaction(database);
        database.execute(tables);
        database.execute(oauthTables);
        database.execute(hubspot);
        database.execute("PRAGMA user_version=" + std::to_string(schemaVersion));
        transaction.commit();
        return true;
    }
    if (version == 1 || version == 2) {
        Transaction transaction(database);
        if (version == 1)
            database.execute(fromVersion1);
        database.execute(oauthTables);
        database.execute("PRAGMA user_version=" + std::to_string(schemaVersion));
        transaction.commit();
        version = schemaVersion;
    }
    if (version != schemaVersion)
        throw StorageError("not a database of this version of the sandbox");
    return number(database, "SELECT count(*) FROM meta") == 0;
}

} // namespace sandbox::backend
