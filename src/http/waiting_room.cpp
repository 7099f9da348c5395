#include "http/waiting_room.h"

namespace entrepot::http {

WaitingRoom::WaitingRoom(std::size_t places, std::size_t places_of_a_shop)
    : places_(places), places_of_a_shop_(places_of_a_shop), thread_([this] { watch(); }) {}

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
        const auto known = last_heard_.find(place);
        if (known == last_heard_.end() || known->second <= since) {
            return enter(place, until, std::move(go_on));
        }
    }
    go_on(Reason::news);
    return true;
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
            for (const ShopId shop : event.shops) collect({event.organization, shop}, leaving);
        }
    }
    for (const GoOn& go_on : leaving) go_on(Reason::news);
}

void WaitingRoom::collect(const Place& place, std::vector<GoOn>& leaving) {
    last_heard_[place] = heard_;
    const auto [first, last] = by_place_.equal_range(place);
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

// Sends those on whose time is over.
void WaitingRoom::watch() {
    std::unique_lock lock(mutex_);
    while (!closed_) {
        if (guests_.empty()) {
            changed_.wait(lock);
            continue;
        }
        const auto next = guests_.begin();
        if (next->first > std::chrono::steady_clock::now()) {
            changed_.wait_until(lock, Moment(next->first));
            continue;
        }
        const GoOn go_on = take(next);
        lock.unlock();
        go_on(Reason::time_is_over);
        lock.lock();
    }
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
