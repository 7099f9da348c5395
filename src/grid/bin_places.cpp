#include "grid/bin_places.h"

#include "db/multi_row.h"

namespace entrepot {
namespace {

constexpr Sql read_rows{"grid.bin_places",
                        "SELECT number, x, y, level FROM bin_places WHERE organization_id = $1"
                        " AND site_id = $2 ORDER BY number"};

constexpr Sql drop_place{"grid.drop_bin_place",
                         "DELETE FROM bin_places WHERE organization_id = $1 AND site_id = $2"
                         " AND number = $3"};

constexpr Sql drop_ports{"grid.drop_port_cells",
                         "DELETE FROM port_cells WHERE organization_id = $1 AND site_id = $2"};

constexpr Sql write_port{
    "grid.write_port_cell",
    "INSERT INTO port_cells (organization_id, site_id, grid_port, x, y) VALUES ($1, $2, $3, $4, $5)"
    " ON CONFLICT (organization_id, site_id, grid_port)"
    " DO UPDATE SET x = excluded.x, y = excluded.y"
    " WHERE port_cells.x <> excluded.x OR port_cells.y <> excluded.y"};

const MultiRow& write_bins() {
    static const MultiRow sql(
        "grid.write_bin_places",
        "INSERT INTO bin_places (organization_id, site_id, number, x, y, level) VALUES ",
        "($1, $2, @, @, @, @)",
        " ON CONFLICT (organization_id, site_id, number)"
        " DO UPDATE SET x = excluded.x, y = excluded.y, level = excluded.level"
        " WHERE bin_places.x <> excluded.x OR bin_places.y <> excluded.y"
        " OR bin_places.level <> excluded.level",
        2);
    return sql;
}

const MultiRow& count_blockers() {
    static const MultiRow sql(
        "grid.count_blockers",
        "SELECT p.number," BINS_ON("p") " FROM bin_places p WHERE p.organization_id = $1"
        " AND p.site_id = $2 AND p.number IN (",
        "@", ")", 2);
    return sql;
}

struct Blocked {
    std::int64_t number;
    std::int64_t blockers;
};

}  // namespace

std::vector<BinPlace> read_places(const Snapshot& snapshot, OrganizationId organization,
                                  SiteId site) {
    return snapshot.rows<BinPlace>(read_rows, organization, site);
}

std::map<std::int64_t, std::int64_t> blockers_on(const Snapshot& snapshot,
                                                 OrganizationId organization, SiteId site,
                                                 std::span<const std::int64_t> bins) {
    RowBatch batch(count_blockers(), {to_value(organization), to_value(site)});
    for (const std::int64_t bin : bins) batch.add({to_value(bin)});
    std::map<std::int64_t, std::int64_t> blockers;
    for (const Blocked& bin : batch.rows<Blocked>(snapshot)) blockers[bin.number] = bin.blockers;
    return blockers;
}

void write_places(Tx& tx, SiteId site, const PlaceNews& news) {
    for (const std::int64_t number : news.gone) {
        tx.run(drop_place, tx.organization(), site, number);
    }
    if (news.ports_anew) tx.run(drop_ports, tx.organization(), site);
    for (const PortCell& port : news.ports) {
        tx.run(write_port, tx.organization(), site, port.grid_port, port.x, port.y);
    }
    RowBatch batch(write_bins(), {to_value(tx.organization()), to_value(site)});
    for (const BinPlace& bin : news.bins) {
        batch.add({to_value(bin.number), to_value(bin.x), to_value(bin.y), to_value(bin.level)});
    }
    batch.run(tx);
}

}  // namespace entrepot
