#pragma once

#include <memory>
#include <string>
#include <vector>

#include "accounts/secrets.h"
#include "accounts/settings.h"
#include "catalog/testing.h"
#include "fulfillment/testing.h"
#include "shipping/answer.h"
#include "shipping/channels.h"
#include "shipping/dispatch.h"
#include "shipping/rates.h"
#include "shipping/shipment_orders.h"
#include "shipping/shipments.h"

namespace entrepot {

/// The code of the refusal that `work` throws; '' when it throws none.
template <class F>
std::string code_of(F work) {
    try {
        work();
    } catch (const Refusal& refusal) {
        return std::string(refusal.code().code);
    }
    return "";
}

/// A small PDF, as far as the server looks at one.
inline const std::string test_pdf = "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n";

/// What tests do with shipping, in one call each. The warehouse's shop gets an integration whose
/// secret signs.
class TestShipping {
  public:
    explicit TestShipping(TestWarehouse& warehouse) : house(warehouse), floor(warehouse) {
        static const bool keyed = (set_settings({.keys = make_keys()}), true);
        static_cast<void>(keyed);
        const auto integration = make_test_integration(house.database(), house.organization);
        const auto token = make_test_token(house.database(), house.organization, integration).token;
        alter("UPDATE integrations SET client_secret = $1", seal("test_client_secret"));
        alter("UPDATE shops SET token_id = $1", token);
    }

    /// Changes what belongs to other domains, or breaks it.
    template <class... Args>
    void alter(const std::string& text, const Args&... args) {
        const std::string& kept = *texts_.emplace_back(std::make_unique<std::string>(text));
        house.write([&](Tx& tx) { tx.run(Sql{kept, kept}, args...); });
    }

    OrderChannel channel(const std::string& ext_id, bool wants_weight = false) {
        return house.write([&](Tx& tx) {
            return create_order_channel(tx, house.integration(),
                                        {.ext_order_channel_id = ext_id,
                                         .name = "Channel " + ext_id,
                                         .dispatch_url = "https://shipping.example/dispatch",
                                         .wants_weight = wants_weight});
        });
    }
    ShippingRate rate(const OrderChannel& of, const std::string& ext_id) {
        return house.write([&](Tx& tx) {
            return create_shipping_rate(tx, house.integration(),
                                        {.order_channel_id = of.order_channel_id,
                                         .ext_shipping_rate_id = ext_id,
                                         .name = "Rate " + ext_id});
        });
    }
    static NewShipmentOrder wish(const std::string& ext_id, const std::string& ext_order_id) {
        return {.ext_shipment_order_id = ext_id,
                .ext_order_id = ext_order_id,
                .ext_order_channel_id = "post",
                .ext_shipping_rate_id = "parcel"};
    }
    ShipmentOrder send(const NewShipmentOrder& order) {
        return house.write(
            [&](Tx& tx) { return create_shipment_order(tx, house.integration(), order); });
    }
    ShipmentOrder change(const ShipmentOrderChange& to) {
        return house.write(
            [&](Tx& tx) { return change_shipment_order(tx, house.integration(), to); });
    }

    /// An order of one unit that is picked and finished; its fulfillment.
    FulfillmentId pick_order(const std::string& ext_order_id, const std::string& sku) {
        place_order(house, ext_order_id, {{sku.c_str(), 1}});
        floor.prepare();
        const auto row = *floor.take();
        floor.pick_all(row.fulfillment_id);
        floor.end(row.fulfillment_id);
        return row.fulfillment_id;
    }
    ShipmentRow ask(FulfillmentId fulfillment, const LabelWish& wish = {}) {
        return house.write(
            [&](Tx& tx) { return request_label(tx, house.worker(), fulfillment, wish); });
    }
    Shipment answer(ShipmentId id, const DispatchAnswer& given) {
        return house.write([&](Tx& tx) {
            return answer_dispatch(tx, house.integration(), id, given, label_of(given));
        });
    }
    ShipmentRow row(ShipmentId id) {
        return house.read([&](const Snapshot& snapshot) {
            return require_shipment(snapshot, house.organization, id);
        });
    }

    TestWarehouse& house;
    TestFloor floor;

  private:
    std::vector<std::unique_ptr<std::string>> texts_;
};

}  // namespace entrepot
