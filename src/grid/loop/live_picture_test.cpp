#include "grid/loop/live_picture.h"

#include <gmock/gmock.h>

#include "grid/loop/pictures.h"
#include "grid/loop/simulated_host.h"

namespace entrepot::grid {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

/// A small simulated grid with forty bins, and its picture, looked at every second.
class LivePictureTest : public testing::Test {
  protected:
    LivePictureTest() : host({6, 6, 4, 2, 2, 1}, bins(), now) {
        picture.begin(host.layout(), now);
        host.driver().subscribe([this](const GridEvent& event) { picture.hear(event, now); });
        picture.see(host.robots(), now);
    }

    static std::vector<KnownBin> bins() {
        std::vector<KnownBin> known;
        for (BinNumber number = 1; number <= 40; ++number) known.push_back({number, 10});
        return known;
    }

    void fetch(BinNumber bin) {
        host.driver().open_port(1, PortMode::open);
        host.driver().queue(1, std::vector{bin});
        host.driver().present(1);
    }

    void pass(std::chrono::seconds span) {
        for (const Time end = now + span; now < end;) {
            now = now + std::chrono::milliseconds(100);
            host.run_until(now);
            picture.see(host.robots(), now);
        }
    }

    PictureBin bin(std::int64_t number) {
        const auto whole = picture.whole(now);
        return *std::ranges::find(whole.bins, number, &PictureBin::number);
    }

    Time now{3'600'000'000};
    SimulatedHost host;
    LivePicture picture;
};

TEST_F(LivePictureTest, ShowsShapeCellsPortsRobotsAndEveryBinAsTheControllerHasIt) {
    const GridPicture whole = picture.whole(now);
    EXPECT_EQ(whole.columns, 6);
    EXPECT_EQ(whole.height, 4);
    EXPECT_EQ(std::ranges::count(whole.cells, CellKind::port), 2);
    EXPECT_THAT(whole.robots, SizeIs(2));
    ASSERT_THAT(whole.ports, SizeIs(2));
    EXPECT_EQ(whole.cells.at(static_cast<std::size_t>(whole.ports[1].cell)), CellKind::port);
    ASSERT_THAT(whole.bins, SizeIs(40));
    for (const PictureBin& one : whole.bins) {
        const auto state = host.driver().state(static_cast<BinNumber>(one.number));
        EXPECT_EQ(one.cell, state->cell);
        EXPECT_EQ(one.level, state->level);
    }
}

TEST_F(LivePictureTest, ABinThatIsFetchedIsSeenWithARobotAndThenOpenAtThePort) {
    fetch(7);
    bool carried = false;
    for (int second = 0; second < 120 && bin(7).mode != BinMode::open; ++second) {
        pass(std::chrono::seconds(1));
        for (const PictureRobot& robot : picture.whole(now).robots) carried |= robot.bin == 7;
    }
    EXPECT_TRUE(carried);
    EXPECT_EQ(bin(7).mode, BinMode::open);
    const PicturePort port = picture.whole(now).ports[0];
    EXPECT_EQ(port.open_bin, 7);
    EXPECT_EQ(bin(7).cell, port.cell);
}

TEST_F(LivePictureTest, APortWhoseCellOnlyTheControllerKnowsIsWhereABinWasOpen) {
    picture.begin(plain_layout(host.layout().shape, 0), now);
    host.driver().subscribe([this](const GridEvent& event) { picture.hear(event, now); });
    EXPECT_THAT(picture.whole(now).ports, Each(Field(&PicturePort::cell, -1)));
    fetch(7);
    pass(std::chrono::seconds(60));
    const auto ports = picture.whole(now).ports;
    EXPECT_EQ(ports[0].cell, host.layout().cells_of(CellKind::port)[0]);
    EXPECT_EQ(ports[1].cell, -1);
}

TEST_F(LivePictureTest, AReplayAndItsChangesEndAtWhatIsNow) {
    const std::int64_t known = picture.whole(now).change;
    fetch(7);
    pass(std::chrono::seconds(90));
    const PictureChanges news = picture.after(known, now);
    EXPECT_FALSE(news.anew);
    EXPECT_FALSE(news.changes.empty());
    const GridReplay replay = picture.replay();
    EXPECT_LE(replay.from.change, known);
    EXPECT_THAT(replay.from.ports, Each(Field(&PicturePort::open_bin, 0)));
    EXPECT_EQ(std::ssize(replay.changes), std::ssize(news.changes) + known - replay.from.change);
    EXPECT_EQ(replay.changes.back().change, picture.whole(now).change);
    EXPECT_THAT(picture.after(replay.changes.back().change, now).changes, IsEmpty());
}

TEST_F(LivePictureTest, ChangesAreForgottenAfterTenMinutesAndWhoKnowsLessReadsAnew) {
    const std::int64_t known = picture.whole(now).change;
    fetch(7);
    pass(std::chrono::seconds(120));
    now = now + std::chrono::minutes(11);
    host.driver().release(1, 7, 10);
    pass(std::chrono::seconds(60));
    EXPECT_TRUE(picture.after(known, now).anew);
    const GridReplay replay = picture.replay();
    EXPECT_GT(replay.from.change, known);
    EXPECT_EQ(std::ranges::find(replay.from.bins, 7, &PictureBin::number)->mode, BinMode::open);
}

TEST_F(LivePictureTest, ThereAreNeverMoreChangesThanTheBound) {
    for (std::size_t times = 0; times <= LivePicture::most_kept; ++times) {
        const auto mode = times % 2 == 0 ? BinMode::prepared : BinMode::grid;
        picture.hear({2, BinModeChanged{1, mode}}, now);
    }
    EXPECT_THAT(picture.replay().changes, SizeIs(LivePicture::most_kept));
}

TEST_F(LivePictureTest, AfterAControllerStartedAnewTheOldNumbersAreNotKnown) {
    fetch(7);
    pass(std::chrono::seconds(20));
    const std::int64_t known = picture.whole(now).change;
    picture.hear({1, SystemModeChanged{SystemMode::running}}, now);
    picture.hear({2, BinMoved{3, 8, 0}}, now);
    picture.hear({3, DumpEnded{}}, now);
    EXPECT_TRUE(picture.after(known, now).anew);
    EXPECT_THAT(picture.whole(now).bins, ElementsAre(Field(&PictureBin::number, 3)));
}

TEST_F(LivePictureTest, StoppedRobotsAreNotSeenMoving) {
    fetch(7);
    pass(std::chrono::seconds(3));
    picture.hear({9, SystemModeChanged{SystemMode::stopped}}, now);
    const std::int64_t known = picture.whole(now).change;
    pass(std::chrono::seconds(60));
    for (const PictureChange& change : picture.after(known, now).changes) {
        EXPECT_FALSE(change.robot.has_value());
    }
}

TEST(GridPictures, OnlyTheOrganizationsOwnGridIsFound) {
    const ManualClock clock{Time{}};
    GridPictures pictures(clock);
    pictures.set({{{OrganizationId{1}, SiteId{2}}, std::make_shared<const LivePicture>()}});
    EXPECT_NE(pictures.find(OrganizationId{1}, SiteId{2}), nullptr);
    EXPECT_EQ(pictures.find(OrganizationId{2}, SiteId{2}), nullptr);
    EXPECT_EQ(pictures.find(OrganizationId{1}, SiteId{1}), nullptr);
}

}  // namespace
}  // namespace entrepot::grid
