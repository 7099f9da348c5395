#include "accounts/sites.h"

#include <date/tz.h>
#include <fmt/format.h>

#include "accounts/audit.h"
#include "accounts/errors.h"
#include "accounts/name_rules.h"

namespace entrepot {
namespace {

#define SITE_COLUMNS                                                                        \
    "SELECT s.site_id, s.name, s.timezone, (SELECT count(*) FROM ports p"                   \
    " WHERE p.organization_id = s.organization_id AND p.site_id = s.site_id AND p.active)," \
    " (SELECT count(*) FROM locations l WHERE l.organization_id = s.organization_id"        \
    " AND l.site_id = s.site_id AND l.kind = 'shelf' AND l.active), s.active, s.version"    \
    " FROM sites s WHERE s.organization_id = $1"

void require_timezone(const std::string& name) {
    try {
        date::locate_zone(name);
    } catch (const std::exception&) {
        throw Refusal(errors::timezone_unknown,
                      "There is no such time zone; send an IANA name such as Europe/Oslo.");
    }
}

void require_free_name(const Snapshot& snapshot, OrganizationId organization, SiteId self,
                       const std::string& name) {
    static constexpr Sql select{
        "accounts.site_name_taken",
        "SELECT count(*) FROM sites WHERE organization_id = $1 AND site_id <> $2 AND name = $3"};
    if (snapshot.one<std::int64_t>(select, organization, self, name) == 0) return;
    throw Refusal(errors::name_taken, "Another site has this name; choose another.");
}

/// What keeps a site from being switched off.
struct SiteUse {
    std::int64_t shops;
    std::int64_t products;
    std::int64_t other_sites;
};

void require_unused(const Snapshot& snapshot, OrganizationId organization, SiteId site) {
    static constexpr Sql select{
        "accounts.site_use",
        "SELECT (SELECT count(*) FROM shops WHERE organization_id = $1 AND site_id = $2 AND "
        "active),"
        " (SELECT count(*) FROM stock_levels WHERE organization_id = $1 AND site_id = $2"
        " AND in_stock > 0),"
        " (SELECT count(*) FROM sites WHERE organization_id = $1 AND site_id <> $2 AND active)"};
    const auto use = snapshot.one<SiteUse>(select, organization, site);
    if (use.other_sites == 0) {
        throw Refusal(errors::site_in_use, "It is the only site; add another one first.");
    }
    if (use.shops == 0 && use.products == 0) return;
    throw Refusal(errors::site_in_use,
                  fmt::format("The orders of {} shops go there and {} products lie there; switch "
                              "the shops off and take the goods away first.",
                              use.shops, use.products));
}

void tell(Tx& tx, std::string_view type, const Site& site) {
    tx.emit({.type = type,
             .resource = "site",
             .resource_id = site.site_id.value,
             .version = site.version,
             .shops = {}});
}

}  // namespace

http::Page<Site> list_sites(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<ListQuery>& query) {
    static constexpr Sql select{"accounts.list_sites",
                                SITE_COLUMNS " AND s.site_id > $2 ORDER BY s.site_id LIMIT $3"};
    auto rows = snapshot.rows<Site>(select, caller.organization,
                                    http::decode_cursor(query->cursor, 0), query->limit + 1);
    return http::make_page(std::move(rows), query->limit,
                           [](const Site& site) { return site.site_id.value; });
}

Site site_of(const Snapshot& snapshot, OrganizationId organization, SiteId site) {
    static constexpr Sql select{"accounts.site", SITE_COLUMNS " AND s.site_id = $2"};
    auto found = snapshot.maybe<Site>(select, organization, site);
    if (!found) {
        throw Refusal(errors::site_not_found, "There is no such site; read the list of sites.");
    }
    return std::move(*found);
}

Site get_site(const Snapshot& snapshot, const Caller& caller, SiteId site) {
    return site_of(snapshot, caller.organization, site);
}

Site create_site(Tx& tx, const Caller& caller, const NewSite& wish) {
    static constexpr Sql insert{
        "accounts.insert_site",
        "INSERT INTO sites (organization_id, site_id, name, timezone, active, created_at,"
        " updated_at, version) VALUES ($1, $2, $3, $4, TRUE, $5, $5, 1)"};
    require_timezone(wish.timezone);
    require_name(wish.name);
    require_free_name(tx, caller.organization, {}, wish.name);
    const auto id = tx.next_id<SiteId>("site");
    tx.run(insert, caller.organization, id, wish.name, wish.timezone, tx.now());
    audit(tx, caller, "created", "site", id.value);
    Site site = site_of(tx, caller.organization, id);
    tell(tx, "sites.create", site);
    return site;
}

Site change_site(Tx& tx, const Caller& caller, SiteId id, const SitePatch& patch) {
    static constexpr Sql update{
        "accounts.change_site",
        "UPDATE sites SET name = $3, timezone = $4, active = $5, updated_at = $6,"
        " version = version + 1 WHERE organization_id = $1 AND site_id = $2"};
    Site site = site_of(tx, caller.organization, id);
    if (patch.name) site.name = patch.name.value;
    if (patch.timezone) site.timezone = patch.timezone.value;
    const bool closes = site.active && patch.active && !patch.active.value;
    if (patch.active) site.active = patch.active.value;
    require_timezone(site.timezone);
    require_name(site.name);
    require_free_name(tx, caller.organization, id, site.name);
    if (closes) require_unused(tx, caller.organization, id);
    tx.run(update, caller.organization, id, site.name, site.timezone, site.active, tx.now());
    audit(tx, caller, "changed", "site", id.value);
    site = site_of(tx, caller.organization, id);
    tell(tx, "sites.update", site);
    return site;
}

SiteId first_site(const Snapshot& snapshot, OrganizationId organization) {
    static constexpr Sql select{"accounts.first_site",
                                "SELECT site_id FROM sites WHERE organization_id = $1 AND active"
                                " ORDER BY site_id LIMIT 1"};
    return snapshot.maybe<SiteId>(select, organization).value_or(SiteId{});
}

}  // namespace entrepot
