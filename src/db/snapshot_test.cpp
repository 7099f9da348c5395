#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/refusal.h"
#include "db/testing.h"

namespace entrepot {
namespace {

constexpr ErrorCode not_there{"not_there", 404, "Not there", "Look elsewhere."};
constexpr Sql count_counters{"test.count_counters", "SELECT count(*) FROM counters"};
constexpr Sql insert_counter{
    "test.insert_one_counter",
    "INSERT INTO counters (organization_id, name, value) VALUES (0, $1, 1)"};
// Counts to a number that no computer reaches.
constexpr Sql endless{"test.endless", R"(
    WITH RECURSIVE numbers (n) AS (
        SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < 4000000000000)
    SELECT count(*) FROM numbers)"};

class SnapshotTest : public testing::TestWithParam<std::string> {
  protected:
    Database& database() { return test_.database(); }
    void write(const std::string& name) {
        database().write_now(installation, [&](Tx& tx) { tx.run(insert_counter, name); });
    }
    std::int64_t count() {
        return database().read_now(
            [](const Snapshot& snapshot) { return snapshot.one<std::int64_t>(count_counters); });
    }
    TestDatabase test_{GetParam()};
};

TEST_P(SnapshotTest, LaterWritesAreNotSeenAndNotHindered) {
    const auto before = count();
    database().read([&](const Snapshot& snapshot) {
        EXPECT_EQ(snapshot.one<std::int64_t>(count_counters), before);
        write("written while a reader reads");
        EXPECT_EQ(snapshot.one<std::int64_t>(count_counters), before);
    });
    EXPECT_EQ(count(), before + 1);
}

TEST_P(SnapshotTest, AnOpenTransactionIsNotSeen) {
    const auto before = count();
    database().write_now(installation, [&](Tx& tx) {
        tx.run(insert_counter, "not yet committed");
        EXPECT_EQ(tx.one<std::int64_t>(count_counters), before + 1);
        EXPECT_EQ(count(), before);
    });
    EXPECT_EQ(count(), before + 1);
}

TEST_P(SnapshotTest, WritingThroughASnapshotIsRefused) {
    EXPECT_ANY_THROW(database().read([](const Snapshot& snapshot) {
        snapshot.rows<std::int64_t>(
            {"test.sneak", "INSERT INTO counters VALUES (0, 'x', 1) RETURNING value"});
    }));
}

TEST_P(SnapshotTest, MoreReadersThanConnectionsWaitForOneAnother) {
    std::atomic<int> done = 0;
    std::vector<std::thread> readers;
    for (int at = 0; at < 12; ++at) {
        readers.emplace_back([&] {
            for (int turn = 0; turn < 20; ++turn) done += count() >= 0 ? 1 : 0;
        });
    }
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(done, 240);
}

TEST_P(SnapshotTest, AReadThatFailsOrRefusesLeavesAWorkingPool) {
    for (int at = 0; at < 10; ++at) {
        EXPECT_THROW(database().read([](const Snapshot& snapshot) {
            snapshot.rows<std::int64_t>({"test.nonsense", "SELECT nonsense"});
        }),
                     std::logic_error);
        EXPECT_THROW(database().read([](const Snapshot& snapshot) {
            snapshot.one<std::int64_t>(count_counters);
            throw Refusal(not_there, "It is not there.");
        }),
                     Refusal);
    }
    EXPECT_GE(count(), 0);
}

TEST_P(SnapshotTest, AReadThatTakesTooLongIsCutOff) {
    auto options = test_.options();
    options.read_seconds = 1;
    const auto impatient = open_database(options);
    EXPECT_THROW(impatient->read_now(
                     [](const Snapshot& snapshot) { return snapshot.one<std::int64_t>(endless); }),
                 DatabaseUnavailable);
    EXPECT_GE(impatient->read_now([](const Snapshot& snapshot) {
        return snapshot.one<std::int64_t>(count_counters);
    }),
              0);
}

INSTANTIATE_TEST_SUITE_P(Databases, SnapshotTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace entrepot
