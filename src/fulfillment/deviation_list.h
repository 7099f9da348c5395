#pragma once

#include <optional>
#include <string>

#include "base/caller.h"
#include "fulfillment/deviations.h"
#include "http/paging.h"

namespace entrepot {

/// Whether somebody still has to decide about it.
enum class DeviationState : std::uint8_t { open, solved };
template <>
struct EnumNames<DeviationState> {
    static constexpr std::array<std::string_view, 2> names{"open", "solved"};
};

/// A report that reality differs, as the app shows it.
struct Deviation {
    DeviationId deviation_id;
    DeviationCategory category = DeviationCategory::missing;
    DeviationState state = DeviationState::open;
    std::string resolution;
    OrderId order_id;
    std::string order_number;
    OrderLineItemId order_line_item_id;
    FulfillmentId fulfillment_id;
    ProductId product_id;
    std::string sku;
    std::string name;
    LocationId location_id;
    std::string location_name;
    std::string location_kind;
    std::int64_t quantity = 0;
    std::string comment;
    std::string user_name;
    bool at_port = false;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Deviation>) {
    using D = Deviation;
    return described<D>(
        "Deviation", "A report that reality differs, on an order line and a place.",
        field<&D::deviation_id>("Number of the deviation."),
        field<&D::category>("What was found: missing, damaged or wrong goods."),
        field<&D::state>("Whether somebody still has to decide about it."),
        field<&D::resolution>("How it was solved; empty while it is open."),
        field<&D::order_id>("The order it holds up."),
        field<&D::order_number>("What people call the order."),
        field<&D::order_line_item_id>("The order's line."),
        field<&D::fulfillment_id>("The delivery that was being picked."),
        field<&D::product_id>("Which product."), field<&D::sku>("Its SKU."),
        field<&D::name>("What the worker reads."), field<&D::location_id>("Where it was found."),
        field<&D::location_name>("Name of the place."),
        field<&D::location_kind>("`shelf`, or `compartment` of a bin."),
        field<&D::quantity>("Units concerned."), field<&D::comment>("What the worker wrote."),
        field<&D::user_name>("Name of the worker who reported it."),
        field<&D::at_port>("True while the order is still at a port."),
        field<&D::created_at>("When it was reported."),
        field<&D::updated_at>("When anything of it changed last."),
        field<&D::version>("Grows with every change."));
}

struct DeviationQuery {
    std::optional<DeviationState> state;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<DeviationQuery>) {
    using Q = DeviationQuery;
    return described<Q>(
        "DeviationQuery", "Filters of the list of deviations.",
        field<&Q::state>("Only those that are open, or solved."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// The organization's deviations, newest first.
http::Page<Deviation> list_deviations(const Snapshot& snapshot, const Caller& caller,
                                      const http::Query<DeviationQuery>& query);

/// What was reported of an order, oldest first.
std::vector<Deviation> deviations_of_order(const Snapshot& snapshot, OrganizationId organization,
                                           OrderId order);

struct DeviationSolution {
    DeviationResolution resolution = DeviationResolution::continue_order;
};
constexpr auto describe(Type<DeviationSolution>) {
    return described<DeviationSolution>(
        "DeviationSolution", "What happens with the units that could not be picked.",
        field<&DeviationSolution::resolution>(
            "`continue`: they are picked when there is stock; `cancel_line`: they are cut."));
}

/// Refuses as solve_deviation.
Deviation solve_in_app(Tx& tx, const Caller& caller, DeviationId id,
                       const DeviationSolution& solution);

}  // namespace entrepot
