#include "fulfillment/list.h"

#include "catalog/shops.h"
#include "db/composed.h"
#include "fulfillment/rows.h"

namespace entrepot {
namespace {

std::vector<FulfillmentId> find_ids(const Snapshot& snapshot, const Caller& caller, ShopId shop,
                                    const FulfillmentQuery& query) {
    const std::int64_t after = http::decode_cursor(query.cursor, 0);
    const std::int64_t wanted = query.limit + 1;
    const auto status = query.status ? name_of(*query.status) : std::string_view();
    return Composed("fulfillments.list")
        .add(
            "SELECT f.fulfillment_id FROM fulfillments f JOIN orders o"
            " ON o.organization_id = f.organization_id AND o.order_id = f.order_id"
            " WHERE f.organization_id = @ AND f.shop_id = @ AND f.fulfillment_id > @",
            caller.organization, shop, after)
        .add_if(query.status.has_value(), " AND f.status = @", status)
        .add_if(query.order_id.has_value(), " AND f.order_id = @", query.order_id)
        .add_if(query.ext_order_id.has_value(), " AND o.ext_order_id = @", query.ext_order_id)
        .add_if(query.created_since.has_value(), " AND f.created_at >= @", query.created_since)
        .add_if(query.updated_since.has_value(), " AND f.updated_at >= @", query.updated_since)
        .add(" ORDER BY f.fulfillment_id LIMIT @", wanted)
        .rows<FulfillmentId>(snapshot);
}

}  // namespace

http::Page<Fulfillment> list_fulfillments(const Snapshot& snapshot, const Caller& caller,
                                          const http::Query<FulfillmentQuery>& query) {
    const auto ids = http::make_page(find_ids(snapshot, caller, require_shop(caller), query.value),
                                     query->limit, [](FulfillmentId id) { return id.value; });
    return {read_fulfillments(snapshot, caller.organization, ids.data), ids.next_cursor};
}

}  // namespace entrepot
