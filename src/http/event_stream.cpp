#include "http/event_stream.h"

#include <fmt/format.h>

#include <charconv>

namespace entrepot::http {
namespace {

constexpr std::size_t most_while_catching_up = 1000;
/// Who has missed more bytes than this is told to read everything anew.
constexpr std::size_t most_replayed = 64 * 1024;

std::size_t size_of(const std::vector<LiveEvent>& events) {
    std::size_t bytes = 0;
    for (const LiveEvent& event : events) bytes += event.data.size() + event.name.size() + 40;
    return bytes;
}

/// Lets the browser come back soon and makes proxies pass on the head at once.
const EventFrame greeting = std::make_shared<const std::string>("retry: 2000\n:\n\n");

}  // namespace

std::string event_frame(const LiveEvent& event) {
    std::string frame;
    if (event.id != 0) frame += fmt::format("id: {}\n", event.id);
    if (!event.name.empty()) frame += "event: " + event.name + "\n";
    std::string_view rest = event.data;
    while (true) {  // a line break would end the field
        const auto end = rest.find_first_of("\r\n");
        frame += fmt::format("data: {}\n", rest.substr(0, end));
        if (end == rest.npos) break;
        rest.remove_prefix(end + (rest.substr(end, 2) == "\r\n" ? 2 : 1));
    }
    frame += '\n';
    return frame;
}

std::int64_t last_event_id(const Request& request) {
    const std::string_view text = request.header("Last-Event-ID");
    std::int64_t id = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && id > 0 ? id : 0;
}

Response EventHub::open(Subscription subscription) {
    Response response;
    // Shared, for the function that opens the stream must be copyable and this may be large.
    auto wish = std::make_shared<Subscription>(std::move(subscription));
    response.stream = [this, wish](EventWriter writer) { add(wish, std::move(writer)); };
    return response;
}

void EventHub::add(const std::shared_ptr<Subscription>& wish, EventWriter writer) {
    auto subscriber = std::make_shared<Subscriber>();
    subscriber->wish = std::move(*wish);
    subscriber->writer = std::move(writer);
    subscriber->catching_up = subscriber->wish.last_event_id != 0;
    subscriber->writer->write(greeting);
    {
        const std::lock_guard lock(mutex_);
        auto& all = subscribers_[subscriber->wish.organization];
        std::erase_if(all, [](const auto& other) { return !other->writer->open(); });
        all.push_back(subscriber);
    }
    if (!subscriber->catching_up) return;
    if (!post_([this, subscriber] { catch_up(subscriber); })) subscriber->writer->close();
}

/// What is published meanwhile waits, so that events come in order and once.
void EventHub::catch_up(const SubscriberPointer& subscriber) {
    std::vector<LiveEvent> missed;
    try {
        missed = replay_(subscriber->wish.organization, subscriber->wish.last_event_id);
    } catch (...) {
        subscriber->writer->close();  // it comes back and asks again
        throw;
    }
    if (size_of(missed) > most_replayed) missed = {{missed.back().id, "reset", "{}"}};
    const std::lock_guard lock(mutex_);
    std::int64_t last = subscriber->wish.last_event_id;
    for (const LiveEvent& event : missed) {
        EventFrame frame;
        send(*subscriber, event, frame);
        last = event.id;
    }
    for (const LiveEvent& event : subscriber->meanwhile) {
        EventFrame frame;
        if (event.id == 0 || event.id > last) send(*subscriber, event, frame);
    }
    subscriber->catching_up = false;
    subscriber->meanwhile = {};
}

/// Sends one event if it is wanted; `frame` is made when first needed. False when the browser has
/// gone.
bool EventHub::send(Subscriber& subscriber, const LiveEvent& event, EventFrame& frame) const {
    if (subscriber.wish.wants && !subscriber.wish.wants(event)) return subscriber.writer->open();
    if (!frame) frame = std::make_shared<const std::string>(event_frame(event));
    return subscriber.writer->write(frame);
}

void EventHub::publish(OrganizationId organization, const LiveEvent& event) {
    const std::lock_guard lock(mutex_);
    const auto found = subscribers_.find(organization);
    if (found == subscribers_.end()) return;
    EventFrame frame;
    std::erase_if(found->second, [&](const SubscriberPointer& subscriber) {
        if (!subscriber->catching_up) return !send(*subscriber, event, frame);
        subscriber->meanwhile.push_back(event);
        if (subscriber->meanwhile.size() > most_while_catching_up) subscriber->writer->close();
        return !subscriber->writer->open();
    });
    if (found->second.empty()) subscribers_.erase(found);
}

void EventHub::disconnect(std::string_view tag) {
    const std::lock_guard lock(mutex_);
    for (auto& [organization, all] : subscribers_) {
        std::erase_if(all, [&](const SubscriberPointer& subscriber) {
            if (subscriber->wish.tag != tag) return false;
            subscriber->writer->close();
            return true;
        });
    }
}

std::size_t EventHub::subscribers() const {
    const std::lock_guard lock(mutex_);
    std::size_t count = 0;
    for (const auto& [organization, all] : subscribers_) {
        for (const auto& subscriber : all) count += subscriber->writer->open() ? 1 : 0;
    }
    return count;
}

}  // namespace entrepot::http
