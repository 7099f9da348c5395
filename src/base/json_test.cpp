#include "base/json.h"

#include <gtest/gtest.h>

namespace entrepot {
namespace {

enum class Color { red, green };

}  // namespace
template <>
struct EnumNames<Color> {
    static constexpr std::array<std::string_view, 2> names{"red", "green"};
};
namespace {

struct Line {
    std::string sku;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<Line>) {
    return described<Line>("Line", "A line of an order.",
                           field<&Line::sku>("Stock keeping unit.", {.min_len = 1, .max_len = 5}),
                           field<&Line::quantity>("Units bought.", {.min = 1, .max = 1000}));
}

struct Sample {
    OrderId order_id;
    std::vector<Line> line_items;
    std::optional<std::string> note;
    Patch<bool> paid;
    Time at;
    Color color = Color::red;
    std::vector<std::string> tags;
};
constexpr auto describe(Type<Sample>) {
    return described<Sample>(
        "Sample", "Something with a member of each kind.", field<&Sample::order_id>("Its number."),
        field<&Sample::line_items>("Its lines.", {.max_items = 2}),
        field<&Sample::note>("Shown to the picker."), field<&Sample::paid>("Whether it is paid."),
        field<&Sample::at>("When it came.", {.optional = true}),
        field<&Sample::color>("Its colour.", {.optional = true}),
        field<&Sample::tags>("Its words.", {.optional = true}));
}

/// The errors as "loc type" lines, or the code when it was not the schema.
std::string errors_of(std::string_view text) {
    try {
        decode_json<Sample>(text);
        return "none";
    } catch (const Refusal& refusal) {
        if (refusal.errors.empty()) return std::string(refusal.code().code);
        std::string lines;
        for (const auto& error : refusal.errors) {
            for (const auto& part : error.loc) lines += part + ".";
            lines += " " + error.type + "\n";
        }
        return lines;
    }
}

TEST(Json, ReadsAndWritesEveryKindOfMember) {
    const auto sample = decode_json<Sample>(
        R"({"order_id":7,"line_items":[{"sku":"a\"\u00e9","quantity":3}],"note":null,"paid":true,
            "at":"2026-11-23T10:00:00+01:00","color":"green","tags":["x"]})");
    EXPECT_EQ(
        to_json(sample),
        "{\"order_id\":7,\"line_items\":[{\"sku\":\"a\\\"é\",\"quantity\":3}],\"note\":null,"
        "\"paid\":true,\"at\":\"2026-11-23T09:00:00Z\",\"color\":\"green\",\"tags\":[\"x\"]}");
}

TEST(Json, PatchTellsAbsentFromNullFromSet) {
    EXPECT_EQ(decode_json<Sample>(R"({"order_id":1,"line_items":[]})").paid.state,
              Patch<bool>::State::absent);
    EXPECT_TRUE(
        decode_json<Sample>(R"({"order_id":1,"line_items":[],"paid":null})").paid.is_null());
    EXPECT_FALSE(decode_json<Sample>(R"({"order_id":1,"line_items":[],"paid":false})").paid.value);
}

TEST(Json, NamesEveryWrongPlaceAtOnce) {
    EXPECT_EQ(errors_of(R"({"order_id":0,"line_items":[{"sku":"","quantity":"3"},{"quantity":2000,
                            "sku":"toolong","colour":1}],"color":"blue","at":"now","extra":1})"),
              "body.order_id. too_small\n"
              "body.line_items.0.sku. too_short\n"
              "body.line_items.0.quantity. type_error\n"
              "body.line_items.1.sku. too_long\n"
              "body.line_items.1.quantity. too_large\n"
              "body.line_items.1.colour. unknown_field\n"
              "body.at. not_a_time\n"
              "body.color. unknown_value\n"
              "body.extra. unknown_field\n");
}

TEST(Json, RefusesWhatTheParserWouldLetPass) {
    EXPECT_EQ(errors_of(R"({"order_id":1,"order_id":2,"line_items":[]})"), "malformed_json");
    EXPECT_EQ(errors_of(R"({"order_id":1,"line_items":[{"sku":"a","quantity":1,"sku":"b"}]})"),
              "malformed_json");
    EXPECT_EQ(errors_of("{\"order_id\":1,\"line_items\":[],\"note\":\"\xff\"}"), "malformed_json");
    EXPECT_EQ(errors_of(R"({"order_id":1,"line_items":[],"note":"\u0000"})"),
              "body.note. invalid_character\n");
    EXPECT_EQ(errors_of(R"({"order_id":1e2,"line_items":[]})"),
              "body.order_id. not_a_whole_number\n");
    EXPECT_EQ(errors_of(R"({"order_id":9223372036854775808,"line_items":[]})"),
              "body.order_id. not_a_whole_number\n");
    EXPECT_EQ(errors_of("{} x"), "malformed_json");
    EXPECT_EQ(errors_of(""), "malformed_json");
    EXPECT_EQ(errors_of(std::string(10'000, '[')), "malformed_json");
    EXPECT_EQ(errors_of("[]"), "body. type_error\n");
    EXPECT_EQ(errors_of(R"({"order_id":1,"line_items":[{},{},{}]})"),
              "body.line_items. too_many_items\n");
}

TEST(Json, ReadsQueriesByTheFieldsKinds) {
    const auto line = decode_form<Line>({{"sku", "1"}, {"quantity", "12"}}, "query");
    EXPECT_EQ(line.sku, "1");
    EXPECT_EQ(line.quantity, 12);
    EXPECT_THROW(decode_form<Line>({{"sku", "1"}, {"quantity", "12x"}}, "query"), Refusal);
    EXPECT_THROW(decode_form<Line>({{"sku", "1"}, {"sku", "2"}, {"quantity", "1"}}, "query"),
                 Refusal);
}

}  // namespace
}  // namespace entrepot
