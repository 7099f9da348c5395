#include "stock_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace entrepot::property {

void StockModel::store(ProductId product, const Spot& spot, std::int64_t units) {
    shelves_[product][spot] += units;
    promise_to_waiting(product);
}

void StockModel::lose(ProductId product, const Spot& spot, std::int64_t units) {
    shelves_[product][spot] -= units;
    std::int64_t broken = std::max<std::int64_t>(0, reserved(product) - in_stock(product));
    for (Line& line : lines_ | std::views::values | std::views::reverse) {
        if (line.product != product) continue;
        const std::int64_t part = std::min(broken, line.reserved);
        line.reserved -= part;
        line.waiting += part;
        broken -= part;
    }
}

void StockModel::order(OrderId order, OrderLineItemId id, ProductId product,
                       std::int64_t quantity) {
    const std::int64_t free = in_stock(product) - reserved(product);
    const std::int64_t promised = std::min(free, quantity);
    lines_[id] = {order, product, quantity, promised, quantity - promised, 0, false};
}

void StockModel::pick(OrderLineItemId id, const Spot& spot, std::int64_t units) {
    Line& line = lines_.at(id);
    shelves_[line.product][spot] -= units;
    line.reserved -= units;
    line.picked += units;
}

void StockModel::put_back(OrderLineItemId id, const Spot& spot, std::int64_t units) {
    Line& line = lines_.at(id);
    line.picked -= units;
    line.waiting += units;
    store(line.product, spot, units);
}

void StockModel::cut(OrderLineItemId id, std::int64_t units) {
    Line& line = lines_.at(id);
    line.quantity -= units;
    const std::int64_t waited = std::min(units, line.waiting);
    line.waiting -= waited;
    line.reserved -= units - waited;
    promise_to_waiting(line.product);
}

void StockModel::cancel(OrderId order) {
    for (Line& line : lines_ | std::views::values) {
        if (line.order != order) continue;
        line.cancelled = true;
        line.waiting = 0;
        line.reserved = 0;
    }
    for (const auto& product : shelves_ | std::views::keys) promise_to_waiting(product);
}

void StockModel::rearrange(OrderId order, const std::vector<Shift>& shifts) {
    std::map<ProductId, std::int64_t> pool;
    for (const Shift& shift : shifts) {
        if (shift.units >= 0) continue;
        Line& line = lines_.at(shift.line);
        const std::int64_t waited = std::min(-shift.units, line.waiting);
        line.quantity += shift.units;
        line.waiting -= waited;
        line.reserved -= -shift.units - waited;
        pool[line.product] += -shift.units - waited;
    }
    for (const Shift& shift : shifts) {
        if (shift.units <= 0) continue;
        Line& line = lines_.try_emplace(shift.line, Line{order, shift.product}).first->second;
        const std::int64_t kept = std::min(pool[line.product], shift.units);
        pool[line.product] -= kept;
        line.quantity += shift.units;
        line.reserved += kept;
        line.waiting += shift.units - kept;
    }
    for (const Shift& shift : shifts) promise_to_waiting(shift.product);
}

void StockModel::promise_to_waiting(ProductId product) {
    std::int64_t free = in_stock(product) - reserved(product);
    for (Line& line : lines_ | std::views::values) {
        if (line.product != product) continue;
        const std::int64_t part = std::min(free, line.waiting);
        line.waiting -= part;
        line.reserved += part;
        free -= part;
    }
}

std::int64_t StockModel::in_stock(ProductId product) const {
    const auto found = shelves_.find(product);
    std::int64_t sum = 0;
    if (found == shelves_.end()) return sum;
    for (const std::int64_t units : found->second | std::views::values) sum += units;
    return sum;
}

std::int64_t StockModel::reserved(ProductId product) const {
    std::int64_t sum = 0;
    for (const Line& line : lines_ | std::views::values) {
        if (line.product == product) sum += line.reserved;
    }
    return sum;
}

std::int64_t StockModel::held(ProductId product, const Spot& spot) const {
    const auto found = shelves_.find(product);
    if (found == shelves_.end()) return 0;
    const auto units = found->second.find(spot);
    return units == found->second.end() ? 0 : units->second;
}

std::int64_t StockModel::picked_of(OrderId order) const {
    std::int64_t sum = 0;
    for (const Line& line : lines_ | std::views::values) {
        if (line.order == order) sum += line.picked;
    }
    return sum;
}

std::vector<std::string> StockModel::contradictions() const {
    std::vector<std::string> found;
    for (const auto& [id, line] : lines_) {
        const bool whole = line.picked + line.reserved + line.waiting == line.quantity;
        if (line.reserved < 0 || line.waiting < 0 || (!whole && !line.cancelled)) {
            found.push_back(fmt::format("line {} does not add up", id.value));
        }
    }
    for (const auto& [product, shelves] : shelves_) {
        if (reserved(product) > in_stock(product)) {
            found.push_back(fmt::format("product {} is oversold", product.value));
        }
        if (std::ranges::any_of(shelves | std::views::values,
                                [](auto units) { return units < 0; })) {
            found.push_back(fmt::format("a shelf owes product {}", product.value));
        }
    }
    return found;
}

}  // namespace entrepot::property
