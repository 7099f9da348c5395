#include "ports/order_filter.h"

#include <algorithm>

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

constexpr Sql read_zones{"ports.zones_of_port",
                         "SELECT zone FROM port_zones WHERE organization_id = $1"
                         " AND port_id = $2 ORDER BY zone"};

constexpr Sql drop_zones{"ports.drop_zones_of_port",
                         "DELETE FROM port_zones WHERE organization_id = $1 AND port_id = $2"};

constexpr Sql insert_zone{"ports.insert_zone_of_port",
                          "INSERT INTO port_zones (organization_id, port_id, zone)"
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

void keep_shops(Tx& tx, PortId port, const std::vector<ShopId>& shops) {
    tx.run(drop_shops, tx.organization(), port);
    for (const ShopId shop : shops) {
        shop_of(tx, tx.organization(), shop);
        tx.run(insert_shop, tx.organization(), port, shop);
    }
}

void keep_zones(Tx& tx, PortId port, const std::vector<std::string>& zones) {
    tx.run(drop_zones, tx.organization(), port);
    for (const std::string& zone : zones) tx.run(insert_zone, tx.organization(), port, zone);
}

}  // namespace

OrderFilter get_order_filter(const Snapshot& snapshot, const Caller& caller, PortId port) {
    const Port found = port_of(snapshot, caller.organization, port);
    return {shops_of(snapshot, caller.organization, port),
            zones_of_port(snapshot, caller.organization, port), found.version};
}

OrderFilter put_order_filter(Tx& tx, const Caller& caller, PortId port,
                             const OrderFilterWish& wish) {
    port_of(tx, caller.organization, port);
    keep_shops(tx, port, wish.shop_ids);
    keep_zones(tx, port, wish.zones);
    tx.run(raise_version, caller.organization, port, tx.now());
    audit(tx, caller, "changed", "port", port.value);
    OrderFilter now = get_order_filter(tx, caller, port);
    tx.emit({.type = "ports.update",
             .resource = "port",
             .resource_id = port.value,
             .version = now.version,
             .shops = {}});
    return now;
}

std::vector<std::string> zones_of_port(const Snapshot& snapshot, OrganizationId organization,
                                       PortId port) {
    return snapshot.rows<std::string>(read_zones, organization, port);
}

bool is_in_zones(std::string_view shelf, const std::vector<std::string>& zones) {
    return zones.empty() || std::ranges::any_of(zones, [&](const std::string& zone) {
               return shelf.starts_with(zone);
           });
}

std::int64_t count_ready_at_port(const Snapshot& snapshot, const Caller& caller) {
    return snapshot.one<std::int64_t>(count_ready_sql, caller.organization, caller.site,
                                      caller.port);
}

}  // namespace entrepot
