#include "hooks/event_feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "db/composed.h"
#include "hooks/errors.h"
#include "hooks/types.h"

namespace entrepot {
namespace {

using hooks::FeedSpan;

/// Events of other types are stepped over in parts of this size, so that no read takes long.
constexpr std::int64_t most_scanned = 20'000;

// The counter knows how far the feed has got when all of it has been removed by its age; the rows
// know of this transaction's own events, which are not counted there yet.
constexpr Sql select_span{"events.select_span", R"(
    SELECT
        COALESCE((SELECT min(sequence) FROM shop_events
            WHERE organization_id = $1 AND shop_id = $2), 0),
        (SELECT max(known.sequence) FROM (
            SELECT COALESCE(max(sequence), 0) AS sequence FROM shop_events
            WHERE organization_id = $1 AND shop_id = $2
            UNION ALL
            SELECT value AS sequence FROM counters
            WHERE organization_id = $1 AND name = $3) AS known))"};

constexpr Sql select_shop{"events.select_shop",
                          "SELECT ext_shop_id FROM shops WHERE organization_id = $1 AND "
                          "shop_id = $2"};

std::vector<std::string> wanted_types(const std::string& types) {
    std::vector<std::string> wanted;
    std::size_t start = 0;
    while (start <= types.size() && !types.empty()) {
        const std::size_t end = std::min(types.find(',', start), types.size());
        const std::string type = types.substr(start, end - start);
        if (!enum_from<HookEvent>(type) && type != hooks::test_event) {
            throw Refusal(errors::event_type_unknown,
                          fmt::format("There is no event \"{}\"; the API docs list them all under "
                                      "webhooks.",
                                      type));
        }
        wanted.push_back(type);
        start = end + 1;
    }
    return wanted;
}

std::int64_t start_of(std::optional<std::int64_t> position, const FeedSpan& span) {
    const std::int64_t after = position.value_or(span.oldest - 1);
    hooks::check_kept(after + 1, span);
    if (after > span.newest) {
        throw Refusal(errors::events_position_unknown,
                      fmt::format("The shop's feed has got to {}, so nobody can have read up to "
                                  "{}; go on with after={}.",
                                  span.newest, after, span.newest));
    }
    return after;
}

std::vector<hooks::Message> read_part(const Snapshot& snapshot, const Caller& caller,
                                      std::int64_t after, std::int64_t last,
                                      const std::vector<std::string>& types, std::int64_t limit) {
    Composed sql("events.read");
    sql.add(
        "SELECT sequence, number, type, resource, resource_id, created_at, data, false "
        "FROM shop_events WHERE organization_id = @ AND shop_id = @ AND sequence > @ "
        "AND sequence <= @",
        caller.organization, caller.shop, after, last);
    for (std::size_t at = 0; at < types.size(); ++at) {
        sql.add(at == 0 ? " AND (type = @" : " OR type = @", types[at]);
    }
    return sql.add_if(!types.empty(), ")")
        .add(" ORDER BY sequence LIMIT @", limit)
        .rows<hooks::Message>(snapshot);
}

}  // namespace

ShopId shop_of_token(const Caller& caller) {
    if (caller.shop) return caller.shop;
    throw Refusal(errors::hook_shop_not_found,
                  "This token has not made its shop yet; send POST /api/v1/shops first.");
}

hooks::FeedSpan hooks::feed_span(const Snapshot& snapshot, OrganizationId organization,
                                 ShopId shop) {
    auto span = snapshot.one<FeedSpan>(select_span, organization, shop,
                                       fmt::format("shop_events:{}", shop.value));
    if (span.oldest == 0) span.oldest = span.newest + 1;
    return span;
}

void hooks::check_kept(std::int64_t sequence, const FeedSpan& span) {
    if (sequence >= span.oldest) return;
    Refusal refusal(errors::events_expired,
                    fmt::format("Event {} is no longer kept; the oldest one is {}. Read what you "
                                "need anew, then go on from there (after={}).",
                                sequence, span.oldest, span.oldest - 1));
    refusal.extra = fmt::format(R"({{"oldest_sequence":{}}})", span.oldest);
    throw refusal;
}

ShopId hooks::reach_of(const Caller& caller) {
    return caller.kind == Caller::Kind::integration ? shop_of_token(caller) : ShopId{};
}

http::MayWait<EventPage> read_events(const Snapshot& snapshot, const Caller& caller,
                                     const http::Resumed& resumed,
                                     const http::Query<EventQuery>& query) {
    const ShopId shop = shop_of_token(caller);
    const auto types = wanted_types(query->types);
    const FeedSpan span = hooks::feed_span(snapshot, caller.organization, shop);
    const std::int64_t after = start_of(resumed.position ? resumed.position : query->after, span);
    const std::int64_t last = std::min(span.newest, after + most_scanned);
    const auto found = read_part(snapshot, caller, after, last, types, query->limit);
    const hooks::ShopNames names{shop,
                                 snapshot.one<std::string>(select_shop, caller.organization, shop)};
    http::MayWait<EventPage> page{.answer = {.next_after = last, .newest = span.newest}};
    for (const hooks::Message& message : found) {
        page.answer.data.push_back(hooks::make_envelope(message, names));
    }
    if (std::ssize(found) == query->limit) page.answer.next_after = found.back().sequence;
    page.position = page.answer.next_after;
    const bool is_at_end = page.answer.next_after == span.newest;
    if (found.empty() && is_at_end) page.patience = std::chrono::seconds(query->wait);
    return page;
}

}  // namespace entrepot
