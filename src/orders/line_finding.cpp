#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/refusal.h"
#include "catalog/kits.h"
#include "orders/line_changes.h"
#include "orders/resolve.h"

namespace entrepot {
namespace {

constexpr std::size_t most_lines = 1000;
constexpr std::size_t most_errors = 50;

/// A line as the shop sees it: a plain one, or a kit's.
struct ShopLine {
    OrderLineItemId id;
    std::string ext_id;
    ProductId product;
    std::string sku;
};

std::vector<ShopLine> shop_lines_of(const OrderFacts& facts) {
    std::vector<ShopLine> lines;
    for (const LineFacts& line : facts.lines) {
        if (line.kit_line) continue;
        lines.push_back({line.line_id, line.ext_line_id, line.product_id, line.sku});
    }
    for (const KitLineFacts& kit : facts.kits) {
        lines.push_back({kit.kit_line, kit.ext_line_id, kit.product_id, kit.sku});
    }
    return lines;
}

/// Goes through the entries of one request and gathers what is wrong with them.
class Finder {
  public:
    Finder(OrderFacts& facts, const std::vector<LineChange>& changes)
        : facts_(facts), changes_(changes), known_(shop_lines_of(facts)) {}

    std::vector<ChangeWish> find() {
        std::vector<ChangeWish> wishes;
        for (at_ = 0; at_ < changes_.size(); ++at_) wishes.push_back(wish_of(changes_[at_]));
        refuse_wrong();
        return wishes;
    }

  private:
    ChangeWish wish_of(const LineChange& said) {
        const std::size_t errors_before = wrong_.size();
        const ShopLine* line = said.order_line_item_id ? by_id(said) : by_ext_id(said);
        if (wrong_.size() > errors_before) return {.said = &said};
        if (line == nullptr) return new_wish(said);
        check_same(said, *line);
        if (!named_.insert(line->id).second) {
            wrong(said.order_line_item_id ? "order_line_item_id" : "ext_order_line_item_id",
                  "The line is named twice; send it once.", "duplicate");
        }
        return {&said, line->id, line->ext_id, line->sku, targets_of(*line, said.quantity)};
    }

    std::vector<LineTarget> targets_of(const ShopLine& wanted, std::int64_t quantity) const {
        std::vector<LineTarget> targets;
        for (std::size_t at = 0; at < facts_.lines.size(); ++at) {
            const LineFacts& line = facts_.lines[at];
            if (line.line_id == wanted.id) targets.push_back({at, quantity});
            if (line.kit_line == wanted.id) targets.push_back({at, quantity * line.kit_units});
        }
        return targets;
    }

    const ShopLine* by_id(const LineChange& said) {
        const auto found = std::ranges::find(known_, *said.order_line_item_id, &ShopLine::id);
        if (found != known_.end()) return &*found;
        const auto component =
            std::ranges::find(facts_.lines, *said.order_line_item_id, &LineFacts::line_id);
        if (component != facts_.lines.end()) {
            wrong("order_line_item_id",
                  fmt::format("The line is a component of a kit; change the kit's line {}.",
                              component->kit_line.value),
                  "component_of_kit");
            return nullptr;
        }
        wrong("order_line_item_id",
              fmt::format("The order has no line {}; read the order for its lines.",
                          said.order_line_item_id->value),
              "line_not_found");
        return nullptr;
    }

    const ShopLine* by_ext_id(const LineChange& said) {
        if (said.ext_order_line_item_id.empty()) {
            wrong("ext_order_line_item_id",
                  "Name the line: send `order_line_item_id`, or `ext_order_line_item_id`; a new "
                  "line needs an id of yours, so that sending it again does not add it again.",
                  "missing");
            return nullptr;
        }
        const auto is_it = [&](const ShopLine& one) {
            return one.ext_id == said.ext_order_line_item_id;
        };
        if (std::ranges::count_if(known_, is_it) > 1) {
            wrong("ext_order_line_item_id",
                  "Several lines of the order have this id; send `order_line_item_id`.",
                  "ambiguous");
        }
        const auto found = std::ranges::find_if(known_, is_it);
        return found == known_.end() ? nullptr : &*found;
    }

    void check_same(const LineChange& said, const ShopLine& line) {
        const bool other_id = said.order_line_item_id && !said.ext_order_line_item_id.empty() &&
                              said.ext_order_line_item_id != line.ext_id;
        if (other_id) {
            wrong("ext_order_line_item_id",
                  fmt::format("Line {} has another id of yours; send only one of both.",
                              line.id.value),
                  "mismatch");
        }
        const bool other_product = (said.sku && *said.sku != line.sku) ||
                                   (said.product_id && *said.product_id != line.product);
        if (!other_product) return;
        wrong(said.sku ? "sku" : "product_id",
              fmt::format("The line is of {}; set its quantity to 0 and add a line of its own for "
                          "another product.",
                          line.sku),
              "mismatch");
    }

    ChangeWish new_wish(const LineChange& said) {
        if (said.quantity == 0) {
            wrong("quantity", "The order has no such line; a line to add has 1 unit at least.",
                  "line_not_found");
        }
        if (!new_ids_.insert(said.ext_order_line_item_id).second) {
            wrong("ext_order_line_item_id", "Two new lines have this id; send it once.",
                  "duplicate");
        }
        return {.said = &said, .ext_id = said.ext_order_line_item_id, .is_new = true};
    }

    void wrong(const char* field, std::string message, const char* type) {
        wrong_.push_back(
            {{"body", "line_items", std::to_string(at_), field}, std::move(message), type});
    }

    void refuse_wrong() {
        if (wrong_.empty()) return;
        Refusal refusal(errors::validation_error,
                        "The change does not fit the order; `errors` names each place.");
        if (wrong_.size() > most_errors) wrong_.resize(most_errors);
        refusal.errors = std::move(wrong_);
        throw refusal;
    }

    OrderFacts& facts_;
    const std::vector<LineChange>& changes_;
    std::vector<ShopLine> known_;
    std::size_t at_ = 0;
    std::set<OrderLineItemId> named_;
    std::set<std::string> new_ids_;
    std::vector<FieldError> wrong_;
};

/// The products of the new lines, in their order. A refusal names the entries of the request.
std::vector<ResolvedLine> products_of(const Snapshot& snapshot, OrganizationId organization,
                                      const ShopRow& shop, const std::vector<ChangeWish>& wishes) {
    std::vector<NewOrderLine> lines;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < wishes.size(); ++at) {
        if (!wishes[at].is_new) continue;
        const LineChange& said = *wishes[at].said;
        lines.push_back({said.ext_order_line_item_id, said.sku, said.product_id, said.quantity});
        places.push_back(at);
    }
    if (lines.empty()) return {};
    try {
        return resolve_lines(snapshot, organization, shop, lines);
    } catch (Refusal& refusal) {
        for (FieldError& error : refusal.errors) {
            error.loc.at(2) = std::to_string(places.at(std::stoul(error.loc.at(2))));
        }
        throw;
    }
}

/// Gives the new lines of a request their places behind the order's.
class Adder {
  public:
    Adder(Tx& tx, OrderFacts& facts, OwnerId owner) : tx_(tx), facts_(facts), owner_(owner) {}

    void add(ChangeWish& wish, const ResolvedLine& product) {
        wish.sku = product.sku;
        if (product.kit) return add_kit(wish, product);
        add_line(wish, product.product_id, product.sku, {}, 0);
        wish.id = facts_.lines.back().line_id;
    }

  private:
    OrderLineItemId next_id() { return tx_.next_id<OrderLineItemId>("order_line_item"); }

    void add_kit(ChangeWish& wish, const ResolvedLine& product) {
        wish.id = next_id();
        wish.new_kit = {facts_.row.order_id, wish.id, wish.ext_id, product.product_id, product.sku};
        const auto kits = read_kits(tx_, tx_.organization(), facts_.row.site_id,
                                    std::span(&product.product_id, 1));
        for (const KitComponent& part : kits.at(product.product_id).components) {
            add_line(wish, part.product_id, part.sku, wish.id, part.quantity);
        }
    }

    void add_line(ChangeWish& wish, ProductId product, const std::string& sku, OrderLineItemId kit,
                  std::int64_t kit_units) {
        wish.targets.push_back(
            {facts_.lines.size(), wish.said->quantity * std::max<std::int64_t>(1, kit_units)});
        facts_.lines.push_back({.order_id = facts_.row.order_id,
                                .line_id = next_id(),
                                .ext_line_id = wish.ext_id,
                                .product_id = product,
                                .owner_id = owner_,
                                .sku = sku,
                                .kit_line = kit,
                                .kit_units = kit_units});
    }

    Tx& tx_;
    OrderFacts& facts_;
    OwnerId owner_;
};

void refuse_too_many(const OrderFacts& facts) {
    if (facts.lines.size() <= most_lines) return;
    Refusal refusal(errors::validation_error,
                    "An order has at most 1,000 lines, its kits' components counted; send what is "
                    "to be added as another order.");
    refusal.errors.push_back({{"body", "line_items"}, refusal.what(), "too_long"});
    throw refusal;
}

}  // namespace

std::vector<ChangeWish> find_lines(Tx& tx, OrderFacts& facts, const ShopRow& shop,
                                   const std::vector<LineChange>& changes) {
    auto wishes = Finder(facts, changes).find();
    const auto products = products_of(tx, tx.organization(), shop, wishes);
    Adder adder(tx, facts, shop.owner_id);
    auto product = products.begin();
    for (ChangeWish& wish : wishes) {
        if (wish.is_new) adder.add(wish, *product++);
    }
    refuse_too_many(facts);
    return wishes;
}

}  // namespace entrepot
