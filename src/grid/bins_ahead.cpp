#include "grid/bins_ahead.h"

#include <algorithm>

#include "db/multi_row.h"

namespace entrepot {
namespace {

constexpr Sql read_rows{"grid.bins_ahead",
                        "SELECT b.number, a.prepare FROM bins_ahead a JOIN bins b"
                        " ON b.organization_id = a.organization_id AND b.bin_id = a.bin_id"
                        " WHERE a.organization_id = $1 AND a.site_id = $2 AND b.inside"
                        " ORDER BY a.place"};

constexpr Sql drop_rows{"grid.drop_bins_ahead",
                        "DELETE FROM bins_ahead WHERE organization_id = $1 AND site_id = $2"};

const MultiRow& insert_rows() {
    static const MultiRow sql(
        "grid.insert_bins_ahead",
        "INSERT INTO bins_ahead (organization_id, bin_id, site_id, place, prepare)"
        " SELECT $1, b.bin_id, $2, v.column1, v.column2 = 1 FROM (VALUES ",
        "(CAST(@ AS bigint), CAST(@ AS bigint), CAST(@ AS bigint))",
        ") v JOIN bins b ON b.organization_id = $1 AND b.site_id = $2 AND b.number = v.column3"
        " AND b.inside",
        2);
    return sql;
}

struct Row {
    std::int64_t number;
    bool prepare;
};

bool same_bins(std::vector<std::int64_t> left, std::vector<std::int64_t> right) {
    std::ranges::sort(left);
    std::ranges::sort(right);
    return left == right;
}

void add(RowBatch& batch, const std::vector<std::int64_t>& bins, std::int64_t first,
         std::int64_t prepare) {
    for (const std::int64_t number : bins) {
        batch.add({to_value(first++), to_value(prepare), to_value(number)});
    }
}

}  // namespace

BinsAhead read_bins_ahead(const Snapshot& snapshot, OrganizationId organization, SiteId site) {
    BinsAhead ahead;
    for (const Row& row : snapshot.rows<Row>(read_rows, organization, site)) {
        (row.prepare ? ahead.prepare : ahead.forecast).push_back(row.number);
    }
    return ahead;
}

bool write_bins_ahead(Tx& tx, SiteId site, const BinsAhead& ahead) {
    const auto known = read_bins_ahead(tx, tx.organization(), site);
    if (same_bins(known.prepare, ahead.prepare) && same_bins(known.forecast, ahead.forecast)) {
        return false;
    }
    tx.run(drop_rows, tx.organization(), site);
    RowBatch batch(insert_rows(), {to_value(tx.organization()), to_value(site)});
    add(batch, ahead.prepare, 0, 1);
    add(batch, ahead.forecast, static_cast<std::int64_t>(ahead.prepare.size()), 0);
    batch.run(tx);
    tx.emit({.type = "bins_ahead.update",
             .resource = "site",
             .resource_id = site.value,
             .version = 0,
             .shops = {}});
    return true;
}

}  // namespace entrepot
