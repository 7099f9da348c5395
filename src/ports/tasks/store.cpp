#include "ports/errors.h"
#include "ports/product_hit.h"
#include "ports/tasks/shelf_choice.h"
#include "ports/tasks/task.h"
#include "stock/ledger.h"
#include "stock/locations.h"

/// Storing on a shelf: "product" (what?) -> "shelf_and_quantity" (where, how many?) -> "product".
namespace entrepot {

namespace {

constexpr std::string_view step_product = "product";
constexpr std::string_view step_shelf = "shelf_and_quantity";
constexpr std::int64_t most_units = 1'000'000;

struct StoreNotes {
    std::optional<ProductId> product_id;
    std::optional<PlaceName> location;
    std::optional<StoreReceipt> last;
};
constexpr auto describe(Type<StoreNotes>) {
    return described<StoreNotes>("StoreNotes", "What the storing task remembers.",
                                 field<&StoreNotes::product_id>("The product in hand."),
                                 field<&StoreNotes::location>("The shelf that was chosen."),
                                 field<&StoreNotes::last>("What was stored last."));
}

struct StoreStart {
    std::optional<std::int64_t> version;
    std::optional<ProductId> product_id;
};
constexpr auto describe(Type<StoreStart>) {
    return described<StoreStart>("StoreStart", "Arguments of start_store.",
                                 field<&StoreStart::version>("The state the worker saw."),
                                 field<&StoreStart::product_id>("A product already known."));
}

struct ProductChoice {
    std::optional<std::int64_t> version;
    ProductId product_id;
};
constexpr auto describe(Type<ProductChoice>) {
    return described<ProductChoice>("ProductChoice", "Arguments of choose_product.",
                                    field<&ProductChoice::version>("The state the worker saw."),
                                    field<&ProductChoice::product_id>("The product in hand."));
}

struct StoreConfirmation {
    std::optional<std::int64_t> version;
    std::optional<LocationId> location_id;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<StoreConfirmation>) {
    return described<StoreConfirmation>(
        "StoreConfirmation", "Arguments of confirm_store.",
        field<&StoreConfirmation::version>("The state the worker saw."),
        field<&StoreConfirmation::location_id>("The shelf; the chosen one when left out."),
        field<&StoreConfirmation::quantity>("Units put there.", {.min = 1, .max = most_units}));
}

void take_product(TaskRun& run, ProductId product) {
    product_hit(run.tx, run.caller, product);  // refuses what is no product
    StoreNotes notes;
    notes.product_id = product;
    run.row.step = step_shelf;
    run.row.state = to_json(notes);
}

void choose_product(TaskRun& run, const Json& arguments) {
    take_product(run, from_json<ProductChoice>(arguments.text).product_id);
}

void choose_shelf(TaskRun& run, const Json& arguments) {
    auto notes = from_json<StoreNotes>(run.row.state);
    notes.location = chosen_shelf(run, arguments);
    run.row.state = to_json(notes);
}

LocationRow confirmed_shelf(TaskRun& run, const StoreConfirmation& confirmation,
                            const StoreNotes& notes) {
    if (confirmation.location_id) return shelf_by_id(run, *confirmation.location_id);
    if (notes.location) return shelf_by_id(run, notes.location->location_id);
    throw Refusal(errors::no_shelf_chosen, "Scan or choose the shelf first.");
}

OwnerId owner_of(const TaskRun& run, ProductId product) {
    static constexpr Sql find{
        "port_product_owner",
        "SELECT owner_id FROM products WHERE organization_id = $1 AND product_id = $2"};
    return run.tx.one<OwnerId>(find, run.caller.organization, product);
}

void confirm_store(TaskRun& run, const Json& arguments) {
    const auto confirmation = from_json<StoreConfirmation>(arguments.text);
    const auto before = from_json<StoreNotes>(run.row.state);
    const LocationRow shelf = confirmed_shelf(run, confirmation, before);
    const ProductId in_hand = before.product_id.value();
    const StockKey key{run.caller.site, owner_of(run, in_hand), in_hand, ""};
    store(run.tx, run.caller, key, shelf.location_id, confirmation.quantity,
          {"port", run.caller.port.value});
    const ProductHit product = product_hit(run.tx, run.caller, in_hand);
    StoreNotes notes;
    notes.last = StoreReceipt{product.name,          shelf.name,       product.image_url,
                              confirmation.quantity, product.in_stock, product.available};
    run.row.step = step_product;
    run.row.state = to_json(notes);
}

/// Back one step: the product was the wrong one.
void change_product(TaskRun& run, const Json&) {
    run.row.step = step_product;
    run.row.state = "{}";
}

void leave_store(TaskRun& run, const Json&) {
    run.go_home();
}

void show_store(const Snapshot& snapshot, const Caller& caller, const PortRow& row,
                PortState& state) {
    auto notes = from_json<StoreNotes>(row.state);
    StoreState& shown = state.store.emplace();
    shown.last = std::move(notes.last);
    if (!notes.product_id) return;
    shown.product = product_hit(snapshot, caller, *notes.product_id);
    shown.accepted_codes = codes_of(*shown.product);
    shown.suggested_shelves = shelves_for(snapshot, caller, *notes.product_id);
    shown.location = std::move(notes.location);
}

constexpr TaskCommand commands[] = {
    {"choose_product", step_product, choose_product},
    {"choose_shelf", step_shelf, choose_shelf},
    {"confirm_store", step_shelf, confirm_store},
    {"change_product", step_shelf, change_product},
    {"leave", "", leave_store},
};

}  // namespace

void begin_store(TaskRun& run, const Json& arguments) {
    const auto start = from_json<StoreStart>(arguments.text);
    run.row.task = store_machine.task;
    run.row.step = step_product;
    run.row.state = "{}";
    if (start.product_id) take_product(run, *start.product_id);
}

const TaskMachine store_machine{"store", commands, show_store};

}  // namespace entrepot
