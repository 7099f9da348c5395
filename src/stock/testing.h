#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "catalog/products.h"
#include "db/testing.h"
#include "stock/ledger.h"
#include "stock/locations.h"
#include "stock/lots.h"
#include "stock/verify.h"

namespace entrepot {

/// What a shop's feed says of one event.
struct HeardEvent {
    std::string type;
    std::string resource;
    std::int64_t resource_id = 0;
    std::string data;
};

/// A small warehouse for tests: an organization with one site and one shop. Rows of the lower
/// domains that need a whole program to be made are written by plain SQL.
class TestWarehouse {
  public:
    explicit TestWarehouse(const std::string& kind = "sqlite")
        : test_database(kind), organization(test_database.make_organization()) {
        site = add_site();
        shop = add_shop("Shop");
    }

    Database& database() { return test_database.database(); }

    /// Runs `work` as a transaction of the organization.
    template <class F>
    auto write(F work) {
        return database().write_now(organization, work);
    }
    template <class F>
    auto read(F work) {
        return database().read_now(work);
    }

    /// The shop's integration.
    Caller integration(std::optional<ShopId> of = {}) const {
        Caller caller;
        caller.kind = Caller::Kind::integration;
        caller.organization = organization;
        caller.shop = of.value_or(shop);
        caller.site = site;
        caller.scopes = ~0U;
        caller.name = "Test integration";
        return caller;
    }

    /// A worker at a port.
    Caller worker(std::int64_t port = 1) const {
        Caller caller;
        caller.kind = Caller::Kind::user;
        caller.organization = organization;
        caller.user = UserId{port};
        caller.role = Role::admin;
        caller.site = site;
        caller.port = PortId{port};
        caller.name = "Anna";
        return caller;
    }

    SiteId add_site() {
        static constexpr Sql sql{
            "testing.add_site",
            "INSERT INTO sites (organization_id, site_id, name, timezone, active, created_at,"
            " updated_at, version) VALUES ($1, $2, $3, 'Europe/Oslo', $4, $5, $5, 1)"};
        return write([](Tx& tx) {
            const auto id = tx.next_id<SiteId>("site");
            tx.run(sql, tx.organization(), id, "Site " + std::to_string(id.value), true, tx.now());
            return id;
        });
    }

    ShopId add_shop(const std::string& name, bool partial_shipments = false,
                    std::optional<SiteId> at = {}) {
        static constexpr Sql sql{
            "testing.add_shop",
            "INSERT INTO shops (organization_id, shop_id, token_id, site_id, owner_id, name,"
            " ext_shop_id, partial_shipments, timezone, active, created_at, updated_at, version)"
            " VALUES ($1, $2, 0, $3, $4, $5, $5, $6, 'Europe/Oslo', $7, $8, $8, 1)"};
        return write([&](Tx& tx) {
            const ShopId id{tx.next_installation_id("shop")};
            tx.run(sql, tx.organization(), id, at.value_or(site), owner, name, partial_shipments,
                   true, tx.now());
            return id;
        });
    }

    void set_partial_shipments(bool on) {
        static constexpr Sql sql{"testing.set_partial_shipments",
                                 "UPDATE shops SET partial_shipments = $2"
                                 " WHERE organization_id = $1"};
        write([&](Tx& tx) { tx.run(sql, tx.organization(), on); });
    }

    ProductId add_product(const std::string& sku, std::optional<ShopId> of = {}) {
        return write([&](Tx& tx) {
            NewProduct product;
            product.sku = sku;
            product.name = "Product " + sku;
            product.ext_product_id = "ext-" + sku;
            return create_product(tx, integration(of), product).product_id;
        });
    }

    /// A kit of products that exist: SKU and units of each.
    ProductId add_kit(const std::string& sku, const std::vector<NewKitComponent>& components,
                      std::optional<ShopId> of = {}) {
        return write([&](Tx& tx) {
            NewProduct product;
            product.sku = sku;
            product.name = "Kit " + sku;
            product.ext_product_id = "ext-" + sku;
            product.components = components;
            return create_product(tx, integration(of), product).product_id;
        });
    }

    LocationId add_shelf(const std::string& name, std::optional<SiteId> at = {}) {
        return write([&](Tx& tx) { return create_shelf(tx, at.value_or(site), name).location_id; });
    }

    StockKey key(ProductId product, std::optional<SiteId> at = {}) const {
        return {at.value_or(site), owner, product};
    }

    void store_units(ProductId product, LocationId shelf, std::int64_t quantity) {
        write([&](Tx& tx) { store(tx, worker(), key(product), shelf, quantity); });
    }

    /// Stores units of a lot that expires on a day (YYYY-MM-DD, or '').
    void store_lot(ProductId product, LocationId shelf, const Lot& lot, std::int64_t quantity) {
        write([&](Tx& tx) {
            StockKey stored = key(product);
            stored.lot = note_lot(tx, product, lot).lot;
            store(tx, worker(), stored, shelf, quantity);
        });
    }

    Level level(ProductId product, const std::string& lot = "") {
        static constexpr Sql sql{
            "testing.level",
            "SELECT in_stock, reserved, version FROM stock_levels WHERE organization_id = $1"
            " AND site_id = $2 AND owner_id = $3 AND product_id = $4 AND lot = $5"};
        return read([&](const Snapshot& snapshot) {
            return snapshot.maybe<Level>(sql, organization, site, owner, product, lot)
                .value_or(Level{});
        });
    }

    /// Units of a product at a place, by the books.
    std::int64_t held_at(ProductId product, LocationId location) {
        static constexpr Sql sql{"testing.held_at",
                                 "SELECT CAST(COALESCE(SUM(quantity), 0) AS bigint) FROM balances"
                                 " WHERE organization_id = $1 AND product_id = $2"
                                 " AND location_id = $3"};
        return read([&](const Snapshot& snapshot) {
            return snapshot.one<std::int64_t>(sql, organization, product, location);
        });
    }

    /// What the shop's feed says, in its order; all types when none is named.
    std::vector<HeardEvent> heard(std::string_view type = {}, std::optional<ShopId> by = {}) {
        static constexpr Sql sql{
            "testing.heard",
            "SELECT type, resource, resource_id, data FROM shop_events WHERE organization_id = $1"
            " AND shop_id = $2 ORDER BY sequence"};
        auto events = read([&](const Snapshot& snapshot) {
            return snapshot.rows<HeardEvent>(sql, organization, by.value_or(shop));
        });
        if (!type.empty()) {
            std::erase_if(events, [&](const HeardEvent& event) { return event.type != type; });
        }
        return events;
    }

    /// The differences verify_books finds, for EXPECT_THAT(..., IsEmpty()).
    std::vector<std::string> differences() {
        return read([](const Snapshot& snapshot) { return verify_books(snapshot).differences; });
    }

    TestDatabase test_database;
    OrganizationId organization;
    SiteId site;
    OwnerId owner{1};
    ShopId shop;
};

/// The code of the refusal that `call` throws; "" when it throws none.
template <class F>
std::string refusal_of(F call) {
    try {
        call();
    } catch (const Refusal& refusal) {
        return std::string(refusal.code().code);
    }
    return "";
}

}  // namespace entrepot
