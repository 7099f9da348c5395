#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "http/message.h"

namespace entrepot::http {

/// One piece of news for browsers.
struct LiveEvent {
    std::int64_t id = 0;  ///< Ascending in an organization; 0 for news that is not kept.
    std::string name;     ///< One line.
    std::string data;     ///< JSON.
};

/// The event as it goes over the wire.
std::string event_frame(const LiveEvent& event);

/// Who listens, and to what.
struct Subscription {
    OrganizationId organization;
    /// Which events it wants; all when not set. Called with a lock held: quick, and no call back.
    std::function<bool(const LiveEvent&)> wants = {};
    /// Of the request's header Last-Event-ID; 0 when there is none.
    std::int64_t last_event_id = 0;
    /// By which `disconnect` finds it, e.g. the session.
    std::string tag = {};
};

/// Hands news to the browsers of an organization as server-sent events. The server sends the
/// heartbeats and drops who reads too slowly; a browser then comes back with its Last-Event-ID and
/// gets what it missed from `replay`. Thread-safe. Outlives its server.
class EventHub {
  public:
    /// The kept events of an organization after an id, in order; runs on a worker.
    using Replay = std::function<std::vector<LiveEvent>(OrganizationId, std::int64_t after)>;
    /// Runs something on a worker; false when there is no place.
    using Post = std::function<bool(std::function<void()>)>;

    EventHub(Replay replay, Post post) : replay_(std::move(replay)), post_(std::move(post)) {}

    /// The answer that opens the stream. A browser that missed too much gets one event `reset`
    /// instead: what it shows must be read anew.
    Response open(Subscription subscription);

    /// Sends an event to all who want it. Events of an organization with ids must come in their
    /// order.
    void publish(OrganizationId organization, const LiveEvent& event);

    /// Ends the streams with this tag (e.g. of a session that was logged out).
    void disconnect(std::string_view tag);

    std::size_t subscribers() const;

  private:
    struct Subscriber {
        Subscription wish;
        EventWriter writer;
        bool catching_up = false;
        std::vector<LiveEvent> meanwhile;  ///< Came while it was catching up.
    };
    using SubscriberPointer = std::shared_ptr<Subscriber>;

    void add(const std::shared_ptr<Subscription>& wish, EventWriter writer);
    void catch_up(const SubscriberPointer& subscriber);
    bool send(Subscriber& subscriber, const LiveEvent& event, EventFrame& frame) const;

    Replay replay_;
    Post post_;
    mutable std::mutex mutex_;
    std::unordered_map<OrganizationId, std::vector<SubscriberPointer>> subscribers_;
};

/// The number in a Last-Event-ID header; 0 when it is none of ours.
std::int64_t last_event_id(const Request& request);

}  // namespace entrepot::http
