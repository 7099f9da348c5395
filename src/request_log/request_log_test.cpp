#include <gmock/gmock.h>

#include "base/refusal.h"
#include "db/testing.h"
#include "request_log/list.h"
#include "request_log/recorder.h"
#include "request_log/store.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class RequestLogTest : public testing::TestWithParam<std::string> {
  protected:
    RequestLogTest() {
        caller.kind = Caller::Kind::integration;
        caller.organization = test.make_organization();
        caller.integration = IntegrationId{7};
        caller.token = TokenId{9};
        caller.shop = ShopId{3};
        caller.name = "Web shop";
    }

    void hear(RequestLog& log, const std::string& path, int status = 200,
              const std::string& body = "{}", const std::string& answer = "{}") {
        http::Request request;
        request.method = "POST";
        request.path = path;
        request.body = body;
        request.request_id = "r-" + path.substr(1);
        request.headers = {{"Authorization", "Bearer ep_secret"}};
        request.received = std::chrono::steady_clock::now();
        log.hear(request, {.status = status, .body = answer}, caller);
    }
    void hear(const std::string& path, int status = 200, const std::string& body = "{}",
              const std::string& answer = "{}") {
        RequestLog log(test.database(), {}, test.clock());
        hear(log, path, status, body, answer);
        log.write_waiting();
    }

    template <class Work>
    auto read(Work work) {
        return test.database().read_now(work);
    }
    http::Page<LoggedRequest> page(const RequestLogQuery& query = {}) {
        return read([&](const Snapshot& snapshot) {
            return list_logged_requests(snapshot, caller, {query});
        });
    }
    std::vector<std::string> paths(const RequestLogQuery& query = {}) {
        std::vector<std::string> found;
        for (const auto& request : page(query).data) found.push_back(request.path);
        return found;
    }
    LoggedRequestDetail detail(LoggedRequestId id) {
        return read(
            [&](const Snapshot& snapshot) { return get_logged_request(snapshot, caller, id); });
    }
    RequestLogSummary summary(std::optional<Time> since = {}) {
        return read([&](const Snapshot& snapshot) {
            return summarize_request_log(snapshot, caller, {{since}});
        });
    }

    TestDatabase test{GetParam()};
    Caller caller;
};

TEST_P(RequestLogTest, KeepsARequestWithItsAnswerAndWithoutItsSecrets) {
    hear("/api/v1/hooks", 200, R"({"event":"x"})", R"({"secret":"whsec_1"})");
    const auto list = page().data;
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].method, "POST");
    EXPECT_EQ(list[0].status, 200);
    EXPECT_EQ(list[0].integration, "Web shop");
    EXPECT_EQ(list[0].token_id, TokenId{9});
    const auto all = detail(list[0].logged_request_id);
    EXPECT_EQ(all.request_body, R"({"event":"x"})");
    EXPECT_EQ(all.answer_body, R"({"secret":"***"})");
    EXPECT_EQ(all.answer_bytes, 20);
    EXPECT_THAT(all.request_headers, Not(HasSubstr("ep_secret")));
}

TEST_P(RequestLogTest, IsFilteredByEachFact) {
    hear("/api/v1/orders");
    hear("/api/v1/orders/5", 404, "", R"({"code":"order_not_found"})");
    hear("/api/v1/products", 503);
    EXPECT_THAT(paths(), ElementsAre("/api/v1/products", "/api/v1/orders/5", "/api/v1/orders"));
    EXPECT_THAT(paths({.outcome = RequestOutcome::done}), ElementsAre("/api/v1/orders"));
    EXPECT_THAT(paths({.outcome = RequestOutcome::refused}), ElementsAre("/api/v1/orders/5"));
    EXPECT_THAT(paths({.outcome = RequestOutcome::failed}), ElementsAre("/api/v1/products"));
    EXPECT_THAT(paths({.code = "order_not_found"}), ElementsAre("/api/v1/orders/5"));
    EXPECT_THAT(paths({.method = "GET"}), IsEmpty());
    EXPECT_THAT(paths({.path = "ORDERS"}), ElementsAre("/api/v1/orders/5", "/api/v1/orders"));
    EXPECT_THAT(paths({.integration_id = IntegrationId{8}}), IsEmpty());
    EXPECT_THAT(paths({.shop_id = ShopId{4}}), IsEmpty());
    EXPECT_THAT(paths({.request_id = "r-api/v1/products"}), ElementsAre("/api/v1/products"));
    EXPECT_THAT(paths({.until = test.clock().now() - std::chrono::hours(1)}), IsEmpty());
}

TEST_P(RequestLogTest, IsReadPageByPage) {
    for (const auto* path : {"/1", "/2", "/3"}) hear(path);
    const auto first = page({.limit = 2});
    ASSERT_TRUE(first.next_cursor);
    EXPECT_THAT(paths({.limit = 2}), ElementsAre("/3", "/2"));
    EXPECT_THAT(paths({.limit = 2, .cursor = *first.next_cursor}), ElementsAre("/1"));
}

TEST_P(RequestLogTest, ARushIsThinnedOutAndCountedAndItsRefusalsStay) {
    RequestLog log(
        test.database(),
        {.good = {.a_second = 1, .burst = std::chrono::seconds(5)}, .refused = {.a_second = 100}},
        test.clock());
    for (int number = 0; number < 50; ++number) hear(log, "/good");
    for (int number = 0; number < 50; ++number) {
        hear(log, "/bad", 422, "", R"({"code":"validation_error"})");
    }
    log.write_waiting();
    EXPECT_EQ(paths({.limit = 250, .path = "bad"}).size(), 50U);
    const auto good = paths({.limit = 250, .path = "good"}).size();
    EXPECT_GE(good, 5U);
    EXPECT_LE(good, 7U);  // a second may have passed
    const auto found = summary();
    EXPECT_EQ(found.left_out, static_cast<std::int64_t>(50 - good));
    EXPECT_EQ(found.logged, static_cast<std::int64_t>(50 + good));
    ASSERT_EQ(found.errors.size(), 1U);
    EXPECT_EQ(found.errors[0].code, "validation_error");
    EXPECT_EQ(found.errors[0].count, 50);
    ASSERT_EQ(found.integrations.size(), 1U);
    EXPECT_EQ(found.integrations[0].name, "Web shop");
}

TEST_P(RequestLogTest, MemoryIsBounded) {
    RequestLog log(test.database(), {.most_bytes = 100'000}, test.clock());
    const std::string large(50'000, 'x');
    for (int number = 0; number < 5; ++number) hear(log, "/large", 422, large);
    log.write_waiting();
    EXPECT_EQ(paths().size(), 1U);
    EXPECT_EQ(summary().left_out, 4);
    hear(log, "/after", 422, large);
    log.write_waiting();
    EXPECT_THAT(paths(), ElementsAre("/after", "/large"));
}

TEST_P(RequestLogTest, OldAndTooManyLinesGo) {
    const auto write = [&](std::int64_t most) {
        test.database().write_now(caller.organization, [&](Tx& tx) {
            request_log::write_lines(tx, {{.at = tx.now(), .path = "/new"}}, 0, most);
        });
    };
    for (int number = 0; number < 3; ++number) write(2);
    EXPECT_EQ(paths().size(), 2U);
    test.clock().advance(request_log::kept_for - std::chrono::minutes(1));
    write(100);
    test.clock().advance(std::chrono::minutes(2));
    test.database().write_now(caller.organization,
                              [](Tx& tx) { request_log::forget_old_lines(tx, 100); });
    EXPECT_EQ(paths().size(), 1U);
}

TEST_P(RequestLogTest, OthersDoNotSeeIt) {
    hear("/api/v1/orders");
    const auto id = page().data.at(0).logged_request_id;
    caller.organization = test.make_organization("Other");
    EXPECT_THAT(paths(), IsEmpty());
    EXPECT_THROW(detail(id), Refusal);
    EXPECT_EQ(summary().logged, 0);
}

TEST_P(RequestLogTest, UsersAreNotLogged) {
    caller.kind = Caller::Kind::user;
    hear("/app/api/orders");
    EXPECT_THAT(paths(), IsEmpty());
}

TEST_P(RequestLogTest, TwoProcessesWriteToOneLog) {
    if (test.database().embedded()) GTEST_SKIP() << "SQLite belongs to one process";
    const auto other = open_database(test.options());
    RequestLog here(test.database(), {}, test.clock());
    RequestLog there(*other, {}, test.clock());
    hear(here, "/here");
    hear(there, "/there");
    there.write_waiting();
    here.write_waiting();
    EXPECT_THAT(paths(), ElementsAre("/here", "/there"));
    other->close();
}

INSTANTIATE_TEST_SUITE_P(Databases, RequestLogTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
