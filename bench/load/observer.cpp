#include "observer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

namespace entrepot::bench {
namespace {

using Steady = std::chrono::steady_clock;
constexpr double patience = 180;
constexpr std::chrono::milliseconds between_looks{20};

double seconds_since(Steady::time_point start) {
    return std::chrono::duration<double>(Steady::now() - start).count();
}

}  // namespace

Observer::Observer(const std::filesystem::path& database) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(database.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    database_.reset(opened);
    if (code != SQLITE_OK) throw std::runtime_error("can't open " + database.string());
    sqlite3_busy_timeout(opened, 5000);
    sqlite3_exec(opened, "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
}

std::int64_t Observer::ask(const char* query) const {
    std::int64_t number = 0;
    const auto take = [](void* into, int, char** values, char**) {
        if (values[0] != nullptr) *static_cast<std::int64_t*>(into) = std::stoll(values[0]);
        return 0;
    };
    if (sqlite3_exec(database_.get(), query, take, &number, nullptr) != SQLITE_OK) {
        throw std::runtime_error(fmt::format("{}: {}", query, sqlite3_errmsg(database_.get())));
    }
    return number;
}

double Observer::wait_until(const char* query, std::int64_t wanted) const {
    const auto start = Steady::now();
    while (ask(query) != wanted) {
        if (seconds_since(start) > patience) {
            throw std::runtime_error(fmt::format("{} is {} and not {}", query, ask(query), wanted));
        }
        std::this_thread::sleep_for(between_looks);
    }
    return seconds_since(start);
}

double syncs_a_second(const std::filesystem::path& folder) {
    constexpr double seconds = 0.25;
    const auto path = folder / "sync-rate.tmp";
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const std::string page(4096, 'x');
    const auto start = Steady::now();
    int count = 0;
    for (; seconds_since(start) < seconds; ++count) {
        if (write(file, page.data(), page.size()) < 0 || fdatasync(file) != 0) break;
    }
    close(file);
    std::filesystem::remove(path);
    return count / seconds_since(start);
}

}  // namespace entrepot::bench
