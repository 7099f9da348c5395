#include "hooks/dispatcher.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace entrepot::hooks {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds after_trouble{1};

}  // namespace

Dispatcher::Dispatcher(Database& database, Sender& sender, const Clock& clock,
                       DispatcherOptions options)
    : database_(&database),
      sender_(&sender),
      clock_(&clock),
      options_(std::move(options)),
      random_(options_.seed),
      inbox_(std::make_shared<Inbox>()),
      retention_(database, options_.log_age) {
    database_->listen([weak = std::weak_ptr(inbox_)](const std::vector<CommittedEvent>& events) {
        if (const auto inbox = weak.lock()) inbox->hear(events);
    });
}

Dispatcher::~Dispatcher() {
    stop();
}

void Dispatcher::start() {
    thread_ = std::thread([this] { loop(); });
}

void Dispatcher::stop() {
    if (!thread_.joinable()) return;
    is_stopping_ = true;
    inbox_->wake();
    thread_.join();
}

void Dispatcher::loop() {
    while (!is_stopping_) {
        Time due = clock_->now() + after_trouble;
        try {
            due = tick();
        } catch (const std::exception& trouble) {
            spdlog::error("hooks: {}; trying again", trouble.what());
            next_poll_ = {};
        }
        const microseconds rest = due - clock_->now();
        inbox_->wait(std::clamp<microseconds>(rest, microseconds(0), options_.poll));
    }
    drain();
}

void Dispatcher::drain() {
    const auto deadline = std::chrono::steady_clock::now() + seconds(2);
    while (!is_quiet() && std::chrono::steady_clock::now() < deadline) {
        tick();
        inbox_->wait(milliseconds(50));
    }
    for (auto& [id, desk] : desks_) desk->close();
}

bool Dispatcher::is_writing() const {
    return std::any_of(desks_.begin(), desks_.end(),
                       [](const auto& entry) { return entry.second->is_writing(); });
}

Time Dispatcher::tick() {
    const Time now = clock_->now();
    take_news(now);
    if (now >= next_poll_) poll(now);
    wake_due(now);
    visit_touched(now);
    if (!is_stopping_) {
        pump(now);
        retention_.tick(now);
    }
    for (auto& [id, desk] : desks_) desk->record();
    return next_wake();
}

Time Dispatcher::next_wake() const {
    if (!touched_.empty()) return {};
    if (alarm_order_.empty()) return next_poll_;
    return std::min(next_poll_, alarm_order_.begin()->first);
}

HookWorker* Dispatcher::find(HookKey key) {
    const auto desk = desks_.find(key.organization);
    if (desk == desks_.end()) return nullptr;
    auto& workers = desk->second->workers();
    const auto worker = workers.find(key.hook);
    return worker == workers.end() ? nullptr : worker->second.get();
}

// News

void Dispatcher::take_news(Time now) {
    News news = inbox_->take();
    for (auto& answered : news.answered) take_answer(answered, now);
    for (const auto& recorded : news.recorded) take_recorded(recorded, now);
    for (const auto& leased : news.leased) take_lease(leased);
    for (const FeedKey& feed : news.heard) {
        const auto found = feeds_.find(feed);
        if (found == feeds_.end()) continue;
        if (HookWorker* worker = find(found->second)) worker->heard_news();
        touch(found->second);
    }
    for (const HookKey& key : news.changed) {
        if (HookWorker* worker = find(key)) worker->make_stale();
        next_poll_ = {};
    }
}

void Dispatcher::take_answer(News::Answered& answered, Time now) {
    const Try& attempt = *answered.attempt;
    --in_flight_;
    if (!attempt.proven) --unproven_in_flight_;
    HookWorker* worker = find(attempt.key);
    if (worker == nullptr || worker->number() != attempt.worker) return;
    const bool was_stopped = answered.outcome.was_stopped;
    worker->end(attempt, std::move(answered.outcome), now, random_);
    if (!was_stopped) touch(attempt.key);
}

void Dispatcher::take_recorded(const News::Recorded& recorded, Time now) {
    const auto found = desks_.find(recorded.organization);
    if (found == desks_.end() || found->second->number() != recorded.desk) return;
    if (recorded.error.empty()) {
        found->second->recorded();
        for (const auto& [id, worker] : found->second->workers()) {
            if (worker->stale() || worker->gone()) touch(worker->key());
        }
        return;
    }
    // The rows are the truth: forget what was not written and begin again from them.
    spdlog::warn("hooks: tries of organization {} could not be recorded: {}",
                 recorded.organization.value, recorded.error);
    desks_.erase(found);
    next_poll_ = now + after_trouble;
}

void Dispatcher::take_lease(const News::Leased& leased) {
    const auto found = desks_.find(leased.organization);
    if (found == desks_.end() || found->second->number() != leased.desk) return;
    found->second->take_lease_answer(leased.until);
    for (const auto& [id, worker] : found->second->workers()) touch(worker->key());
}

// The slow look at everything

void Dispatcher::poll(Time now) {
    next_poll_ = now + after_trouble;  // When reading fails.
    const auto rows = database_->read_now(read_sending_hooks);
    for (auto& [organization, desk] : desks_) {
        for (auto& [id, worker] : desk->workers()) {
            worker->leave();
            touch(worker->key());
        }
    }
    feeds_.clear();
    for (const SendingHook& row : rows) poll_hook(row);
    for (auto& [organization, desk] : desks_) {
        desk->keep_lease(now);
        for (auto& [id, worker] : desk->workers()) {
            worker->judge_failing(now);
            worker->keep_position(now);
        }
    }
    drop_empty_desks();
    next_poll_ = now + options_.poll;
}

void Dispatcher::poll_hook(const SendingHook& row) {
    const HookKey key{row.organization, row.hook};
    feeds_[{row.organization, row.shop, row.event}] = key;
    auto& desk = desks_[row.organization];
    if (!desk) {
        desk = std::make_unique<Desk>(*database_, inbox_, row.organization, options_.process,
                                      ++last_number_);
    }
    auto& worker = desk->workers()[row.hook];
    if (worker) {
        worker->refresh(row);
    } else {
        worker = std::make_unique<HookWorker>(row, options_.in_flight_per_hook);
    }
    touch(key);
}

void Dispatcher::drop_empty_desks() {
    for (auto at = desks_.begin(); at != desks_.end();) {
        if (!at->second->workers().empty() || at->second->is_recording()) {
            ++at;
            continue;
        }
        at->second->close();
        at = desks_.erase(at);
    }
}

// One hook

void Dispatcher::wake_due(Time now) {
    while (!alarm_order_.empty() && alarm_order_.begin()->first <= now) {
        const HookKey key = alarm_order_.begin()->second;
        set_alarm(key, std::nullopt);
        touch(key);
    }
}

void Dispatcher::set_alarm(HookKey key, std::optional<Time> due) {
    const auto old = alarms_.find(key);
    if (old != alarms_.end()) {
        if (old->second == due) return;
        alarm_order_.erase({old->second, key});
        alarms_.erase(old);
    }
    if (!due) return;
    alarms_[key] = *due;
    alarm_order_.insert({*due, key});
}

void Dispatcher::visit_touched(Time now) {
    const auto touched = std::exchange(touched_, {});
    for (const HookKey& key : touched) visit(key, now);
}

void Dispatcher::visit(HookKey key, Time now) {
    HookWorker* worker = find(key);
    if (worker == nullptr) return set_alarm(key, std::nullopt);
    if (worker->gone() && worker->drained()) return remove(key);
    if (!prepare(*worker, desks_.at(key.organization)->may_send(now))) return;
    read_due(*worker, now);
    read_news(*worker);
    if (worker->can_begin(now)) queue_turn(*worker);
    set_alarm(key, worker->alarm(now));
}

// Sees to it that the hook has a queue that is true to its rows; false when it can't have one yet.
bool Dispatcher::prepare(HookWorker& worker, bool may_send) {
    if (!may_send || worker.gone()) return false;
    if (!worker.stale()) return true;
    if (!worker.drained()) return false;
    const auto rows = database_->read_now([&](const Snapshot& snapshot) {
        return read_hook_rows(snapshot, worker.row().organization, worker.row().hook);
    });
    worker.build(rows, ++last_number_);
    return true;
}

void Dispatcher::remove(HookKey key) {
    set_alarm(key, std::nullopt);
    desks_.at(key.organization)->workers().erase(key.hook);
}

void Dispatcher::read_due(HookWorker& worker, Time now) {
    constexpr std::size_t most_ready = 32;
    const auto wanted = worker.queue().lacking(now, most_ready);
    if (wanted.empty()) return;
    database_->read([&](const Snapshot& snapshot) {
        for (const std::int64_t sequence : wanted) {
            auto message =
                read_message(snapshot, worker.row().organization, worker.row().shop, sequence);
            if (message) {
                worker.queue().supply(std::move(*message));
            } else {
                worker.queue().lost(sequence);
            }
        }
    });
}

void Dispatcher::read_news(HookWorker& worker) {
    const std::int64_t count = worker.wants_events();
    if (count == 0) return;
    worker.take_feed(database_->read_now([&](const Snapshot& snapshot) {
        return read_feed(snapshot, worker.row(), worker.queue().read_position(), count);
    }));
    if (worker.wants_events() > 0) touch(worker.key());
}

// Sending

void Dispatcher::queue_turn(const HookWorker& worker) {
    if (!in_turns_.insert(worker.key()).second) return;
    (worker.pace().proven() ? proven_turns_ : unproven_turns_).push_back(worker.key());
}

void Dispatcher::pump(Time now) {
    pump_turns(proven_turns_, options_.in_flight, true, now);
    pump_turns(unproven_turns_, options_.in_flight, false, now);
}

// Hooks take turns of a few tries each; one that has more gets in line again.
void Dispatcher::pump_turns(std::deque<HookKey>& turns, std::size_t limit, bool proven, Time now) {
    std::size_t blocked = 0;
    while (blocked < turns.size() && in_flight_ < limit &&
           (proven || unproven_in_flight_ < options_.unproven_in_flight)) {
        const HookKey key = turns.front();
        turns.pop_front();
        HookWorker* worker = find(key);
        if (worker == nullptr || !worker->can_begin(now)) {
            in_turns_.erase(key);
            continue;
        }
        if (proven && !worker->pace().proven()) {
            unproven_turns_.push_back(key);
            continue;
        }
        Desk& desk = *desks_.at(key.organization);
        if (desk.has_room() && desk.may_send(now)) {
            send_some(*worker, desk, now);
        } else {
            ++blocked;
        }
        turns.push_back(key);
    }
}

void Dispatcher::send_some(HookWorker& worker, Desk& desk, Time now) {
    constexpr int turn = 4;
    for (int sent = 0; sent < turn && worker.can_begin(now); ++sent) {
        auto [attempt, shipment] = worker.begin(now);
        ++in_flight_;
        if (!attempt.proven) ++unproven_in_flight_;
        desk.count_try();
        sender_->post(
            std::move(shipment),
            [inbox = inbox_, shared = std::make_shared<Try>(std::move(attempt))](Outcome outcome) {
                inbox->put({shared, std::move(outcome)});
            });
    }
}

}  // namespace entrepot::hooks
