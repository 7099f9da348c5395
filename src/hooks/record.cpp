#include "hooks/record.h"

namespace entrepot::hooks {
namespace {

constexpr Sql insert_delivery{"hooks.insert_delivery", R"(
    INSERT INTO deliveries (organization_id, delivery_id, hook_id, sequence, number, resource,
        resource_id, state, attempts, next_attempt_at, replayed, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, $11, $11))"};

constexpr Sql update_delivery{"hooks.update_delivery", R"(
    UPDATE deliveries
    SET state = $4, attempts = $5, next_attempt_at = $6, updated_at = $7
    WHERE organization_id = $1 AND hook_id = $2 AND sequence = $3
    RETURNING delivery_id)"};

constexpr Sql insert_attempt{"hooks.insert_attempt", R"(
    INSERT INTO delivery_attempts (organization_id, delivery_id, attempt, at, duration_us, status,
        error, request_headers, request_body, answer_headers, answer_body)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))"};

constexpr Sql update_hook{"hooks.update_progress", R"(
    UPDATE hooks SET position = $3, failing_since = $4, noticed_at = $5
    WHERE organization_id = $1 AND hook_id = $2)"};

constexpr Sql disable_hook{"hooks.disable", R"(
    UPDATE hooks
    SET enabled = false, disabled_reason = $3, updated_at = $4, version = version + 1
    WHERE organization_id = $1 AND hook_id = $2 AND enabled
    RETURNING version)"};

constexpr Sql select_version{
    "hooks.select_version",
    "SELECT version FROM hooks WHERE organization_id = $1 AND hook_id = $2"};

constexpr Sql count_tries{"hooks.count_tries", R"(
    INSERT INTO hook_hours (organization_id, hook_id, hour, delivered, failed)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (organization_id, hook_id, hour) DO UPDATE
    SET delivered = hook_hours.delivered + excluded.delivered,
        failed = hook_hours.failed + excluded.failed)"};

std::int64_t delivery_of(Tx& tx, HookId hook, const Record& record) {
    const std::string_view state = name_of(record.state);
    if (!record.is_new) {
        return tx.one<std::int64_t>(update_delivery, tx.organization(), hook, record.sequence,
                                    state, record.attempts, record.next_attempt_at, tx.now());
    }
    const std::int64_t id = tx.next("delivery");
    tx.run(insert_delivery, tx.organization(), id, hook, record.sequence, record.number,
           record.resource, record.resource_id, state, record.attempts, record.next_attempt_at,
           tx.now());
    return id;
}

void write_record(Tx& tx, HookId hook, const Record& record) {
    const std::int64_t id = delivery_of(tx, hook, record);
    if (!record.attempt) return;
    const Attempt& attempt = *record.attempt;
    tx.run(insert_attempt, tx.organization(), id, record.attempts, attempt.at, attempt.duration_us,
           attempt.status, attempt.error, attempt.request_headers, attempt.request_body,
           attempt.answer_headers, attempt.answer_body);
}

void write_counts(Tx& tx, const HookBatch& batch) {
    std::int64_t delivered = 0;
    std::int64_t failed = 0;
    for (const Record& record : batch.records) {
        if (!record.attempt) continue;
        ++(record.state == DeliveryState::delivered ? delivered : failed);
    }
    if (delivered + failed == 0) return;
    constexpr std::int64_t hour = std::chrono::microseconds(std::chrono::hours(1)).count();
    tx.run(count_tries, tx.organization(), batch.hook, tx.now().microseconds / hour, delivered,
           failed);
}

// Screens that show the log read it again.
void tell_screens(Tx& tx, const HookBatch& batch) {
    if (batch.records.empty()) return;
    tx.emit({.type = "deliveries.update", .resource = "delivery", .resource_id = batch.hook.value});
}

void announce(Tx& tx, HookId hook, std::string_view type, std::int64_t version) {
    tx.emit({.type = type, .resource = "hook", .resource_id = hook.value, .version = version});
}

}  // namespace

void write_batch(Tx& tx, const HookBatch& batch) {
    for (const Record& record : batch.records) write_record(tx, batch.hook, record);
    write_counts(tx, batch);
    tell_screens(tx, batch);
    tx.run(update_hook, tx.organization(), batch.hook, batch.position, batch.failing_since,
           batch.noticed_at);
    if (batch.gives_notice) {
        announce(tx, batch.hook, "hooks.failing",
                 tx.one<std::int64_t>(select_version, tx.organization(), batch.hook));
    }
    if (batch.disabled_reason.empty()) return;
    const auto version = tx.maybe<std::int64_t>(disable_hook, tx.organization(), batch.hook,
                                                batch.disabled_reason, tx.now());
    if (version) announce(tx, batch.hook, "hooks.update", *version);
}

}  // namespace entrepot::hooks
