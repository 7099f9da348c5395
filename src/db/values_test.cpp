// What goes into a statement comes out of it, on both databases.
#include <gtest/gtest.h>

#include <limits>

#include "db/testing.h"

namespace entrepot {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

class ValuesTest : public testing::TestWithParam<std::string> {
  protected:
    template <class Row, class... Args>
    Row one(const Sql& sql, const Args&... args) {
        return test_.database().read_now(
            [&](const Snapshot& snapshot) { return snapshot.one<Row>(sql, args...); });
    }
    TestDatabase test_{GetParam()};
};

struct Everything {
    std::int64_t number;
    std::string text;
    bool flag;
    std::optional<std::string> absent;
};

TEST_P(ValuesTest, ComeBackAsTheyWent) {
    static constexpr Sql echo{
        "test.echo", "SELECT CAST($1 AS BIGINT), CAST($2 AS TEXT), $3 = $4, CAST($5 AS TEXT)"};
    const std::string text = "it's \"quoted\" \\ % é 漢字";
    const auto back =
        one<Everything>(echo, -largest - 1, text, true, true, std::optional<std::string>());
    EXPECT_EQ(back.number, -largest - 1);
    EXPECT_EQ(back.text, text);
    EXPECT_TRUE(back.flag);
    EXPECT_FALSE(back.absent.has_value());
}

TEST_P(ValuesTest, BooleanColumnsAreZeroAndOne) {
    static constexpr Sql insert{"test.insert_site", R"(
        INSERT INTO sites (organization_id, site_id, name, timezone, active, created_at,
            updated_at, version)
        VALUES (0, $1, '', '', $2, 0, 0, 1))"};
    static constexpr Sql count{"test.count_sites",
                               "SELECT count(*) FROM sites WHERE active AND active = $1"};
    static constexpr Sql flags{"test.flags", "SELECT active FROM sites ORDER BY site_id"};
    test_.database().write_now(installation, [](Tx& tx) {
        tx.run(insert, 1, true);
        tx.run(insert, 2, false);
    });
    EXPECT_EQ(one<std::int64_t>(count, true), 1);
    const auto found = test_.database().read_now(
        [](const Snapshot& snapshot) { return snapshot.rows<bool>(flags); });
    EXPECT_EQ(found, (std::vector<bool>{true, false}));
}

TEST_P(ValuesTest, BytesMayHoldAnything) {
    static constexpr Sql insert{"test.insert_picture", R"(
        INSERT INTO pictures (organization_id, product_id, image_src, state, attempts,
            next_attempt_at, error, content_type, bytes, thumbnail, updated_at)
        VALUES (0, 1, '', 'ready', 0, 0, '', '', $1, $2, 0))"};
    static constexpr Sql select{"test.select_picture", "SELECT bytes, thumbnail FROM pictures"};
    struct Pictures {
        std::string bytes;
        std::string thumbnail;
    };
    const std::string bytes("\0\xff\x80 binary\0", 11);
    test_.database().write_now(installation,
                               [&](Tx& tx) { tx.run(insert, Bytes{bytes}, Bytes{}); });
    const auto back = one<Pictures>(select);
    EXPECT_EQ(back.bytes, bytes);
    EXPECT_EQ(back.thumbnail, "");
}

TEST_P(ValuesTest, SumsAreWholeNumbers) {
    static constexpr Sql sums{"test.sums", R"(
        SELECT sum(n) FROM (SELECT CAST($1 AS BIGINT) AS n UNION ALL SELECT $2) AS numbers)"};
    const auto sum = [&](std::int64_t one_number, std::int64_t other) {
        return one<std::int64_t>(sums, one_number, other);
    };
    EXPECT_EQ(sum(0, 0), 0);
    EXPECT_EQ(sum(7, -10), -3);
    EXPECT_EQ(sum(10'000, 20'000), 30'000);
    EXPECT_EQ(sum(100'000'000, 1), 100'000'001);
    EXPECT_EQ(sum(largest, 0), largest);
    EXPECT_EQ(sum(-largest, 0), -largest);
}

TEST_P(ValuesTest, TheSumOfNothingIsAbsent) {
    static constexpr Sql sum{"test.sum_of_none", "SELECT sum(site_id) FROM sites"};
    EXPECT_FALSE(one<std::optional<std::int64_t>>(sum).has_value());
}

TEST_P(ValuesTest, AParameterMayBeAbsentAtOneTimeAndThereAtAnother) {
    static constexpr Sql either{"test.either", "SELECT coalesce(CAST($1 AS TEXT), 'absent')"};
    EXPECT_EQ(one<std::string>(either, std::optional<std::string>()), "absent");
    EXPECT_EQ(one<std::string>(either, std::optional<std::string>("there")), "there");
    EXPECT_EQ(one<std::string>(either, std::optional<std::string>()), "absent");
}

TEST_P(ValuesTest, ATextPutTogetherAtTheAddressOfAnotherIsNotTakenForIt) {
    std::string text = "SELECT 1111";
    const auto number = [&] {
        return test_.database().read_now([&](const Snapshot& snapshot) {
            return std::get<std::int64_t>(snapshot.query_values({"test.text", text}, {}).cells[0]);
        });
    };
    EXPECT_EQ(number(), 1111);
    text.replace(7, 4, "2222");
    EXPECT_EQ(number(), 2222);
}

TEST_P(ValuesTest, MoreTextsThanAreKeptDoNoHarm) {
    for (int at = 0; at < 2100; ++at) {
        const auto text = "SELECT " + std::to_string(at);
        test_.database().read([&](const Snapshot& snapshot) {
            EXPECT_EQ(snapshot.query_values({"test.many", text}, {}).cells[0],
                      Cell{std::int64_t{at}});
        });
    }
}

TEST_P(ValuesTest, TextIsOrderedByItsBytes) {
    static constexpr Sql insert{"test.insert_counter",
                                "INSERT INTO counters (organization_id, name, value) "
                                "VALUES (0, $1, 1)"};
    static constexpr Sql names{"test.names", "SELECT name FROM counters ORDER BY name"};
    test_.database().write_now(installation, [](Tx& tx) {
        for (const auto* name : {"b", "A", "a", "é", "_", "B"}) tx.run(insert, name);
    });
    const auto found = test_.database().read_now(
        [](const Snapshot& snapshot) { return snapshot.rows<std::string>(names); });
    EXPECT_EQ(found, (std::vector<std::string>{"A", "B", "_", "a", "b", "é"}));
}

TEST_P(ValuesTest, AWrongStatementIsNamed) {
    static constexpr Sql wrong{"test.wrong_statement", "SELEKT 1"};
    try {
        one<std::int64_t>(wrong);
        FAIL() << "it was taken";
    } catch (const std::logic_error& error) {
        EXPECT_NE(std::string(error.what()).find("test.wrong_statement"), std::string::npos);
    }
}

INSTANTIATE_TEST_SUITE_P(Databases, ValuesTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace entrepot
