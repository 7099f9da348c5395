#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"
#include "base/ids.h"

namespace entrepot {

/// A place as the worker reads it: what is printed on its label.
struct PlaceShown {
    LocationId location_id;
    std::string name;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<PlaceShown>) {
    return described<PlaceShown>("PlaceShown", "A place and how many units lie there.",
                                 field<&PlaceShown::location_id>("The place."),
                                 field<&PlaceShown::name>("What is printed on its label."),
                                 field<&PlaceShown::quantity>("Units of the product there."));
}

struct ProductHit {
    ProductId product_id;
    std::string name;
    std::string sku;
    std::vector<std::string> barcodes;
    std::string image_url;
    std::string color;
    std::string size;
    std::int64_t in_stock = 0;
    std::int64_t reserved = 0;
    std::int64_t available = 0;
    std::vector<PlaceShown> places;
};
constexpr auto describe(Type<ProductHit>) {
    return described<ProductHit>(
        "ProductHit", "A product as a port shows it: its picture, counts and places.",
        field<&ProductHit::product_id>("The product."), field<&ProductHit::name>("Its name."),
        field<&ProductHit::sku>("Stock keeping unit."),
        field<&ProductHit::barcodes>("Codes that are a right scan of one unit."),
        field<&ProductHit::image_url>("Its picture, or a drawn one with its initials."),
        field<&ProductHit::color>("Colour, empty when there is none."),
        field<&ProductHit::size>("Size, empty when there is none."),
        field<&ProductHit::in_stock>("Units stored in this site."),
        field<&ProductHit::reserved>("Units promised to orders."),
        field<&ProductHit::available>("in_stock less reserved."),
        field<&ProductHit::places>("Every place it lies, in route order.", {.max_items = 1000}));
}

struct OrderHitLine {
    std::string name;
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t picked_quantity = 0;
    std::string image_url;
};
constexpr auto describe(Type<OrderHitLine>) {
    return described<OrderHitLine>("OrderHitLine", "A line of a found order.",
                                   field<&OrderHitLine::name>("Name of the product."),
                                   field<&OrderHitLine::sku>("Stock keeping unit."),
                                   field<&OrderHitLine::quantity>("Units ordered."),
                                   field<&OrderHitLine::picked_quantity>("Units picked already."),
                                   field<&OrderHitLine::image_url>("Its picture."));
}

struct OrderHit {
    OrderId order_id;
    std::string order_number;
    std::string shop_name;
    std::string status;
    std::vector<OrderHitLine> lines;
};
constexpr auto describe(Type<OrderHit>) {
    return described<OrderHit>("OrderHit", "An order found by its number.",
                               field<&OrderHit::order_id>("The order."),
                               field<&OrderHit::order_number>("The shop's number of it."),
                               field<&OrderHit::shop_name>("The shop it came from."),
                               field<&OrderHit::status>("Status of the order."),
                               field<&OrderHit::lines>("What was ordered.", {.max_items = 1000}));
}

struct ShelfContent {
    ProductId product_id;
    std::string name;
    std::string sku;
    std::int64_t quantity = 0;
    std::string image_url;
};
constexpr auto describe(Type<ShelfContent>) {
    return described<ShelfContent>("ShelfContent", "A product that lies on a shelf.",
                                   field<&ShelfContent::product_id>("The product."),
                                   field<&ShelfContent::name>("Its name."),
                                   field<&ShelfContent::sku>("Stock keeping unit."),
                                   field<&ShelfContent::quantity>("Units on this shelf."),
                                   field<&ShelfContent::image_url>("Its picture."));
}

struct ShelfHit {
    LocationId location_id;
    std::string name;
    std::vector<ShelfContent> contents;
};
constexpr auto describe(Type<ShelfHit>) {
    return described<ShelfHit>("ShelfHit", "A shelf found by its name.",
                               field<&ShelfHit::location_id>("The place."),
                               field<&ShelfHit::name>("What is printed on its label."),
                               field<&ShelfHit::contents>("What lies there.", {.max_items = 1000}));
}

struct SearchResult {
    std::vector<ProductHit> products;
    std::vector<OrderHit> orders;
    std::vector<ShelfHit> shelves;
};
constexpr auto describe(Type<SearchResult>) {
    return described<SearchResult>("SearchResult",
                                   "What a scan or a typed word leads to; exact codes come alone.",
                                   field<&SearchResult::products>("Products found, at most 20."),
                                   field<&SearchResult::orders>("Orders found, at most 10."),
                                   field<&SearchResult::shelves>("Shelves found, at most 10."));
}

enum class ShelfReason : std::uint8_t { same_product, empty, recent, came_from };
template <>
struct EnumNames<ShelfReason> {
    static constexpr std::array<std::string_view, 4> names{"same_product", "empty", "recent",
                                                           "came_from"};
};

struct ShelfSuggestion {
    LocationId location_id;
    std::string name;
    std::int64_t quantity = 0;
    ShelfReason reason = ShelfReason::empty;
};
constexpr auto describe(Type<ShelfSuggestion>) {
    return described<ShelfSuggestion>(
        "ShelfSuggestion", "A shelf where the product would lie well.",
        field<&ShelfSuggestion::location_id>("The place."),
        field<&ShelfSuggestion::name>("What is printed on its label."),
        field<&ShelfSuggestion::quantity>("Units of the product there now."),
        field<&ShelfSuggestion::reason>("Why it is suggested."));
}

struct StoreReceipt {
    std::string name;
    std::string location_name;
    std::string image_url;
    std::int64_t quantity = 0;
    std::int64_t in_stock = 0;
    std::int64_t available = 0;
};
constexpr auto describe(Type<StoreReceipt>) {
    return described<StoreReceipt>("StoreReceipt", "What was stored last, as a receipt.",
                                   field<&StoreReceipt::name>("Name of the product."),
                                   field<&StoreReceipt::location_name>("Where it was put."),
                                   field<&StoreReceipt::image_url>("Its picture."),
                                   field<&StoreReceipt::quantity>("Units stored."),
                                   field<&StoreReceipt::in_stock>("Units in stock after it."),
                                   field<&StoreReceipt::available>("Units available after it."));
}

struct PlaceName {
    LocationId location_id;
    std::string name;
};
constexpr auto describe(Type<PlaceName>) {
    return described<PlaceName>("PlaceName", "A place by its label.",
                                field<&PlaceName::location_id>("The place."),
                                field<&PlaceName::name>("What is printed on its label."));
}

struct StoreState {
    std::optional<ProductHit> product;
    std::vector<ShelfSuggestion> suggested_shelves;
    std::optional<PlaceName> location;
    std::vector<std::string> accepted_codes;
    std::optional<StoreReceipt> last;
};
constexpr auto describe(Type<StoreState>) {
    return described<StoreState>(
        "StoreState", "The task of storing: what, and where to.",
        field<&StoreState::product>("The product in hand; null in step `product`."),
        field<&StoreState::suggested_shelves>("Shelves to use, the best first."),
        field<&StoreState::location>("The shelf that was scanned or chosen."),
        field<&StoreState::accepted_codes>("Scans that count one unit."),
        field<&StoreState::last>("What was stored last; null at first."));
}

struct LineDeviation {
    std::string category;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<LineDeviation>) {
    return described<LineDeviation>("LineDeviation", "What was wrong with a line.",
                                    field<&LineDeviation::category>("missing, damaged or wrong."),
                                    field<&LineDeviation::quantity>("Units concerned."));
}

struct PickLine {
    FulfillmentLineItemId fulfillment_line_item_id;
    ProductId product_id;
    std::string name;
    std::string color;
    std::string size;
    std::string sku;
    std::string image_url;
    std::int64_t quantity = 0;
    std::int64_t picked_quantity = 0;
    std::optional<LineDeviation> deviation;
    std::vector<std::string> codes;
};
constexpr auto describe(Type<PickLine>) {
    return described<PickLine>(
        "PickLine", "One product of the order being picked.",
        field<&PickLine::fulfillment_line_item_id>("The line."),
        field<&PickLine::product_id>("The product."), field<&PickLine::name>("Its name."),
        field<&PickLine::color>("Colour, empty when there is none."),
        field<&PickLine::size>("Size, empty when there is none."),
        field<&PickLine::sku>("Stock keeping unit."), field<&PickLine::image_url>("Its picture."),
        field<&PickLine::quantity>("Units to pick in all."),
        field<&PickLine::picked_quantity>("Units picked so far."),
        field<&PickLine::deviation>("What was reported of it; null when all is right."),
        field<&PickLine::codes>("Scans that count one unit."));
}

struct WalkStep {
    std::int64_t step_id = 0;
    FulfillmentLineItemId fulfillment_line_item_id;
    LocationId location_id;
    std::string location_name;
    std::int64_t quantity = 0;
    bool done = false;
    std::int64_t taken = 0;
};
constexpr auto describe(Type<WalkStep>) {
    return described<WalkStep>(
        "WalkStep", "Take so many units of a line from one place.",
        field<&WalkStep::step_id>("Number of the step in this task."),
        field<&WalkStep::fulfillment_line_item_id>("The line it serves."),
        field<&WalkStep::location_id>("Where to take it."),
        field<&WalkStep::location_name>("What is printed on its label."),
        field<&WalkStep::quantity>("Units to take there."),
        field<&WalkStep::done>("Whether it was confirmed or reported."),
        field<&WalkStep::taken>("Units taken there that are in the tote.", {.optional = true}));
}

struct PutBackState {
    std::int64_t step_id = 0;
    FulfillmentLineItemId fulfillment_line_item_id;
    std::int64_t quantity = 0;
    std::int64_t in_tote = 0;
    std::int64_t units = 0;
    std::vector<ShelfSuggestion> suggested_shelves;
    std::optional<PlaceName> location;
};
constexpr auto describe(Type<PutBackState>) {
    return described<PutBackState>(
        "PutBackState", "What goes back onto a shelf next.",
        field<&PutBackState::step_id>("The step whose units go back."),
        field<&PutBackState::fulfillment_line_item_id>("The line they were picked for."),
        field<&PutBackState::quantity>("Units of the step in the tote."),
        field<&PutBackState::in_tote>("Units of all lines in the tote."),
        field<&PutBackState::units>("Units in the tote when putting back began."),
        field<&PutBackState::suggested_shelves>("Where to put them: first where they came from."),
        field<&PutBackState::location>("The shelf that was scanned or chosen."));
}

struct PickState {
    FulfillmentId fulfillment_id;
    OrderId order_id;
    std::string order_number;
    std::string shop_name;
    std::string notes;
    std::vector<std::string> tags;
    std::string shipping_method;
    std::int64_t backlog = 0;
    std::vector<PickLine> lines;
    std::vector<WalkStep> steps;
    std::optional<std::int64_t> current;
    std::optional<PutBackState> put_back;
};
constexpr auto describe(Type<PickState>) {
    return described<PickState>(
        "PickState", "The task of picking one fulfillment.",
        field<&PickState::fulfillment_id>("What is picked."),
        field<&PickState::order_id>("The order it belongs to."),
        field<&PickState::order_number>("The shop's number of the order."),
        field<&PickState::shop_name>("The shop it came from."),
        field<&PickState::notes>("The shop's note to the picker.", {.max_len = 5000}),
        field<&PickState::tags>("The order's tags."),
        field<&PickState::shipping_method>("How it will be sent."),
        field<&PickState::backlog>("Other orders that are ready to pick here."),
        field<&PickState::lines>("What is in it.", {.max_items = 1000}),
        field<&PickState::steps>("Where to go, in route order.", {.max_items = 5000}),
        field<&PickState::current>("Index of the step to do now; null when none is left."),
        field<&PickState::put_back>("What goes back next; null but in step `put_back`."));
}

struct PickReceipt {
    std::string order_number;
    std::int64_t lines = 0;
    std::int64_t units = 0;
    bool deviated = false;
};
constexpr auto describe(Type<PickReceipt>) {
    return described<PickReceipt>("PickReceipt", "What was picked last, as a receipt.",
                                  field<&PickReceipt::order_number>("The shop's number of it."),
                                  field<&PickReceipt::lines>("Lines picked."),
                                  field<&PickReceipt::units>("Units picked."),
                                  field<&PickReceipt::deviated>("Whether something was reported."));
}

struct PutBackReceipt {
    std::string order_number;
    std::int64_t units = 0;
    bool deviated = false;
};
constexpr auto describe(Type<PutBackReceipt>) {
    return described<PutBackReceipt>(
        "PutBackReceipt", "What was put back last, as a receipt.",
        field<&PutBackReceipt::order_number>("The shop's number of the order."),
        field<&PutBackReceipt::units>("Units that went back onto shelves."),
        field<&PutBackReceipt::deviated>("Whether a manager decides before it is picked again."));
}

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
        field<&PortState::task>("Empty (home), `store` or `pick`."),
        field<&PortState::step>("The step of the task; empty at home."),
        field<&PortState::store>("The storing task; null in another."),
        field<&PortState::pick>("The picking task; null in another."),
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
