#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/grid_types.h"
#include "ports/look_types.h"
#include "ports/moves_types.h"
#include "ports/pick_types.h"
#include "ports/search_types.h"
#include "ports/ship_types.h"
#include "ports/store_types.h"

namespace entrepot {

struct PortName {
    PortId port_id;
    std::string name;
};
constexpr auto describe(Type<PortName>) {
    return described<PortName>("PortName", "A port by its name.",
                               field<&PortName::port_id>("The port."),
                               field<&PortName::name>("What it is called."));
}
struct PortSite {
    SiteId site_id;
    std::string name;
};
constexpr auto describe(Type<PortSite>) {
    return described<PortSite>("PortSite", "The site a port stands in.",
                               field<&PortSite::site_id>("The site."),
                               field<&PortSite::name>("What it is called."));
}
struct PortUserName {
    UserId user_id;
    std::string name;
};
constexpr auto describe(Type<PortUserName>) {
    return described<PortUserName>("PortUserName", "The worker at a port.",
                                   field<&PortUserName::user_id>("The user."),
                                   field<&PortUserName::name>("What they are called."));
}

/// All that a tablet needs to draw the port. `version` counts the changes of the port's task.
struct PortState {
    std::int64_t version = 0;
    PortName port;
    PortSite site;
    PortUserName user;
    std::int64_t ready_count = 0;
    std::string task;
    std::string step;
    std::optional<StoreState> store;
    std::optional<PickState> pick;
    std::optional<ShipState> ship;
    std::optional<GridPickState> grid_pick;
    std::optional<LookState> look;
    std::optional<MovesState> moves;
    std::optional<GridAtPort> grid;
    std::optional<PickReceipt> last_pick;
    std::optional<PutBackReceipt> last_put_back;
};
constexpr auto describe(Type<PortState>) {
    return described<PortState>(
        "PortState", "What a port is doing and what its screen shows.",
        field<&PortState::version>("Grows with each change; commands carry the one they saw."),
        field<&PortState::port>("The port."), field<&PortState::site>("Its site."),
        field<&PortState::user>("Who works there."),
        field<&PortState::ready_count>("Orders ready to pick in this site."),
        field<&PortState::task>(
            "Empty (home), `store`, `pick`, `grid_pick`, `ship`, `look` or `moves`."),
        field<&PortState::step>("The step of the task; empty at home."),
        field<&PortState::store>("The storing task; null in another."),
        field<&PortState::pick>("The picking task; null in another."),
        field<&PortState::ship>("The task of sending a picked delivery; null in another."),
        field<&PortState::grid_pick>("The task of picking from bins; null in another."),
        field<&PortState::look>("The task of looking into bins; null in another."),
        field<&PortState::moves>("The task of bins in and out; null in another."),
        field<&PortState::grid>("What the grid does for the port; null at a port without one."),
        field<&PortState::last_pick>("What was picked here last, shown at home; null at first."),
        field<&PortState::last_put_back>("The order whose goods were put back here last, shown at "
                                         "home; null after anything else."));
}

/// What a tablet asks of its port.
struct PortCommand {
    std::string command_id;
    std::string name;
    Json arguments{"{}"};
};
constexpr auto describe(Type<PortCommand>) {
    return described<PortCommand>(
        "PortCommand", "A command to a port; the same command_id again has no second effect.",
        field<&PortCommand::command_id>("Made by the tablet, a UUID.",
                                        {.min_len = 8, .max_len = 64}),
        field<&PortCommand::name>("What to do: start_store, confirm_pick, ...",
                                  {.min_len = 1, .max_len = 40}),
        field<&PortCommand::arguments>("What the command needs, an object.",
                                       {.optional = true, .max_len = 10000}));
}

}  // namespace entrepot
