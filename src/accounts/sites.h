#pragma once

#include "accounts/list_query.h"
#include "accounts/site_types.h"
#include "base/caller.h"
#include "db/database.h"
#include "http/routes.h"

namespace entrepot {

http::Page<Site> list_sites(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<ListQuery>& query);
/// Throws `site_not_found`.
Site get_site(const Snapshot& snapshot, const Caller& caller, SiteId site);
/// Refuses `name_taken` and `timezone_unknown`.
Site create_site(Tx& tx, const Caller& caller, const NewSite& wish);
/// Refuses `site_not_found`, `name_taken`, `timezone_unknown`, and `site_in_use` when it is to be
/// switched off while it has goods or shops, or as the last one.
Site change_site(Tx& tx, const Caller& caller, SiteId site, const SitePatch& patch);

/// Throws `site_not_found`.
Site site_of(const Snapshot& snapshot, OrganizationId organization, SiteId site);

/// Where a new shop's orders go: the oldest active site; none when there is none.
SiteId first_site(const Snapshot& snapshot, OrganizationId organization);

}  // namespace entrepot
