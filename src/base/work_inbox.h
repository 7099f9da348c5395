#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

namespace entrepot {

/// What other threads leave for a background worker: word that there may be work, and results of
/// what it had begun. Kept by shared_ptr, for a late answer may outlive the worker.
template <class Result>
class WorkInbox {
  public:
    void wake(bool at_once) {
        {
            const std::lock_guard lock(mutex_);
            woken_ = true;
            hurry_ = hurry_ || at_once;
        }
        changed_.notify_one();
    }
    void stop() {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        changed_.notify_one();
    }
    void put(Result result) {
        {
            const std::lock_guard lock(mutex_);
            results_.push_back(std::move(result));
            woken_ = hurry_ = true;
        }
        changed_.notify_one();
    }
    /// What could not be handled now: it is there again when the worker looks next, but does not
    /// wake it.
    void put_back(Result result) {
        const std::lock_guard lock(mutex_);
        results_.push_back(std::move(result));
    }
    std::vector<Result> take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(results_, {});
    }
    /// Waits for news or the end of `span`, and then, unless something is urgent, `settle` for what
    /// comes right behind. False when the worker has to end.
    bool wait(std::chrono::microseconds span, std::chrono::microseconds settle) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, span, [&] { return woken_ || stopping_; });
        changed_.wait_for(lock, settle, [&] { return hurry_ || stopping_ || !woken_; });
        woken_ = hurry_ = false;
        return !stopping_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Result> results_;
    bool woken_ = false;
    bool hurry_ = false;
    bool stopping_ = false;
};

}  // namespace entrepot
