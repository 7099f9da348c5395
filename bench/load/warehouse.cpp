#include "warehouse.h"

#include <fmt/format.h>

#include "accounts/integrations.h"
#include "accounts/sandbox.h"
#include "accounts/settings.h"
#include "accounts/tokens.h"
#include "catalog/products.h"
#include "catalog/shops.h"
#include "hooks/hooks.h"
#include "orders/orders.h"
#include "stock/ledger.h"
#include "stock/locations.h"

namespace entrepot::bench {
namespace {

constexpr std::int64_t units_of_product = 1'000'000;
constexpr int orders_in_a_transaction = 200;

Caller caller_of(OrganizationId organization, SiteId site, ShopId shop) {
    Caller caller;
    caller.kind = Caller::Kind::integration;
    caller.organization = organization;
    caller.shop = shop;
    caller.site = site;
    caller.scopes = ~0U;
    caller.name = "Bench";
    return caller;
}

NewOrder new_order(int shop, std::int64_t number) {
    NewOrder order;
    order.ext_order_id = fmt::format("placed-{}", number);
    order.shipping_method = "standard";
    order.destination = {.first_name = "Kari",
                         .last_name = "Nordmann",
                         .address1 = "Storgata 1",
                         .zip = "0155",
                         .city = "Oslo",
                         .country = "NO"};
    for (int line = 0; line < 3; ++line) {
        order.line_items.push_back({.ext_order_line_item_id = std::to_string(line + 1),
                                    .sku = sku_of(shop, number / 7 + line),
                                    .quantity = 1 + line % 2});
    }
    return order;
}

IntegrationId integration_of(Database& database, const SandboxFacts& facts) {
    return database.read_now([&](const Snapshot& snapshot) {
        return list_integrations(snapshot, system_caller(facts.organization_id), {})
            .data.at(0)
            .integration_id;
    });
}

}  // namespace

std::string sku_of(int shop, std::int64_t number) {
    return fmt::format("S{}-{}", shop, number % products_of_shop);
}

Warehouse::Warehouse(std::filesystem::path data, int shops) : data_(std::move(data)) {
    Settings settings{.keys = load_keys(data_), .sandbox = true};
    settings.reachable.push_back(*http::parse_range("127.0.0.0/8"));
    set_settings(std::move(settings));
    const auto database = open();
    const SandboxFacts facts = ensure_sandbox(*database, data_, "http://127.0.0.1:8080");
    organization_ = facts.organization_id;
    site_ = facts.site_id;
    const IntegrationId integration = integration_of(*database, facts);
    for (int number = 0; number < shops; ++number) {
        const auto issued = database->write_now(installation, [&](Tx& tx) {
            return issue_token(tx, {integration, organization_, all_scopes});
        });
        Shop& shop = shops_.emplace_back();
        shop.token = issued.token;
        Caller caller = caller_of(organization_, site_, {});
        caller.integration = integration;
        caller.token = issued.id;
        shop.id = database->write_now(organization_, [&](Tx& tx) {
            const std::string name = fmt::format("shop-{}", number);
            return create_shop(tx, caller, {.name = name, .ext_shop_id = name}).shop_id;
        });
        fill_shop(*database, number, shop);
    }
    database->close();
}

std::unique_ptr<Database> Warehouse::open() const {
    return open_database({.url = data_ / "entrepot.db"});
}

void Warehouse::fill_shop(Database& database, int number, Shop& shop) {
    const Caller caller = caller_of(organization_, site_, shop.id);
    Caller worker = system_caller(organization_);
    worker.site = site_;
    database.write_now(organization_, [&](Tx& tx) {
        const auto shelf = create_shelf(tx, site_, fmt::format("S-{:02}", number)).location_id;
        for (int at = 0; at < products_of_shop; ++at) {
            NewProduct product;
            product.sku = sku_of(number, at);
            product.name = "Product " + product.sku;
            product.ext_product_id = product.sku;
            const auto id = create_product(tx, caller, product).product_id;
            store(tx, worker, {site_, OwnerId{1}, id}, shelf, units_of_product);
        }
    });
}

void Warehouse::place_orders(int count) {
    const auto database = open();
    const auto end = placed_ + count;
    while (placed_ < end) {
        const auto stop = std::min(end, placed_ + orders_in_a_transaction);
        database->write_now(organization_, [&](Tx& tx) {
            for (std::int64_t number = placed_; number < stop; ++number) {
                const auto shop = static_cast<int>(number % std::ssize(shops_));
                create_order(tx, caller_of(organization_, site_, shops_[shop].id),
                             new_order(shop, number));
            }
        });
        placed_ = stop;
    }
    database->close();
}

void Warehouse::make_hooks(const std::string& target_url) {
    const auto database = open();
    database->write_now(organization_, [&](Tx& tx) {
        for (const Shop& shop : shops_) {
            const auto made =
                create_hook(tx, caller_of(organization_, site_, shop.id),
                            {.event = HookEvent::fulfillments_create, .target_url = target_url});
            hooks_.push_back(made.hook_id);
        }
    });
    database->close();
    switch_hooks_off();
}

void Warehouse::switch_hooks_off() {
    const auto database = open();
    database->write_now(organization_, [&](Tx& tx) {
        for (std::size_t at = 0; at < hooks_.size(); ++at) {
            change_hook(tx, caller_of(organization_, site_, shops_[at].id), hooks_[at],
                        {.enabled = false});
        }
    });
    database->close();
}

}  // namespace entrepot::bench
