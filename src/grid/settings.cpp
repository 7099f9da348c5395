#include "grid/settings.h"

#include <fmt/format.h>

#include "accounts/audit.h"
#include "accounts/sites.h"
#include "base/json.h"
#include "grid/bin_requests.h"
#include "grid/errors.h"

namespace entrepot {
namespace {

constexpr Sql find_sql{"grid.find_grid",
                       "SELECT settings, mode, version, (SELECT count(*) FROM bins b"
                       " WHERE b.organization_id = $1 AND b.site_id = $2 AND b.inside) FROM grids"
                       " WHERE organization_id = $1 AND site_id = $2"};

constexpr Sql put_sql{
    "grid.put_grid",
    "INSERT INTO grids (organization_id, site_id, settings, mode, locked_by, locked_until,"
    " created_at, updated_at, version) VALUES ($1, $2, $3, '', '', 0, $4, $4, 1) ON CONFLICT "
    "(organization_id, site_id) DO UPDATE SET"
    " settings = excluded.settings, mode = '', updated_at = excluded.updated_at,"
    " version = grids.version + 1"};

constexpr Sql count_requests{"grid.requests_at_site",
                             "SELECT count(*) FROM bin_requests WHERE organization_id = $1"
                             " AND site_id = $2"};

struct Row {
    std::string settings;
    std::string mode;
    std::int64_t version;
    std::int64_t bins;
};

[[noreturn]] void refuse_shape(const std::string& sentence) {
    throw Refusal(errors::grid_impossible, sentence);
}

/// A grid that is fuller has no places left for what is in the way.
constexpr std::int64_t most_percent_full = 95;

/// Ports take cells of the front row; the other stacks hold bins.
std::int64_t places_of(const SimulatedSettings& grid) {
    return (grid.width * grid.depth - grid.ports) * grid.height * most_percent_full / 100;
}

/// A grid's side is at least its height and two cells more (grid.md, Geometry).
void check_shape(const SimulatedSettings& grid, std::int64_t bins) {
    const std::int64_t least = grid.height + 2;
    if (grid.width < least || grid.depth < least) {
        refuse_shape(
            fmt::format("A grid {} bins high is at least {} stacks wide and deep; make it "
                        "larger or lower.",
                        grid.height, least));
    }
    if (grid.ports > grid.width) {
        refuse_shape(fmt::format("The front has room for {} ports.", grid.width));
    }
    if (bins > places_of(grid)) {
        refuse_shape(fmt::format("The site has {} bins and this grid room for {}; make it larger.",
                                 bins, places_of(grid)));
    }
}

[[noreturn]] void refuse_field(std::string_view field, const std::string& sentence) {
    Refusal refusal(errors::validation_error, sentence);
    refusal.errors.push_back({{"body", std::string(field)}, sentence, "value_error"});
    throw refusal;
}

void check_settings(const GridSettings& settings, std::int64_t bins) {
    if (settings.kind == GridKind::simulated) {
        if (!settings.simulated) {
            refuse_field("simulated", "A simulated grid needs `simulated`: its size.");
        }
        return check_shape(*settings.simulated, bins);
    }
    if (!settings.controller) {
        refuse_field("controller",
                     "Say in `controller` how large the grid is and where its "
                     "controller is.");
    }
    if (const auto fault = grid::settings_fault(settings.controller->address)) {
        refuse_field("controller.address." + fault->substr(0, fault->find(' ')), *fault);
    }
}

/// What belongs to another kind was not looked at, and is not kept.
GridSettings of_its_kind(GridSettings settings) {
    const bool simulated = settings.kind == GridKind::simulated;
    simulated ? settings.controller.reset() : settings.simulated.reset();
    return settings;
}

/// Whatever a controller is asked for is compared with what it has: one that moved, or was put in
/// the place of another, goes on where that one was.
bool is_another_address(const GridSettings& before, const GridSettings& after) {
    return before.kind == GridKind::controller && after.kind == GridKind::controller;
}

/// No port waits for a bin, has one, or has one taken in.
void require_rest(Tx& tx, SiteId site) {
    end_settled_requests(tx, site);
    if (tx.one<std::int64_t>(count_requests, tx.organization(), site) == 0) return;
    throw Refusal(errors::grid_in_use, "Ports work with the grid; let them finish first.");
}

}  // namespace

std::optional<Grid> find_grid(const Snapshot& snapshot, OrganizationId organization, SiteId site) {
    const auto row = snapshot.maybe<Row>(find_sql, organization, site);
    if (!row) return std::nullopt;
    Grid grid{.site_id = site,
              .settings = from_json<GridSettings>(row->settings),
              .mode = row->mode,
              .bins = row->bins,
              .version = row->version};
    if (grid.settings.kind == GridKind::simulated && grid.settings.simulated)
        grid.places = places_of(*grid.settings.simulated);
    return grid;
}

void require_room(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                  std::int64_t more) {
    const auto grid = find_grid(snapshot, organization, site);
    if (!grid || grid->settings.kind != GridKind::simulated) return;
    if (grid->bins + more <= grid->places) return;
    throw Refusal(errors::grid_full,
                  fmt::format("The grid has {} bins and room for {}; {} more do not go in. Take "
                              "empty bins out, or make the grid larger.",
                              grid->bins, grid->places, more));
}

Grid get_grid(const Snapshot& snapshot, const Caller& caller, SiteId site) {
    auto grid = find_grid(snapshot, caller.organization, site);
    if (grid) return std::move(*grid);
    throw Refusal(errors::grid_not_found, "The site has no grid; set one up first.");
}

Grid put_grid(Tx& tx, const Caller& caller, SiteId site, const GridSettings& settings) {
    site_of(tx, caller.organization, site);
    const auto before = find_grid(tx, caller.organization, site);
    check_settings(settings, before ? before->bins : 0);
    if (!before || !is_another_address(before->settings, settings)) require_rest(tx, site);
    tx.run(put_sql, caller.organization, site, to_json(of_its_kind(settings)), tx.now());
    audit(tx, caller, before ? "changed" : "created", "grid", site.value);
    tx.emit({"grids.update", "site", site.value, 0, {}});
    return get_grid(tx, caller, site);
}

}  // namespace entrepot
