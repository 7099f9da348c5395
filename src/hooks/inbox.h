#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "db/event.h"
#include "hooks/hook_worker.h"

namespace entrepot::hooks {

/// Where a shop's event of one type is heard.
struct FeedKey {
    OrganizationId organization;
    ShopId shop;
    std::string type;
    auto operator<=>(const FeedKey&) const = default;
};

/// What other threads tell the dispatcher's thread.
struct News {
    struct Answered {
        std::shared_ptr<Try> attempt;
        Outcome outcome;
    };
    struct Recorded {
        OrganizationId organization;
        std::int64_t desk = 0;  ///< Number of the desk that wrote it.
        std::string error;      ///< "" when it is durable.
    };
    struct Leased {
        OrganizationId organization;
        std::int64_t desk = 0;
        Time until;  ///< 0 when another process has it.
    };
    std::vector<Answered> answered;
    std::vector<Recorded> recorded;
    std::vector<Leased> leased;
    std::set<FeedKey> heard;
    std::set<HookKey> changed;  ///< Hooks whose rows were changed.

    bool empty() const {
        return answered.empty() && recorded.empty() && leased.empty() && heard.empty() &&
               changed.empty();
    }
};

/// Hands news from many threads to one.
class Inbox {
  public:
    void put(News::Answered answered);
    void put(News::Recorded recorded);
    void put(News::Leased leased);
    void hear(const std::vector<CommittedEvent>& events);
    /// Ends a wait under way, or the next one.
    void wake();

    /// All news since the last call.
    News take();
    /// Waits until there is news, somebody wakes it, or the time is over.
    /// Whether there is news.
    bool wait(std::chrono::microseconds at_most);

  private:
    template <class Change>
    void change(Change apply);

    std::mutex mutex_;
    std::condition_variable wake_;
    News news_;
    bool is_woken_ = false;
};

}  // namespace entrepot::hooks
