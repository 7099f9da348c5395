#include "hooks/inbox.h"

namespace entrepot::hooks {

template <class Change>
void Inbox::change(Change apply) {
    const std::lock_guard lock(mutex_);
    const bool was_empty = news_.empty();
    apply(news_);
    if (was_empty && !news_.empty()) wake_.notify_one();
}

void Inbox::put(News::Answered answered) {
    change([&](News& news) { news.answered.push_back(std::move(answered)); });
}

void Inbox::put(News::Recorded recorded) {
    change([&](News& news) { news.recorded.push_back(std::move(recorded)); });
}

void Inbox::put(News::Leased leased) {
    change([&](News& news) { news.leased.push_back(std::move(leased)); });
}

void Inbox::hear(const std::vector<CommittedEvent>& events) {
    change([&](News& news) {
        for (const CommittedEvent& event : events) {
            if (event.type == "hooks.update") {
                news.changed.insert({event.organization, HookId{event.resource_id}});
            }
            for (const ShopId shop : event.shops) {
                news.heard.insert({event.organization, shop, event.type});
            }
        }
    });
}

void Inbox::wake() {
    const std::lock_guard lock(mutex_);
    is_woken_ = true;
    wake_.notify_one();
}

News Inbox::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(news_, {});
}

bool Inbox::wait(std::chrono::microseconds at_most) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, at_most, [&] { return is_woken_ || !news_.empty(); });
    is_woken_ = false;
    return !news_.empty();
}

}  // namespace entrepot::hooks
