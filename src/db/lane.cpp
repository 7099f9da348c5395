#include "db/lane.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

namespace entrepot::db {
namespace {

constexpr int attempts_limit = 6;
constexpr std::chrono::milliseconds first_pause{5};
constexpr std::chrono::seconds idle_after{2};
constexpr std::chrono::milliseconds patience{500};  // database.h promises it
constexpr std::chrono::milliseconds breath{2};

}  // namespace

Lane::Lane(std::unique_ptr<Session> session, LaneOptions options)
    : session_(std::move(session)), options_(std::move(options)) {
    if (!options_.supplies.next_installation_id) {
        options_.supplies.next_installation_id = [this](std::string_view counter) {
            return group_of(installation)
                .next_lasting(session_->connection(), "installation:" + std::string(counter));
        };
    }
    thread_ = std::thread([this] { loop(); });
}

Lane::~Lane() {
    close();
}

void Lane::close() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_one();
    if (thread_.joinable()) thread_.join();
}

std::int64_t Lane::bucket(OrganizationId organization) const {
    return options_.mixed_groups ? 0 : organization.value;
}

void Lane::push(OrganizationId organization, Database::Work work, Database::Done done,
                Database::Haste haste) {
    {
        const std::lock_guard lock(mutex_);
        if (closing_) throw std::logic_error("write to a closed database");
        Job job{organization, std::move(work), std::move(done)};
        if (haste == Database::Haste::can_wait) {
            patient_.push_back({std::move(job), std::chrono::steady_clock::now() + patience});
        } else {
            auto& jobs = waiting_[bucket(organization)];
            if (jobs.empty()) turns_.push_back(bucket(organization));
            jobs.push_back(std::move(job));
        }
    }
    wake_.notify_one();
}

void Lane::loop() {
    for (auto jobs = take(); !jobs.empty(); jobs = take()) run(jobs);
}

bool Lane::anything_to_do() const {
    return !turns_.empty() || !patient_.empty();
}

/// The jobs of the next commit; none when the lane is closing and has done everything.
std::vector<Lane::Job> Lane::take() {
    std::unique_lock lock(mutex_);
    const auto ready = [this] { return closing_ || anything_to_do(); };
    if (!wake_.wait_for(lock, idle_after, ready)) {
        lock.unlock();
        session_->idle();
        lock.lock();
        wake_.wait(lock, ready);
    }
    if (!anything_to_do()) return {};
    return patient_one_is_next(lock) ? take_patient_one() : take_turn();
}

/// Who has just been answered may ask again at once: that is waited for a moment.
bool Lane::patient_one_is_next(std::unique_lock<std::mutex>& lock) {
    if (patient_.empty()) return false;
    if (std::chrono::steady_clock::now() >= patient_.front().latest) return true;
    return !wake_.wait_for(lock, breath, [this] { return closing_ || !turns_.empty(); }) ||
           turns_.empty();
}

std::vector<Lane::Job> Lane::take_patient_one() {
    std::vector<Job> jobs;
    jobs.push_back(std::move(patient_.front().job));
    patient_.pop_front();
    return jobs;
}

std::vector<Lane::Job> Lane::take_turn() {
    std::vector<Job> jobs;
    const auto key = turns_.front();
    turns_.pop_front();
    auto& queued = waiting_[key];
    const auto count = std::min(queued.size(), static_cast<std::size_t>(options_.group_limit));
    jobs.reserve(count);
    std::move(queued.begin(), queued.begin() + static_cast<std::ptrdiff_t>(count),
              std::back_inserter(jobs));
    queued.erase(queued.begin(), queued.begin() + static_cast<std::ptrdiff_t>(count));
    if (queued.empty()) {
        waiting_.erase(key);
    } else {
        turns_.push_back(key);
    }
    return jobs;
}

void Lane::run(const std::vector<Job>& jobs) {
    const auto fail = [&](std::exception_ptr error) {
        recover();
        answer(jobs, Outcomes(jobs.size(), error));
    };
    auto pause = first_pause;
    for (int tried = 1;; ++tried) {
        try {
            answer(jobs, attempt(jobs));
            return;
        } catch (const GroupLost& lost) {
            spdlog::warn("a group of {} transactions was lost, attempt {}: {}", jobs.size(), tried,
                         lost.what());
            if (tried == attempts_limit) {
                return fail(std::make_exception_ptr(DatabaseUnavailable(lost.what())));
            }
            recover();
            std::this_thread::sleep_for(pause);
            pause *= 3;
        } catch (const std::exception& error) {
            spdlog::error("a group of {} transactions failed: {}", jobs.size(), error.what());
            return fail(std::current_exception());
        }
    }
}

/// Runs the group once and commits it. What each job came to is told after the commit only, for
/// even a refusal may have seen what an earlier job of the group did.
Lane::Outcomes Lane::attempt(const std::vector<Job>& jobs) {
    if (!session_->begin()) groups_.clear();
    touched_.clear();
    Outcomes outcomes;
    outcomes.reserve(jobs.size());
    for (const Job& job : jobs) outcomes.push_back(run_job(job));
    flush();
    session_->commit();
    return outcomes;
}

std::exception_ptr Lane::run_job(const Job& job) {
    try {
        run_in_savepoint(job.organization, job.work);
        return nullptr;
    } catch (const GroupLost&) {
        throw;
    } catch (const Refusal& refusal) {
        if (refusal.aftermath()) run_aftermath(job, refusal);
        return std::current_exception();
    } catch (...) {
        return std::current_exception();
    }
}

void Lane::run_in_savepoint(OrganizationId organization, const Database::Work& work) {
    Group& group = group_of(organization);
    group.mark();
    session_->savepoint();
    try {
        Tx tx(session_->connection(), options_.clock->now(), organization, group);
        work(tx);
        session_->release();
    } catch (const GroupLost&) {
        throw;
    } catch (...) {
        group.undo();
        session_->undo();
        throw;
    }
}

void Lane::run_aftermath(const Job& job, const Refusal& refusal) {
    try {
        run_in_savepoint(job.organization, refusal.aftermath());
    } catch (const GroupLost&) {
        throw;
    } catch (const std::exception& error) {
        spdlog::error("the aftermath of a refusal ({}) failed: {}", refusal.code().code,
                      error.what());
    }
}

Group& Lane::group_of(OrganizationId organization) {
    auto& group = groups_[organization];
    if (!group) {
        try {
            session_->lock(organization);
            group =
                std::make_unique<Group>(organization, session_->connection(), options_.supplies);
        } catch (...) {
            groups_.erase(organization);
            throw;
        }
    }
    if (std::find(touched_.begin(), touched_.end(), group.get()) == touched_.end()) {
        touched_.push_back(group.get());
    }
    return *group;
}

void Lane::flush() {
    for (Group* group : touched_) group->flush(session_->connection());
}

/// Forgets what was done since the last commit, in the database and in memory.
void Lane::recover() noexcept {
    session_->abandon();
    touched_.clear();
    groups_.clear();
}

void Lane::answer(const std::vector<Job>& jobs, const Outcomes& outcomes) {
    for (std::size_t at = 0; at < jobs.size(); ++at) jobs[at].done(outcomes[at]);
    auto events = take_events();
    if (!events.empty()) options_.committed(std::move(events));
}

std::vector<CommittedEvent> Lane::take_events() {
    std::vector<CommittedEvent> all;
    for (Group* group : touched_) {
        auto events = group->take_events();
        std::move(events.begin(), events.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace entrepot::db
