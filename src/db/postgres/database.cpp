#include "db/postgres/database.h"

#include "db/lane.h"
#include "db/postgres/feed.h"
#include "db/postgres/installation_ids.h"
#include "db/postgres/migrate.h"
#include "db/postgres/session.h"
#include "db/postgres/statistics.h"
#include "db/reader_pool.h"
#include "db/system_random.h"

namespace entrepot::db {
namespace {

class PostgresDatabase : public Database {
  public:
    explicit PostgresDatabase(const DatabaseOptions& options)
        : readers_(
              [url = options.url, limit = options.read_seconds] {
                  return std::make_unique<PostgresReader>(url, std::chrono::seconds(limit));
              },
              options.readers, *options.clock),
          ids_(options.url),
          feed_(std::make_unique<Feed>(options.url, [this](const auto& events) { tell(events); })),
          statistics_(std::make_unique<Statistics>(options.url)) {
        for (int at = 0; at < options.lanes; ++at) {
            lanes_.push_back(std::make_unique<Lane>(std::make_unique<PostgresSession>(options.url),
                                                    lane_options(options)));
        }
    }
    ~PostgresDatabase() override { close(); }

    void write(OrganizationId organization, Work work, Done done, Haste haste) override {
        const auto lane = static_cast<std::size_t>(organization.value) % lanes_.size();
        lanes_[lane]->push(organization, std::move(work), std::move(done), haste);
    }
    void read(const std::function<void(const Snapshot&)>& work) override { readers_.read(work); }
    void listen(Listener listener) override { listeners_.push_back(std::move(listener)); }
    bool embedded() const override { return false; }
    void close() override {
        for (auto& lane : lanes_) lane->close();
        feed_.reset();
        statistics_.reset();
    }

  private:
    void tell(const std::vector<CommittedEvent>& events) {
        for (const auto& listener : listeners_) listener(events);
    }

    LaneOptions lane_options(const DatabaseOptions& options) {
        LaneOptions result;
        result.clock = options.clock;
        result.supplies.random_bytes = options.random ? options.random : system_random_bytes;
        result.supplies.next_installation_id = [this](auto counter) { return ids_.next(counter); };
        result.group_limit = options.group_limit;
        result.committed = [this](auto events) { feed_->committed(std::move(events)); };
        return result;
    }

    std::vector<Listener> listeners_;
    ReaderPool readers_;
    InstallationIds ids_;
    std::unique_ptr<Feed> feed_;
    std::unique_ptr<Statistics> statistics_;
    std::vector<std::unique_ptr<Lane>> lanes_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const DatabaseOptions& options) {
    PostgresConnection connection(options.url);
    migrate_postgres(connection, options.clock->now());
    return std::make_unique<PostgresDatabase>(options);
}

}  // namespace entrepot::db
