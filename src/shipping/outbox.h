#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "db/database.h"
#include "http/message.h"

/// Rows of `shipments` as the outbox of dispatch requests and of prints; for this folder.
namespace entrepot {

/// A row that is due.
struct DueShipment {
    OrganizationId organization;
    ShipmentId shipment;
};

std::vector<DueShipment> due_dispatches(const Snapshot& snapshot, std::int64_t limit);
std::optional<Time> next_dispatch(const Snapshot& snapshot);

/// A dispatch request to be sent.
struct DispatchJob {
    DueShipment due;
    std::int64_t attempt = 0;  ///< From 1.
    std::string url;
    std::string body;
    std::string client_secret;
};

/// Takes a due row for longer than a try lasts: nobody else sends it meanwhile, and if the process
/// dies it is due again. Nothing when another was faster, when it is no longer to be sent, or when
/// nothing may be sent for the shop (it or its integration is deactivated, the token revoked) or
/// signed: then it becomes `unreachable` with a sentence that says what to do.
std::optional<DispatchJob> claim_dispatch(Tx& tx, ShipmentId shipment);

/// For a row that could not be claimed, to be sent or printed: it is due again later, behind the
/// others.
void postpone(Tx& tx, ShipmentId shipment);

/// Nothing is left to send of it: it was answered, or another took its place.
void take_out_of_outbox(Tx& tx, ShipmentId shipment);

/// What came of a try.
struct TryOutcome {
    int status = 0;            ///< HTTP status; 0 when there was no answer.
    std::string error;         ///< Why there was none.
    bool may_pass = false;     ///< Another try may do better.
    bool was_stopped = false;  ///< It was not really tried: the program ends.
};

/// Records it: `sent`, due again with the same delivery id after a short pause, or `unreachable`.
/// Nothing when the shipment has moved on.
void record_dispatch(Tx& tx, ShipmentId shipment, std::int64_t attempt, const TryOutcome& outcome);

/// The label that a printer prints next, due now or later.
struct NextPrint {
    DueShipment due;
    std::string printer;
    std::chrono::microseconds left;  ///< Until it is due; 0 or less when it is.
};
/// One for each printer that has something to print, the longest due first.
std::vector<NextPrint> next_prints(const Snapshot& snapshot);

/// A label to be printed.
struct PrintJob {
    DueShipment due;
    std::string printer;
    std::string title;
    std::string pdf;
};
std::optional<PrintJob> claim_print(Tx& tx, ShipmentId shipment);

/// `failure` is a sentence for the worker, "" when it was printed.
void record_print(Tx& tx, const PrintJob& job, const std::string& failure);

}  // namespace entrepot
