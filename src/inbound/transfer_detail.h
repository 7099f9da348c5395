#pragma once

#include <string>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "inbound/transfer_types.h"

namespace entrepot {

/// A line of a transfer as the app shows it.
struct TransferDetailLine {
    std::int64_t external_transfer_line_item_id = 0;
    ProductId product_id;
    std::string sku;
    std::string name;
    std::string image_url;
    LocationId location_id;
    std::string location_name;
    std::string location_kind;
    std::int64_t quantity = 0;
    std::string lot;
    std::string expires_on;
};
constexpr auto describe(Type<TransferDetailLine>) {
    using L = TransferDetailLine;
    return described<L>("ExternalTransferDetailLine", "A line of a transfer as the app shows it.",
                        field<&L::external_transfer_line_item_id>("Number of the line."),
                        field<&L::product_id>("Which product."),
                        field<&L::sku>("Its SKU at that time."),
                        field<&L::name>("What the worker reads."),
                        field<&L::image_url>("The product's picture on this server."),
                        field<&L::location_id>("The shelf they left, or came onto."),
                        field<&L::location_name>("What is printed on its label."),
                        field<&L::location_kind>("`shelf`, or `compartment` of a bin."),
                        field<&L::quantity>("How many units."),
                        field<&L::lot>("Their lot; empty when they have none."),
                        field<&L::expires_on>("When the lot expires; empty when not known."));
}

/// Everything the app shows of a transfer.
struct ExternalTransferDetail {
    ExternalTransferId external_transfer_id;
    TransferDirection direction = TransferDirection::out;
    std::string place_name;
    std::string notes;
    std::string site_name;
    std::string user_name;
    std::vector<TransferDetailLine> lines;
    Time created_at;
    std::int64_t version = 1;
};
constexpr auto describe(Type<ExternalTransferDetail>) {
    using D = ExternalTransferDetail;
    return described<D>("ExternalTransferDetail", "Everything the app shows of a transfer.",
                        field<&D::external_transfer_id>("Number of the transfer."),
                        field<&D::direction>("out: they left; in: they came back."),
                        field<&D::place_name>("The other place."),
                        field<&D::notes>("What people should know of it."),
                        field<&D::site_name>("The site whose shelves they left, or came onto."),
                        field<&D::user_name>("Who noted it."),
                        field<&D::lines>("What went.", {.max_items = 200}),
                        field<&D::created_at>("When it was made."),
                        field<&D::version>("Always 1: a transfer is never changed."));
}

/// Refuses `external_transfer_not_found`.
ExternalTransferDetail external_transfer_detail(const Snapshot& snapshot, const Caller& caller,
                                                ExternalTransferId id);

}  // namespace entrepot
