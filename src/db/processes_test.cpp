// Two Database objects on the same data, as two processes have it.
#include <gtest/gtest.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "db/testing.h"

namespace entrepot {
namespace {

constexpr Sql event_numbers{"test.numbers",
                            "SELECT number FROM events WHERE organization_id = $1 ORDER BY number"};
constexpr Sql insert_port{"test.insert_port", R"(
    INSERT INTO ports (organization_id, port_id, site_id, name, active, created_at, updated_at,
        version)
    VALUES ($1, $2, 1, '', $3, 0, 0, 1))"};
constexpr Sql add_to_port{"test.add_to_port",
                          "UPDATE ports SET version = version + 1 WHERE organization_id = $1 AND "
                          "port_id = $2"};
constexpr Sql versions{"test.versions",
                       "SELECT version FROM ports WHERE organization_id = $1 ORDER BY port_id"};

/// Collects what a listener is told and waits for a count of it.
class Heard {
  public:
    void listen_to(Database& database) {
        database.listen([this](const std::vector<CommittedEvent>& events) {
            const std::lock_guard lock(mutex_);
            for (const auto& event : events) {
                numbers_[event.organization].push_back(event.number);
                shops_ += event.shops.size();
            }
            more_.notify_all();
        });
    }
    std::vector<std::int64_t> wait_for(OrganizationId organization, std::size_t count) {
        std::unique_lock lock(mutex_);
        more_.wait_for(lock, std::chrono::seconds(20),
                       [&] { return numbers_[organization].size() >= count; });
        return numbers_[organization];
    }
    std::size_t shops() {
        const std::lock_guard lock(mutex_);
        return shops_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable more_;
    std::map<OrganizationId, std::vector<std::int64_t>> numbers_;
    std::size_t shops_ = 0;
};

std::vector<std::int64_t> one_to(std::int64_t last) {
    std::vector<std::int64_t> numbers;
    for (std::int64_t at = 1; at <= last; ++at) numbers.push_back(at);
    return numbers;
}

void emit_one(Tx& tx) {
    tx.emit({.type = "orders.create",
             .resource = "order",
             .resource_id = tx.next("order"),
             .version = 1,
             .shops = {{ShopId{1}, "{}"}, {ShopId{2}, "{}"}}});
}

class ProcessesTest : public testing::TestWithParam<std::string> {
  protected:
    void from_both(int writes, const std::function<void(Database&, int)>& write) {
        std::vector<std::thread> writers;
        for (int at = 0; at < 8; ++at) {
            writers.emplace_back([&, at] {
                for (int turn = 0; turn < writes; ++turn) write(at % 2 == 0 ? one() : *other_, at);
            });
        }
        for (auto& writer : writers) writer.join();
    }
    Database& one() { return test_.database(); }

    Heard heard_;  // Outlives the databases that tell it.
    TestDatabase test_{GetParam()};
    OrganizationId organization_ = test_.make_organization();
    std::unique_ptr<Database> other_ = open_database(test_.options());
};

TEST_P(ProcessesTest, NumbersOfOneOrganizationHaveNoGapsAndAreHeardInOrder) {
    heard_.listen_to(one());
    from_both(50, [&](Database& database, int) { database.write_now(organization_, emit_one); });
    const auto stored = one().read_now([&](const Snapshot& snapshot) {
        return snapshot.rows<std::int64_t>(event_numbers, organization_);
    });
    EXPECT_EQ(stored, one_to(400));
    if (one().embedded()) return;  // One process writes to SQLite; others' events are not told.
    EXPECT_EQ(heard_.wait_for(organization_, 400), one_to(400));
    EXPECT_EQ(heard_.shops(), 800u);
}

TEST_P(ProcessesTest, InstallationIdsAreNeverGivenTwice) {
    const auto second = test_.make_organization("Second");
    std::mutex mutex;
    std::multiset<std::int64_t> given;
    from_both(20, [&](Database& database, int writer) {
        const auto id = database.write_now(writer % 4 < 2 ? organization_ : second,
                                           [](Tx& tx) { return tx.next_installation_id("shop"); });
        const std::lock_guard lock(mutex);
        given.insert(id);
    });
    EXPECT_EQ(given.size(), 160u);
    EXPECT_EQ(std::set<std::int64_t>(given.begin(), given.end()).size(), 160u);
}

TEST_P(ProcessesTest, TransactionsThatLockInOppositeOrderAllSucceed) {
    const auto second = test_.make_organization("Second");
    one().write_now(organization_, [&](Tx& tx) {
        tx.run(insert_port, organization_, 1, true);
        tx.run(insert_port, organization_, 2, true);
    });
    from_both(25, [&](Database& database, int writer) {
        const bool forth = writer % 2 == 0;
        database.write_now(forth ? organization_ : second, [&](Tx& tx) {
            EXPECT_EQ(tx.change(add_to_port, organization_, forth ? 1 : 2), 1);
            EXPECT_EQ(tx.change(add_to_port, organization_, forth ? 2 : 1), 1);
        });
    });
    const auto found = one().read_now([&](const Snapshot& snapshot) {
        return snapshot.rows<std::int64_t>(versions, organization_);
    });
    EXPECT_EQ(found, (std::vector<std::int64_t>{201, 201}));
}

INSTANTIATE_TEST_SUITE_P(Databases, ProcessesTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& kind) { return kind.param; });

/// What only a server can do to us.
class ServerTest : public testing::Test {
  protected:
    void SetUp() override {
        if (test_database_urls().size() < 2) GTEST_SKIP() << "ENTREPOT_TEST_POSTGRES is not set";
        test_ = std::make_unique<TestDatabase>("postgres");
    }
    std::string database_name() {
        return test_->database().read_now([](const Snapshot& snapshot) {
            return snapshot.one<std::string>({"test.name", "SELECT current_database()"});
        });
    }
    Heard heard_;
    std::unique_ptr<TestDatabase> test_;
};

TEST_F(ServerTest, ALostConnectionIsTakenUpAgain) {
    static constexpr Sql end_others{"test.end_others", R"(
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid())"};
    const auto organization = test_->make_organization();
    heard_.listen_to(test_->database());
    const auto other = open_database(test_->options());
    for (int turn = 0; turn < 3; ++turn) {
        test_->database().write_now(organization, emit_one);
        other->read([](const Snapshot& snapshot) { snapshot.one<std::int64_t>(end_others); });
        other->write_now(organization, emit_one);
    }
    EXPECT_EQ(heard_.wait_for(organization, 6), one_to(6));
}

TEST_F(ServerTest, TheStatisticsOfAYoungTableAreTakenSoon) {
    static constexpr Sql looked_at{"test.looked_at",
                                   "SELECT analyze_count FROM pg_stat_user_tables"
                                   " WHERE schemaname = current_schema() AND relname = 'ports'"};
    const auto organization = test_->make_organization();
    test_->database().write_now(organization, [&](Tx& tx) {
        for (int port = 1; port <= 500; ++port) tx.run(insert_port, organization, port, true);
    });
    const auto count = [&] {
        return test_->database().read_now(
            [](const Snapshot& snapshot) { return snapshot.one<std::int64_t>(looked_at); });
    };
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (count() == 0 && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    EXPECT_GT(count(), 0);
}

TEST_F(ServerTest, ATransactionWhoseConnectionIsEndedRunsAgain) {
    static constexpr Sql own_process{"test.own_process", "SELECT pg_backend_pid()"};
    static constexpr Sql end_one{"test.end_one", "SELECT pg_terminate_backend($1)"};
    const auto organization = test_->make_organization();
    int runs = 0;
    test_->database().write_now(organization, [&](Tx& tx) {
        emit_one(tx);
        const auto process = tx.one<std::int64_t>(own_process);
        if (++runs == 1) {
            test_->database().read([&](const Snapshot& snapshot) {
                snapshot.one<bool>({end_one.name, "SELECT pg_terminate_backend($1::int)"}, process);
            });
        }
        emit_one(tx);
        tx.one<std::int64_t>(own_process);
    });
    EXPECT_EQ(runs, 2);
    const auto stored = test_->database().read_now([&](const Snapshot& snapshot) {
        return snapshot.rows<std::int64_t>(event_numbers, organization);
    });
    EXPECT_EQ(stored, one_to(2));
}

TEST_F(ServerTest, SettingsThatLoseDataAreRefused) {
    const auto name = database_name();
    test_->database().write_now(installation, [&](Tx& tx) {
        tx.connection().query(
            {"test.unsafe", "ALTER DATABASE " + name + " SET synchronous_commit = off"}, {});
    });
    try {
        open_database(test_->options());
        FAIL() << "it was opened";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("synchronous_commit"), std::string::npos);
    }
}

TEST_F(ServerTest, AServerThatIsAwayIsUnavailable) {
    DatabaseOptions options;
    options.url = "postgresql://nobody@127.0.0.1:1/nothing";
    EXPECT_THROW(open_database(options), DatabaseUnavailable);
}

}  // namespace
}  // namespace entrepot
