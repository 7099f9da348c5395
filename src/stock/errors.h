#pragma once

#include "base/refusal.h"

/// Why the books of stock refuse something.
namespace entrepot::errors {

inline constexpr ErrorCode location_not_found{
    "location_not_found", 404, "There is no such place in this site",
    "Scan the label of a shelf of this site, or choose one from the list."};
inline constexpr ErrorCode not_a_shelf{"not_a_shelf", 422, "Goods can't be stored at this place",
                                       "Choose a shelf or a bin in use of the product's site."};
inline constexpr ErrorCode not_enough_at_location{
    "not_enough_at_location", 422, "The place holds fewer units than that",
    "Take what is there and report the rest as missing, or choose another place."};
inline constexpr ErrorCode kit_is_not_stored{
    "kit_is_not_stored", 422, "A kit is not stored itself",
    "Store the products it is made of; orders of the kit take them."};
inline constexpr ErrorCode units_promised{
    "units_promised", 422, "The units are promised to orders",
    "Send fewer, or cancel one of the orders that the detail names."};
inline constexpr ErrorCode lot_required{
    "lot_required", 422, "The product is stored by lot",
    "Scan the code on the goods, or type the lot that is printed on them."};
inline constexpr ErrorCode expiry_required{
    "expiry_required", 422, "The product is stored with its expiry date",
    "Scan the code on the goods, or type the date that is printed on them."};
inline constexpr ErrorCode lot_invalid{"lot_invalid", 422, "This is no lot or no expiry date",
                                       "Send the lot as it is printed, the date as 2027-03-31."};
inline constexpr ErrorCode lot_expires_otherwise{
    "lot_expires_otherwise", 422, "The lot is known with another expiry date",
    "Look at the goods again; all units of a lot expire on one day."};
inline constexpr ErrorCode not_promised{
    "not_promised", 409, "These units are no longer promised to this order line",
    "Load the task again: the promise was taken back because stock was lost."};
inline constexpr ErrorCode shelf_already_exists{
    "shelf_already_exists", 400, "The site has a shelf of this name", "Choose another name."};
inline constexpr ErrorCode shelf_not_empty{"shelf_not_empty", 422, "The shelf still holds goods",
                                           "Pick or move what lies there, then try again."};
inline constexpr ErrorCode shelf_range_invalid{
    "shelf_range_invalid", 422, "The range of shelf names can't be read",
    "Give two names that differ only in numbers or single letters, like A-01-1 and A-10-5."};

}  // namespace entrepot::errors
