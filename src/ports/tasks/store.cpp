#include "grid/bin_requests.h"
#include "grid/bins.h"
#include "ports/errors.h"
#include "ports/port.h"
#include "ports/product_hit.h"
#include "ports/tasks/receiving.h"
#include "ports/tasks/shelf_choice.h"
#include "ports/tasks/store_bin.h"
#include "ports/tasks/store_lot.h"
#include "ports/tasks/task.h"
#include "stock/ledger.h"
#include "stock/locations.h"
#include "stock/storable.h"

/// Storing on a shelf: "product" (what?) -> "shelf_and_quantity" (where, how many?) -> "product";
/// between them "over_receipt" when a purchase order expects fewer. Purchase orders: receiving.h.
/// At a port at a grid the bin of a compartment comes (store_bin.h), unless a shelf is chosen.
namespace entrepot {

namespace {

constexpr std::string_view step_product = "product";
constexpr std::string_view step_shelf = "shelf_and_quantity";
constexpr std::int64_t most_units = 1'000'000;

struct StoreNotes {
    std::optional<ProductId> product_id;
    std::optional<PlaceName> location;
    std::optional<StoreReceipt> last;
    ReceivingNotes receiving;
    std::optional<LotNotes> lot;
    std::optional<LocationId> compartment;
};
constexpr auto describe(Type<StoreNotes>) {
    return described<StoreNotes>(
        "StoreNotes", "What the storing task remembers.",
        field<&StoreNotes::product_id>("The product in hand."),
        field<&StoreNotes::location>("The shelf that was chosen."),
        field<&StoreNotes::last>("What was stored last."),
        field<&StoreNotes::receiving>("What it knows of purchase orders.", {.optional = true}),
        field<&StoreNotes::lot>("Lot and expiry date of the goods."),
        field<&StoreNotes::compartment>("The compartment whose bin was asked for."));
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
    std::optional<PurchaseOrderLineItemId> purchase_order_line_item_id;
    std::optional<LotNotes> lot;
};
constexpr auto describe(Type<ProductChoice>) {
    return described<ProductChoice>(
        "ProductChoice", "Arguments of choose_product.",
        field<&ProductChoice::version>("The state the worker saw."),
        field<&ProductChoice::product_id>("The product in hand."),
        field<&ProductChoice::purchase_order_line_item_id>(
            "The line it came by, when the worker chose one."),
        field<&ProductChoice::lot>("What the scanned code said of it."));
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

void take_product(TaskRun& run, ProductId product,
                  std::optional<PurchaseOrderLineItemId> wanted_line = {}) {
    product_hit(run.tx, run.caller, product);  // refuses what is no product
    require_storable(run.tx, run.caller.organization, product);
    StoreNotes notes;
    notes.receiving.delivery = from_json<StoreNotes>(run.row.state).receiving.delivery;
    notes.product_id = product;
    choose_default_line(run, product, wanted_line, notes.receiving);
    if (const auto places = bins_for(run.tx, run.caller, product, ""); !places.empty()) {
        notes.compartment = places.front().location_id;
        ask_for_bin_of(run, *notes.compartment);
    }
    run.row.step = step_shelf;
    run.row.state = to_json(notes);
}

void choose_product(TaskRun& run, const Json& arguments) {
    const auto choice = from_json<ProductChoice>(arguments.text);
    take_product(run, choice.product_id, choice.purchase_order_line_item_id);
    if (!choice.lot) return;
    auto notes = from_json<StoreNotes>(run.row.state);
    notes.lot = checked_lot(run, choice.product_id, *choice.lot);
    run.row.state = to_json(notes);
}

void choose_delivery_to_store(TaskRun& run, const Json& arguments) {
    StoreNotes notes;
    choose_delivery(run, arguments, notes.receiving);
    run.row.state = to_json(notes);
}

void choose_purchase_order(TaskRun& run, const Json& arguments) {
    auto notes = from_json<StoreNotes>(run.row.state);
    choose_line(run, arguments, notes.product_id.value(), notes.receiving);
    run.row.state = to_json(notes);
}

void choose_shelf(TaskRun& run, const Json& arguments) {
    auto notes = from_json<StoreNotes>(run.row.state);
    notes.location = chosen_shelf(run, arguments);
    notes.compartment.reset();
    release_all_bins(run.tx, run.caller.port);
    run.row.state = to_json(notes);
}

void choose_compartment(TaskRun& run, const Json& arguments) {
    auto notes = from_json<StoreNotes>(run.row.state);
    notes.compartment = chosen_compartment(run, arguments);
    notes.location.reset();
    run.row.state = to_json(notes);
}

void choose_lot(TaskRun& run, const Json& arguments) {
    auto notes = from_json<StoreNotes>(run.row.state);
    notes.lot = chosen_lot(run, arguments, notes.product_id.value());
    run.row.state = to_json(notes);
}

/// A shelf, or a compartment of the bin that stands open.
LocationRow confirmed_place(TaskRun& run, const StoreConfirmation& confirmation,
                            const StoreNotes& notes) {
    const auto place = confirmation.location_id ? confirmation.location_id : notes.compartment;
    const auto compartment =
        place ? find_compartment(run.tx, run.caller.organization, *place) : std::nullopt;
    if (compartment) {
        check_compartment(run, *compartment, notes.product_id.value(), confirmation.quantity);
        return *find_location(run.tx, run.caller.organization, *place);
    }
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

/// The goods lie on the shelf: both books, and the receipt.
void store_goods(TaskRun& run, const Confirmed& goods, StoreNotes before) {
    const Reference reference = count_receipt(run, goods, before.receiving);
    const StockKey key{run.caller.site, owner_of(run, goods.product), goods.product,
                       lot_to_store(run, goods.product, before.lot)};
    store(run.tx, run.caller, key, goods.location, goods.quantity, reference);
    const ProductHit product = product_hit(run.tx, run.caller, goods.product);
    StoreNotes notes;
    notes.last = StoreReceipt{product.name,   goods.location_name, product.image_url,
                              goods.quantity, product.in_stock,    product.available};
    notes.receiving.delivery = before.receiving.delivery;
    notes.receiving.last = before.receiving.last;
    run.row.step = step_product;
    run.row.state = to_json(notes);
}

void confirm_store(TaskRun& run, const Json& arguments) {
    const auto confirmation = from_json<StoreConfirmation>(arguments.text);
    auto notes = from_json<StoreNotes>(run.row.state);
    const LocationRow shelf = confirmed_place(run, confirmation, notes);
    const Confirmed goods{notes.product_id.value(), shelf.location_id, shelf.name,
                          confirmation.quantity};
    require_chosen_lot(run, goods.product, notes.lot);
    const Judgement judgement = judge_receipt(run, goods, notes.receiving);
    if (judgement == Judgement::store) return store_goods(run, goods, std::move(notes));
    if (shelf.kind == place::shelf) notes.location = PlaceName{shelf.location_id, shelf.name};
    notes.receiving.pending = arguments;
    run.row.step = notes.receiving.over_receipt ? step_over_receipt : step_shelf;
    run.row.state = to_json(notes);
    if (judgement == Judgement::moved_on) move_on(run.tx, run.caller, run.row);
}

/// The worker has said a second time that so many came.
void accept_over_receipt(TaskRun& run, const Json&) {
    const Json confirmation = from_json<StoreNotes>(run.row.state).receiving.pending;
    confirm_store(run, confirmation);
}

/// Back to counting.
void count_again(TaskRun& run, const Json&) {
    auto notes = from_json<StoreNotes>(run.row.state);
    notes.receiving.over_receipt.reset();
    run.row.step = step_shelf;
    run.row.state = to_json(notes);
}

/// Back one step: the product was the wrong one.
void change_product(TaskRun& run, const Json&) {
    StoreNotes notes;
    release_all_bins(run.tx, run.caller.port);
    notes.receiving.delivery = from_json<StoreNotes>(run.row.state).receiving.delivery;
    run.row.step = step_product;
    run.row.state = to_json(notes);
}

void leave_store(TaskRun& run, const Json&) {
    release_all_bins(run.tx, run.caller.port);
    run.go_home();
}

void show_store(const Snapshot& snapshot, const Caller& caller, const PortRow& row,
                PortState& state) {
    auto notes = from_json<StoreNotes>(row.state);
    StoreState& shown = state.store.emplace();
    shown.last = std::move(notes.last);
    shown.receiving = show_receiving(snapshot, caller, notes.receiving, notes.product_id);
    if (!notes.product_id) return;
    shown.product = product_hit(snapshot, caller, *notes.product_id);
    shown.accepted_codes = codes_of(*shown.product);
    shown.suggested_shelves = shelves_for(snapshot, caller, *notes.product_id);
    shown.location = std::move(notes.location);
    shown.bins = show_bins(snapshot, caller, *notes.product_id,
                           notes.lot ? notes.lot->lot : std::string(), notes.compartment);
    show_lot(snapshot, caller, *notes.product_id, std::move(notes.lot), shown);
}

constexpr TaskCommand commands[] = {
    {"choose_product", step_product, choose_product},
    {"choose_delivery", step_product, choose_delivery_to_store},
    {"choose_purchase_order", step_shelf, choose_purchase_order},
    {"choose_shelf", step_shelf, choose_shelf},
    {"choose_compartment", step_shelf, choose_compartment},
    {"choose_lot", step_shelf, choose_lot},
    {"confirm_store", step_shelf, confirm_store},
    {"accept_over_receipt", step_over_receipt, accept_over_receipt},
    {"count_again", step_over_receipt, count_again},
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
