#include "db/migrate.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "db/testing.h"

namespace entrepot {
namespace {

constexpr Sql applied{"test.applied", "SELECT name FROM schema_migrations ORDER BY name"};
constexpr Sql record{"test.record",
                     "INSERT INTO schema_migrations (name, applied_at) VALUES ($1, 0)"};

class MigrateTest : public testing::TestWithParam<std::string> {
  protected:
    std::vector<std::string> names() {
        return test_.database().read_now(
            [](const Snapshot& snapshot) { return snapshot.rows<std::string>(applied); });
    }
    TestDatabase test_{GetParam()};
};

TEST_P(MigrateTest, EachIsAppliedOnce) {
    const auto first = names();
    EXPECT_EQ(first.front(), "0001_foundation");
    test_.reopen();
    EXPECT_EQ(names(), first);
}

TEST_P(MigrateTest, OnlyThoseOfThisDatabaseAreApplied) {
    const auto found = names();
    const std::string own = "0100_search." + GetParam();
    EXPECT_EQ(std::count(found.begin(), found.end(), own), 1);
    EXPECT_EQ(std::count_if(found.begin(), found.end(),
                            [](const auto& name) { return name.starts_with("0100_search"); }),
              1);
}

TEST_P(MigrateTest, ADatabaseOfANewerProgramIsRefused) {
    test_.database().write_now(installation, [](Tx& tx) { tx.run(record, "9999_future"); });
    try {
        open_database(test_.options());
        FAIL() << "it was opened";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("9999_future"), std::string::npos);
    }
}

TEST_P(MigrateTest, ProcessesThatStartTogetherDoNotHinderOneAnother) {
    TestDatabase empty(GetParam(), TestDatabase::Content::nothing);
    std::atomic<int> opened = 0;
    std::vector<std::thread> processes;
    for (int at = 0; at < 4; ++at) {
        processes.emplace_back([&] {
            EXPECT_NO_THROW(open_database(empty.options())->close());
            ++opened;
        });
    }
    for (auto& process : processes) process.join();
    EXPECT_EQ(opened, 4);
}

INSTANTIATE_TEST_SUITE_P(Databases, MigrateTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace entrepot
