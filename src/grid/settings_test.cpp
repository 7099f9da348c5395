#include "grid/settings.h"

#include <gtest/gtest.h>

#include "grid/bin_requests.h"
#include "grid/bins.h"
#include "stock/testing.h"

namespace entrepot {
namespace {

class GridSettingsTest : public testing::TestWithParam<std::string> {
  protected:
    GridSettingsTest() : house(GetParam()) {}

    std::string put(const SimulatedSettings& size) {
        return put({.kind = GridKind::simulated, .simulated = size});
    }
    std::string put(const GridSettings& settings) {
        return refusal_of([&] {
            house.write([&](Tx& tx) { put_grid(tx, house.worker(), house.site, settings); });
        });
    }

    TestWarehouse house;
};

TEST_P(GridSettingsTest, ASiteHasNoGridBeforeOneIsSetUp) {
    const auto read = [&] {
        return refusal_of([&] {
            house.read([&](const Snapshot& snapshot) {
                return get_grid(snapshot, house.worker(), house.site).version;
            });
        });
    };
    EXPECT_EQ(read(), "grid_not_found");
    EXPECT_EQ(put({.width = 12, .depth = 10, .height = 6, .robots = 4, .ports = 2}), "");
    EXPECT_EQ(read(), "");
}

TEST_P(GridSettingsTest, WhatCanNotBeBuiltIsRefused) {
    EXPECT_EQ(put({.width = 7, .depth = 10, .height = 6}), "grid_impossible");
    EXPECT_EQ(put({.width = 10, .depth = 7, .height = 6}), "grid_impossible");
    EXPECT_EQ(put({.width = 8, .depth = 8, .height = 6, .ports = 9}), "grid_impossible");
    EXPECT_EQ(put({.width = 8, .depth = 8, .height = 6, .ports = 8}), "");
    put({.width = 12, .depth = 10, .height = 6});
    house.write([&](Tx& tx) { create_bins(tx, house.site, 1, 320, 1); });
    EXPECT_EQ(put({.width = 8, .depth = 8, .height = 6, .ports = 8}), "grid_impossible")
        << "336 places, of which robots need a twentieth";
}

TEST_P(GridSettingsTest, NoMoreBinsGoInThanRobotsCanStillDigAmong) {
    const auto add = [&](std::int64_t first, std::int64_t count) {
        return refusal_of([&] {
            house.write([&](Tx& tx) { return create_bins(tx, house.site, first, count, 1); });
        });
    };
    put({.width = 8, .depth = 8, .height = 6, .ports = 8});
    EXPECT_EQ(add(1, 320), "grid_full");
    EXPECT_EQ(add(1, 319), "");
    EXPECT_EQ(add(320, 1), "grid_full");
    const BinId last = house.read([&](const Snapshot& snapshot) {
        return find_bin_by_number(snapshot, house.organization, house.site, 319)->bin_id;
    });
    house.write([&](Tx& tx) { take_bin_out(tx, last); });
    EXPECT_EQ(add(320, 1), "");
    EXPECT_EQ(refusal_of([&] { house.write([&](Tx& tx) { put_bin_in(tx, last); }); }), "grid_full");
}

TEST_P(GridSettingsTest, WhatAnotherControllerDidIsNotSaidOfAChangedGrid) {
    static constexpr Sql run{"testing.run_grid",
                             "UPDATE grids SET mode = 'running' WHERE organization_id = $1"};
    const auto mode = [&] {
        return house.read([&](const Snapshot& snapshot) {
            return get_grid(snapshot, house.worker(), house.site).mode;
        });
    };
    put(SimulatedSettings{});
    house.write([&](Tx& tx) { tx.run(run, tx.organization()); });
    EXPECT_EQ(mode(), "running");
    put(SimulatedSettings{});
    EXPECT_EQ(mode(), "");
}

TEST_P(GridSettingsTest, AControllerNeedsItsSizeAndAnAddressThatMayBeCalled) {
    GridSettings settings{.kind = GridKind::controller};
    EXPECT_EQ(put(settings), "validation_error");
    settings.controller = ControlledSettings{.width = 10, .depth = 10, .height = 8, .address = {}};
    settings.controller->address.base_url = "http://169.254.169.254:44000";
    settings.controller->address.publisher_host = "10.20.0.5";
    EXPECT_EQ(put(settings), "validation_error");
    settings.controller->address.base_url = "http://10.20.0.5:44000";
    EXPECT_EQ(put(settings), "");
}

TEST_P(GridSettingsTest, AGridThatPortsWorkWithStaysAsItIs) {
    const SimulatedSettings size;
    EXPECT_EQ(put(size), "");
    house.write([&](Tx& tx) {
        const auto bin = create_bins(tx, house.site, 1, 1, 1).front();
        request_bin(tx, house.site, PortId{1}, bin);
    });
    EXPECT_EQ(put(size), "grid_in_use");
}

TEST_P(GridSettingsTest, AControllerMayMoveWhilePortsWorkWithIt) {
    GridSettings settings{.kind = GridKind::controller};
    settings.controller = ControlledSettings{.width = 10, .depth = 10, .height = 8, .address = {}};
    settings.controller->address.base_url = "http://10.20.0.5:44000";
    EXPECT_EQ(put(settings), "");
    house.write([&](Tx& tx) {
        request_bin(tx, house.site, PortId{1}, create_bins(tx, house.site, 1, 1, 1).front());
    });
    settings.controller->address.base_url = "http://10.20.0.6:44000";
    EXPECT_EQ(put(settings), "");
    EXPECT_EQ(put(SimulatedSettings{}), "grid_in_use");
}

INSTANTIATE_TEST_SUITE_P(Databases, GridSettingsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
