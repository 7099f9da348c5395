#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/codec.h"
#include "base/ids.h"
#include "base/time.h"

namespace entrepot {

/// Which way the units went, seen from the warehouse.
enum class TransferDirection : std::uint8_t { out, in };
template <>
struct EnumNames<TransferDirection> {
    static constexpr std::array<std::string_view, 2> names{"out", "in"};
};

/// Units of a product that leave a shelf or come onto one.
struct NewTransferLine {
    ProductId product_id;
    LocationId location_id;
    std::int64_t quantity = 0;
    std::string lot = {};
    std::string expires_on = {};
};
constexpr auto describe(Type<NewTransferLine>) {
    using L = NewTransferLine;
    return described<L>("NewExternalTransferLineItem", "Units of a product, and their shelf.",
                        field<&L::product_id>("The product."),
                        field<&L::location_id>("The shelf they leave, or come onto."),
                        field<&L::quantity>("How many units.", {.min = 1, .max = 1'000'000}),
                        field<&L::lot>("Their lot as it is printed on them; left out when they "
                                       "have none.",
                                       {.optional = true, .max_len = 40}),
                        field<&L::expires_on>("The day the lot expires, as 2027-03-31; may be left "
                                              "out when it is known.",
                                              {.optional = true, .max_len = 10}));
}

/// What a manager notes.
struct NewExternalTransfer {
    TransferDirection direction = TransferDirection::out;
    std::string place_name;
    std::string notes;
    std::vector<NewTransferLine> line_items;
};
constexpr auto describe(Type<NewExternalTransfer>) {
    using T = NewExternalTransfer;
    return described<T>(
        "NewExternalTransfer", "Units that leave for another place of the company, or come back.",
        field<&T::direction>("out: they leave; in: they come back."),
        field<&T::place_name>("The other place: a store, a fair, a photo studio.", {.min_len = 1}),
        field<&T::notes>("What people should know of it.", {.optional = true, .max_len = 2000}),
        field<&T::line_items>("What goes; all shelves are of one site. 1 to 200 lines.",
                              {.max_items = 200}));
}

/// A line of a transfer as one shop sees it.
struct TransferLine {
    std::int64_t external_transfer_line_item_id = 0;
    ProductId product_id;
    std::string sku;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::int64_t quantity = 0;
    std::string lot;
};
constexpr auto describe(Type<TransferLine>) {
    using L = TransferLine;
    return described<L>(
        "ExternalTransferLineItem", "Units of a product of the shop.",
        field<&L::external_transfer_line_item_id>("Number of the line."),
        field<&L::product_id>("Which product."), field<&L::sku>("Its SKU at that time."),
        field<&L::ext_product_id>("The shop's own id of the product."),
        field<&L::ext_variant_id>("The shop's own id of the variant; empty when it has none."),
        field<&L::quantity>("Units that left or came."),
        field<&L::lot>("Their lot; empty when they have none."));
}

/// A transfer as one shop sees it: with the lines of its own products. Also the `data` of
/// `external_transfers.create`.
struct ExternalTransfer {
    ExternalTransferId external_transfer_id;
    TransferDirection direction = TransferDirection::out;
    std::string place_name;
    std::string notes;
    std::vector<TransferLine> line_items;
    Time created_at;
    Time updated_at;
    std::int64_t version = 1;
};
constexpr auto describe(Type<ExternalTransfer>) {
    using T = ExternalTransfer;
    return described<T>(
        "ExternalTransfer",
        "Units that left for another place of the company, or came back; never changed.",
        field<&T::external_transfer_id>("Number of the transfer; ascends."),
        field<&T::direction>("out: they left the warehouse; in: they came back."),
        field<&T::place_name>("The other place: a store, a fair, a photo studio."),
        field<&T::notes>("What people should know of it."),
        field<&T::line_items>("The units of the shop's products.", {.max_items = 200}),
        field<&T::created_at>("When it was made."),
        field<&T::updated_at>("The same: a transfer is never changed."),
        field<&T::version>("Always 1."));
}

}  // namespace entrepot
