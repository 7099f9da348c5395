#pragma once

#include <atomic>
#include <chrono>
#include <compare>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <utility>
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

    /// At most `places` calls wait in all, and `places_of_a_shop` for the same shop. A shop's calls
    /// are sent on at once, and then not again for `pause`, however much is heard.
    explicit WaitingRoom(std::size_t places = 1000, std::size_t places_of_a_shop = 20,
                         std::chrono::milliseconds pause = std::chrono::milliseconds(100));
    ~WaitingRoom();
    WaitingRoom(const WaitingRoom&) = delete;
    WaitingRoom& operator=(const WaitingRoom&) = delete;

    /// How much has been heard by now. Ask before reading, so that nothing falls between reading
    /// and waiting.
    std::uint64_t heard() const { return heard_; }

    /// Waits until the shop hears something that was not heard at `since` and its pause is over, or
    /// until `until`. False
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

    /// What a place has heard.
    struct News {
        std::uint64_t heard = 0;
        Moment quiet_until{};  ///< The pause after it was sent on.
    };

    bool enter(const Place& place, Moment until, GoOn go_on);
    /// Whether the place's pause is over; when it is not, it is seen to that it is sent on then.
    bool may_go_on(const Place& place, News& news);
    /// Takes those out who wait for this place, and begins its pause when there are any.
    void collect(const Place& place, News& news, std::vector<GoOn>& leaving);
    GoOn take(Guests::iterator guest);
    void watch();
    /// When somebody is to be sent on next.
    std::optional<Moment> next_moment() const;
    void send_on_after_pause(std::unique_lock<std::mutex>& lock);
    void send_away(std::unique_lock<std::mutex>& lock);

    const std::size_t places_;
    const std::size_t places_of_a_shop_;
    const std::chrono::milliseconds pause_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<std::uint64_t> heard_ = 0;
    std::map<Place, News> news_;
    std::set<std::pair<Moment, Place>> paused_;  ///< With news to send on when the pause is over.
    Guests guests_;
    std::multimap<Place, Guests::iterator> by_place_;
    bool closed_ = false;
    std::thread thread_;
};

}  // namespace entrepot::http
