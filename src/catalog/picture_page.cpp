#include "catalog/picture_page.h"

#include "catalog/errors.h"
#include "catalog/placeholder.h"
#include "catalog/sql_text.h"

namespace entrepot {
namespace {

/// What is shown of a product: its picture, or its name to draw.
struct Shown {
    std::string name;
    std::int64_t image_version;
    bool mapped;  ///< To the token's shop.
    std::string content_type;
    std::optional<std::string> bytes;
};

constexpr char from[] =
    " FROM products p "
    "LEFT JOIN product_mappings m ON m.organization_id = p.organization_id "
    "AND m.product_id = p.product_id AND m.shop_id = $3 "
    "LEFT JOIN pictures i ON i.organization_id = p.organization_id "
    "AND i.product_id = p.product_id AND i.state = 'ready' "
    "WHERE p.organization_id = $1 AND p.product_id = $2";
constexpr char about[] =
    "SELECT p.name, p.image_version, m.shop_id IS NOT NULL, COALESCE(i.content_type, ''), ";

Shown find_shown(const Snapshot& snapshot, const Sql& sql, const Caller& caller,
                 OrganizationId organization, ProductId product) {
    if (caller.kind == Caller::Kind::nobody) {
        throw Refusal(errors::unauthorized, "Sign in, or send an access token, to see pictures.");
    }
    if (caller.organization == organization) {
        auto shown = snapshot.maybe<Shown>(sql, organization, product, caller.shop);
        const bool may_see = caller.kind != Caller::Kind::integration || (shown && shown->mapped);
        if (shown && may_see) return std::move(*shown);
    }
    throw Refusal(errors::product_not_found, "There is no such product here; check the address.");
}

http::Response show(Shown shown, const std::string& version) {
    http::Response response;
    const bool present = version == std::to_string(shown.image_version);
    response.with("Cache-Control",
                  present ? "private, max-age=31536000, immutable" : "private, no-cache");
    response.with("X-Content-Type-Options", "nosniff");
    // An SVG opened by itself is a document: it may load and run nothing.
    response.with("Content-Security-Policy", "default-src 'none'; sandbox");
    if (!shown.bytes || shown.bytes->empty()) {
        response.with("Content-Type", "image/svg+xml");
        response.body = placeholder_svg(shown.name);
    } else {
        response.with("Content-Type", shown.content_type);
        response.body = std::move(*shown.bytes);
    }
    return response;
}

}  // namespace

http::Response product_picture(const Snapshot& snapshot, const Caller& caller,
                               OrganizationId organization, ProductId product,
                               const http::PathText& version) {
    static constexpr auto text = join_sql(about, "i.bytes", from);
    static constexpr Sql sql{"catalog.show_picture", sql_view(text)};
    return show(find_shown(snapshot, sql, caller, organization, product), version.value);
}

http::Response product_thumbnail(const Snapshot& snapshot, const Caller& caller,
                                 OrganizationId organization, ProductId product,
                                 const http::PathText& version) {
    static constexpr auto text = join_sql(about, "i.thumbnail", from);
    static constexpr Sql sql{"catalog.show_thumbnail", sql_view(text)};
    return show(find_shown(snapshot, sql, caller, organization, product), version.value);
}

}  // namespace entrepot
