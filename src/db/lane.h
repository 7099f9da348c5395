#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "base/refusal.h"
#include "db/group.h"
#include "db/session.h"

namespace entrepot::db {

struct LaneOptions {
    const Clock* clock = nullptr;
    Supplies supplies;  ///< Without next_installation_id the lane counts these ids itself.
    int group_limit = 128;
    bool mixed_groups = false;  ///< One commit may hold several organizations' jobs.
    /// Told of each commit's events, on the lane's thread, after the jobs were told.
    std::function<void(std::vector<CommittedEvent>)> committed;
};

/// Runs jobs one after another on a thread of its own, many in one commit, each in its savepoint.
class Lane {
  public:
    Lane(std::unique_ptr<Session> session, LaneOptions options);
    /// As `close`.
    ~Lane();

    void push(OrganizationId organization, Database::Work work, Database::Done done,
              Database::Haste haste = Database::Haste::somebody_waits);
    /// Returns when all that was pushed has been answered.
    void close();

  private:
    struct Job {
        OrganizationId organization;
        Database::Work work;
        Database::Done done;
    };
    struct PatientJob {
        Job job;
        std::chrono::steady_clock::time_point latest;  ///< It is not kept waiting beyond this.
    };
    using Outcomes = std::vector<std::exception_ptr>;

    void loop();
    std::vector<Job> take();
    bool anything_to_do() const;
    bool patient_one_is_next(std::unique_lock<std::mutex>& lock);
    std::vector<Job> take_patient_one();
    std::vector<Job> take_turn();
    void run(const std::vector<Job>& jobs);
    Outcomes attempt(const std::vector<Job>& jobs);
    std::exception_ptr run_job(const Job& job);
    void run_in_savepoint(OrganizationId organization, const Database::Work& work);
    void run_aftermath(const Job& job, const Refusal& refusal);
    Group& group_of(OrganizationId organization);
    void flush();
    void recover() noexcept;
    void answer(const std::vector<Job>& jobs, const Outcomes& outcomes);
    std::vector<CommittedEvent> take_events();
    std::int64_t bucket(OrganizationId organization) const;

    std::unique_ptr<Session> session_;
    LaneOptions options_;

    // Of the lane's thread alone.
    std::unordered_map<OrganizationId, std::unique_ptr<Group>> groups_;
    std::vector<Group*> touched_;

    std::mutex mutex_;
    std::condition_variable wake_;
    std::unordered_map<std::int64_t, std::deque<Job>> waiting_;  ///< By bucket; never empty ones.
    std::deque<std::int64_t> turns_;                             ///< Buckets in waiting_, by turn.
    std::deque<PatientJob> patient_;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace entrepot::db
