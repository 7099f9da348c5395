#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace entrepot {

/// A row's number with the kind of row in its type, so that an order's number is never taken for
/// a product's. Valid ids are 1 to 2^53-1 (what JavaScript holds exactly); 0 means "none".
template <class Tag>
struct Id {
    std::int64_t value = 0;

    constexpr Id() = default;
    constexpr explicit Id(std::int64_t number) : value(number) {}
    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using OrganizationId = Id<struct OrganizationTag>;
using UserId = Id<struct UserTag>;
using SiteId = Id<struct SiteTag>;
using OwnerId = Id<struct OwnerTag>;
using PortId = Id<struct PortTag>;
using DeviceId = Id<struct DeviceTag>;
using IntegrationId = Id<struct IntegrationTag>;
using TokenId = Id<struct TokenTag>;
using ShopId = Id<struct ShopTag>;
using ProductId = Id<struct ProductTag>;
using LocationId = Id<struct LocationTag>;
using MovementId = Id<struct MovementTag>;
using InventoryLogId = Id<struct InventoryLogTag>;
using OrderId = Id<struct OrderTag>;
using OrderLineItemId = Id<struct OrderLineItemTag>;
using FulfillmentId = Id<struct FulfillmentTag>;
using FulfillmentLineItemId = Id<struct FulfillmentLineItemTag>;
using RuleId = Id<struct RuleTag>;
using DeviationId = Id<struct DeviationTag>;
using HoldId = Id<struct HoldTag>;
using HookId = Id<struct HookTag>;
using DeliveryId = Id<struct DeliveryTag>;
using PurchaseOrderId = Id<struct PurchaseOrderTag>;
using PurchaseOrderLineItemId = Id<struct PurchaseOrderLineItemTag>;
using ExternalTransferId = Id<struct ExternalTransferTag>;
using OrderChannelId = Id<struct OrderChannelTag>;
using ShippingRateId = Id<struct ShippingRateTag>;
using ShipmentOrderId = Id<struct ShipmentOrderTag>;
using ShipmentId = Id<struct ShipmentTag>;
using BinId = Id<struct BinTag>;
using BinRequestId = Id<struct BinRequestTag>;

/// The lane of what belongs to no organization: users, sessions, organizations themselves.
inline constexpr OrganizationId installation{0};

}  // namespace entrepot

template <class Tag>
struct std::hash<entrepot::Id<Tag>> {
    std::size_t operator()(entrepot::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
