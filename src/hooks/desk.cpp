#include "hooks/desk.h"

#include <algorithm>

#include "hooks/lease.h"

namespace entrepot::hooks {
namespace {

std::string reason_of(const std::exception_ptr& error) {
    if (!error) return {};
    try {
        std::rethrow_exception(error);
    } catch (const std::exception& failure) {
        return failure.what();
    } catch (...) {
        return "unknown";
    }
}

std::size_t count_tries(const std::vector<HookBatch>& batches) {
    std::size_t tries = 0;
    for (const HookBatch& batch : batches) {
        for (const Record& record : batch.records) tries += record.attempt ? 1 : 0;
    }
    return tries;
}

}  // namespace

Desk::Desk(Database& database, std::shared_ptr<Inbox> inbox, OrganizationId organization,
           std::string process, std::int64_t number)
    : database_(&database),
      inbox_(std::move(inbox)),
      organization_(organization),
      process_(std::move(process)),
      number_(number) {}

void Desk::keep_lease(Time now) {
    if (process_.empty() || is_asking_ || now + lease_time * 2 / 3 < lease_until_) return;
    is_asking_ = true;
    const auto until = std::make_shared<Time>();
    database_->write(
        organization_,
        [until, process = process_](Tx& tx) {
            *until = take_lease(tx, process) ? tx.now() + lease_time : Time{};
        },
        [until, inbox = inbox_, organization = organization_,
         desk = number_](const std::exception_ptr& error) {
            inbox->put(News::Leased{organization, desk, error ? Time{} : *until});
        });
}

void Desk::take_lease_answer(Time until) {
    is_asking_ = false;
    if (until) lease_until_ = until;
}

bool Desk::may_send(Time now) const {
    return process_.empty() || now + lease_margin < lease_until_;
}

std::shared_ptr<std::vector<HookBatch>> Desk::take_batches() {
    auto batches = std::make_shared<std::vector<HookBatch>>();
    for (auto& [id, worker] : workers_) {
        if (worker->wants_record()) batches->push_back(worker->take_batch());
    }
    return batches;
}

void Desk::record() {
    if (is_recording_) return;
    const auto batches = take_batches();
    if (batches->empty()) return;
    is_recording_ = true;
    tries_in_recording_ = count_tries(*batches);
    database_->write(
        organization_,
        [batches, process = process_](Tx& tx) {
            if (!process.empty()) check_lease(tx, process);
            for (const HookBatch& batch : *batches) write_batch(tx, batch);
        },
        [inbox = inbox_, organization = organization_,
         desk = number_](const std::exception_ptr& error) {
            inbox->put(News::Recorded{organization, desk, reason_of(error)});
        });
}

void Desk::recorded() {
    unrecorded_ -= std::min(unrecorded_, tries_in_recording_);
    is_recording_ = false;
    for (auto& [id, worker] : workers_) worker->recorded();
}

void Desk::close() {
    if (process_.empty() || !lease_until_) return;
    database_->write(
        organization_, [process = process_](Tx& tx) { drop_lease(tx, process); },
        [](const std::exception_ptr&) {});
}

}  // namespace entrepot::hooks
