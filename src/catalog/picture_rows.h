#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/pictures/copies.h"
#include "db/database.h"

/// The rows of pictures: what is to be fetched and what was.
namespace entrepot {

/// The product's picture is to be fetched from this address from now on, anew; "" for none.
void want_picture(Tx& tx, ProductId product, std::string_view image_src);

/// A picture that is due to be fetched.
struct DuePicture {
    OrganizationId organization;
    ProductId product;
    std::string image_src;
    std::int64_t attempts = 0;  ///< Before this one.
};

/// Due pictures of all organizations, the longest due first.
std::vector<DuePicture> due_pictures(const Snapshot& snapshot, std::int64_t limit);

/// When the next waiting picture is due; nothing when none waits.
std::optional<Time> next_due_picture(const Snapshot& snapshot);

/// Takes a due picture for this process: for two minutes nobody else gets it. False when somebody
/// else has it or its address changed.
bool claim_picture(Tx& tx, const DuePicture& due);

/// Keeps the copies of a claimed picture; does nothing when its address changed meanwhile.
void keep_copies(Tx& tx, const DuePicture& due, const PictureCopies& copies);

/// Notes why a claimed picture could not be had, and when to try again, if at all.
void note_failure(Tx& tx, const DuePicture& due, std::string_view error);

}  // namespace entrepot
