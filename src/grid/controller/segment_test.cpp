#include "grid/controller/segment.h"

#include <gmock/gmock.h>

#include <random>

#include "grid/controller/limits.h"
#include "grid/controller/placing.h"

namespace entrepot::grid::segment {
namespace {

TEST(ControllerSegments, APlaceOfABinIsReadInAllItsForms) {
    EXPECT_EQ(read("BL,15001,1"), Segment(Bin{.bin = 15001}));
    EXPECT_EQ(read("BL,15001,1,0,0,0"), Segment(Bin{.bin = 15001})) << "with a robot";
    EXPECT_EQ(read("BL,15001,1,15,12,455"),
              Segment(Bin{.bin = 15001, .position = Position{15, 12, 455}}));
    EXPECT_EQ(read("BL,15001,1,15,12,-200"),
              Segment(Bin{.bin = 15001, .position = Position{15, 12, -200}}))
        << "on top of the grid";
    EXPECT_EQ(read("BL,15001,1,15,12,1,P"),
              Segment(Bin{.bin = 15001, .position = Position{15, 12, 1}, .mode = BinMode::port}));
    EXPECT_EQ(read("BL,15001,1,15,12,125,T,40,220"), Segment(Bin{.bin = 15001,
                                                                 .position = Position{15, 12, 125},
                                                                 .mode = BinMode::prepared,
                                                                 .code = 40,
                                                                 .type = 2}));
    EXPECT_EQ(read("BL,15001,1,15,12,125,T,40,220,more,of,it"),
              read("BL,15001,1,15,12,125,T,40,220"))
        << "of a newer version";
}

TEST(ControllerSegments, AllOtherTagsAreRead) {
    EXPECT_EQ(read("BM,7,G"), Segment(Mode{7, BinMode::grid}));
    EXPECT_EQ(read("BM,7,F"), Segment(Mode{7, BinMode::forecast}));
    EXPECT_EQ(read("BM,7,T"), Segment(Mode{7, BinMode::prepared}));
    EXPECT_EQ(read("BM,7,P"), Segment(Mode{7, BinMode::port}));
    EXPECT_EQ(read("BM,7,O"), Segment(Mode{7, BinMode::open}));
    EXPECT_EQ(read("BM,7,C"), Segment(Mode{7, BinMode::closed}));
    EXPECT_EQ(read("BM,7,R"), Segment(Mode{7, BinMode::to_grid}));
    EXPECT_EQ(read("BM,7,X"), Segment(Mode{7, BinMode::outside}));
    EXPECT_EQ(read("BM,7,D"), Segment(Mode{7, BinMode::deleted}));
    EXPECT_EQ(read("BD,7,330,ST"), Segment(Kind{7, 1}));
    EXPECT_EQ(read("BD,7,425,ST"), Segment(Kind{7, 5}));
    EXPECT_EQ(read("BD,7,220,AC"), Segment(Kind{7, 17}));
    EXPECT_EQ(read("BD,7,100,ST"), Segment(Other{})) << "a height of a newer version";
    EXPECT_EQ(read("CD,3,4,PO,0,0"), Segment(Cell{3, 4, true}));
    EXPECT_EQ(read("CD,3,4,ST,0,16"), Segment(Cell{3, 4, false}));
    EXPECT_EQ(read("HS,1,O,1"), Segment(Hatch{1, true}));
    EXPECT_EQ(read("HS,1,FO,1"), Segment(Hatch{1, true}));
    EXPECT_EQ(read("HS,1,B,1"), Segment(Hatch{1, false}));
    EXPECT_EQ(read("LF,1,15,12"), Segment(PlaceFailed{15, 12}));
    EXPECT_EQ(read("PTG,2,11,12"), Segment(TaskGroups{2, {11, 12}}));
    EXPECT_EQ(read("PTG,2"), Segment(TaskGroups{2, {}}));
    EXPECT_EQ(read("PM,2,I"), Segment(Port{2, PortMode::insert}));
    EXPECT_EQ(read("PM,2,D"), Segment(Port{2, PortMode::closed})) << "disabled";
    EXPECT_EQ(read("SM,RUN"), Segment(System{SystemMode::running}));
    EXPECT_EQ(read("SM,ALT"), Segment(System{SystemMode::running}));
    EXPECT_EQ(read("SM,STP"), Segment(System{SystemMode::stopped}));
    EXPECT_EQ(read("SM,DSTP"), Segment(System{SystemMode::stopped}));
    EXPECT_EQ(read("SM,SVC"), Segment(System{SystemMode::stopped}));
    EXPECT_EQ(read("DS"), Segment(Dump{}));
    EXPECT_EQ(read("AL,NOC"), Segment(Other{}));
    EXPECT_EQ(read(""), Segment(Other{}));
}

TEST(ControllerSegments, AValueThatCantBeIsSaidClearly) {
    const std::vector<std::string> lines{
        "BL",       "BL,",         "BL,0,1",       "BL,4000001,1",   "BL,7",
        "BL,7,1,3", "BL,7,1,3,4",  "BL,7,1,3,x,5", "BL,7,1,3,4,5,Q", "BL,7,1,3,4,5,G,10000001",
        "BM,7",     "BM,7,Z",      "BM,,G",        "BM,7 7,G",       "BD,7,tall",
        "CD,1,2",   "HS,0,O",      "HS,2001,O",    "LF,1,2",         "PTG,x",
        "PTG,1,,",  "PM,1,OPENED", "SM,",          "SM,WALK",
    };
    for (const std::string& line : lines) {
        const auto said = read(line);
        ASSERT_TRUE(std::holds_alternative<Unreadable>(said)) << line;
        EXPECT_FALSE(std::get<Unreadable>(said).why.empty()) << line;
    }
    EXPECT_TRUE(std::holds_alternative<Unreadable>(read(std::string(longest_line + 1, 'B'))));
}

TEST(ControllerSegments, RandomLinesDoNoHarm) {
    const std::vector<std::string> models{"BL,15001,1,15,12,125,T,40,220",
                                          "BM,7,G",
                                          "BD,7,330,ST",
                                          "CD,3,4,PO,0,0",
                                          "HS,1,O,1",
                                          "LF,1,15,12",
                                          "PTG,2,11,12",
                                          "PM,2,I",
                                          "SM,RUN",
                                          "DS"};
    std::mt19937 random(11);
    for (int round = 0; round < 100'000; ++round) {
        std::string line = models[random() % models.size()];
        for (auto changes = random() % 4; changes > 0; --changes) {
            const auto at = random() % (line.size() + 1);
            line.insert(at, 1, static_cast<char>(random() % 256));
            if (random() % 2 == 0) line.erase(random() % line.size(), random() % 3);
        }
        const auto said = read(line);
        const auto* bin = std::get_if<Bin>(&said);
        const auto* port = std::get_if<Port>(&said);
        EXPECT_TRUE(bin == nullptr || limits::is_bin(bin->bin)) << line;
        EXPECT_TRUE(port == nullptr || limits::is_port(port->port)) << line;
    }
}

TEST(ControllerPlacing, LevelsAreDepthsAndBack) {
    const Placing placing({.columns = 8, .rows = 6, .height = 16});
    for (std::int32_t level = 0; level < 16; ++level) {
        EXPECT_EQ(placing.level(placing.position(13, level).depth), level);
    }
    EXPECT_EQ(placing.level(105), 15);
    EXPECT_EQ(placing.level(145), 15);
    EXPECT_EQ(placing.level(-205), 16) << "on top of the grid";
    EXPECT_EQ(placing.level(100'000), 0);
    EXPECT_EQ(placing.position(13, 0).x, 6);
    EXPECT_EQ(placing.position(13, 0).y, 2);
    EXPECT_EQ(placing.cell(6, 2), 13);
    EXPECT_FALSE(placing.cell(0, 2));
    EXPECT_FALSE(placing.cell(9, 2));
    EXPECT_FALSE(placing.cell(6, 7));
}

}  // namespace
}  // namespace entrepot::grid::segment
