#include "db/group.h"

#include <fmt/format.h>

#include <array>

namespace entrepot {
namespace {

constexpr std::int64_t preloaded_counters = 256;

// The row with the empty name says that the organization exists.
constexpr Sql load_counters{"group.load_counters", R"(
    SELECT '' AS name, organization_id AS value FROM organizations WHERE organization_id = $1
    UNION ALL
    SELECT name, value FROM
        (SELECT name, value FROM counters WHERE organization_id = $1
         ORDER BY name LIMIT $2) AS known)"};

constexpr Sql load_counter{"group.load_counter",
                           "SELECT value FROM counters WHERE organization_id = $1 AND name = $2"};

constexpr Sql store_counter{"group.store_counter", R"(
    INSERT INTO counters (organization_id, name, value) VALUES ($1, $2, $3)
    ON CONFLICT (organization_id, name) DO UPDATE SET value = excluded.value)"};

constexpr Sql insert_event{"group.insert_event", R"(
    INSERT INTO events
        (organization_id, number, type, resource, resource_id, version, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))"};

constexpr Sql insert_shop_event{"group.insert_shop_event", R"(
    INSERT INTO shop_events
        (organization_id, shop_id, sequence, number, type, resource, resource_id, version,
         created_at, data)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))"};

template <class... Args>
std::array<Value, sizeof...(Args)> values(const Args&... args) {
    return {to_value(args)...};
}

}  // namespace

Group::Group(OrganizationId organization, Connection& connection, const Supplies& supplies)
    : organization_(organization), supplies_(&supplies) {
    load(connection);
}

void Group::load(Connection& connection) {
    Rows rows = connection.query(load_counters, values(organization_, preloaded_counters));
    bool exists = false;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        auto& name = std::get<std::string>(rows.cells[at * 2]);
        const auto value = std::get<std::int64_t>(rows.cells[at * 2 + 1]);
        if (name.empty()) {
            exists = true;
        } else {
            counters_.emplace(std::move(name), Counter{value});
        }
    }
    if (!exists) {
        throw std::logic_error(fmt::format("there is no organization {}", organization_.value));
    }
    all_loaded_ = counters_.size() < preloaded_counters;
}

Group::Counters::value_type& Group::find(Connection& connection, std::string_view name) {
    const auto found = counters_.find(name);
    if (found != counters_.end()) return *found;
    Counter counter;
    if (!all_loaded_) {
        const Rows rows = connection.query(load_counter, values(organization_, name));
        if (rows.size() > 0) counter.value = std::get<std::int64_t>(rows.cells[0]);
    }
    return *counters_.emplace(name, counter).first;
}

std::int64_t Group::count(Counters::value_type& counter) {
    if (!counter.second.changed) changed_.push_back(&counter);
    counter.second.changed = true;
    return ++counter.second.value;
}

std::int64_t Group::next(Connection& connection, std::string_view name) {
    auto& counter = find(connection, name);
    undo_log_.emplace_back(&counter.second, counter.second.value);
    return count(counter);
}

std::int64_t Group::next_lasting(Connection& connection, std::string_view name) {
    return count(find(connection, name));
}

void Group::emit(Connection& connection, const Event& event, Time now) {
    const std::int64_t number = next(connection, "events");
    connection.queue(insert_event, values(organization_, number, event.type, event.resource,
                                          event.resource_id, event.version, now));
    CommittedEvent committed{organization_,
                             number,
                             std::string(event.type),
                             std::string(event.resource),
                             event.resource_id,
                             event.version,
                             {}};
    for (const ShopCopy& copy : event.shops) {
        emit_copy(connection, event, copy, number, now);
        committed.shops.push_back(copy.shop);
    }
    events_.push_back(std::move(committed));
}

void Group::emit_copy(Connection& connection, const Event& event, const ShopCopy& copy,
                      std::int64_t number, Time now) {
    const std::int64_t sequence = next(connection, fmt::format("shop_events:{}", copy.shop.value));
    connection.queue(insert_shop_event,
                     values(organization_, copy.shop, sequence, number, event.type, event.resource,
                            event.resource_id, event.version, now, copy.data));
}

void Group::mark() {
    undo_log_.clear();
    marked_events_ = events_.size();
    marked_deferred_ = deferred_.size();
}

void Group::undo() {
    for (auto entry = undo_log_.rbegin(); entry != undo_log_.rend(); ++entry) {
        entry->first->value = entry->second;
    }
    undo_log_.clear();
    events_.resize(marked_events_);
    deferred_.resize(marked_deferred_);
}

void Group::flush(Connection& connection) {
    for (const auto& work : deferred_) work(connection);
    deferred_.clear();
    for (auto* counter : changed_) {
        connection.queue(store_counter,
                         values(organization_, counter->first, counter->second.value));
        counter->second.changed = false;
    }
    changed_.clear();
}

std::vector<CommittedEvent> Group::take_events() {
    marked_events_ = 0;
    return std::exchange(events_, {});
}

}  // namespace entrepot
