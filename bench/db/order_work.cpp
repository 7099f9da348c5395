#include "order_work.h"

#include <fmt/format.h>

#include <array>

#include "db/dialect.h"
#include "db/search.h"

namespace entrepot::bench {
namespace {

constexpr Sql insert_organization{
    "bench.insert_organization",
    "INSERT INTO organizations (organization_id, name, created_at) VALUES ($1, 'Bench', $2)"};
// The tables' own shapes change with the product; these stay, so that figures can be compared.
constexpr std::array<std::string_view, 8> tables{
    R"(CREATE TABLE bench_shops (organization_id int64 NOT NULL, shop_id int64 NOT NULL,
        active bool NOT NULL, PRIMARY KEY (organization_id, shop_id));)",
    R"(CREATE TABLE bench_products (organization_id int64 NOT NULL, product_id int64 NOT NULL,
        sku text NOT NULL, name text NOT NULL, brand text NOT NULL, color text NOT NULL,
        weight_grams int64 NOT NULL, barcodes json NOT NULL, tags json NOT NULL,
        active bool NOT NULL, version int64 NOT NULL,
        PRIMARY KEY (organization_id, product_id));)",
    "CREATE UNIQUE INDEX bench_by_sku ON bench_products (organization_id, sku) WHERE active;",
    R"(CREATE TABLE bench_levels (organization_id int64 NOT NULL, site_id int64 NOT NULL,
        product_id int64 NOT NULL, in_stock int64 NOT NULL, reserved int64 NOT NULL,
        updated_at int64 NOT NULL, version int64 NOT NULL,
        PRIMARY KEY (organization_id, site_id, product_id),
        CHECK (reserved >= 0 AND reserved <= in_stock));)",
    R"(CREATE TABLE bench_orders (organization_id int64 NOT NULL, order_id int64 NOT NULL,
        shop_id int64 NOT NULL, ext_order_id text NOT NULL, status text NOT NULL,
        destination json NOT NULL, created_at int64 NOT NULL, updated_at int64 NOT NULL,
        PRIMARY KEY (organization_id, order_id));)",
    "CREATE UNIQUE INDEX bench_by_ext ON bench_orders (organization_id, shop_id, ext_order_id);",
    R"(CREATE TABLE bench_lines (organization_id int64 NOT NULL, order_id int64 NOT NULL,
        line_id int64 NOT NULL, product_id int64 NOT NULL, sku text NOT NULL,
        quantity int64 NOT NULL, PRIMARY KEY (organization_id, order_id, line_id));)",
    R"(CREATE TABLE bench_reservations (organization_id int64 NOT NULL, line_id int64 NOT NULL,
        order_id int64 NOT NULL, product_id int64 NOT NULL, quantity int64 NOT NULL,
        PRIMARY KEY (organization_id, line_id));)"};

constexpr Sql insert_shop{"bench.insert_shop", "INSERT INTO bench_shops VALUES ($1, 1, $2)"};
constexpr Sql insert_product{"bench.insert_product", R"(
    INSERT INTO bench_products VALUES ($1, $2, $3, 'A product', '', '', 0, '[]', '[]', $4, 1))"};
constexpr Sql insert_level{"bench.insert_level",
                           "INSERT INTO bench_levels VALUES ($1, 1, $2, 1000000000, 0, 0, 1)"};

constexpr Sql find_key{"bench.find_key", R"(
    SELECT body FROM idempotency_keys WHERE organization_id = $1 AND token_id = 1 AND user_id = 0
        AND idempotency_key = $2)"};
constexpr Sql find_shop{
    "bench.find_shop",
    "SELECT shop_id FROM bench_shops WHERE organization_id = $1 AND shop_id = 1 AND active"};
constexpr Sql find_product{
    "bench.find_product",
    "SELECT product_id FROM bench_products WHERE organization_id = $1 AND sku = $2 AND active"};
constexpr Sql insert_order{"bench.insert_order",
                           "INSERT INTO bench_orders VALUES ($1, $2, 1, $3, 'open', $4, $5, $5)"};
constexpr Sql insert_line{"bench.insert_line",
                          "INSERT INTO bench_lines VALUES ($1, $2, $3, $4, $5, 1)"};
constexpr Sql reserve{"bench.reserve", R"(
    UPDATE bench_levels SET reserved = reserved + 1, version = version + 1, updated_at = $3
    WHERE organization_id = $1 AND site_id = 1 AND product_id = $2 AND in_stock - reserved >= 1)"};
constexpr Sql insert_reservation{"bench.insert_reservation",
                                 "INSERT INTO bench_reservations VALUES ($1, $2, $3, $4, 1)"};
constexpr Sql store_key{"bench.store_key", R"(
    INSERT INTO idempotency_keys (organization_id, token_id, user_id, idempotency_key, request_hash,
        status, etag, body, created_at)
    VALUES ($1, 1, 0, $2, '0123456789abcdef0123456789abcdef', 201, '1', $3, $4))"};
constexpr Sql find_product_by_id{
    "bench.find_product_by_id",
    "SELECT version FROM bench_products WHERE organization_id = $1 AND product_id = $2"};

const std::string destination(200, 'd');
const std::string answer(900, 'a');

std::string sku(std::int64_t product) {
    return fmt::format("SKU-{:06}", product);
}

void add_line(Tx& tx, std::int64_t order, std::int64_t product) {
    const auto organization = tx.organization();
    const auto line = tx.next("order_line");
    const auto found = tx.one<std::int64_t>(find_product, organization, sku(product));
    tx.run(insert_line, organization, order, line, found, sku(product));
    if (tx.change(reserve, organization, found, tx.now()) != 1) throw std::logic_error("no stock");
    tx.run(insert_reservation, organization, line, order, found);
}

}  // namespace

OrganizationId make_warehouse(Database& database, int products) {
    const auto dialect = database.embedded() ? db::Dialect::sqlite : db::Dialect::postgres;
    const auto organization = database.write_now(installation, [&](Tx& tx) {
        for (const auto table : tables) {
            const auto text = db::to_dialect(table, dialect);
            tx.connection().query({"bench.create_table", text}, {});
        }
        const OrganizationId id{tx.next_installation_id("organization")};
        tx.run(insert_organization, id, tx.now());
        return id;
    });
    database.write_now(organization, [&](Tx& tx) {
        tx.run(insert_shop, organization, true);
        for (std::int64_t product = 1; product <= products; ++product) {
            tx.run(insert_product, organization, product, sku(product), true);
            tx.run(insert_level, organization, product);
        }
    });
    return organization;
}

void take_order(Tx& tx, std::int64_t seed, int products) {
    const auto organization = tx.organization();
    // Spread as keys of clients are, who send random ones.
    const auto key = fmt::format("{:016x}", static_cast<std::uint64_t>(seed) * 0x9e3779b97f4a7c15u);
    if (tx.maybe<std::string>(find_key, organization, key)) throw std::logic_error("key again");
    tx.one<std::int64_t>(find_shop, organization);
    const auto order = tx.next("order");
    tx.run(insert_order, organization, order, key, destination, tx.now());
    for (int line = 0; line < 3; ++line) add_line(tx, order, (seed * 7 + line) % products + 1);
    tx.emit({.type = "orders.create",
             .resource = "order",
             .resource_id = order,
             .version = 1,
             .shops = {{ShopId{1}, R"({"order_id": 1, "status": "open"})"}}});
    tx.run(store_key, organization, key, answer, tx.now());
}

void index_product(Tx& tx, std::int64_t id) {
    constexpr std::array<std::string_view, 4> names{"Woollen sweater", "Cotton shirt with pockets",
                                                    "Running shoe", "Waterproof rain jacket"};
    constexpr std::array<std::string_view, 3> colors{"red", "dark blue", "olive"};
    index_text(tx, "product", id,
               fmt::format("{} {} SKU-{:06} Nordic Brand {:013}",
                           names[static_cast<std::size_t>(id) % names.size()],
                           colors[static_cast<std::size_t>(id) % colors.size()], id, id * 7919));
}

std::int64_t read_product(const Snapshot& snapshot, OrganizationId organization, std::int64_t id) {
    return snapshot.one<std::int64_t>(find_product_by_id, organization, id);
}

}  // namespace entrepot::bench
