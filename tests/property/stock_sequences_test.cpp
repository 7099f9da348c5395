#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdlib>
#include <sstream>
#include <string_view>

#include "kept_sequences.h"
#include "stock_floor.h"

namespace entrepot::property {
namespace {

/// Undoes a sequence's transaction.
struct Undo {};

using Sequence = std::vector<std::uint32_t>;

/// Plays a sequence in a transaction that is undone, and returns what differs between the books and
/// the model.
std::vector<std::string> play(Premises& premises, const Sequence& sequence, Tally& tally) {
    std::vector<std::string> found;
    ++tally.sequences;
    try {
        premises.house.write([&](Tx& tx) {
            StockFloor floor(tx, premises, tally);
            for (const std::uint32_t random : sequence) floor.step(random);
            found = floor.compare();
            throw Undo{};
        });
    } catch (const Undo&) {
    }
    return found;
}

std::string lines_of(const std::vector<std::string>& sentences) {
    std::ostringstream text;
    for (const auto& sentence : sentences) text << sentence << '\n';
    return text.str();
}

/// The everyday numbers; RC_PARAMS may name others (seed, max_success, max_size).
rc::detail::TestParams params_for(const std::string& kind) {
    auto params = rc::detail::configuration().testParams;
    const char* given = std::getenv("RC_PARAMS");
    const std::string_view named = given == nullptr ? "" : given;
    if (named.find("max_success=") == named.npos) {
        params.maxSuccess = kind == "sqlite" ? 10'000 : 200;
    }
    return params;
}

/// Says in `message` which sequence failed, its shortest form and the seed.
bool hold_against_the_model(Premises& premises, const rc::detail::TestParams& params, Tally& tally,
                            std::ostream& message) {
    const auto one = [&] {
        const auto step =
            rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::uint32_t>(0, 0xa0000000));
        const auto sequence = *rc::gen::container<Sequence>(step);
        const auto found = play(premises, sequence, tally);
        if (!found.empty()) RC_FAIL(lines_of(found));
    };
    const rc::detail::TestMetadata name{"stock_sequences", "the books are what a model says"};
    const auto result = rc::detail::checkTestable(one, name, params);
    rc::detail::printResultMessage(result, message);
    message << " (" << params << ")";
    return result.is<rc::detail::SuccessResult>();
}

class StockSequences : public testing::TestWithParam<std::string> {};

TEST_P(StockSequences, HoldAgainstThePlainModel) {
    Premises premises(GetParam());
    Tally tally;
    std::ostringstream message;
    EXPECT_TRUE(hold_against_the_model(premises, params_for(GetParam()), tally, message))
        << message.str();
    for (const auto count :
         {tally.picks, tally.put_back, tally.emptied, tally.reports, tally.finished, tally.solved,
          tally.cancelled, tally.broken_promises, tally.refusals, tally.kits, tally.lines_changed,
          tally.too_late, tally.held, tally.cancelled_at_port}) {
        EXPECT_GT(count, 0);
    }
    EXPECT_GE(tally.sequences, params_for(GetParam()).maxSuccess);
    RecordProperty("picks", std::to_string(tally.picks));
    RecordProperty("finished", std::to_string(tally.finished));
}

/// Lots change which units a promise is of and never how many units anybody has.
TEST_P(StockSequences, HoldWithLots) {
    Premises premises(GetParam(), {"", "L1", "L2"});
    Tally tally;
    std::ostringstream message;
    auto params = params_for(GetParam());
    params.maxSuccess /= 4;
    EXPECT_TRUE(hold_against_the_model(premises, params, tally, message)) << message.str();
    for (const auto count : {tally.lots, tally.put_back, tally.broken_promises}) {
        EXPECT_GT(count, 0);
    }
}

TEST_P(StockSequences, OnesThatOnceBrokeSomethingHold) {
    Premises premises(GetParam());
    Premises with_lots(GetParam(), {"", "L1", "L2"});
    Tally tally;
    for (const auto& [bug, sequence] : kept_sequences()) {
        EXPECT_EQ(lines_of(play(premises, sequence, tally)), "") << bug;
        EXPECT_EQ(lines_of(play(with_lots, sequence, tally)), "") << bug << ", with lots";
    }
}

INSTANTIATE_TEST_SUITE_P(Databases, StockSequences, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot::property
