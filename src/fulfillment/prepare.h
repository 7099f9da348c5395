#pragma once

#include <map>
#include <string>
#include <vector>

#include "db/database.h"
#include "fulfillment/rules.h"
#include "orders/facts.h"

namespace entrepot {

/// What a batch of preparations needs to know of the organization, read once.
struct PreparationContext {
    struct Shop {
        std::string name;
        bool partial_shipments = false;
    };
    std::vector<Rule> rules;
    std::map<ShopId, Shop> shops;
    std::map<SiteId, std::string> timezones;
};
PreparationContext read_context(Tx& tx);

/// Prepares the order the facts are of.
void prepare(Tx& tx, const PreparationContext& context, OrderFacts& facts);

/// Takes units out of plans that nobody holds when they are no longer promised. Changes the facts'
/// plans alike; true when there was something.
bool cut_broken_plans(Tx& tx, const PreparationContext& context, OrderFacts& facts);

/// Ranks the queued and blocked fulfillments as the rules say now; true when one changed.
bool rank_again(Tx& tx, const PreparationContext& context, OrderFacts& facts);

/// Makes a fulfillment of the units that are promised and not planned yet, when the order may
/// go; true when there was one to make.
bool plan_promised(Tx& tx, const PreparationContext& context, OrderFacts& facts);

/// What the rules say of a fulfillment of the order that was made at `since`; a held order's is
/// blocked.
Verdict verdict_for(const PreparationContext& context, const OrderFacts& facts, Time since);

}  // namespace entrepot
