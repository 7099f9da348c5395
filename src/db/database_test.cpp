#include "db/database.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/refusal.h"
#include "db/testing.h"

namespace entrepot {
namespace {

constexpr ErrorCode not_today{"not_today", 409, "Not today", "Come back tomorrow."};

constexpr Sql insert_audit{"test.insert_audit", R"(
    INSERT INTO audit_log (organization_id, audit_id, at, user_id, action, subject, subject_id)
    VALUES ($1, $2, $3, 0, $4, '', 0))"};
constexpr Sql audit_ids{
    "test.audit_ids",
    "SELECT audit_id FROM audit_log WHERE organization_id = $1 ORDER BY audit_id"};
constexpr Sql audit_actions{
    "test.audit_actions",
    "SELECT action FROM audit_log WHERE organization_id = $1 ORDER BY audit_id"};
constexpr Sql event_numbers{"test.event_numbers",
                            "SELECT number FROM events WHERE organization_id = $1 ORDER BY number"};
constexpr Sql shop_sequences{"test.shop_sequences", R"(
    SELECT sequence FROM shop_events WHERE organization_id = $1 AND shop_id = $2
    ORDER BY sequence)"};

class DatabaseTest : public testing::TestWithParam<std::string> {
  protected:
    std::int64_t write_audit(Tx& tx, const std::string& action) {
        const auto id = tx.next("audit");
        tx.run(insert_audit, tx.organization(), id, tx.now(), action);
        return id;
    }
    template <class Row, class... Args>
    std::vector<Row> read(const Sql& sql, const Args&... args) {
        return database().read_now(
            [&](const Snapshot& snapshot) { return snapshot.rows<Row>(sql, args...); });
    }
    Database& database() { return test_.database(); }

    TestDatabase test_{GetParam()};
    OrganizationId organization_ = test_.make_organization();
};

std::vector<std::int64_t> one_to(std::int64_t last) {
    std::vector<std::int64_t> numbers;
    for (std::int64_t at = 1; at <= last; ++at) numbers.push_back(at);
    return numbers;
}

TEST_P(DatabaseTest, WhatIsCommittedIsVisibleAndStays) {
    database().write_now(organization_, [&](Tx& tx) { write_audit(tx, "kept"); });
    EXPECT_EQ(read<std::string>(audit_actions, organization_), std::vector<std::string>{"kept"});
    test_.reopen();
    EXPECT_EQ(read<std::string>(audit_actions, organization_), std::vector<std::string>{"kept"});
}

TEST_P(DatabaseTest, ARefusalLeavesNothingButItsAftermath) {
    const auto refused = [&](Tx& tx) {
        write_audit(tx, "taken back");
        tx.emit({.type = "orders.create", .resource = "order", .resource_id = 1, .version = 1});
        throw Refusal(not_today, "Not today.",
                      [this](Tx& after) { write_audit(after, "aftermath"); });
    };
    EXPECT_THROW(database().write_now(organization_, refused), Refusal);
    EXPECT_EQ(read<std::string>(audit_actions, organization_),
              std::vector<std::string>{"aftermath"});
    EXPECT_EQ(read<std::int64_t>(audit_ids, organization_), one_to(1));
    EXPECT_TRUE(read<std::int64_t>(event_numbers, organization_).empty());
}

TEST_P(DatabaseTest, AWriteToAnUnknownOrganizationIsRefused) {
    EXPECT_THROW(database().write_now(OrganizationId{999}, [](Tx&) {}), std::logic_error);
}

TEST_P(DatabaseTest, AFailingJobHarmsNoOtherInItsGroup) {
    std::atomic<int> failed = 0;
    std::atomic<int> answered = 0;
    for (int at = 0; at < 200; ++at) {
        database().write(
            organization_,
            [this, at](Tx& tx) {
                write_audit(tx, "job");
                if (at % 5 == 0) throw std::runtime_error("a job that fails");
            },
            [&](std::exception_ptr error) {
                if (error) ++failed;
                ++answered;
            });
    }
    database().write_now(organization_, [](Tx&) {});
    EXPECT_EQ(answered, 200);
    EXPECT_EQ(failed, 40);
    EXPECT_EQ(read<std::int64_t>(audit_ids, organization_), one_to(160));
}

TEST_P(DatabaseTest, AQueuedStatementsErrorHitsItsOwnJob) {
    database().write_now(organization_, [&](Tx& tx) { write_audit(tx, "first"); });
    std::vector<std::exception_ptr> errors(3);
    for (std::size_t at = 0; at < 3; ++at) {
        database().write(
            organization_,
            [this, at](Tx& tx) {
                if (at != 1) write_audit(tx, "good");
                if (at == 1) tx.run(insert_audit, tx.organization(), 1, tx.now(), "double");
            },
            [&errors, at](std::exception_ptr error) { errors[at] = error; });
    }
    database().write_now(organization_, [](Tx&) {});
    EXPECT_EQ(errors[0], nullptr);
    ASSERT_NE(errors[1], nullptr);
    EXPECT_THROW(std::rethrow_exception(errors[1]), ConstraintViolated);
    EXPECT_EQ(errors[2], nullptr);
    EXPECT_EQ(read<std::int64_t>(audit_ids, organization_), one_to(3));
}

TEST_P(DatabaseTest, EventsAndFeedsHaveNoGapsThoughManyWriteAndSomeFail) {
    constexpr int threads = 8;
    constexpr int writes = 50;
    std::vector<std::thread> writers;
    for (int at = 0; at < threads; ++at) {
        writers.emplace_back([&, at] {
            for (int turn = 0; turn < writes; ++turn) {
                const auto work = [&](Tx& tx) {
                    tx.emit({.type = "orders.create",
                             .resource = "order",
                             .resource_id = 1,
                             .version = 1,
                             .shops = {{ShopId{at % 2 + 1}, "{}"}}});
                    if (turn % 10 == 9) throw Refusal(not_today, "Not today.");
                };
                try {
                    database().write_now(organization_, work);
                } catch (const Refusal&) {
                }
            }
        });
    }
    for (auto& writer : writers) writer.join();
    EXPECT_EQ(read<std::int64_t>(event_numbers, organization_), one_to(360));
    EXPECT_EQ(read<std::int64_t>(shop_sequences, organization_, ShopId{1}), one_to(180));
    EXPECT_EQ(read<std::int64_t>(shop_sequences, organization_, ShopId{2}), one_to(180));
}

INSTANTIATE_TEST_SUITE_P(Databases, DatabaseTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace entrepot
