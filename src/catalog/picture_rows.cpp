#include "catalog/picture_rows.h"

#include <array>
#include <chrono>

namespace entrepot {
namespace {

using std::chrono::minutes;

/// Pauses after the first, second, ... failure.
constexpr std::array<minutes, 4> pauses{minutes(1), minutes(10), minutes(60), minutes(360)};
/// Longer than any fetch and decoding takes.
constexpr minutes lease{2};

/// The picture's address shows something else from now on: tells the screens.
void show_change(Tx& tx, ProductId product) {
    static constexpr Sql sql{
        "catalog.bump_image_version",
        "UPDATE products SET image_version = image_version + 1 WHERE organization_id = $1 "
        "AND product_id = $2 RETURNING version"};
    const auto version = tx.maybe<std::int64_t>(sql, tx.organization(), product);
    if (version) tx.emit({"products.update", "product", product.value, *version, {}});
}

}  // namespace

void want_picture(Tx& tx, ProductId product, std::string_view image_src) {
    static constexpr Sql remove{
        "catalog.remove_picture",
        "DELETE FROM pictures WHERE organization_id = $1 AND product_id = $2"};
    static constexpr Sql want{
        "catalog.want_picture",
        "INSERT INTO pictures (organization_id, product_id, image_src, state, attempts, "
        "next_attempt_at, error, content_type, bytes, thumbnail, updated_at) "
        "VALUES ($1, $2, $3, 'waiting', 0, $4, '', '', $5, $5, $4) "
        "ON CONFLICT (organization_id, product_id) DO UPDATE SET image_src = excluded.image_src, "
        "state = excluded.state, attempts = 0, next_attempt_at = excluded.next_attempt_at, "
        "error = '', content_type = '', bytes = excluded.bytes, thumbnail = excluded.thumbnail, "
        "updated_at = excluded.updated_at"};
    if (image_src.empty()) return tx.run(remove, tx.organization(), product);
    tx.run(want, tx.organization(), product, image_src, tx.now(), Bytes{});
}

std::vector<DuePicture> due_pictures(const Snapshot& snapshot, std::int64_t limit) {
    static constexpr Sql sql{
        "catalog.due_pictures",
        "SELECT organization_id, product_id, image_src, attempts FROM pictures "
        "WHERE state = 'waiting' AND next_attempt_at <= $1 ORDER BY next_attempt_at LIMIT $2"};
    return snapshot.rows<DuePicture>(sql, snapshot.now(), limit);
}

std::optional<Time> next_due_picture(const Snapshot& snapshot) {
    static constexpr Sql sql{"catalog.next_due_picture",
                             "SELECT next_attempt_at FROM pictures WHERE state = 'waiting' "
                             "ORDER BY next_attempt_at LIMIT 1"};
    return snapshot.maybe<Time>(sql);
}

bool claim_picture(Tx& tx, const DuePicture& due) {
    static constexpr Sql sql{"catalog.claim_picture",
                             "UPDATE pictures SET attempts = attempts + 1, next_attempt_at = $5 "
                             "WHERE organization_id = $1 AND product_id = $2 AND image_src = $3 "
                             "AND state = 'waiting' AND next_attempt_at <= $4"};
    return tx.change(sql, tx.organization(), due.product, due.image_src, tx.now(),
                     tx.now() + lease) == 1;
}

void keep_copies(Tx& tx, const DuePicture& due, const PictureCopies& copies) {
    static constexpr Sql sql{
        "catalog.keep_copies",
        "UPDATE pictures SET state = 'ready', next_attempt_at = 0, error = '', content_type = $4, "
        "bytes = $5, thumbnail = $6, updated_at = $7 WHERE organization_id = $1 "
        "AND product_id = $2 AND image_src = $3 AND state = 'waiting'"};
    const auto kept =
        tx.change(sql, tx.organization(), due.product, due.image_src, copies.content_type,
                  Bytes{copies.large}, Bytes{copies.thumbnail}, tx.now());
    if (kept == 1) show_change(tx, due.product);
}

void note_failure(Tx& tx, const DuePicture& due, std::string_view error) {
    static constexpr Sql sql{
        "catalog.note_picture_failure",
        "UPDATE pictures SET state = $4, next_attempt_at = $5, error = $6, updated_at = $7 "
        "WHERE organization_id = $1 AND product_id = $2 AND image_src = $3 AND state = 'waiting'"};
    const auto failures = static_cast<std::size_t>(due.attempts);
    const bool again = failures < pauses.size();
    const Time next = again ? tx.now() + pauses[failures] : Time{};
    const auto noted = tx.change(sql, tx.organization(), due.product, due.image_src,
                                 again ? "waiting" : "failed", next, error, tx.now());
    if (noted == 1) show_change(tx, due.product);
}

}  // namespace entrepot
