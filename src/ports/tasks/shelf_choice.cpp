#include "ports/tasks/shelf_choice.h"

#include "ports/errors.h"

namespace entrepot {

namespace {

struct ShelfChoice {
    std::optional<std::int64_t> version;
    std::optional<LocationId> location_id;
    std::optional<std::string> name;
};
constexpr auto describe(Type<ShelfChoice>) {
    return described<ShelfChoice>("ShelfChoice", "Arguments of choose_shelf: one of the two.",
                                  field<&ShelfChoice::version>("The state the worker saw."),
                                  field<&ShelfChoice::location_id>("The shelf that was tapped."),
                                  field<&ShelfChoice::name>("The label that was scanned."));
}

[[noreturn]] void refuse_shelf(const std::string& name) {
    throw Refusal(errors::unknown_shelf, "There is no shelf " +
                                             (name.empty() ? "of this kind" : "\"" + name + "\"") +
                                             " in this site; scan the label on the shelf again.");
}

LocationRow shelf_by_name(const TaskRun& run, const std::string& name) {
    auto found = find_shelf(run.tx, run.caller.organization, run.caller.site, name);
    if (!found) refuse_shelf(name);
    return std::move(*found);
}

}  // namespace

LocationRow shelf_by_id(const TaskRun& run, LocationId id) {
    auto found = find_location(run.tx, run.caller.organization, id);
    const bool usable =
        found && found->active && found->kind == place::shelf && found->site_id == run.caller.site;
    if (!usable) refuse_shelf("");
    return std::move(*found);
}

PlaceName chosen_shelf(const TaskRun& run, const Json& arguments) {
    const auto choice = from_json<ShelfChoice>(arguments.text);
    if (!choice.location_id && !choice.name) {
        throw Refusal(errors::no_shelf_chosen, "Send `location_id` or `name` of the shelf.");
    }
    LocationRow shelf = choice.location_id ? shelf_by_id(run, *choice.location_id)
                                           : shelf_by_name(run, *choice.name);
    return {shelf.location_id, std::move(shelf.name)};
}

std::vector<ShelfSuggestion> shelves_for(const Snapshot& snapshot, const Caller& caller,
                                         ProductId product) {
    std::vector<ShelfSuggestion> shown;
    for (auto& shelf : suggest_shelves(snapshot, caller.organization, caller.site, product)) {
        const auto reason = enum_from<ShelfReason>(shelf.reason).value_or(ShelfReason::empty);
        shown.push_back({shelf.location, std::move(shelf.name), shelf.quantity, reason});
    }
    return shown;
}

}  // namespace entrepot
