// Measures webhooks a second to one fast receiver: read from the feed, signed, sent, answered and
// recorded. hooks_bench FOLDER|postgresql://... [messages] [hooks]. The receiver runs in another
// process on the same machine. Beside the figure stands what the messages cost in processor time.
#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "accounts/secrets.h"
#include "accounts/settings.h"
#include "fast_receiver.h"
#include "hooks/dispatcher.h"
#include "hooks/hooks.h"
#include "hooks/outgoing_sender.h"

namespace entrepot::bench {
namespace {

using Steady = std::chrono::steady_clock;

constexpr Sql insert_organization{
    "bench.insert_organization",
    "INSERT INTO organizations (organization_id, name, created_at) VALUES ($1, 'Bench', 0)"};
constexpr Sql insert_shop{"bench.insert_shop", R"(
    INSERT INTO shops (organization_id, shop_id, token_id, site_id, owner_id, name, ext_shop_id,
        partial_shipments, timezone, active, created_at, updated_at, version)
    VALUES ($1, $2, $2, 1, 1, 'Bench', $3, false, 'UTC', true, 0, 0, 1))"};
constexpr Sql insert_token{"bench.insert_token", R"(
    INSERT INTO access_tokens (token_id, token_hash, integration_id, organization_id, scopes,
        created_at, revoked_at)
    VALUES ($1, $2, 1, $3, 64, 0, 0))"};
constexpr Sql insert_integration{"bench.insert_integration", R"(
    INSERT INTO integrations (integration_id, organization_id, client_id, client_secret,
        previous_secret, previous_until, name, redirect_urls, scopes, active, created_at,
        updated_at, version)
    VALUES (1, $1, 'bench', $2, '', 0, 'Bench', '[]', 64, true, 0, 0, 1))"};
constexpr Sql count_delivered{"bench.count_delivered",
                              "SELECT count(*) FROM deliveries WHERE state = 'delivered'"};

/// The data of an event, about as long as a fulfillment of three lines.
std::string event_data(std::int64_t id) {
    std::string lines;
    for (int line = 1; line <= 3; ++line) {
        if (line > 1) lines += ',';
        lines +=
            fmt::format(R"({{"fulfillment_line_item_id":{0},"order_line_item_id":{0},)"
                        R"("ext_order_line_item_id":"line-{0}","product_id":{1},"sku":"SKU-{1}",)"
                        R"("quantity":2,"picked_quantity":2}})",
                        id * 3 + line, (id * 7 + line) % 2000);
    }
    return fmt::format(
        R"({{"fulfillment_id":{0},"order_id":{0},"ext_order_id":"order-{0}","order_number":"#{0}",)"
        R"("status":"fulfilled","line_items":[{1}],"version":3}})",
        id, lines);
}

class Bench {
  public:
    Bench(Database& database, std::uint16_t port) : database_(database), port_(port) {
        organization_ = database_.write_now(installation, [&](Tx& tx) {
            const OrganizationId made{tx.next_installation_id("organization")};
            tx.run(insert_organization, made);
            tx.run(insert_integration, made, seal("secret of the benchmark"));
            return made;
        });
    }

    void make_shop(std::int64_t shop) {
        shops_.push_back(ShopId{shop});
        const std::string name = fmt::format("shop-{}", shop);
        Caller caller = system_caller(organization_);
        caller.shop = ShopId{shop};
        database_.write_now(organization_, [&](Tx& tx) {
            tx.run(insert_token, shop, name, organization_);
            tx.run(insert_shop, organization_, shop, name);
            create_hook(tx, caller,
                        {.event = HookEvent::fulfillments_update,
                         .target_url = fmt::format("http://127.0.0.1:{}/hook", port_)});
        });
    }

    void emit(std::int64_t first, std::int64_t count) {
        database_.write_now(organization_, [&](Tx& tx) {
            for (std::int64_t id = first; id < first + count; ++id) {
                const auto shop = shops_[static_cast<std::size_t>(id) % shops_.size()];
                tx.emit({.type = "fulfillments.update",
                         .resource = "fulfillment",
                         .resource_id = id,
                         .version = 1,
                         .shops = {{shop, event_data(id)}}});
            }
        });
    }

    std::int64_t delivered() {
        return database_.read_now(
            [](const Snapshot& snapshot) { return snapshot.one<std::int64_t>(count_delivered); });
    }

  private:
    Database& database_;
    std::uint16_t port_;
    OrganizationId organization_;
    std::vector<ShopId> shops_;
};

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto sum = [](timeval time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return sum(usage.ru_utime) + sum(usage.ru_stime);
}

void measure(Bench& bench, hooks::Dispatcher& dispatcher, std::int64_t messages) {
    const auto started = Steady::now();
    const double cpu = cpu_seconds();
    dispatcher.start();
    while (bench.delivered() < messages) poll(nullptr, 0, 50);
    const double spent = std::chrono::duration<double>(Steady::now() - started).count();
    const double cpu_us = (cpu_seconds() - cpu) * 1e6 / static_cast<double>(messages);
    fmt::print("{:.0f} webhooks/s signed, sent and recorded; {:.0f} us of our processor each\n",
               static_cast<double>(messages) / spent, cpu_us);
    dispatcher.stop();
}

int main(int argc, char** argv) {
    const std::string place = argc > 1 ? argv[1] : ".";
    const std::int64_t messages = argc > 2 ? std::atoll(argv[2]) : 30'000;
    const int hook_count = argc > 3 ? std::atoi(argv[3]) : 1;
    const FastReceiver receiver;
    const bool server = place.find("://") != std::string::npos;
    DatabaseOptions options;
    options.url = server ? place : place + "/hooks_bench.db";
    if (!server) {
        for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(options.url + end);
    }
    http::OutgoingOptions reach;
    reach.allowed = {*http::parse_range("127.0.0.0/8")};
    set_settings({.keys = make_keys(), .reachable = reach.allowed});
    const auto database = open_database(options);
    http::Outgoing outgoing(reach);
    hooks::OutgoingSender sender(outgoing);
    hooks::Dispatcher dispatcher(*database, sender, system_clock(),
                                 {.process = server ? "bench" : ""});
    Bench bench(*database, receiver.port());
    for (int shop = 1; shop <= hook_count; ++shop) bench.make_shop(shop);
    for (std::int64_t id = 0; id < messages; id += 1000) bench.emit(id, 1000);
    measure(bench, dispatcher, messages);
    return 0;
}

}  // namespace
}  // namespace entrepot::bench

int main(int argc, char** argv) {
    return entrepot::bench::main(argc, argv);
}
