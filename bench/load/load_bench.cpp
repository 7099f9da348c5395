// Measures the whole program: starts the server on a warehouse made for it, sends it requests over
// kept connections, and prints each figure beside its target and the rate at which the disk syncs.
// load_bench SERVER FOLDER [--long] [FIGURE...]: all figures, or those of start, reads, products,
// orders, memory (with --long), preparation
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "load.h"
#include "observer.h"
#include "receiver.h"
#include "server_process.h"
#include "warehouse.h"

namespace entrepot::bench {
namespace {

constexpr int shops = 64;
constexpr int runs = 3;
constexpr double run_seconds = 2;
constexpr int orders_to_prepare = 20'000;
constexpr int orders_of_a_long_run = 100'000;
constexpr const char* orders_waiting = "SELECT count(*) FROM preparation_queue";
constexpr const char* webhooks_delivered =
    "SELECT count(*) FROM deliveries WHERE state = 'delivered'";

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// What the runs of one figure gave.
struct Figure {
    std::vector<double> values;
    std::vector<double> syncs;
    std::vector<double> user;    ///< Processor time of the server for one, microseconds.
    std::vector<double> system;  ///< As `user`.

    void add(double rate, double done, const CpuTime& before, const CpuTime& after) {
        values.push_back(rate);
        if (done <= 0) return;
        user.push_back((after.user - before.user) * 1e6 / done);
        system.push_back((after.system - before.system) * 1e6 / done);
    }
};

void print_head() {
    fmt::print("{:<34}{:>10}{:>14}{:>11}{:>10}{:>10}\n", "medians of 3 runs", "figure", "target",
               "syncs/s", "user us", "sys us");
}

void print_row(const char* name, const Figure& figure, const char* target, const char* unit = "") {
    const auto number = [](const std::vector<double>& values) {
        return values.empty() ? std::string() : fmt::format("{:.0f}", median(values));
    };
    fmt::print("{:<34}{:>10}{:>14}{:>11}{:>10}{:>10}\n", name,
               fmt::format("{:.0f}{}", median(figure.values), unit), target, number(figure.syncs),
               number(figure.user), number(figure.system));
    std::fflush(stdout);
}

std::string order_body(int shop, std::int64_t number) {
    return fmt::format(
        R"({{"ext_order_id":"{0}","order_number":"#{0}","notes":"Gift: add the card",)"
        R"("tags":["gift"],"shipping_method":"standard","destination":{{"first_name":"Kari",)"
        R"("last_name":"Nordmann","address1":"Storgata 1","zip":"0155","city":"Oslo",)"
        R"("country":"NO"}},"line_items":[)"
        R"({{"ext_order_line_item_id":"1","sku":"{1}","quantity":1}},)"
        R"({{"ext_order_line_item_id":"2","sku":"{2}","quantity":2}},)"
        R"({{"ext_order_line_item_id":"3","sku":"{3}","quantity":1}}]}})",
        number, sku_of(shop, number * 7), sku_of(shop, number * 7 + 1),
        sku_of(shop, number * 7 + 2));
}

std::string product_body(std::int64_t number) {
    return fmt::format(
        R"({{"sku":"NEW-{0}","name":"Enamel mug 0.4 l, {0}","ext_product_id":"{0}",)"
        R"("ext_variant_id":"1","barcodes":["{1:013}"],"brand":"Nordic","color":"Red"}})",
        number, 7'000'000'000'000 + number);
}

/// The figures, in the order in which they are measured.
class Bench {
  public:
    Bench(std::filesystem::path binary, const std::filesystem::path& folder)
        : binary_(std::move(binary)), warehouse_(folder, shops) {}

    void measure(const std::set<std::string>& wanted, bool is_long) {
        const auto wants = [&](const char* figure) {
            return wanted.empty() || wanted.contains(figure);
        };
        print_head();
        if (wants("start")) measure_start();
        if (!server_) start();
        if (wants("reads")) measure_reads();
        if (wants("products")) measure_products();
        if (wants("orders")) {
            measure_orders("order creates a second", true);
            measure_orders("  without Idempotency-Key", false);
        }
        print_memory("memory after these runs", "");
        if (is_long && wants("memory")) measure_memory();
        if (wants("preparation")) measure_preparation();
    }

  private:
    void start() { server_.emplace(binary_, warehouse_.data()); }
    Observer observer() const { return Observer(warehouse_.data() / "entrepot.db"); }
    const std::string& token(int connection) const {
        return warehouse_.shops()[static_cast<std::size_t>(connection % shops)].token;
    }
    void wait_for_preparation() const { observer().wait_until(orders_waiting, 0); }

    void measure_start() {
        Figure ready;
        Figure memory;
        for (int at = 0; at < runs; ++at) {
            server_.reset();
            start();
            ready.values.push_back(server_->seconds_to_ready() * 1000);
            memory.values.push_back(server_->memory());
        }
        print_row("time to ready", ready, "< 300 ms", " ms");
        print_row("memory at rest", memory, "< 60 MB", " MB");
    }

    void print_memory(const char* name, const char* target) const {
        print_row(name, {.values = {server_->memory()}}, target, " MB");
    }

    /// Runs the load some times, its preparation drained in between.
    Figure repeat(Load load) {
        Figure figure;
        load.port = server_->port();
        load.seconds = run_seconds;
        for (int at = 0; at < runs; ++at) {
            wait_for_preparation();
            figure.syncs.push_back(syncs_a_second(warehouse_.data()));
            const CpuTime before = server_->cpu();
            const LoadResult result = run(load);
            figure.add(result.rate(), static_cast<double>(result.answered), before, server_->cpu());
        }
        return figure;
    }

    Load order_load(bool with_key) {
        return {.next = [this, with_key](int connection, std::int64_t, std::string& request) {
            const auto number = ++numbers_;
            write_request(request, "POST", "/api/v1/orders", token(connection),
                          with_key ? fmt::format("order-{}", number) : std::string(),
                          order_body(connection % shops, number));
        }};
    }

    void measure_orders(const char* name, bool with_key) {
        print_row(name, repeat(order_load(with_key)), with_key ? ">= 5000" : "");
    }

    void measure_products() {
        const Load load{.next = [this](int connection, std::int64_t, std::string& request) {
            const auto number = ++numbers_;
            write_request(request, "POST", "/api/v1/products", token(connection),
                          fmt::format("product-{}", number), product_body(number));
        }};
        print_row("product creates a second", repeat(load), "");
    }

    /// Each connection reads an order of its own shop.
    void measure_reads() {
        std::vector<std::string> paths(shops);
        Load placing = order_load(true);
        placing.port = server_->port();
        placing.requests = shops;
        placing.answered = [&](int connection, std::string_view body) {
            const auto at = body.find("\"order_id\":") + sizeof("\"order_id\":") - 1;
            const auto id = body.substr(at, body.find(',', at) - at);
            paths.at(static_cast<std::size_t>(connection)) = fmt::format("/api/v1/orders/{}", id);
            if (body.find("\"reserved_quantity\":2") == std::string_view::npos) {
                throw std::runtime_error("the order's stock is not promised");
            }
        };
        placing.seconds = 10;
        run_once_each(placing);
        print_row("limit: smallest answers a second",
                  repeat({.next =
                              [](int, std::int64_t, std::string& request) {
                                  write_request(request, "GET", "/health", "", "", "");
                              }}),
                  "");
        print_row("single-order reads a second",
                  repeat({.next =
                              [&](int connection, std::int64_t, std::string& request) {
                                  write_request(request, "GET",
                                                paths[static_cast<std::size_t>(connection)],
                                                token(connection), "", "");
                              }}),
                  ">= 30000");
    }

    /// One request of each shop's connection, one after the other.
    static void run_once_each(Load load) {
        const auto next = load.next;
        const auto answered = load.answered;
        load.connections = 1;
        load.requests = 1;
        for (int shop = 0; shop < shops; ++shop) {
            load.next = [&](int, std::int64_t number, std::string& request) {
                next(shop, number, request);
            };
            if (answered) {
                load.answered = [&](int, std::string_view body) { answered(shop, body); };
            }
            run(load);
        }
    }

    void measure_memory() {
        Load load = order_load(true);
        load.port = server_->port();
        load.seconds = 600;
        load.requests = orders_of_a_long_run;
        run(load);
        wait_for_preparation();
        print_memory("memory after 100,000 orders more", "");
    }

    void measure_preparation() {
        wait_for_preparation();
        server_.reset();
        warehouse_.make_hooks(fmt::format("http://127.0.0.1:{}/", receiver_.port()));
        Figure prepared;
        Figure delivered;
        for (int at = 0; at < runs; ++at) {
            warehouse_.place_orders(orders_to_prepare);
            start();
            prepare(prepared);
            deliver(delivered);
            server_.reset();
            warehouse_.switch_hooks_off();
        }
        print_row("orders prepared a second", prepared, ">= 5000");
        print_row("webhooks delivered a second", delivered, ">= 3000");
    }

    void prepare(Figure& figure) {
        const CpuTime before = server_->cpu();
        const Observer watching = observer();
        const auto waiting = static_cast<double>(watching.ask(orders_waiting));
        const double seconds = watching.wait_until(orders_waiting, 0);
        figure.add(waiting / seconds, waiting, before, server_->cpu());
        figure.syncs.push_back(syncs_a_second(warehouse_.data()));
    }

    /// Switches the hooks on and waits until what they missed is delivered and recorded.
    void deliver(Figure& figure) {
        const Observer watching = observer();
        const auto known = watching.ask(webhooks_delivered);
        const CpuTime before = server_->cpu();
        const auto start = std::chrono::steady_clock::now();
        run_once_each({.port = server_->port(),
                       .seconds = 10,
                       .next = [this](int shop, std::int64_t, std::string& request) {
                           const auto hook = warehouse_.hooks()[static_cast<std::size_t>(shop)];
                           write_request(request, "PATCH",
                                         fmt::format("/api/v1/hooks/{}", hook.value), token(shop),
                                         "", R"({"enabled":true})");
                       }});
        watching.wait_until(webhooks_delivered, known + orders_to_prepare);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        figure.add(orders_to_prepare / taken.count(), orders_to_prepare, before, server_->cpu());
        figure.syncs.push_back(syncs_a_second(warehouse_.data()));
    }

    std::filesystem::path binary_;
    Warehouse warehouse_;
    Receiver receiver_;
    std::optional<ServerProcess> server_;
    std::int64_t numbers_ = 0;  ///< Of orders and products sent.
};

}  // namespace
}  // namespace entrepot::bench

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "load_bench SERVER FOLDER [--long] [FIGURE...]\n");
        return 2;
    }
    try {
        std::set<std::string> wanted(argv + 3, argv + argc);
        const bool is_long = wanted.erase("--long") > 0;
        entrepot::bench::Bench(argv[1], argv[2]).measure(wanted, is_long);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "load_bench: {}\n", error.what());
        return 1;
    }
}
