#include "db/sqlite/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "db/lane.h"
#include "db/migrate.h"
#include "db/reader_pool.h"
#include "db/sqlite/planner.h"
#include "db/sqlite/session.h"
#include "db/system_random.h"

namespace entrepot::db {
namespace {

// Versions before it can lose commits when a write-ahead log is reset while another connection is
// at work.
constexpr int first_safe_version = 3'051'003;

void refuse_unsafe_library() {
    if (sqlite3_libversion_number() >= first_safe_version) return;
    throw std::runtime_error(
        fmt::format("SQLite {} can lose commits; at least 3.51.3 is needed", sqlite3_libversion()));
}

void migrate(SqliteConnection& connection, Time now) {
    connection.execute("BEGIN IMMEDIATE");
    connection.queue(create_migrations_table, {});
    apply_migrations(connection, Dialect::sqlite, embedded_migrations(), now,
                     [&](const std::string& script) { connection.execute(script); });
    connection.execute(std::string(planner_guesses));
    connection.execute("COMMIT");
}

std::unique_ptr<Session> open_session(const DatabaseOptions& options) {
    refuse_unsafe_library();
    auto connection =
        std::make_unique<SqliteConnection>(options.url, SqliteConnection::Use::writing);
    migrate(*connection, options.clock->now());
    // A process before us may have died of a failed sync; what its log holds is synced elsewhere
    // first.
    connection->truncate_log(SqliteConnection::Wait::no);
    return std::make_unique<SqliteSession>(options.url, std::move(connection));
}

class SqliteDatabase : public Database {
  public:
    explicit SqliteDatabase(const DatabaseOptions& options)
        : readers_(
              [path = options.url, limit = options.read_seconds] {
                  return std::make_unique<SqliteReader>(path, std::chrono::seconds(limit));
              },
              options.readers, *options.clock),
          lane_(open_session(options), lane_options(options)) {}

    void write(OrganizationId organization, Work work, Done done, Haste haste) override {
        lane_.push(organization, std::move(work), std::move(done), haste);
    }
    void read(const std::function<void(const Snapshot&)>& work) override { readers_.read(work); }
    void listen(Listener listener) override { listeners_.push_back(std::move(listener)); }
    void close() override { lane_.close(); }
    bool embedded() const override { return true; }

  private:
    LaneOptions lane_options(const DatabaseOptions& options) {
        LaneOptions result;
        result.clock = options.clock;
        result.supplies.random_bytes = options.random ? options.random : system_random_bytes;
        result.group_limit = options.group_limit;
        result.mixed_groups = true;
        result.committed = [this](const std::vector<CommittedEvent>& events) {
            for (const auto& listener : listeners_) listener(events);
        };
        return result;
    }

    std::vector<Listener> listeners_;
    ReaderPool readers_;
    Lane lane_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const DatabaseOptions& options) {
    return std::make_unique<SqliteDatabase>(options);
}

}  // namespace entrepot::db
