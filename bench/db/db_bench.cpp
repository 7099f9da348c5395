// Measures the database layer: orders and indexed texts a second with many clients at once, and
// single-row reads. db_bench FOLDER|postgresql://... [clients] [seconds]. Beside the figures stands
// the rate at which the folder's disk syncs, without which they mean nothing.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <mutex>

#include "order_work.h"

namespace entrepot::bench {
namespace {

using Steady = std::chrono::steady_clock;
constexpr int products = 2000;

double seconds_since(Steady::time_point start) {
    return std::chrono::duration<double>(Steady::now() - start).count();
}

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto sum = [](timeval time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return sum(usage.ru_utime) + sum(usage.ru_stime);
}

/// Appends of 4 kB with a sync each, for half a second.
double syncs_a_second(const std::filesystem::path& folder) {
    const auto path = folder / "sync-rate.tmp";
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const std::string page(4096, 'x');
    const auto start = Steady::now();
    int count = 0;
    for (; seconds_since(start) < 0.5; ++count) {
        if (write(file, page.data(), page.size()) < 0 || fdatasync(file) != 0) break;
    }
    close(file);
    std::filesystem::remove(path);
    return count / seconds_since(start);
}

/// Clients that send their next transaction as soon as the last one is answered.
class Clients {
  public:
    /// `work` is given a number that no other call of this program was given.
    Clients(Database& database, OrganizationId organization,
            std::function<void(Tx&, std::int64_t)> work)
        : database_(database), organization_(organization), work_(std::move(work)) {}

    void run(int clients, double seconds) {
        end_ = Steady::now() +
               std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds));
        running_ = clients;
        for (int client = 0; client < clients; ++client) send();
        std::unique_lock lock(mutex_);
        stopped_.wait(lock, [this] { return running_ == 0; });
    }
    std::int64_t answered() const { return answered_; }

  private:
    void send() {
        const auto seed = ++sent_;
        database_.write(
            organization_, [this, seed](Tx& tx) { work_(tx, seed); },
            [this](std::exception_ptr error) { on_answer(error); });
    }
    void on_answer(const std::exception_ptr& error) {
        if (error) std::rethrow_exception(error);
        ++answered_;
        if (Steady::now() < end_) return send();
        const std::lock_guard lock(mutex_);
        if (--running_ == 0) stopped_.notify_one();
    }

    Database& database_;
    OrganizationId organization_;
    std::function<void(Tx&, std::int64_t)> work_;
    Steady::time_point end_;
    inline static std::atomic<std::int64_t> sent_ = 0;  ///< Of all runs.
    std::atomic<std::int64_t> answered_ = 0;
    std::mutex mutex_;
    std::condition_variable stopped_;
    int running_ = 0;
};

void measure_orders(Database& database, OrganizationId organization, int clients, double seconds) {
    Clients load(database, organization,
                 [](Tx& tx, std::int64_t seed) { take_order(tx, seed, products); });
    const auto start = Steady::now();
    const double cpu = cpu_seconds();
    load.run(clients, seconds);
    const double spent = seconds_since(start);
    const auto orders = static_cast<double>(load.answered());
    const double cpu_us = (cpu_seconds() - cpu) * 1e6 / orders;
    fmt::print(
        "{} clients: {:.0f} orders/s, {:.1f} us of our processor an order, {:.2f} us a "
        "statement\n",
        clients, orders / spent, cpu_us, cpu_us / statements_of_an_order);
}

void measure_indexing(Database& database, OrganizationId organization, int clients,
                      double seconds) {
    Clients load(database, organization, index_product);
    const auto start = Steady::now();
    const double cpu = cpu_seconds();
    load.run(clients, seconds);
    const double spent = seconds_since(start);
    const auto texts = static_cast<double>(load.answered());
    fmt::print("{} clients: {:.0f} texts indexed/s, {:.1f} us of our processor a text\n", clients,
               texts / spent, (cpu_seconds() - cpu) * 1e6 / texts);
}

void measure_reads(Database& database, OrganizationId organization, double seconds) {
    const auto start = Steady::now();
    std::int64_t count = 0;
    while (seconds_since(start) < seconds) {
        for (int at = 0; at < 100; ++at, ++count) {
            database.read_now([&](const Snapshot& snapshot) {
                return read_product(snapshot, organization, count * 7 % products + 1);
            });
        }
    }
    fmt::print("1 reader: {:.0f} snapshots of one row a second\n",
               static_cast<double>(count) / seconds_since(start));
}

int main(int argc, char** argv) {
    const std::string place = argc > 1 ? argv[1] : ".";
    const int clients = argc > 2 ? std::atoi(argv[2]) : 64;
    const double seconds = argc > 3 ? std::atof(argv[3]) : 5;
    const bool server = place.find("://") != std::string::npos;
    DatabaseOptions options;
    options.url = server ? place : place + "/bench.db";
    if (!server) {
        for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(options.url + end);
        fmt::print("{:.0f} syncs/s of this disk\n", syncs_a_second(place));
    }
    const auto database = open_database(options);
    const auto organization = make_warehouse(*database, products);
    measure_orders(*database, organization, 1, seconds / 2);
    measure_orders(*database, organization, clients, seconds);
    measure_indexing(*database, organization, clients, seconds / 2);
    measure_reads(*database, organization, seconds / 2);
    database->close();
    return 0;
}

}  // namespace
}  // namespace entrepot::bench

int main(int argc, char** argv) {
    return entrepot::bench::main(argc, argv);
}
