#pragma once

#include "ports/tasks/task.h"

/// The lot and expiry date of the goods that are stored.
namespace entrepot {

/// What was scanned or typed of the goods in hand; both may be empty.
struct LotNotes {
    std::string lot;
    std::string expires_on;
};
constexpr auto describe(Type<LotNotes>) {
    return described<LotNotes>(
        "LotNotes", "What the storing task remembers of the lot.",
        field<&LotNotes::lot>("The lot as it is printed.", {.optional = true}),
        field<&LotNotes::expires_on>("The day it expires, as 2027-03-31.", {.optional = true}));
}

/// The lot as it will be known: the date of a lot that is known is filled in. Refuses
/// `lot_invalid`, `lot_expires_otherwise`.
LotNotes checked_lot(const TaskRun& run, ProductId product, const LotNotes& lot);

/// The lot named by the arguments of `choose_lot`. Refuses as checked_lot.
LotNotes chosen_lot(const TaskRun& run, const Json& arguments, ProductId product);

/// Refuses `lot_required` and `expiry_required` when the product asks for what was not said.
void require_chosen_lot(const TaskRun& run, ProductId product,
                        const std::optional<LotNotes>& chosen);

/// The lot under which the goods are stored, noted with its date. Refuses as chosen_lot.
std::string lot_to_store(TaskRun& run, ProductId product, const std::optional<LotNotes>& chosen);

/// Puts what was chosen, what is asked for and the lots in stock into the state.
void show_lot(const Snapshot& snapshot, const Caller& caller, ProductId product,
              std::optional<LotNotes> chosen, StoreState& state);

}  // namespace entrepot
