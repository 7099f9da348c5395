#include "shipping/outbox.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <array>
#include <chrono>

#include "accounts/secrets.h"
#include "shipping/labels.h"
#include "shipping/shipments.h"

namespace entrepot {
namespace {

using std::chrono::seconds;

/// After the first, second try; then a user decides.
constexpr std::array<seconds, 2> pauses{seconds(1), seconds(4)};
/// Longer than a try takes.
constexpr seconds dispatch_lease{15};
/// Longer than a printer is waited for.
constexpr seconds print_lease{60};

constexpr Sql due_dispatches_sql{
    "shipping.due_dispatches",
    "SELECT organization_id, shipment_id FROM shipments WHERE due_at > 0 AND due_at <= $1"
    " AND state = 'waiting' ORDER BY due_at LIMIT $2"};
constexpr Sql next_dispatch_sql{"shipping.next_dispatch",
                                "SELECT due_at FROM shipments WHERE due_at > 0"
                                " AND state = 'waiting' ORDER BY due_at LIMIT 1"};
constexpr Sql next_prints_sql{
    "shipping.next_prints",
    "SELECT p.organization_id, p.shipment_id, p.printer, p.due_at FROM shipments p"
    " WHERE p.due_at > 0 AND p.print_state = 'waiting' AND NOT EXISTS (SELECT 1 FROM shipments q"
    " WHERE q.due_at > 0 AND q.print_state = 'waiting' AND q.printer = p.printer"
    " AND (q.due_at, q.organization_id, q.shipment_id)"
    " < (p.due_at, p.organization_id, p.shipment_id)) ORDER BY p.due_at"};
struct NextPrintRow {
    OrganizationId organization;
    ShipmentId shipment;
    std::string printer;
    Time due_at;
};

constexpr Sql claim_dispatch_sql{
    "shipping.claim_dispatch",
    "UPDATE shipments SET attempts = attempts + 1, due_at = $4 WHERE organization_id = $1"
    " AND shipment_id = $2 AND state = 'waiting' AND due_at > 0 AND due_at <= $3"};
constexpr Sql postpone_sql{"shipping.postpone",
                           "UPDATE shipments SET due_at = $3 WHERE organization_id = $1"
                           " AND shipment_id = $2 AND due_at > 0"};
constexpr Sql claim_print_sql{
    "shipping.claim_print",
    "UPDATE shipments SET attempts = attempts + 1, due_at = $4 WHERE organization_id = $1"
    " AND shipment_id = $2 AND print_state = 'waiting' AND due_at > 0 AND due_at <= $3"};

constexpr Sql read_dispatch{
    "shipping.read_dispatch",
    "SELECT p.attempts, c.dispatch_url, p.request, COALESCE(i.client_secret, ''),"
    " COALESCE(i.previous_secret, ''), COALESCE(i.previous_until, 0), s.active,"
    " COALESCE(i.active, FALSE), COALESCE(t.revoked_at, 1) = 0 FROM shipments p"
    " JOIN order_channels c ON c.organization_id = p.organization_id"
    " AND c.order_channel_id = p.order_channel_id"
    " JOIN shops s ON s.organization_id = p.organization_id AND s.shop_id = p.shop_id"
    " LEFT JOIN access_tokens t ON t.token_id = s.token_id"
    " LEFT JOIN integrations i ON i.integration_id = t.integration_id"
    " WHERE p.organization_id = $1 AND p.shipment_id = $2"};
struct DispatchRow {
    std::int64_t attempts;
    std::string url;
    std::string request;
    std::string secret;
    std::string previous_secret;
    Time previous_until;
    bool shop_active;
    bool integration_active;
    bool token_valid;
};

constexpr Sql attempt_of{
    "shipping.attempt_of",
    "SELECT attempts FROM shipments WHERE organization_id = $1 AND shipment_id = $2"};

constexpr Sql set_due{"shipping.set_due",
                      "UPDATE shipments SET due_at = $3 WHERE organization_id = $1"
                      " AND shipment_id = $2"};

/// During a rotation the old secret signs until the overlap ends, as for webhooks. "" when there is
/// none, or only one sealed with a key of before (a backup that was restored without its keys).
std::string secret_of(const DispatchRow& row, Time now) {
    const bool overlap = now < row.previous_until && !row.previous_secret.empty();
    const std::string& sealed = overlap ? row.previous_secret : row.secret;
    try {
        return sealed.empty() ? "" : open_sealed(sealed);
    } catch (const std::exception& error) {
        spdlog::error("a client_secret can't be opened: {}", error.what());
        return "";
    }
}

/// Why nothing may be sent, as the shop's token would be judged now; "" when it may. For the worker
/// and the manager.
std::string_view obstacle_to(const DispatchRow& row, const std::string& secret) {
    if (!row.shop_active) {
        return "The shop is deactivated; let an Admin activate it, then ask for the label again.";
    }
    if (!row.token_valid) {
        return "The shop's integration has no access any more; let an Admin authorize it, then ask "
               "for the label again.";
    }
    if (!row.integration_active) {
        return "The shop's integration is deactivated; let an Admin activate it, then ask for the "
               "label again.";
    }
    if (!secret.empty()) return "";
    return "The request can't be signed; let an Admin give the shop's integration a new "
           "client_secret, then ask for the label again.";
}

std::string words_for(const TryOutcome& outcome) {
    if (outcome.status == 0) return outcome.error;
    return fmt::format("The channel answered the dispatch request with status {}.", outcome.status);
}

bool is_success(const TryOutcome& outcome) {
    return outcome.status >= 200 && outcome.status < 300;
}

std::optional<seconds> pause_after(std::int64_t attempt, const TryOutcome& outcome) {
    const auto tries = static_cast<std::size_t>(attempt);
    if (outcome.was_stopped) return seconds(0);
    if (!outcome.may_pass || tries > pauses.size()) return std::nullopt;
    return pauses[tries - 1];
}

void end_tries(Tx& tx, ShipmentRow shipment, ShipmentState state, std::string error) {
    take_out_of_outbox(tx, shipment.shipment_id);
    shipment.state = name_of(state);
    shipment.error = std::move(error);
    write_shipment(tx, shipment);
}

}  // namespace

std::vector<DueShipment> due_dispatches(const Snapshot& snapshot, std::int64_t limit) {
    return snapshot.rows<DueShipment>(due_dispatches_sql, snapshot.now(), limit);
}

std::optional<Time> next_dispatch(const Snapshot& snapshot) {
    return snapshot.maybe<Time>(next_dispatch_sql);
}

std::optional<DispatchJob> claim_dispatch(Tx& tx, ShipmentId shipment) {
    if (tx.change(claim_dispatch_sql, tx.organization(), shipment, tx.now(),
                  tx.now() + dispatch_lease) != 1) {
        return std::nullopt;
    }
    auto row = tx.one<DispatchRow>(read_dispatch, tx.organization(), shipment);
    auto secret = secret_of(row, tx.now());
    if (const auto obstacle = obstacle_to(row, secret); !obstacle.empty()) {
        end_tries(tx, require_shipment(tx, tx.organization(), shipment), ShipmentState::unreachable,
                  std::string(obstacle));
        return std::nullopt;
    }
    return DispatchJob{{tx.organization(), shipment},
                       row.attempts,
                       std::move(row.url),
                       std::move(row.request),
                       std::move(secret)};
}

void postpone(Tx& tx, ShipmentId shipment) {
    tx.run(postpone_sql, tx.organization(), shipment, tx.now() + dispatch_lease);
}

void take_out_of_outbox(Tx& tx, ShipmentId shipment) {
    tx.run(set_due, tx.organization(), shipment, Time{});
}

void record_dispatch(Tx& tx, ShipmentId id, std::int64_t attempt, const TryOutcome& outcome) {
    ShipmentRow shipment = require_shipment(tx, tx.organization(), id);
    const bool ours = shipment.is(ShipmentState::waiting) &&
                      tx.one<std::int64_t>(attempt_of, tx.organization(), id) == attempt;
    if (!ours) return;
    const auto pause = is_success(outcome) ? std::nullopt : pause_after(attempt, outcome);
    if (pause) {
        tx.run(set_due, tx.organization(), id, tx.now() + *pause);
    } else if (is_success(outcome)) {
        end_tries(tx, std::move(shipment), ShipmentState::sent, "");
    } else {
        end_tries(tx, std::move(shipment), ShipmentState::unreachable, words_for(outcome));
    }
}

std::vector<NextPrint> next_prints(const Snapshot& snapshot) {
    std::vector<NextPrint> result;
    for (NextPrintRow& row : snapshot.rows<NextPrintRow>(next_prints_sql)) {
        result.push_back({{row.organization, row.shipment},
                          std::move(row.printer),
                          row.due_at - snapshot.now()});
    }
    return result;
}

std::optional<PrintJob> claim_print(Tx& tx, ShipmentId id) {
    if (tx.change(claim_print_sql, tx.organization(), id, tx.now(), tx.now() + print_lease) != 1) {
        return std::nullopt;
    }
    const ShipmentRow shipment = require_shipment(tx, tx.organization(), id);
    return PrintJob{{tx.organization(), id},
                    shipment.printer,
                    fmt::format("Label of shipment {}", id.value),
                    label_of(tx, tx.organization(), id)};
}

void record_print(Tx& tx, const PrintJob& job, const std::string& failure) {
    ShipmentRow shipment = require_shipment(tx, tx.organization(), job.due.shipment);
    if (shipment.print_state != print_waiting || shipment.printer != job.printer) return;
    take_out_of_outbox(tx, job.due.shipment);
    shipment.print_state = failure.empty() ? print_done : print_failed;
    shipment.print_error = failure;
    if (failure.empty()) shipment.printed_at = tx.now();
    write_shipment(tx, shipment);
}

}  // namespace entrepot
