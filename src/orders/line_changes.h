#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/caller.h"
#include "catalog/shops.h"
#include "db/database.h"
#include "orders/facts.h"

/// Changing the lines of an order that exists. An entry of the request becomes a ChangeWish; it is
/// applied as a whole or is too late as a whole.
namespace entrepot {

/// What one line of the order shall have.
struct LineTarget {
    std::size_t line = 0;  ///< Index among the facts' lines.
    std::int64_t quantity = 0;
};

/// What one entry of the request asks for. A plain line is one target; a kit's line is one for each
/// of its components.
struct ChangeWish {
    const LineChange* said = nullptr;
    OrderLineItemId id;  ///< Of the line or the kit's line, as the shop sees it.
    std::string ext_id;
    std::string sku;
    std::vector<LineTarget> targets;
    bool is_new = false;
    std::optional<KitLineFacts> new_kit;  ///< The kit's line to write; its targets are new, too.
};

/// Units of the wish's line now; of a kit, whole kits.
std::int64_t units_now(const OrderFacts& facts, const ChangeWish& wish);

/// Finds the lines that the entries name. A line to add is put behind the facts' lines, with its id
/// and without units; a kit with its components. Nothing is written. Refuses `validation_error`
/// that names every entry which is unclear.
std::vector<ChangeWish> find_lines(Tx& tx, OrderFacts& facts, const ShopRow& shop,
                                   const std::vector<LineChange>& changes);

/// Why a wish comes too late, and which fulfillment has the units.
struct Lateness {
    std::string_view reason;
    std::string message;
    FulfillmentId by;
};

/// Nothing when the wish can be applied now: a line can be lowered to what is picked, at a port or
/// before a manager; a line can grow while nothing of the order is picked or at a port, or at any
/// time before it is all picked when its shop ships in parts.
std::optional<Lateness> lateness_of(const OrderFacts& facts, const ChangeWish& wish,
                                    bool ships_in_parts);

struct ChangedLines {
    std::vector<LineChangeResult> results;  ///< One for each entry, in their order.
    bool changed = false;                   ///< At least one was applied and differs.
    bool grown = false;                     ///< A line has more units than before.
};

/// Changes lines of an order with their promises and its timeline; what is planned of it is not
/// touched here. Refuses `order_not_found`, `validation_error`, `order_would_be_empty`.
ChangedLines change_lines(Tx& tx, const Caller& caller, OrderId order,
                          const std::vector<LineChange>& changes);

}  // namespace entrepot
