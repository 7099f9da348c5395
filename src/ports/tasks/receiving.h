#pragma once

#include <optional>

#include "ports/receiving_types.h"
#include "ports/tasks/task.h"
#include "stock/types.h"

/// What purchase orders have to do with storing: which one the goods are counted on, and what the
/// worker is asked when more came than was ordered. The storing task holds the notes.
namespace entrepot {

inline constexpr std::string_view step_over_receipt = "over_receipt";

/// What the storing task remembers of purchase orders.
struct ReceivingNotes {
    std::optional<PurchaseOrderId> delivery;
    std::optional<PurchaseOrderLineItemId> chosen;
    std::optional<ExpectedUnits> last;
    std::optional<OverReceipt> over_receipt;
    Json pending{"{}"};
};
constexpr auto describe(Type<ReceivingNotes>) {
    using N = ReceivingNotes;
    return described<N>("ReceivingNotes", "What the storing task remembers of purchase orders.",
                        field<&N::delivery>("The purchase order being received."),
                        field<&N::chosen>("The line the goods are stored against."),
                        field<&N::last>("What the goods stored last were counted on."),
                        field<&N::over_receipt>("What was asked of the worker."),
                        field<&N::pending>("The confirmation that waits for the answer, an object.",
                                           {.optional = true, .max_len = 10000}));
}

/// Takes the purchase order that is named by the arguments (or none) as the one being received.
/// Refuses `purchase_order_not_open`.
void choose_delivery(const TaskRun& run, const Json& arguments, ReceivingNotes& notes);

/// The line goods of a product are stored against when the worker says nothing: one of the
/// purchase order being received, else of the oldest. `wanted` comes first when it is open.
void choose_default_line(const TaskRun& run, ProductId product,
                         std::optional<PurchaseOrderLineItemId> wanted, ReceivingNotes& notes);

/// Stores against the line that is named by the arguments, or without a purchase order. Refuses
/// `purchase_order_not_open`.
void choose_line(const TaskRun& run, const Json& arguments, ProductId product,
                 ReceivingNotes& notes);

/// What is to be stored, as it was confirmed.
struct Confirmed {
    ProductId product;
    LocationId location;
    std::string location_name;
    std::int64_t quantity = 0;
};

enum class Judgement {
    store,     ///< Nothing speaks against it.
    ask,       ///< More came than was ordered: the worker has to say so a second time.
    moved_on,  ///< What was chosen or asked is no longer so; the notes say what is now.
};

/// Looks whether the goods may be stored against what is chosen; fills the notes for the answer.
Judgement judge_receipt(const TaskRun& run, const Confirmed& goods, ReceivingNotes& notes);

/// Counts the goods on the chosen line and notes what came of it. Returns what the movement is made
/// for: the purchase order, or the port when none is chosen.
Reference count_receipt(TaskRun& run, const Confirmed& goods, ReceivingNotes& notes);

/// Puts what purchase orders have to say into the state. `product` is the one in hand, if any.
ReceivingState show_receiving(const Snapshot& snapshot, const Caller& caller,
                              const ReceivingNotes& notes, std::optional<ProductId> product);

}  // namespace entrepot
