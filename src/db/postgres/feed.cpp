#include "db/postgres/feed.h"

#include <poll.h>
#include <spdlog/spdlog.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>

namespace entrepot::db {
namespace {

constexpr std::int64_t events_at_a_time = 500;
constexpr int look_every_milliseconds = 2000;
constexpr int reconnect_after_milliseconds = 500;

constexpr Sql listen{"feed.listen", "LISTEN entrepot_events"};
constexpr Sql announce{"feed.announce", "SELECT pg_notify('entrepot_events', $1)"};
constexpr Sql last_numbers{"feed.last_numbers",
                           "SELECT organization_id, value FROM counters WHERE name = 'events'"};
constexpr Sql events_after{"feed.events_after", R"(
    SELECT e.number, e.type, e.resource, e.resource_id, e.version, s.shop_id
    FROM (SELECT * FROM events WHERE organization_id = $1 AND number > $2
          ORDER BY number LIMIT $3) AS e
    LEFT JOIN shop_events AS s ON s.organization_id = $1 AND s.number = e.number
    ORDER BY e.number, s.shop_id)"};

struct LastNumber {
    std::int64_t organization;
    std::int64_t number;
};
struct EventRow {
    std::int64_t number;
    std::string type;
    std::string resource;
    std::int64_t resource_id;
    std::int64_t version;
    std::optional<ShopId> shop;
};

}  // namespace

Feed::Feed(std::string url, Tell tell)
    : url_(std::move(url)), tell_(std::move(tell)), wake_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    connect();
    for (const auto& last : Snapshot::read_all<LastNumber>(connection_->query(last_numbers, {}))) {
        told_[last.organization] = last.number;
    }
    thread_ = std::thread([this] { loop(); });
}

Feed::~Feed() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake();
    thread_.join();
    close(wake_);
}

void Feed::committed(std::vector<CommittedEvent> events) {
    const auto organization = events.front().organization.value;
    const bool complete = tell(std::move(events));
    {
        const std::lock_guard lock(mutex_);
        to_announce_.insert(organization);
        if (!complete) to_read_.insert(organization);
    }
    wake();
}

bool Feed::tell(std::vector<CommittedEvent> events) {
    const std::lock_guard lock(mutex_);
    auto& told = told_[events.front().organization.value];
    std::erase_if(events, [&](const auto& event) { return event.number <= told; });
    if (events.empty()) return true;
    if (events.front().number != told + 1) return false;
    told = events.back().number;
    tell_(events);
    return true;
}

void Feed::wake() {
    const std::uint64_t one = 1;
    // Fails only when the counter is full, and then the thread is awake already.
    [[maybe_unused]] const auto written = write(wake_, &one, sizeof one);
}

bool Feed::stopping() {
    const std::lock_guard lock(mutex_);
    return stopping_;
}

void Feed::connect() {
    connection_ = std::make_unique<PostgresConnection>(url_);
    connection_->change(listen, {});
}

void Feed::loop() {
    for (bool last = false; !last;) {
        last = stopping();
        try {
            if (!connection_) connect();
            work();
            if (!last) wait();
        } catch (const std::exception& error) {
            spdlog::warn("the event feed lost PostgreSQL: {}", error.what());
            connection_.reset();
            pollfd woken{wake_, POLLIN, 0};
            if (!last) poll(&woken, 1, reconnect_after_milliseconds);
        }
    }
}

void Feed::work() {
    send_word();
    hear();
    std::set<std::int64_t> behind;
    {
        const std::lock_guard lock(mutex_);
        behind.swap(to_read_);
    }
    for (const auto organization : behind) catch_up(organization);
}

/// Waits for a notification, a wake-up or the time to look at everything.
void Feed::wait() {
    std::array<pollfd, 2> files{{{wake_, POLLIN, 0}, {PQsocket(connection_->handle()), POLLIN, 0}}};
    if (poll(files.data(), files.size(), look_every_milliseconds) == 0) look_at_all();
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = read(wake_, &count, sizeof count);
}

void Feed::send_word() {
    std::set<std::int64_t> organizations;
    {
        const std::lock_guard lock(mutex_);
        organizations.swap(to_announce_);
    }
    for (const auto organization : organizations) {
        const auto name = std::to_string(organization);
        const std::array<Value, 1> values{to_value(name)};
        connection_->queue(announce, values);
    }
    connection_->sync();
}

void Feed::hear() {
    if (!connection_->still_open()) throw DatabaseUnavailable("PostgreSQL closed the connection");
    auto* handle = connection_->handle();
    while (auto* note = PQnotifies(handle)) {
        std::int64_t organization = 0;
        const std::string_view name = note->extra;
        std::from_chars(name.data(), name.data() + name.size(), organization);
        const bool own = note->be_pid == PQbackendPID(handle);
        PQfreemem(note);
        if (own) continue;
        const std::lock_guard lock(mutex_);
        to_read_.insert(organization);
    }
}

void Feed::look_at_all() {
    const auto numbers = Snapshot::read_all<LastNumber>(connection_->query(last_numbers, {}));
    const std::lock_guard lock(mutex_);
    for (const auto& last : numbers) {
        if (told_[last.organization] < last.number) to_read_.insert(last.organization);
    }
}

void Feed::catch_up(std::int64_t organization) {
    for (;;) {
        std::int64_t told = 0;
        {
            const std::lock_guard lock(mutex_);
            told = told_[organization];
        }
        auto events = read_after(organization, told);
        if (events.empty()) return;
        tell(std::move(events));
    }
}

std::vector<CommittedEvent> Feed::read_after(std::int64_t organization, std::int64_t number) {
    const std::array<Value, 3> values{to_value(organization), to_value(number),
                                      to_value(events_at_a_time)};
    std::vector<CommittedEvent> events;
    for (auto& row : Snapshot::read_all<EventRow>(connection_->query(events_after, values))) {
        if (events.empty() || events.back().number != row.number) {
            events.push_back({OrganizationId{organization},
                              row.number,
                              std::move(row.type),
                              std::move(row.resource),
                              row.resource_id,
                              row.version,
                              {}});
        }
        if (row.shop) events.back().shops.push_back(*row.shop);
    }
    return events;
}

}  // namespace entrepot::db
