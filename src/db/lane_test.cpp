// The lane's promises with a database that fails on purpose.
#include "db/lane.h"

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <future>
#include <map>
#include <string>

namespace entrepot::db {
namespace {

constexpr ErrorCode refused{"refused", 409, "Refused", "Ask again."};

/// Answers the counters' question with an organization that has none, and counts what is stored.
class FakeConnection : public Connection {
  public:
    Rows query(const Sql&, std::span<const Value>) override {
        return {{Cell{std::string()}, Cell{std::int64_t{1}}}, 2};
    }
    std::int64_t change(const Sql&, std::span<const Value>) override { return 1; }
    void queue(const Sql& sql, std::span<const Value> values) override {
        if (sql.name == "group.store_counter") {
            const std::string name(std::get<std::string_view>(values[1]));
            stored[name] = std::get<std::int64_t>(values[2]);
        }
    }
    bool embedded() const override { return true; }

    std::map<std::string, std::int64_t> stored;
};

struct Script {
    FakeConnection connection;
    std::vector<std::string> calls;
    int lose_commits = 0;     ///< The next so many commits are GroupLost.
    int unknown_commits = 0;  ///< Then so many are CommitUnknown.
    int lose_undo = 0;
    bool alone = true;
};

class FakeSession : public Session {
  public:
    explicit FakeSession(Script& script) : script_(script) {}
    Connection& connection() override { return script_.connection; }
    bool begin() override {
        note("begin");
        return script_.alone;
    }
    void lock(OrganizationId) override { note("lock"); }
    void savepoint() override { note("savepoint"); }
    void release() override { note("release"); }
    void undo() override {
        note("undo");
        if (script_.lose_undo-- > 0) throw GroupLost("undo");
    }
    void commit() override {
        note("commit");
        if (script_.lose_commits-- > 0) throw GroupLost("commit");
        if (script_.unknown_commits-- > 0) throw CommitUnknown("commit");
    }
    void abandon() noexcept override { note("abandon"); }

  private:
    void note(const char* call) { script_.calls.emplace_back(call); }
    Script& script_;
};

class LaneTest : public testing::Test {
  protected:
    std::exception_ptr run(Database::Work work) {
        std::promise<std::exception_ptr> answer;
        lane().push(OrganizationId{1}, std::move(work),
                    [&](std::exception_ptr error) { answer.set_value(error); });
        return answer.get_future().get();
    }
    Lane& lane() {
        if (!lane_) {
            LaneOptions options;
            options.clock = &system_clock();
            options.mixed_groups = true;
            options.committed = [this](std::vector<CommittedEvent> events) {
                for (const auto& event : events) told_.push_back(event.number);
            };
            lane_ = std::make_unique<Lane>(std::make_unique<FakeSession>(script_), options);
        }
        return *lane_;
    }
    static void emit(Tx& tx) { tx.emit({.type = "x", .resource = "y"}); }

    Script script_;
    std::vector<std::int64_t> told_;
    std::unique_ptr<Lane> lane_;
};

using Calls = std::vector<std::string>;

TEST_F(LaneTest, AJobIsOneSavepointInOneCommit) {
    EXPECT_EQ(run([](Tx&) {}), nullptr);
    lane().close();
    EXPECT_EQ(script_.calls, (Calls{"begin", "lock", "savepoint", "release", "commit"}));
}

TEST_F(LaneTest, AnUnknownCommitIsSaidAndForgotten) {
    script_.unknown_commits = 1;
    const auto error = run(emit);
    ASSERT_NE(error, nullptr);
    EXPECT_THROW(std::rethrow_exception(error), CommitUnknown);
    EXPECT_EQ(script_.calls.back(), "abandon");
    EXPECT_EQ(run(emit), nullptr);
    lane().close();
    EXPECT_EQ(told_, std::vector<std::int64_t>{1}) << "the counter was read again";
}

TEST_F(LaneTest, ALostGroupRunsAgain) {
    script_.lose_commits = 2;
    int runs = 0;
    EXPECT_EQ(run([&](Tx& tx) {
                  ++runs;
                  emit(tx);
              }),
              nullptr);
    lane().close();
    EXPECT_EQ(runs, 3);
    EXPECT_EQ(told_, std::vector<std::int64_t>{1});
}

TEST_F(LaneTest, AGroupThatIsLostForGoodIsUnavailable) {
    script_.lose_commits = 100;
    const auto error = run([](Tx&) {});
    ASSERT_NE(error, nullptr);
    EXPECT_THROW(std::rethrow_exception(error), DatabaseUnavailable);
}

TEST_F(LaneTest, AFailingJobsCountsAndEventsAreTakenBack) {
    EXPECT_NE(run([](Tx& tx) {
                  emit(tx);
                  tx.next("order");
                  throw std::runtime_error("fails");
              }),
              nullptr);
    EXPECT_EQ(run([](Tx& tx) {
                  emit(tx);
                  EXPECT_EQ(tx.next("order"), 1);
              }),
              nullptr);
    lane().close();
    EXPECT_EQ(told_, std::vector<std::int64_t>{1});
    EXPECT_EQ(script_.connection.stored["order"], 1);
}

TEST_F(LaneTest, AnInstallationIdStaysCountedWhenItsJobFails) {
    EXPECT_NE(run([](Tx& tx) {
                  tx.next_installation_id("shop");
                  throw std::runtime_error("fails");
              }),
              nullptr);
    EXPECT_EQ(run([](Tx& tx) { EXPECT_EQ(tx.next_installation_id("shop"), 2); }), nullptr);
}

TEST_F(LaneTest, WhatIsPutOffRunsOnceBeforeTheCommitUnlessTakenBack) {
    int kept = 0;
    int dropped = 0;
    EXPECT_EQ(run([&](Tx& tx) { tx.before_commit([&](Connection&) { ++kept; }); }), nullptr);
    EXPECT_NE(run([&](Tx& tx) {
                  tx.before_commit([&](Connection&) { ++dropped; });
                  throw std::runtime_error("fails");
              }),
              nullptr);
    EXPECT_EQ(run([](Tx&) {}), nullptr);
    EXPECT_EQ(kept, 1);
    EXPECT_EQ(dropped, 0);
}

TEST_F(LaneTest, AnAftermathThatFailsLeavesTheRefusal) {
    const auto error = run([](Tx&) {
        throw Refusal(refused, "Refused.", [](Tx& tx) {
            tx.next("order");
            throw std::runtime_error("the aftermath fails");
        });
    });
    ASSERT_NE(error, nullptr);
    EXPECT_THROW(std::rethrow_exception(error), Refusal);
    EXPECT_EQ(run([](Tx& tx) { EXPECT_EQ(tx.next("order"), 1); }), nullptr);
}

TEST_F(LaneTest, WhenASavepointCantBeUndoneTheGroupRunsAgain) {
    script_.lose_undo = 1;
    int runs = 0;
    const auto error = run([&](Tx&) {
        ++runs;
        throw std::runtime_error("fails");
    });
    ASSERT_NE(error, nullptr);
    EXPECT_THROW(std::rethrow_exception(error), std::runtime_error);
    EXPECT_EQ(runs, 2);
}

TEST_F(LaneTest, CountersAreReadAgainAfterAnotherProcessWrote) {
    EXPECT_EQ(run([](Tx& tx) { EXPECT_EQ(tx.next("order"), 1); }), nullptr);
    EXPECT_EQ(run([](Tx& tx) { EXPECT_EQ(tx.next("order"), 2); }), nullptr);
    lane().push(
        {}, [this](Tx&) { script_.alone = false; }, [](std::exception_ptr) {});
    EXPECT_EQ(run([](Tx& tx) { tx.next("other"); }), nullptr);
    EXPECT_EQ(run([](Tx& tx) { EXPECT_EQ(tx.next("order"), 1); }), nullptr);
}

/// Keeps the lane in a job until it is told to go on, so that more can be queued meanwhile.
class Gate {
  public:
    Gate(Lane& lane, std::promise<void>& reached) {
        lane.push(
            OrganizationId{1},
            [this, &reached](Tx&) {
                reached.set_value();
                open_.get_future().wait();
            },
            [](std::exception_ptr) {});
        reached.get_future().wait();
    }
    void open() { open_.set_value(); }

  private:
    std::promise<void> open_;
};

TEST_F(LaneTest, WhatCanWaitGivesWayToWhatSomebodyWaitsFor) {
    std::promise<void> reached;
    Gate gate(lane(), reached);
    std::vector<std::string> order;
    const auto push = [&](const char* name, Database::Haste haste) {
        lane().push(
            OrganizationId{1}, [&order, name](Tx&) { order.emplace_back(name); },
            [](std::exception_ptr) {}, haste);
    };
    push("can wait", Database::Haste::can_wait);
    push("somebody waits", Database::Haste::somebody_waits);
    gate.open();
    lane().close();
    EXPECT_EQ(order, (std::vector<std::string>{"somebody waits", "can wait"}));
}

TEST_F(LaneTest, WhatCanWaitIsDoneAfterAWhileThoughOthersKeepComing) {
    std::promise<void> done;
    std::atomic<bool> is_done{false};
    std::function<void()> keep_coming = [&] {
        if (is_done) return;
        lane().push(
            OrganizationId{1}, [](Tx&) {}, [&](std::exception_ptr) { keep_coming(); });
    };
    keep_coming();
    lane().push(
        OrganizationId{1}, [](Tx&) {},
        [&](std::exception_ptr) {
            is_done = true;
            done.set_value();
        },
        Database::Haste::can_wait);
    EXPECT_EQ(done.get_future().wait_for(std::chrono::seconds(30)), std::future_status::ready);
    is_done = true;
    lane().close();
}

TEST_F(LaneTest, ClosingAnswersWhatWasQueued) {
    int answered = 0;
    for (int at = 0; at < 500; ++at) {
        lane().push(
            OrganizationId{1}, [](Tx&) {}, [&](std::exception_ptr) { ++answered; });
    }
    lane().close();
    EXPECT_EQ(answered, 500);
    EXPECT_THROW(lane().push(
                     OrganizationId{1}, [](Tx&) {}, [](std::exception_ptr) {}),
                 std::logic_error);
}

}  // namespace
}  // namespace entrepot::db
