// Measures what an order costs: creates of 3 promised lines with many clients at once, preparation
// by the worker, and reads of one order. orders_bench FOLDER|postgresql://... [clients] [orders]
#include <fmt/format.h>
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <mutex>

#include "base/json.h"
#include "fulfillment/preparation.h"
#include "orders/orders.h"
#include "stock/ledger.h"
#include "stock/locations.h"

namespace entrepot::bench {
namespace {

using Steady = std::chrono::steady_clock;
constexpr int products = 2000;

constexpr Sql insert_organization{
    "bench.insert_organization",
    "INSERT INTO organizations (organization_id, name, created_at) VALUES ($1, 'Bench', $2)"};
constexpr Sql insert_shop{
    "bench.insert_shop",
    "INSERT INTO shops (organization_id, shop_id, token_id, site_id, owner_id, name, ext_shop_id,"
    " partial_shipments, timezone, active, created_at, updated_at, version)"
    " VALUES ($1, $2, 0, 1, 1, 'Bench', 'bench', $3, 'UTC', $4, $5, $5, 1)"};
constexpr Sql insert_product{
    "bench.insert_product",
    "INSERT INTO products (organization_id, product_id, owner_id, sku, name, brand, product_type,"
    " color, size, weight_grams, length_mm, width_mm, height_mm, country_of_origin, hs_code,"
    " barcodes, tags, image_src, image_version, lead_shop_id, active, created_at, updated_at,"
    " version) VALUES ($1, $2, 1, $3, $3, '', '', '', '', 0, 0, 0, 0, '', '', '[]', '[]', '', 1,"
    " $4, $5, $6, $6, 1)"};
constexpr Sql insert_mapping{"bench.insert_mapping",
                             "INSERT INTO product_mappings (organization_id, product_id, shop_id,"
                             " ext_product_id, ext_variant_id) VALUES ($1, $2, $3, $4, '')"};

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto sum = [](timeval time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return sum(usage.ru_utime) + sum(usage.ru_stime);
}

/// Prints how many a second there were since it was made, and what each cost our processor.
class Watch {
  public:
    void tell(const char* what, std::int64_t count) const {
        const double spent = std::chrono::duration<double>(Steady::now() - start_).count();
        const auto times = static_cast<double>(count);
        fmt::print("{}: {:.0f} a second, {:.1f} us of our processor each\n", what, times / spent,
                   (cpu_seconds() - cpu_) * 1e6 / times);
    }

  private:
    Steady::time_point start_ = Steady::now();
    double cpu_ = cpu_seconds();
};

class Bench {
  public:
    explicit Bench(Database& database) : database_(database) {
        organization_ = database_.write_now(installation, [](Tx& tx) {
            const OrganizationId id{tx.next_installation_id("organization")};
            tx.run(insert_organization, id, tx.now());
            return id;
        });
        fill();
    }

    void create(int clients, std::int64_t orders) {
        last_ = orders;
        running_ = clients;
        const Watch watch;
        for (int client = 0; client < clients; ++client) send();
        std::unique_lock lock(mutex_);
        stopped_.wait(lock, [this] { return running_ == 0; });
        watch.tell("order creates", orders);
    }

    void prepare(std::int64_t orders) {
        const Watch watch;
        while (database_.write_now(organization_, [](Tx& tx) { return prepare_batch(tx, 200); }) >
               0) {
        }
        watch.tell("orders prepared", orders);
    }

    void read(std::int64_t orders) {
        const Watch watch;
        std::size_t bytes = 0;
        for (std::int64_t at = 1; at <= orders; ++at) {
            bytes += database_
                         .read_now([&](const Snapshot& snapshot) {
                             return to_json(get_order(snapshot, caller(), OrderId{at}));
                         })
                         .size();
        }
        watch.tell("order reads", orders);
        fmt::print("{} bytes an order\n", bytes / static_cast<std::size_t>(orders));
    }

  private:
    Caller caller() const {
        Caller caller = system_caller(organization_);
        caller.kind = Caller::Kind::integration;
        caller.shop = shop_;
        return caller;
    }

    static std::string sku(std::int64_t product) { return fmt::format("SKU-{:05}", product); }

    void fill() {
        database_.write_now(organization_, [this](Tx& tx) {
            shop_ = ShopId{tx.next_installation_id("shop")};
            tx.run(insert_shop, tx.organization(), shop_, false, true, tx.now());
            const auto shelf = create_shelf(tx, SiteId{1}, "A-1").location_id;
            for (std::int64_t at = 1; at <= products; ++at) {
                const auto id = tx.next_id<ProductId>("product");
                tx.run(insert_product, tx.organization(), id, sku(at), shop_, true, tx.now());
                tx.run(insert_mapping, tx.organization(), id, shop_, sku(at));
                store(tx, caller(), {SiteId{1}, OwnerId{1}, id}, shelf, 1'000'000);
            }
        });
    }

    static NewOrder order_of(std::int64_t number) {
        NewOrder order;
        order.ext_order_id = fmt::format("bench-{}", number);
        order.notes = "Please wrap it as a gift.";
        order.shipping_method = "Parcel to the door";
        order.destination = {"Kari", "Nordmann", "", "Storgata 1", "", "0155", "Oslo", "", "NO"};
        for (std::int64_t line = 0; line < 3; ++line) {
            order.line_items.push_back({fmt::format("{}-{}", number, line),
                                        sku((number * 7 + line * 331) % products + 1), std::nullopt,
                                        1});
        }
        return order;
    }

    void send() {
        const std::int64_t number = ++sent_;
        if (number > last_) {
            const std::lock_guard lock(mutex_);
            if (--running_ == 0) stopped_.notify_one();
            return;
        }
        database_.write(
            organization_, [this, number](Tx& tx) { create_order(tx, caller(), order_of(number)); },
            [this](const std::exception_ptr& error) {
                if (error) std::rethrow_exception(error);
                send();
            });
    }

    Database& database_;
    OrganizationId organization_;
    ShopId shop_;
    std::int64_t last_ = 0;
    std::atomic<std::int64_t> sent_ = 0;
    std::mutex mutex_;
    std::condition_variable stopped_;
    int running_ = 0;
};

int main(int argc, char** argv) {
    const std::string place = argc > 1 ? argv[1] : ".";
    const int clients = argc > 2 ? std::atoi(argv[2]) : 64;
    const std::int64_t orders = argc > 3 ? std::atoll(argv[3]) : 20'000;
    const bool server = place.find("://") != std::string::npos;
    DatabaseOptions options;
    options.url = server ? place : place + "/bench.db";
    if (!server) {
        for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(options.url + end);
    }
    const auto database = open_database(options);
    Bench bench(*database);
    bench.create(clients, orders);
    bench.prepare(orders);
    bench.read(orders);
    database->close();
    return 0;
}

}  // namespace
}  // namespace entrepot::bench

int main(int argc, char** argv) {
    return entrepot::bench::main(argc, argv);
}
