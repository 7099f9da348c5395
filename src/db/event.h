#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace entrepot {

/// What one shop's feed and hooks get to read of an event: the `data` of its envelope.
struct ShopCopy {
    ShopId shop;
    std::string data;  ///< A JSON object.
};

/// News of a change, written in the transaction of the change. `type` is a name of `api.md`
/// (`fulfillments.create`) when shops hear it, else a name of our own for screens and workers
/// (`orders.create`, `ports.update`).
struct Event {
    std::string_view type;
    std::string_view resource;  ///< "product", "order", "fulfillment", "port", ...
    std::int64_t resource_id = 0;
    std::int64_t version = 0;  ///< Of the resource, after the change.
    std::vector<ShopCopy> shops;
};

/// An event that has become durable, as told to listeners after the commit.
struct CommittedEvent {
    OrganizationId organization;
    std::int64_t number = 0;  ///< Without gaps in the organization.
    std::string type;
    std::string resource;
    std::int64_t resource_id = 0;
    std::int64_t version = 0;
    std::vector<ShopId> shops;  ///< In whose feed it stands.
};

}  // namespace entrepot
