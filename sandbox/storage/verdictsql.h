// What decides access, said once for all questions about it. Parts of queries: ?1 is the
// integration, ?2 the scope.
#pragma once

namespace sandbox::backend {

// One row of the facts that concern everybody. What nobody knows is NULL and does not forbid.
inline constexpr auto connectionFacts = R"sql(connection AS (
    SELECT c.state <> 'notConnected' AS connected,
           CASE c.state WHEN 'rejected' THEN 0 WHEN 'connected' THEN 1 WHEN 'degraded' THEN 1 END
               AS accepted,
           CASE r.result WHEN 'granted' THEN 1 WHEN 'missing' THEN 0 END AS has_scope,
           s.bit AS bit
    FROM scopes s JOIN connections c ON c.integration = s.integration
    LEFT JOIN connection_scopes r ON r.integration = s.integration AND r.scope = s.id
    WHERE s.integration = ?1 AND s.id = ?2))sql";

// The cells of group g that decide now; NULL before its first revision does.
inline constexpr auto cellsInForce = R"sql((SELECT r.cells FROM revisions r
             WHERE r.integration = ?1 AND r.grp = g.key AND r.enforced_seq IS NOT NULL
             ORDER BY r.revision DESC LIMIT 1))sql";

// Whether the facts of connection k let anybody through.
inline constexpr auto connectionLets =
    "k.connected AND coalesce(k.accepted, 1) AND coalesce(k.has_scope, 1)";

} // namespace sandbox::backend
