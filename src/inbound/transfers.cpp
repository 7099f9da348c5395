#include "inbound/transfers.h"

#include <fmt/format.h>

#include "base/json.h"
#include "catalog/errors.h"
#include "catalog/products.h"
#include "catalog/rules.h"
#include "db/multi_row.h"
#include "inbound/errors.h"
#include "inbound/transfer_read.h"
#include "stock/errors.h"
#include "stock/locations.h"
#include "stock/lots.h"
#include "stock/stock_change.h"

namespace entrepot {
namespace {

constexpr Sql insert_transfer{
    "inbound.insert_transfer",
    "INSERT INTO external_transfers (organization_id, external_transfer_id, site_id, direction,"
    " place_name, notes, user_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};

const MultiRow& insert_lines() {
    static const MultiRow sql(
        "inbound.insert_transfer_lines",
        "INSERT INTO external_transfer_line_items (organization_id, external_transfer_id,"
        " external_transfer_line_item_id, product_id, sku, location_id, quantity, lot) VALUES ",
        "($1, $2, @, @, @, @, @, @)", "", 2);
    return sql;
}

constexpr Sql read_holders{"inbound.holders_of_product",
                           "SELECT o.order_number, r.quantity FROM reservations r JOIN orders o"
                           " ON o.organization_id = r.organization_id AND o.order_id = r.order_id"
                           " WHERE r.organization_id = $1 AND r.site_id = $2 AND r.product_id = $3"
                           " AND r.lot = $4 ORDER BY r.order_line_item_id DESC LIMIT 4"};

constexpr std::size_t named_holders = 3;

/// A line with all that is known of it.
struct KnownLine {
    std::int64_t number = 0;
    NewTransferLine wish;
    ProductRow product;
    std::string lot;
};

struct Holder {
    std::string order_number;
    std::int64_t quantity;
};

[[noreturn]] void refuse_at(std::size_t index, const char* field, const ErrorCode& code,
                            std::string message) {
    Refusal refusal(code, message);
    refusal.errors.push_back({{"body", "line_items", std::to_string(index), field},
                              std::move(message),
                              std::string(code.code)});
    throw refusal;
}

/// What `act` refuses is refused of the line.
template <class Act>
auto of_line(std::size_t index, const char* field, Act act) {
    try {
        return act();
    } catch (const Refusal& refusal) {
        refuse_at(index, field, refusal.code(), refusal.what());
    }
}

/// The lot that goes. One that comes is remembered, and has to be all that its product asks for.
std::string lot_of(Tx& tx, std::size_t index, TransferDirection direction,
                   const NewTransferLine& wish) {
    return of_line(index, "lot", [&] {
        const Lot said{wish.lot, wish.expires_on};
        if (direction == TransferDirection::out) {
            return check_lot(tx, tx.organization(), wish.product_id, said).lot;
        }
        const Lot lot = note_lot(tx, wish.product_id, said);
        require_lot(tx, tx.organization(), wish.product_id, lot);
        return lot.lot;
    });
}

KnownLine known_line(Tx& tx, std::size_t index, TransferDirection direction,
                     const NewTransferLine& wish) {
    auto product = find_product(tx, tx.organization(), wish.product_id);
    if (!product) {
        refuse_at(
            index, "product_id", errors::product_not_found,
            fmt::format("There is no product {}; choose another one.", wish.product_id.value));
    }
    if (product->kit) {
        refuse_at(index, "product_id", errors::kit_is_not_stored,
                  fmt::format("{} is a kit; name the products it is made of.", product->sku));
    }
    return {tx.next("external_transfer_line_item"), wish, std::move(*product),
            lot_of(tx, index, direction, wish)};
}

SiteId site_of_shelf(const Tx& tx, const NewExternalTransfer& wish) {
    if (wish.line_items.empty()) refuse_field("line_items", "Add at least one line.", "too_short");
    const auto shelf = find_location(tx, tx.organization(), wish.line_items[0].location_id);
    if (shelf && shelf->kind == place::shelf) return shelf->site_id;
    refuse_at(0, "location_id", errors::location_not_found,
              "There is no such shelf; choose another one.");
}

/// "order #1001 (2 units), order #1002 (1 unit) and others", the newest promise first.
std::string holders_of(const Tx& tx, const StockKey& key) {
    std::string text;
    std::size_t count = 0;
    for (const Holder& holder :
         tx.rows<Holder>(read_holders, tx.organization(), key.site, key.product, key.lot)) {
        if (++count > named_holders) return text + " and others";
        text += fmt::format("{}order {} ({})", count == 1 ? "" : ", ", holder.order_number,
                            holder.quantity);
    }
    return text;
}

[[noreturn]] void refuse_promised(const Tx& tx, std::size_t index, const StockKey& key,
                                  const KnownLine& line) {
    refuse_at(index, "quantity", errors::units_promised,
              fmt::format("{} units of {} can't leave, for too few are free: the others are "
                          "promised to {}. Send fewer, or cancel an order first.",
                          line.wish.quantity, line.product.sku, holders_of(tx, key)));
}

void write_rows(Tx& tx, const Caller& caller, ExternalTransferId id, SiteId site,
                const NewExternalTransfer& wish, const std::vector<KnownLine>& lines) {
    tx.run(insert_transfer, tx.organization(), id, site, name_of(wish.direction), wish.place_name,
           wish.notes, caller.user, tx.now());
    RowBatch batch(insert_lines(), {to_value(tx.organization()), to_value(id)});
    for (const KnownLine& line : lines) {
        batch.add({to_value(line.number), to_value(line.wish.product_id),
                   to_value(line.product.sku), to_value(line.wish.location_id),
                   to_value(line.wish.quantity), to_value(line.lot)});
    }
    batch.run(tx);
}

void move_units(Tx& tx, const Caller& caller, ExternalTransferId id, SiteId site,
                TransferDirection direction, const std::vector<KnownLine>& lines) {
    StockChange change(tx, caller);
    const Reference reference{"external_transfer", id.value};
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const KnownLine& line = lines[at];
        const StockKey key{site, line.product.owner_id, line.wish.product_id, line.lot};
        if (direction == TransferDirection::in) {
            change.bring_back(key, line.wish.location_id, line.wish.quantity, reference);
        } else if (!change.send_away(key, line.wish.location_id, line.wish.quantity, reference)) {
            refuse_promised(tx, at, key, line);
        }
    }
    change.publish();
}

void tell_transfer(Tx& tx, ExternalTransferId id) {
    std::vector<ShopCopy> copies;
    for (const ShopId shop : shops_of_transfer(tx, tx.organization(), id)) {
        const auto seen = transfers_of_shop(tx, tx.organization(), shop, std::span(&id, 1));
        copies.push_back({shop, to_json(seen.at(0))});
    }
    tx.emit({"external_transfers.create", "external_transfer", id.value, 1, std::move(copies)});
}

}  // namespace

ExternalTransferDetail create_external_transfer(Tx& tx, const Caller& caller,
                                                const NewExternalTransfer& wish) {
    require_not_blank("place_name", wish.place_name);
    const SiteId site = site_of_shelf(tx, wish);
    const auto id = tx.next_id<ExternalTransferId>("external_transfer");
    std::vector<KnownLine> lines;
    for (std::size_t at = 0; at < wish.line_items.size(); ++at) {
        lines.push_back(known_line(tx, at, wish.direction, wish.line_items[at]));
    }
    write_rows(tx, caller, id, site, wish, lines);
    move_units(tx, caller, id, site, wish.direction, lines);
    tell_transfer(tx, id);
    return external_transfer_detail(tx, caller, id);
}

}  // namespace entrepot
