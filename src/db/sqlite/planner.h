#pragma once

#include <string_view>

namespace entrepot::db {

/// Tells SQLite's planner what it can't know of an empty database: that all keys start with columns
/// that hardly tell rows apart. Without it, it takes the primary key by organization alone (it
/// guesses ten rows for any first column) for better than a second index that finds the very row,
/// and reads all of an organization's rows. The guesses are the same for every database: an
/// organization has 100,000 rows of everything, any other column tells them apart.
inline constexpr std::string_view planner_guesses = R"sql(
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat)
WITH columns AS (
    SELECT t.name AS tbl, i.name AS idx, i.origin AS origin, i."unique" AS is_unique,
           x.seqno AS at,
           x.name IN ('organization_id', 'site_id', 'owner_id', 'shop_id', 'hook_id', 'status',
                      'state', 'kind', 'lot', 'enabled') AS coarse,
           x.seqno = MAX(x.seqno) OVER (PARTITION BY i.name) AS last
    FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) x
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND x.key
), guesses AS (
    SELECT tbl, idx, origin, at,
           CASE WHEN is_unique AND last THEN 1
                WHEN MIN(coarse) OVER (PARTITION BY idx ORDER BY at) THEN 100000
                ELSE 10 END AS matching
    FROM columns
)
SELECT tbl, CASE WHEN origin = 'pk' THEN tbl ELSE idx END,
       '1000000 ' || group_concat(matching, ' ' ORDER BY at)
FROM guesses GROUP BY tbl, idx, origin;
ANALYZE sqlite_schema;
)sql";

}  // namespace entrepot::db
