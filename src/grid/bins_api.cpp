#include "grid/bins_api.h"

#include "accounts/audit.h"
#include "accounts/sites.h"
#include "catalog/product_record.h"
#include "db/composed.h"
#include "db/like.h"
#include "grid/bins.h"
#include "grid/errors.h"
#include "stock/fefo.h"

namespace entrepot {
namespace {

constexpr std::string_view bin_columns =
    "SELECT n.bin_id, n.site_id, n.number, n.layout, n.inside,"
    " CAST(COALESCE(SUM(b.quantity), 0) AS bigint),"
    " COUNT(DISTINCT CASE WHEN b.quantity > 0 THEN b.product_id END),"
    " COUNT(DISTINCT CASE WHEN b.quantity > 0 THEN b.location_id END), n.version FROM bins n"
    " LEFT JOIN compartments c ON c.organization_id = n.organization_id AND c.bin_id = n.bin_id"
    " LEFT JOIN balances b ON b.organization_id = c.organization_id"
    " AND b.location_id = c.location_id WHERE n.organization_id = @";

constexpr std::string_view bin_grouping =
    " GROUP BY n.bin_id, n.site_id, n.number, n.layout, n.inside, n.version ORDER BY n.bin_id";

constexpr Sql read_contents{
    "grid.contents_of_bin",
    "SELECT b.location_id, p.product_id, p.sku, p.name, p.image_version, b.quantity, b.lot,"
    " COALESCE(t.expires_on, '') FROM compartments c"
    " JOIN balances b ON b.organization_id = c.organization_id AND b.location_id = c.location_id"
    " AND b.quantity > 0 JOIN products p ON p.organization_id = b.organization_id"
    " AND p.product_id = b.product_id LEFT JOIN lots t ON t.organization_id = b.organization_id"
    " AND t.product_id = b.product_id AND t.lot = b.lot"
    " WHERE c.organization_id = $1 AND c.bin_id = $2 ORDER BY p.sku, " FIRST_EXPIRED("b.lot")};

constexpr Sql highest_number{"grid.highest_number",
                             "SELECT COALESCE(MAX(number), 0) FROM bins"
                             " WHERE organization_id = $1 AND site_id = $2"};

struct ContentRow {
    LocationId location_id;
    ProductId product_id;
    std::string sku;
    std::string name;
    std::int64_t image_version;
    std::int64_t quantity;
    std::string lot;
    std::string expires_on;
};

}  // namespace

BinPicture picture_of(const Snapshot& snapshot, OrganizationId organization, BinId bin) {
    const BinRow row = require_bin(snapshot, organization, bin);
    BinPicture picture{bin, row.number, row.layout, {}};
    for (const auto& part : compartments_of(snapshot, organization, bin)) {
        picture.compartments.push_back({part.location_id, part.position, {}});
    }
    for (auto& content : snapshot.rows<ContentRow>(read_contents, organization, bin)) {
        for (Compartment& part : picture.compartments) {
            if (part.location_id != content.location_id) continue;
            part.contents.push_back(
                {content.product_id, std::move(content.sku), std::move(content.name),
                 image_path(organization, content.product_id, content.image_version),
                 content.quantity, std::move(content.lot), std::move(content.expires_on)});
        }
    }
    return picture;
}

http::Page<Bin> list_bins(const Snapshot& snapshot, const Caller& caller,
                          const http::Query<BinQuery>& query) {
    const BinId after{http::decode_cursor(query->cursor, 0)};
    const std::string pattern = contains_pattern(query->query);
    auto rows =
        Composed("grid.list_bins")
            .add(bin_columns, caller.organization)
            .add_if(query->site_id.has_value(), " AND n.site_id = @",
                    query->site_id.value_or(SiteId{}))
            .add_if(!query->query.empty(), " AND CAST(n.number AS text) LIKE @ ESCAPE '!'", pattern)
            .add(" AND n.bin_id > @", after)
            .add(bin_grouping)
            .add(" LIMIT @", query->limit + 1)
            .rows<Bin>(snapshot);
    return http::make_page(std::move(rows), query->limit,
                           [](const Bin& bin) { return bin.bin_id.value; });
}

Bin get_bin(const Snapshot& snapshot, const Caller& caller, BinId bin) {
    auto rows = Composed("grid.get_bin")
                    .add(bin_columns, caller.organization)
                    .add(" AND n.bin_id = @", bin)
                    .add(bin_grouping)
                    .rows<Bin>(snapshot);
    if (!rows.empty()) return std::move(rows.front());
    throw Refusal(errors::bin_not_found, "There is no such bin; take its id from the list.");
}

BinPicture get_bin_picture(const Snapshot& snapshot, const Caller& caller, BinId bin) {
    return picture_of(snapshot, caller.organization, bin);
}

MadeBins create_bins_in_app(Tx& tx, const Caller& caller, const NewBins& bins) {
    site_of(tx, caller.organization, bins.site_id);
    const std::int64_t first =
        bins.first ? *bins.first
                   : tx.one<std::int64_t>(highest_number, caller.organization, bins.site_id) + 1;
    create_bins(tx, bins.site_id, first, bins.count, bins.layout);
    audit(tx, caller, "created_bins", "site", bins.site_id.value);
    tell_of_bins(tx, bins.site_id);
    return {first, bins.count};
}

Bin change_bin(Tx& tx, const Caller& caller, BinId bin, const BinPatch& patch) {
    const BinRow row = require_bin(tx, caller.organization, bin);
    if (patch.layout) change_layout(tx, bin, patch.layout.value);
    if (patch.inside && patch.inside.value != row.inside) {
        patch.inside.value ? put_bin_in(tx, bin) : take_bin_out(tx, bin);
    }
    audit(tx, caller, "changed", "bin", bin.value);
    tell_of_bins(tx, row.site_id);
    return get_bin(tx, caller, bin);
}

}  // namespace entrepot
