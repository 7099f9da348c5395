#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/caller.h"
#include "base/codec.h"
#include "base/described.h"
#include "db/database.h"
#include "grid/controller/settings.h"

/// A site's grid and what its driver needs to know.
namespace entrepot {

/// Who moves the bins.
enum class GridKind : std::uint8_t { simulated, controller };
template <>
struct EnumNames<GridKind> {
    static constexpr std::array<std::string_view, 2> names{"simulated", "controller"};
};

/// A grid that needs no hardware.
struct SimulatedSettings {
    std::int64_t width = 12;
    std::int64_t depth = 10;
    std::int64_t height = 6;
    std::int64_t robots = 4;
    std::int64_t ports = 2;
    std::int64_t speed = 1;
};
constexpr auto describe(Type<SimulatedSettings>) {
    using S = SimulatedSettings;
    return described<S>("SimulatedSettings", "Size and speed of a simulated grid.",
                        field<&S::width>("Stacks from left to right.", {.min = 2, .max = 100}),
                        field<&S::depth>("Stacks from front to back.", {.min = 2, .max = 100}),
                        field<&S::height>("Bins in a full stack.", {.min = 1, .max = 24}),
                        field<&S::robots>("Robots on top.", {.min = 1, .max = 200}),
                        field<&S::ports>("Ports at the front.", {.min = 1, .max = 20}),
                        field<&S::speed>("How many times as fast as a real one.",
                                         {.optional = true, .min = 1, .max = 100}));
}

/// A grid behind a controller that is asked over HTTP.
struct ControlledSettings {
    std::int64_t width = 0;
    std::int64_t depth = 0;
    std::int64_t height = 0;
    grid::ControllerSettings address;
};
constexpr auto describe(Type<ControlledSettings>) {
    using S = ControlledSettings;
    return described<S>("ControlledSettings", "Size of a grid, and where its controller is.",
                        field<&S::width>("Stacks from left to right.", {.min = 1, .max = 1024}),
                        field<&S::depth>("Stacks from front to back.", {.min = 1, .max = 1024}),
                        field<&S::height>("Bins in a full stack.", {.min = 1, .max = 24}),
                        field<&S::address>("Where its controller is."));
}

struct GridSettings {
    GridKind kind = GridKind::simulated;
    std::optional<SimulatedSettings> simulated;
    std::optional<ControlledSettings> controller;
};
constexpr auto describe(Type<GridSettings>) {
    using S = GridSettings;
    return described<S>("GridSettings", "Who moves the bins, and what that needs.",
                        field<&S::kind>("`simulated` or `controller`."),
                        field<&S::simulated>("Of a simulated grid; left out otherwise."),
                        field<&S::controller>("Of a grid with a controller; left out otherwise."));
}

/// A row of `grids`.
struct Grid {
    SiteId site_id;
    GridSettings settings;
    std::string mode;
    std::int64_t bins = 0;
    std::int64_t places = 0;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Grid>) {
    return described<Grid>("Grid", "The grid of a site.", field<&Grid::site_id>("The site."),
                           field<&Grid::settings>("Who moves the bins."),
                           field<&Grid::mode>("What its controller does: `running`, `stopped`, "
                                              "`unreachable`; empty before anybody looked."),
                           field<&Grid::bins>("Bins that stand in it."),
                           field<&Grid::places>("Bins that have room in it; 0 when only its "
                                                "controller knows."),
                           field<&Grid::version>("Goes up with every change."));
}

std::optional<Grid> find_grid(const Snapshot& snapshot, OrganizationId organization, SiteId site);

/// Refuses `grid_full` when a simulated grid has no room for so many bins more. Robots need a
/// twentieth of the places to dig (grid.md: a grid that is 95 % full still works).
void require_room(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                  std::int64_t more);

/// Refuses `grid_not_found`.
Grid get_grid(const Snapshot& snapshot, const Caller& caller, SiteId site);

/// Sets up or changes the grid of a site. Refuses `site_not_found`, `grid_impossible`,
/// `validation_error`, and `grid_in_use` while ports work with it, unless a grid with a controller
/// stays one.
Grid put_grid(Tx& tx, const Caller& caller, SiteId site, const GridSettings& settings);

}  // namespace entrepot
