#pragma once

#include <atomic>
#include <chrono>
#include <compare>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "db/event.h"

namespace entrepot::http {

/// Where calls wait that have no answer yet (long polls): a place costs no thread, only memory.
/// Thread-safe.
class WaitingRoom {
  public:
    using Moment = std::chrono::steady_clock::time_point;
    /// Whose news a call waits for.
    struct Place {
        OrganizationId organization;
        ShopId shop;
        auto operator<=>(const Place&) const = default;
    };
    enum class Reason { news, time_is_over };
    /// Called once, on a thread of ours or of the database's lane: must be quick.
    using GoOn = std::function<void(Reason)>;

    /// At most `places` calls wait in all, and `places_of_a_shop` for the same shop.
    explicit WaitingRoom(std::size_t places = 1000, std::size_t places_of_a_shop = 20);
    ~WaitingRoom();
    WaitingRoom(const WaitingRoom&) = delete;
    WaitingRoom& operator=(const WaitingRoom&) = delete;

    /// How much has been heard by now. Ask before reading, so that nothing falls between reading
    /// and waiting.
    std::uint64_t heard() const { return heard_; }

    /// Waits until the shop hears something that was not heard at `since`, or until `until`. False
    /// when there is no place or the room is closed: nothing is then called.
    bool wait(const Place& place, std::uint64_t since, Moment until, GoOn go_on);

    void hear(const std::vector<CommittedEvent>& events);

    /// Sends everybody on with `time_is_over` and lets nobody in any more.
    void close();

    std::size_t waiting() const;

  private:
    struct Guest {
        Place place;
        GoOn go_on;
    };
    using Guests = std::multimap<Moment, Guest>;

    bool enter(const Place& place, Moment until, GoOn go_on);
    /// Takes those out who wait for this place.
    void collect(const Place& place, std::vector<GoOn>& leaving);
    GoOn take(Guests::iterator guest);
    void watch();

    const std::size_t places_;
    const std::size_t places_of_a_shop_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<std::uint64_t> heard_ = 0;
    std::map<Place, std::uint64_t> last_heard_;
    Guests guests_;
    std::multimap<Place, Guests::iterator> by_place_;
    bool closed_ = false;
    std::thread thread_;
};

}  // namespace entrepot::http
