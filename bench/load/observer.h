#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>

namespace entrepot::bench {

/// Reads the database of a running server from outside, without disturbing it.
class Observer {
  public:
    explicit Observer(const std::filesystem::path& database);

    /// The number that a query gives.
    std::int64_t ask(const char* query) const;
    /// Looks again and again until the query gives `wanted`, or 180 seconds have passed (throws).
    /// Returns the seconds it took.
    double wait_until(const char* query, std::int64_t wanted) const;

  private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close(database); }
    };
    std::unique_ptr<sqlite3, Close> database_;
};

/// Appends of 4 kB a second with a sync each, measured for a quarter of a second.
double syncs_a_second(const std::filesystem::path& folder);

}  // namespace entrepot::bench
