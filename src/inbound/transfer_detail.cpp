#include "inbound/transfer_detail.h"

#include <fmt/format.h>

#include "catalog/products.h"
#include "inbound/errors.h"

namespace entrepot {
namespace {

constexpr Sql read_transfer{
    "inbound.read_transfer",
    "SELECT t.direction, t.place_name, t.notes, COALESCE(s.name, ''), COALESCE(u.name, ''),"
    " t.created_at FROM external_transfers t LEFT JOIN sites s"
    " ON s.organization_id = t.organization_id AND s.site_id = t.site_id"
    " LEFT JOIN users u ON u.user_id = t.user_id"
    " WHERE t.organization_id = $1 AND t.external_transfer_id = $2"};

constexpr Sql read_lines{
    "inbound.read_transfer_lines",
    "SELECT l.external_transfer_line_item_id, l.product_id, l.sku, l.location_id,"
    " COALESCE(p.name, ''), COALESCE(p.kind, ''), l.quantity, l.lot, COALESCE(t.expires_on, '')"
    " FROM external_transfer_line_items l LEFT JOIN locations p"
    " ON p.organization_id = l.organization_id AND p.location_id = l.location_id"
    " LEFT JOIN lots t ON t.organization_id = l.organization_id AND t.product_id = l.product_id"
    " AND t.lot = l.lot"
    " WHERE l.organization_id = $1 AND l.external_transfer_id = $2"
    " ORDER BY l.external_transfer_line_item_id"};

struct TransferRow {
    std::string direction;
    std::string place_name;
    std::string notes;
    std::string site_name;
    std::string user_name;
    Time created_at;
};

struct LineRow {
    std::int64_t line;
    ProductId product;
    std::string sku;
    LocationId location;
    std::string location_name;
    std::string location_kind;
    std::int64_t quantity;
    std::string lot;
    std::string expires_on;
};

std::vector<TransferDetailLine> lines_of(const Snapshot& snapshot, OrganizationId organization,
                                         ExternalTransferId id) {
    std::vector<TransferDetailLine> lines;
    for (LineRow& row : snapshot.rows<LineRow>(read_lines, organization, id)) {
        auto product = find_product(snapshot, organization, row.product);
        lines.push_back({row.line, row.product, std::move(row.sku),
                         product ? std::move(product->name) : "",
                         product ? std::move(product->image_url) : "", row.location,
                         std::move(row.location_name), std::move(row.location_kind), row.quantity,
                         std::move(row.lot), std::move(row.expires_on)});
    }
    return lines;
}

}  // namespace

ExternalTransferDetail external_transfer_detail(const Snapshot& snapshot, const Caller& caller,
                                                ExternalTransferId id) {
    auto row = snapshot.maybe<TransferRow>(read_transfer, caller.organization, id);
    if (!row) {
        throw Refusal(
            errors::external_transfer_not_found,
            fmt::format("There is no external transfer {}; load the list again.", id.value));
    }
    return {
        .external_transfer_id = id,
        .direction = enum_from<TransferDirection>(row->direction).value_or(TransferDirection::out),
        .place_name = std::move(row->place_name),
        .notes = std::move(row->notes),
        .site_name = std::move(row->site_name),
        .user_name = std::move(row->user_name),
        .lines = lines_of(snapshot, caller.organization, id),
        .created_at = row->created_at};
}

}  // namespace entrepot
