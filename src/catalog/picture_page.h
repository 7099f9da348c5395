#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "http/route_types.h"

namespace entrepot {

/// A product's picture of up to 1024 pixels, or the drawing in its place. Asks for a session or a
/// token of the organization; a token sees the pictures of its shop. An address of another version
/// than the present one shows the present picture and is not kept by browsers.
http::Response product_picture(const Snapshot& snapshot, const Caller& caller,
                               OrganizationId organization, ProductId product,
                               const http::PathText& version);

/// The same of up to 256 pixels.
http::Response product_thumbnail(const Snapshot& snapshot, const Caller& caller,
                                 OrganizationId organization, ProductId product,
                                 const http::PathText& version);

}  // namespace entrepot
