#include "http/waiting_room.h"

#include <algorithm>

namespace entrepot::http {

WaitingRoom::WaitingRoom(std::size_t places, std::size_t places_of_a_shop,
                         std::chrono::milliseconds pause)
    : places_(places),
      places_of_a_shop_(places_of_a_shop),
      pause_(pause),
      thread_([this] { watch(); }) {}

WaitingRoom::~WaitingRoom() {
    close();
    thread_.join();
}

std::size_t WaitingRoom::waiting() const {
    const std::lock_guard lock(mutex_);
    return guests_.size();
}

bool WaitingRoom::wait(const Place& place, std::uint64_t since, Moment until, GoOn go_on) {
    {
        const std::lock_guard lock(mutex_);
        if (closed_) return false;
        const auto known = news_.find(place);
        const bool has_news = known != news_.end() && known->second.heard > since;
        if (!has_news || !may_go_on(place, known->second)) {
            return enter(place, until, std::move(go_on));
        }
        known->second.quiet_until = std::chrono::steady_clock::now() + pause_;
    }
    go_on(Reason::news);
    return true;
}

bool WaitingRoom::may_go_on(const Place& place, News& news) {
    if (news.quiet_until <= std::chrono::steady_clock::now()) return true;
    paused_.emplace(news.quiet_until, place);
    changed_.notify_one();
    return false;
}

bool WaitingRoom::enter(const Place& place, Moment until, GoOn go_on) {
    if (guests_.size() >= places_ || by_place_.count(place) >= places_of_a_shop_) return false;
    const auto guest = guests_.emplace(until, Guest{place, std::move(go_on)});
    by_place_.emplace(place, guest);
    if (guest == guests_.begin()) changed_.notify_one();
    return true;
}

void WaitingRoom::hear(const std::vector<CommittedEvent>& events) {
    std::vector<GoOn> leaving;
    {
        const std::lock_guard lock(mutex_);
        ++heard_;
        for (const CommittedEvent& event : events) {
            for (const ShopId shop : event.shops) {
                const Place place{event.organization, shop};
                News& news = news_[place];
                news.heard = heard_;
                if (may_go_on(place, news)) collect(place, news, leaving);
            }
        }
    }
    for (const GoOn& go_on : leaving) go_on(Reason::news);
}

void WaitingRoom::collect(const Place& place, News& news, std::vector<GoOn>& leaving) {
    const auto [first, last] = by_place_.equal_range(place);
    if (first != last) news.quiet_until = std::chrono::steady_clock::now() + pause_;
    for (auto at = first; at != last; ++at) {
        leaving.push_back(std::move(at->second->second.go_on));
        guests_.erase(at->second);
    }
    by_place_.erase(first, last);
}

WaitingRoom::GoOn WaitingRoom::take(Guests::iterator guest) {
    auto [at, last] = by_place_.equal_range(guest->second.place);
    while (at != last && at->second != guest) ++at;
    by_place_.erase(at);
    GoOn go_on = std::move(guest->second.go_on);
    guests_.erase(guest);
    return go_on;
}

std::optional<WaitingRoom::Moment> WaitingRoom::next_moment() const {
    std::optional<Moment> next;
    if (!guests_.empty()) next = guests_.begin()->first;
    if (!paused_.empty()) next = std::min(next.value_or(Moment::max()), paused_.begin()->first);
    return next;
}

// Sends on whose shop's pause is over, and those whose time is over.
void WaitingRoom::watch() {
    std::unique_lock lock(mutex_);
    while (!closed_) {
        const auto now = std::chrono::steady_clock::now();
        const auto next = next_moment();
        if (!next) {
            changed_.wait(lock);
        } else if (*next > now) {
            changed_.wait_until(lock, *next);
        } else if (!paused_.empty() && paused_.begin()->first <= now) {
            send_on_after_pause(lock);
        } else {
            send_away(lock);
        }
    }
}

void WaitingRoom::send_on_after_pause(std::unique_lock<std::mutex>& lock) {
    const Place place = paused_.extract(paused_.begin()).value().second;
    std::vector<GoOn> leaving;
    collect(place, news_[place], leaving);
    lock.unlock();
    for (const GoOn& go_on : leaving) go_on(Reason::news);
    lock.lock();
}

void WaitingRoom::send_away(std::unique_lock<std::mutex>& lock) {
    const GoOn go_on = take(guests_.begin());
    lock.unlock();
    go_on(Reason::time_is_over);
    lock.lock();
}

void WaitingRoom::close() {
    Guests leaving;
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        by_place_.clear();
        leaving.swap(guests_);
    }
    changed_.notify_one();
    for (const auto& [until, guest] : leaving) guest.go_on(Reason::time_is_over);
}

}  // namespace entrepot::http
