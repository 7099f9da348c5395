#include "app/live.h"

#include <spdlog/spdlog.h>

#include "base/json.h"
#include "fulfillment/queue.h"

namespace entrepot::app {

namespace {

/// What browsers read of an event: which resource to ask for again.
struct News {
    std::string type;
    std::string resource;
    std::int64_t resource_id = 0;
    std::int64_t version = 0;
};
constexpr auto describe(Type<News>) {
    return described<News>("News", "Something changed.",
                           field<&News::type>("What happened, as orders.create."),
                           field<&News::resource>("What kind of thing it is."),
                           field<&News::resource_id>("Its number."),
                           field<&News::version>("Its version after the change."));
}

struct NewsRow {
    std::int64_t number;
    std::string type;
    std::string resource;
    std::int64_t resource_id;
    std::int64_t version;
};

/// The most events a browser is told of again; one that missed more reads everything anew.
constexpr std::int64_t most_replayed = 1000;

std::vector<http::LiveEvent> missed(Database& database, OrganizationId organization,
                                    std::int64_t after) {
    static constexpr Sql find{
        "live_missed",
        "SELECT number, type, resource, resource_id, version FROM events "
        "WHERE organization_id = $1 AND number > $2 ORDER BY number LIMIT $3"};
    return database.read_now([&](const Snapshot& snapshot) {
        std::vector<http::LiveEvent> events;
        for (auto& row : snapshot.rows<NewsRow>(find, organization, after, most_replayed)) {
            const News news{std::move(row.type), std::move(row.resource), row.resource_id,
                            row.version};
            events.push_back({row.number, "news", to_json(news)});
        }
        return events;
    });
}

}  // namespace

Live::Live(Database& database, http::WorkerPool& pool)
    : database_(database),
      hub_([&database](OrganizationId organization,
                       std::int64_t after) { return missed(database, organization, after); },
           [&pool](std::function<void()> work) { return pool.post(std::move(work)); }) {
    database.listen([this](const std::vector<CommittedEvent>& events) { hear(events); });
}

void Live::start() {
    thread_ = std::thread([this] { loop(); });
}

void Live::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Live::hear(const std::vector<CommittedEvent>& events) {
    if (hub_.subscribers() == 0) return;
    for (const CommittedEvent& event : events) {
        const News news{event.type, event.resource, event.resource_id, event.version};
        hub_.publish(event.organization, {event.number, "news", to_json(news)});
        if (event.resource == "fulfillment") count_again(event.organization);
    }
}

void Live::count_again(OrganizationId organization) {
    {
        const std::lock_guard lock(mutex_);
        changed_.insert(organization);
    }
    wake_.notify_one();
}

void Live::loop() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return stopping_ || !changed_.empty(); });
        if (stopping_) return;
        const auto organizations = std::exchange(changed_, {});
        lock.unlock();
        for (const OrganizationId organization : organizations) publish_counts(organization);
        lock.lock();
    }
}

void Live::publish_counts(OrganizationId organization) {
    try {
        const auto all = database_.read_now(
            [&](const Snapshot& snapshot) { return counts(snapshot, organization); });
        for (const SiteCount& site : all) {
            hub_.publish(organization, count_event(site));
        }
    } catch (const std::exception& error) {
        spdlog::warn("live counts: {}", error.what());
    }
}

std::vector<Live::SiteCount> Live::counts(const Snapshot& snapshot, OrganizationId organization) {
    static constexpr Sql sites{"live_sites",
                               "SELECT site_id FROM sites WHERE organization_id = $1 AND active"};
    std::vector<SiteCount> all;
    for (const SiteId site : snapshot.rows<SiteId>(sites, organization)) {
        all.push_back({site, count_ready(snapshot, organization, site)});
    }
    return all;
}

http::LiveEvent Live::count_event(const SiteCount& count) {
    return {0, "ready_count",
            "{\"site_id\":" + std::to_string(count.site.value) +
                ",\"count\":" + std::to_string(count.count) + "}"};
}

http::Response Live::open(const Caller& caller, const http::Request& request) {
    http::Response response = hub_.open({.organization = caller.organization,
                                         .wants = {},
                                         .last_event_id = http::last_event_id(request),
                                         .tag = caller.session_hash});
    // Counted once the browser listens, so that no change falls between.
    response.stream = [this, organization = caller.organization,
                       open = std::move(response.stream)](http::EventWriter writer) {
        open(std::move(writer));
        count_again(organization);
    };
    return response;
}

}  // namespace entrepot::app
