#include "http/worker_pool.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <stdexcept>

#include "http/message.h"

namespace entrepot::http {
namespace {

TEST(WorkerPool, RunsTasksInOrderOnOneThread) {
    std::vector<int> order;
    {
        WorkerPool pool("test", 1, 100);
        for (int at = 0; at < 50; ++at)
            ASSERT_TRUE(pool.post([&order, at] { order.push_back(at); }));
    }
    ASSERT_EQ(order.size(), 50U);
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST(WorkerPool, RunsTasksAtTheSameTime) {
    WorkerPool pool("test", 2, 10);
    std::promise<void> first;
    std::promise<void> second;
    std::promise<void> both;
    ASSERT_TRUE(pool.post([&] {
        first.set_value();
        second.get_future().wait();
        both.set_value();
    }));
    ASSERT_TRUE(pool.post([&] {
        first.get_future().wait();
        second.set_value();
    }));
    EXPECT_EQ(both.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
}

TEST(WorkerPool, RefusesWhenTheQueueIsFull) {
    WorkerPool pool("test", 1, 2);
    std::promise<void> started;
    std::promise<void> go;
    std::shared_future<void> gone = go.get_future().share();
    ASSERT_TRUE(pool.post([&] {
        started.set_value();
        gone.wait();
    }));
    started.get_future().wait();
    EXPECT_TRUE(pool.post([] {}));
    EXPECT_TRUE(pool.post([] {}));
    EXPECT_EQ(pool.waiting(), 2U);
    EXPECT_FALSE(pool.post([] {}));
    go.set_value();
    pool.stop();
    EXPECT_FALSE(pool.post([] {}));
}

TEST(WorkerPool, OutlivesATaskThatThrowsAndAnswersForIt) {
    WorkerPool pool("test", 1, 10);
    std::promise<int> status;
    Responder responder([&](Response response) { status.set_value(response.status); });
    ASSERT_TRUE(pool.post(
        [held = std::move(responder)]() mutable { throw std::runtime_error("expected here"); }));
    EXPECT_EQ(status.get_future().get(), 500);
    std::promise<void> next;
    ASSERT_TRUE(pool.post([&] { next.set_value(); }));
    EXPECT_EQ(next.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
}

}  // namespace
}  // namespace entrepot::http
