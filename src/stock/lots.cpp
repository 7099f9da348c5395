#include "stock/lots.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/time.h"
#include "catalog/products.h"
#include "stock/errors.h"
#include "stock/fefo.h"

namespace entrepot {
namespace {

constexpr std::size_t longest_lot = 40;

constexpr Sql note_sql{
    "stock.note_lot",
    "INSERT INTO lots (organization_id, product_id, lot, expires_on, created_at)"
    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (organization_id, product_id, lot) DO UPDATE SET"
    " expires_on = excluded.expires_on"};

constexpr Sql find_sql{"stock.find_lot",
                       "SELECT lot, expires_on FROM lots WHERE organization_id = $1"
                       " AND product_id = $2 AND lot = $3"};

constexpr Sql in_stock_sql{
    "stock.lots_in_stock",
    "SELECT l.lot, COALESCE(t.expires_on, '') FROM stock_levels l LEFT JOIN lots t"
    " ON t.organization_id = l.organization_id AND t.product_id = l.product_id AND t.lot = l.lot"
    " WHERE l.organization_id = $1 AND l.product_id = $2 AND l.site_id = $3 AND l.lot <> ''"
    " AND l.in_stock > 0 ORDER BY " FIRST_EXPIRED("l.lot")};

bool is_date(std::string_view text) {
    return text.size() == 10 && from_rfc3339(std::string(text) + "T00:00:00Z").has_value();
}

bool is_printed(std::string_view lot) {
    return std::ranges::all_of(lot, [](char letter) { return letter > ' ' && letter != 0x7f; });
}

void check(const Lot& lot) {
    if (!lot.expires_on.empty() && !is_date(lot.expires_on)) {
        throw Refusal(errors::lot_invalid,
                      fmt::format("\"{}\" is no date; send it as 2027-03-31.", lot.expires_on));
    }
    if (lot.lot.size() <= longest_lot && is_printed(lot.lot)) return;
    throw Refusal(
        errors::lot_invalid,
        fmt::format("A lot is printed with up to {} letters, digits and signs and without "
                    "spaces; send it as it stands on the goods.",
                    longest_lot));
}

}  // namespace

Lot check_lot(const Snapshot& snapshot, OrganizationId organization, ProductId product,
              const Lot& lot) {
    check(lot);
    Lot checked{lot.lot.empty() ? lot.expires_on : lot.lot, lot.expires_on};
    const Lot known = find_lot(snapshot, organization, product, checked.lot);
    if (known.expires_on.empty()) return checked;
    if (checked.expires_on.empty()) checked.expires_on = known.expires_on;
    if (checked.expires_on == known.expires_on) return checked;
    throw Refusal(errors::lot_expires_otherwise,
                  fmt::format("Lot {} expires on {} by what was stored before, not on {}; look at "
                              "the goods again.",
                              checked.lot, known.expires_on, checked.expires_on));
}

Lot note_lot(Tx& tx, ProductId product, const Lot& lot) {
    Lot checked = check_lot(tx, tx.organization(), product, lot);
    if (checked.lot.empty()) return checked;
    tx.run(note_sql, tx.organization(), product, checked.lot, checked.expires_on, tx.now());
    return checked;
}

std::vector<Lot> lots_in_stock(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                               ProductId product) {
    return snapshot.rows<Lot>(in_stock_sql, organization, product, site);
}

Lot find_lot(const Snapshot& snapshot, OrganizationId organization, ProductId product,
             const std::string& lot) {
    return snapshot.maybe<Lot>(find_sql, organization, product, lot).value_or(Lot{lot, ""});
}

void require_lot(const Snapshot& snapshot, OrganizationId organization, ProductId product,
                 const Lot& lot) {
    const auto row = find_product(snapshot, organization, product);
    if (row && row->lot_required && lot.lot.empty()) {
        throw Refusal(
            errors::lot_required,
            fmt::format("{} is stored by lot: scan or type the lot that is printed on it.",
                        row->sku));
    }
    if (row && row->expiry_required && lot.expires_on.empty()) {
        throw Refusal(
            errors::expiry_required,
            fmt::format("{} is stored with its expiry date: scan or type the date that is "
                        "printed on it.",
                        row->sku));
    }
}

}  // namespace entrepot
