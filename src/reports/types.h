#pragma once

#include <cstdint>

#include "base/codec.h"

namespace entrepot {

/// What stands where at this moment, for the first screen of the Admin view.
struct Dashboard {
    std::int64_t ready = 0;
    std::int64_t in_progress = 0;
    std::int64_t open_waiting = 0;
    std::int64_t deviated = 0;
    std::int64_t blocked = 0;
    std::int64_t unpaid = 0;
    std::int64_t failed_deliveries = 0;
    std::int64_t products = 0;
    std::int64_t units = 0;
};
constexpr auto describe(Type<Dashboard>) {
    return described<Dashboard>(
        "Dashboard", "What stands where at this moment.",
        field<&Dashboard::ready>("Fulfillments ready to pick."),
        field<&Dashboard::in_progress>("Fulfillments at a port."),
        field<&Dashboard::open_waiting>("Orders that wait for stock or preparation."),
        field<&Dashboard::deviated>("Orders with an unsolved deviation."),
        field<&Dashboard::blocked>("Orders blocked by a rule or on hold."),
        field<&Dashboard::unpaid>("Orders that wait for their payment."),
        field<&Dashboard::failed_deliveries>("Webhook messages that wait for another try or failed "
                                             "in the last 24 hours."),
        field<&Dashboard::products>("Active products."),
        field<&Dashboard::units>("Units in stock."));
}

}  // namespace entrepot
