#include "ports/port_shops.h"

#include "accounts/audit.h"
#include "accounts/ports.h"
#include "catalog/shops.h"

namespace entrepot {
namespace {

constexpr Sql read_shops{"ports.shops_of_port",
                         "SELECT shop_id FROM port_shops WHERE organization_id = $1"
                         " AND port_id = $2 ORDER BY shop_id"};

constexpr Sql drop_shops{"ports.drop_shops_of_port",
                         "DELETE FROM port_shops WHERE organization_id = $1 AND port_id = $2"};

constexpr Sql insert_shop{"ports.insert_shop_of_port",
                          "INSERT INTO port_shops (organization_id, port_id, shop_id)"
                          " VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};

constexpr Sql raise_version{"ports.raise_version",
                            "UPDATE ports SET version = version + 1, updated_at = $3"
                            " WHERE organization_id = $1 AND port_id = $2"};

constexpr Sql count_ready_sql{"ports.count_ready",
                              "SELECT COUNT(*) FROM fulfillments f WHERE f.organization_id = $1"
                              " AND f.site_id = $2 AND f.status = 'open' AND" PORT_TAKES("$3")};

std::vector<ShopId> shops_of(const Snapshot& snapshot, OrganizationId organization, PortId port) {
    return snapshot.rows<ShopId>(read_shops, organization, port);
}

}  // namespace

PortShops get_port_shops(const Snapshot& snapshot, const Caller& caller, PortId port) {
    const Port found = port_of(snapshot, caller.organization, port);
    return {shops_of(snapshot, caller.organization, port), found.version};
}

PortShops put_port_shops(Tx& tx, const Caller& caller, PortId port, const PortShopsWish& wish) {
    port_of(tx, caller.organization, port);
    tx.run(drop_shops, caller.organization, port);
    for (const ShopId shop : wish.shop_ids) {
        shop_of(tx, caller.organization, shop);
        tx.run(insert_shop, caller.organization, port, shop);
    }
    tx.run(raise_version, caller.organization, port, tx.now());
    audit(tx, caller, "changed", "port", port.value);
    const PortShops now = get_port_shops(tx, caller, port);
    tx.emit({.type = "ports.update",
             .resource = "port",
             .resource_id = port.value,
             .version = now.version,
             .shops = {}});
    return now;
}

std::int64_t count_ready_at_port(const Snapshot& snapshot, const Caller& caller) {
    return snapshot.one<std::int64_t>(count_ready_sql, caller.organization, caller.site,
                                      caller.port);
}

}  // namespace entrepot
