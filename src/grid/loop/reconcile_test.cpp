#include "grid/loop/reconcile.h"

#include <gmock/gmock.h>

#include "grid/controller/testing/controller_rig.h"
#include "grid/loop/simulated_host.h"

namespace entrepot::grid {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A small simulated grid and the rows of port 1, which notes change as the database would.
class ReconcileTest : public testing::Test {
  protected:
    ReconcileTest() : host({6, 6, 4, 2, 2, 1}, bins(), Time{1}) {}

    static std::vector<KnownBin> bins() {
        std::vector<KnownBin> known;
        for (BinNumber number = 1; number <= 40; ++number) known.push_back({number, 10});
        return known;
    }

    void want(BinNumber bin) {
        rows.push_back({BinRequestId{++last},
                        PortId{1},
                        1,
                        BinId{bin},
                        bin,
                        std::string(bin_request::wanted),
                        {}});
    }

    BinRequest& row(BinNumber bin) { return *std::ranges::find(rows, bin, &BinRequest::number); }

    /// Looks until there is nothing to note.
    void look() {
        for (;;) {
            const auto notes = reconcile(host.driver(), 1, rows, [](BinId) { return 11; });
            if (notes.empty()) return;
            for (const auto& note : notes) apply(note);
        }
    }

    void apply(const RequestNote& note) {
        const auto found =
            std::ranges::find(rows, note.request.bin_request_id, &BinRequest::bin_request_id);
        if (note.state.empty()) {
            rows.erase(found);
        } else {
            found->state = note.state;
        }
    }

    void pass(int seconds) {
        for (int second = 0; second < seconds; ++second) {
            now = now + std::chrono::seconds(1);
            host.run_until(now);
            look();
        }
    }

    BinNumber open_bin() { return host.driver().port_state(1)->open_bin; }

    SimulatedHost host;
    Time now{1};
    std::vector<BinRequest> rows;
    std::int64_t last = 0;
};

TEST_F(ReconcileTest, WantedBinsComeOneAfterAnotherAsThePortIsDone) {
    want(7);
    want(30);
    pass(120);
    EXPECT_EQ(open_bin(), 7);
    EXPECT_EQ(row(7).state, bin_request::open);
    EXPECT_EQ(row(30).state, bin_request::coming);
    row(7).state = bin_request::released;
    pass(60);
    EXPECT_EQ(open_bin(), 30);
    EXPECT_EQ(rows.size(), 1U);
    EXPECT_EQ(host.driver().state(7)->code, 11);
}

TEST_F(ReconcileTest, ABinThatIsOnItsWayAndWantedNoLongerIsLetGoUntouched) {
    for (const BinNumber bin : {7, 8, 9}) want(bin);
    look();
    std::erase_if(rows, [](const BinRequest& request) { return request.number == 8; });
    pass(120);
    EXPECT_EQ(open_bin(), 7);
    row(7).state = bin_request::released;
    pass(120);
    EXPECT_EQ(open_bin(), 9);
    EXPECT_EQ(row(9).state, bin_request::open);
    EXPECT_EQ(host.driver().state(8)->mode, BinMode::grid);
}

TEST_F(ReconcileTest, ABinThatHasArrivedAndIsWantedNoLongerKeepsNoOtherFromComing) {
    want(7);
    want(8);
    pass(200);
    ASSERT_EQ(open_bin(), 7);
    std::erase_if(rows, [](const BinRequest& request) { return request.number == 8; });
    row(7).state = bin_request::released;
    want(9);
    pass(300);
    EXPECT_EQ(open_bin(), 9);
    EXPECT_EQ(host.driver().state(8)->mode, BinMode::grid);
}

TEST_F(ReconcileTest, ABinThatNobodyAskedForGoesBack) {
    host.driver().open_port(1, PortMode::open);
    host.driver().present(1, 9);
    pass(120);
    EXPECT_EQ(open_bin(), 0);
    EXPECT_EQ(host.driver().state(9)->mode, BinMode::grid);
}

TEST_F(ReconcileTest, AfterTheControllerStartedAnewTheOpenBinIsBroughtAgain) {
    want(7);
    row(7).state = bin_request::open;
    look();
    EXPECT_EQ(row(7).state, bin_request::wanted);
    pass(120);
    EXPECT_EQ(open_bin(), 7);
    EXPECT_EQ(row(7).state, bin_request::open);
}

TEST_F(ReconcileTest, APortWithoutWishesIsClosed) {
    want(7);
    pass(120);
    row(7).state = bin_request::released;
    pass(120);
    EXPECT_THAT(rows, IsEmpty());
    EXPECT_EQ(host.driver().port_state(1)->mode, PortMode::closed);
    EXPECT_EQ(host.driver().state(7)->mode, BinMode::grid);
}

TEST_F(ReconcileTest, ABinThatIsNotInTheGridKeepsNoOtherFromComing) {
    want(77);
    want(7);
    pass(120);
    EXPECT_EQ(open_bin(), 7);
    EXPECT_EQ(row(77).state, bin_request::wanted);
    EXPECT_EQ(trouble_of(host.driver(), 1, rows), PortFault::missing_bin);
    EXPECT_EQ(trouble_of(host.driver(), 99, rows), PortFault::unknown_port);
    std::erase_if(rows, [](const BinRequest& request) { return request.number == 77; });
    EXPECT_EQ(trouble_of(host.driver(), 1, rows), PortFault::cleared);
}

TEST_F(ReconcileTest, NothingIsMissedAtAControllerThatIsNotReached) {
    want(7);
    ControllerDriver nowhere({.base_url = "http://127.0.0.1:1", .publisher_host = "127.0.0.1"}, {});
    EXPECT_EQ(trouble_of(nowhere, 1, rows), PortFault::cleared) << "it knows nothing at all";
}

TEST_F(ReconcileTest, TheNextBinIsAskedForBeforeAllElse) {
    test::ControllerRig rig;
    want(7);
    want(8);
    const auto look_there = [&] {
        return reconcile(rig.driver(), 1, rows, [](BinId) { return 11; });
    };
    look_there();
    ASSERT_TRUE(rig.until([&] { return rig.driver().port_state(1)->open_bin == 7; }));
    row(7).state = bin_request::released;
    want(9);
    look_there();
    std::vector<std::string> calls;
    for (const auto& entry : rig.emulator().log()) calls.push_back(entry.what);
    ASSERT_GT(calls.size(), 3U);
    calls.erase(calls.begin(), calls.end() - 3);
    EXPECT_THAT(calls, ElementsAre("closebin", "openbin", "appendportqueue"));
}

TEST_F(ReconcileTest, TheNextBinIsPresentedInTheSameLookThatReleasesTheOne) {
    want(7);
    want(30);
    pass(200);
    row(7).state = bin_request::released;
    look();
    EXPECT_EQ(host.driver().present(1), DriverFault::already_presented);
}

}  // namespace
}  // namespace entrepot::grid
