#pragma once

#include "base/refusal.h"

/// Why fulfillments, rules and deviations refuse something.
namespace entrepot::errors {

inline constexpr ErrorCode fulfillment_not_found{
    "fulfillment_not_found", 404, "There is no such fulfillment",
    "Use the fulfillment_id of a fulfillment of this shop."};
inline constexpr ErrorCode fulfillment_not_held{
    "fulfillment_not_held", 409, "This port no longer holds the order",
    "Load the task again; another port or a manager has taken it."};
inline constexpr ErrorCode not_ready_to_pick{
    "not_ready_to_pick", 422, "This order is not ready to be picked",
    "Choose another one, or press Pick to be given the next."};
inline constexpr ErrorCode picked_goods_in_tote{
    "picked_goods_in_tote", 422, "Goods of this order have been picked already",
    "Put the goods back, or finish the order; what can't be found is reported as missing."};
inline constexpr ErrorCode not_in_tote{
    "not_in_tote", 422, "The tote holds fewer units of the line than that",
    "Load the task again and put back what is still in the tote."};
inline constexpr ErrorCode picked_too_much{
    "picked_too_much", 422, "The line needs fewer units than that",
    "Pick what the line still needs; put the other units back on the shelf."};
inline constexpr ErrorCode nothing_reported{
    "nothing_reported", 422, "Lines are neither picked nor reported",
    "Pick each line or report what is missing, damaged or wrong, then finish."};
inline constexpr ErrorCode rule_not_found{"rule_not_found", 404, "There is no such rule",
                                          "Load the list of rules again."};
inline constexpr ErrorCode rule_invalid{"rule_invalid", 422, "The rule can't be kept like this",
                                        "Correct what the sentence names."};
inline constexpr ErrorCode deviation_not_found{
    "deviation_not_found", 404, "There is no such deviation", "Load the list of deviations again."};
inline constexpr ErrorCode deviation_already_solved{
    "deviation_already_solved", 422, "The deviation has been solved", "Nothing is left to do."};
inline constexpr ErrorCode deviation_at_port{
    "deviation_at_port", 422, "The order is still at a port",
    "Wait until the worker has finished it, then solve the deviation."};
inline constexpr ErrorCode cancellation_request_not_found{
    "cancellation_request_not_found", 404, "There is no such cancellation request",
    "List the order's cancellation requests to find the right id."};

}  // namespace entrepot::errors
