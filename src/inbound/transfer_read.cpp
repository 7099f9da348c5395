#include "inbound/transfer_read.h"

#include "db/multi_row.h"

namespace entrepot {
namespace {

const MultiRow& read_lines() {
    static const MultiRow sql(
        "inbound.read_transfers",
        "SELECT t.external_transfer_id, t.direction, t.place_name, t.notes, t.created_at,"
        " l.external_transfer_line_item_id, l.product_id, l.sku, m.ext_product_id,"
        " m.ext_variant_id, l.quantity, l.lot FROM external_transfers t JOIN shops s"
        " ON s.organization_id = t.organization_id AND s.shop_id = $2 AND s.site_id = t.site_id"
        " JOIN external_transfer_line_items l ON l.organization_id = t.organization_id"
        " AND l.external_transfer_id = t.external_transfer_id"
        " JOIN product_mappings m ON m.organization_id = l.organization_id"
        " AND m.product_id = l.product_id AND m.shop_id = s.shop_id"
        " WHERE t.organization_id = $1 AND t.external_transfer_id IN (",
        "@", ") ORDER BY t.external_transfer_id, l.external_transfer_line_item_id", 2);
    return sql;
}

constexpr Sql read_shops{
    "inbound.shops_of_transfer",
    "SELECT DISTINCT s.shop_id FROM external_transfers t JOIN external_transfer_line_items l"
    " ON l.organization_id = t.organization_id"
    " AND l.external_transfer_id = t.external_transfer_id"
    " JOIN product_mappings m ON m.organization_id = l.organization_id"
    " AND m.product_id = l.product_id JOIN shops s ON s.organization_id = m.organization_id"
    " AND s.shop_id = m.shop_id AND s.site_id = t.site_id AND s.active"
    " WHERE t.organization_id = $1 AND t.external_transfer_id = $2 ORDER BY s.shop_id"};

struct LineRow {
    ExternalTransferId transfer;
    std::string direction;
    std::string place_name;
    std::string notes;
    Time created_at;
    std::int64_t line;
    ProductId product;
    std::string sku;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::int64_t quantity;
    std::string lot;
};

ExternalTransfer transfer_of(LineRow& row) {
    return {
        .external_transfer_id = row.transfer,
        .direction = enum_from<TransferDirection>(row.direction).value_or(TransferDirection::out),
        .place_name = std::move(row.place_name),
        .notes = std::move(row.notes),
        .line_items = {},
        .created_at = row.created_at,
        .updated_at = row.created_at};
}

}  // namespace

std::vector<ExternalTransfer> transfers_of_shop(const Snapshot& snapshot,
                                                OrganizationId organization, ShopId shop,
                                                std::span<const ExternalTransferId> ids) {
    RowBatch batch(read_lines(), {to_value(organization), to_value(shop)});
    for (const ExternalTransferId id : ids) batch.add({to_value(id)});
    std::vector<ExternalTransfer> transfers;
    for (LineRow& row : batch.rows<LineRow>(snapshot)) {
        if (transfers.empty() || transfers.back().external_transfer_id != row.transfer) {
            transfers.push_back(transfer_of(row));
        }
        transfers.back().line_items.push_back(
            {row.line, row.product, std::move(row.sku), std::move(row.ext_product_id),
             std::move(row.ext_variant_id), row.quantity, std::move(row.lot)});
    }
    return transfers;
}

std::vector<ShopId> shops_of_transfer(const Snapshot& snapshot, OrganizationId organization,
                                      ExternalTransferId id) {
    return snapshot.rows<ShopId>(read_shops, organization, id);
}

}  // namespace entrepot
