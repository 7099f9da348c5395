#include "hooks/again.h"

namespace entrepot::hooks {
namespace {

constexpr Sql mark_again{"deliveries.mark_again", R"(
    UPDATE deliveries
    SET state = 'waiting', replayed = true, next_attempt_at = $3, updated_at = $3
    WHERE organization_id = $1 AND delivery_id = $2)"};

constexpr Sql insert_again{"deliveries.insert_again", R"(
    INSERT INTO deliveries (organization_id, delivery_id, hook_id, sequence, number, resource,
        resource_id, state, attempts, next_attempt_at, replayed, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8, true, $8, $8))"};

}  // namespace

void Again::send(HookId hook, std::int64_t hook_version, DeliveryId delivery) {
    tx_->run(mark_again, tx_->organization(), delivery, tx_->now());
    hooks_[hook] = hook_version;
    ++messages_;
}

DeliveryId Again::send_new(HookId hook, std::int64_t hook_version, std::int64_t sequence,
                           std::int64_t number, std::string_view resource,
                           std::int64_t resource_id) {
    const DeliveryId delivery{tx_->next("delivery")};
    tx_->run(insert_again, tx_->organization(), delivery, hook, sequence, number, resource,
             resource_id, tx_->now());
    hooks_[hook] = hook_version;
    ++messages_;
    return delivery;
}

void Again::tell() {
    for (const auto& [hook, version] : hooks_) {
        tx_->emit({.type = "hooks.update",
                   .resource = "hook",
                   .resource_id = hook.value,
                   .version = version});
    }
    hooks_.clear();
}

}  // namespace entrepot::hooks
