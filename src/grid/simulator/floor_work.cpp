#include <algorithm>
#include <stdexcept>
#include <utility>

#include "grid/simulator/floor.h"

namespace entrepot::grid {
namespace {

/// So many stacks can always be dug down to the ground, however much is kept near the top.
constexpr std::int32_t deepest_digs_at_once = 2;

}  // namespace

std::int32_t Floor::down_to(BinNumber bin) const {
    return layout_.shape.height - stacks_.find(bin)->level;
}

Leg Floor::take_leg(std::int32_t cell, std::int32_t down, BinNumber bin,
                    std::function<void()> then) {
    return {cell, down, bin, [this, cell, bin, then = std::move(then)] {
                if (stacks_.take(cell) != bin) throw std::logic_error("another bin was on top");
                then();
            }};
}

Leg Floor::put_leg(std::int32_t cell, std::int32_t down, BinNumber bin,
                   std::function<void()> then) {
    return {cell, down, 0, [this, cell, bin, then = std::move(then)] {
                stacks_.unreserve(cell);
                stacks_.put(cell, bin);
                rules_.moved(bin, {cell, stacks_.count(cell) - 1});
                then();
            }};
}

/// A blocker that is kept free is not buried under the next one either.
PlaceRule Floor::blocker_place() const {
    return [this, closed = std::unordered_set<std::int32_t>()](const Stacks& stacks,
                                                               std::int32_t from, BinNumber blocker,
                                                               const MayTake& may_take) mutable {
        const auto to = rules_.blocker_place(stacks, from, blocker, [&](std::int32_t cell) {
            return may_take(cell) && !closed.contains(cell);
        });
        if (to && kept_free_.contains(blocker)) closed.insert(*to);
        return to;
    };
}

std::optional<Floor::Dig> Floor::reserve_dig(BinNumber bin) {
    const auto spot = stacks_.find(bin);
    if (!spot || locked_[static_cast<std::size_t>(spot->cell)]) return {};
    if (digs_ > 0 && fill() > rules_.one_dig_above) return {};
    lock(spot->cell);
    auto moves = plan_dig(stacks_, bin, blocker_place(),
                          [this](std::int32_t cell) { return may_take(cell); });
    if (!moves) {
        unlock(spot->cell);
        return {};
    }
    ++digs_;
    for (const Move& move : *moves) lock(move.to);
    return Dig{spot->cell, std::move(*moves)};
}

void Floor::give_up(const Dig& dig) {
    for (const Move& move : dig.moves) {
        stacks_.unreserve(move.to);
        unlock(move.to);
    }
    unlock(dig.from);
    --digs_;
}

std::vector<Leg> Floor::dig_legs(const Job& job, const Dig& dig) {
    std::vector<Leg> legs;
    for (const Move& move : dig.moves) {
        legs.push_back(take_leg(dig.from, down_to(move.bin), move.bin, [] {}));
        legs.push_back(put_leg(move.to, move.down, move.bin, [] {}));
    }
    legs.push_back(take_leg(dig.from, down_to(job.bin), job.bin, [this, dig, told = job.told] {
        told.taken();
        dug_out(dig);
    }));
    return legs;
}

bool Floor::begin_fetch(Job& job) {
    if (const auto buffer = buffers_.find(job.bin)) {
        buffers_.claim(job.bin);
        const auto taken = [this, bin = job.bin, then = job.told.taken] {
            buffers_.free(bin);
            then();
        };
        Job carried{Kind::carry, job.bin, *buffer, {taken, job.told.set_down}, job.cell};
        return begin_carry(carried);
    }
    const auto dig = reserve_dig(job.bin);
    if (!dig) return false;
    auto legs = dig_legs(job, *dig);
    legs.push_back({job.cell, down_to_port, 0, job.told.set_down});
    robots_.run(*robots_.nearest_idle(dig->from), std::move(legs), [this] { begin(); });
    return true;
}

bool Floor::leaves_room(std::optional<std::int32_t> closed) const {
    std::int32_t all = 0;
    std::int32_t places = 0;
    for (std::int32_t cell = 0; cell < layout_.shape.cells(); ++cell) {
        if (!layout_.is_storage(cell)) continue;
        all += stacks_.room(cell);
        const bool is_closed = cell == closed || kept_free_.contains(stacks_.top(cell));
        places += is_closed ? 0 : stacks_.room(cell);
    }
    return 2 * places >= all && places >= deepest_digs_at_once * layout_.shape.height;
}

bool Floor::begin_raise(Job& job) {
    if (!most_are_idle()) return false;
    const auto spot = stacks_.find(job.bin);
    const bool on_top = spot && stacks_.top(spot->cell) == job.bin;
    const bool kept_free = job.kind == Kind::raise;
    if (on_top && kept_free && !leaves_room(spot->cell)) return false;
    if (on_top || buffers_.find(job.bin)) {
        agenda_.after(Span(0), job.told.set_down);
        return true;
    }
    const auto dig = reserve_dig(job.bin);
    if (!dig) return false;
    const auto to = place(nearest_place(), job.cell, job.bin);
    if (!to || (kept_free && !leaves_room(*to))) {
        give_up(*dig);
        return false;
    }
    auto legs = dig_legs(job, *dig);
    lock(*to);
    const std::int32_t down = stacks_.room(*to);
    stacks_.reserve(*to);
    legs.push_back(put_leg(*to, down, job.bin, [this, to, told = job.told] {
        unlock(*to);
        told.set_down();
    }));
    robots_.run(*robots_.nearest_idle(dig->from), std::move(legs), [this] { begin(); });
    return true;
}

void Floor::dug_out(const Dig& dig) {
    ++figures_.fetched;
    figures_.blockers += static_cast<std::int64_t>(dig.moves.size());
    if (dig.moves.empty() || !rules_.put_back) {
        free_dug(dig);
        return;
    }
    for (std::size_t at = 0; at < dig.moves.size(); ++at) stacks_.reserve(dig.from);
    waiting_.push_front({Kind::put_back, 0, dig.from, {}, 0, dig.moves});
    begin();
}

void Floor::free_dug(const Dig& dig) {
    unlock(dig.from);
    for (const Move& move : dig.moves) unlock(move.to);
    --digs_;
    begin();
}

std::optional<std::int32_t> Floor::place(const PlaceRule& rule, std::int32_t from,
                                         BinNumber bin) const {
    const auto free = [this](std::int32_t cell) { return may_take(cell); };
    const auto to = rule(stacks_, from, bin, free);
    if (to && may_take(*to) && stacks_.room(*to) > 0) return to;
    return nearest_place()(stacks_, from, bin, free);
}

bool Floor::begin_put_back(Job& job) {
    std::vector<Leg> legs;
    std::int32_t down = layout_.shape.height - stacks_.count(job.cell);
    for (auto move = job.moves.rbegin(); move != job.moves.rend(); ++move) {
        legs.push_back(take_leg(move->to, down_to(move->bin), move->bin, [] {}));
        legs.push_back(put_leg(job.cell, down--, move->bin, [] {}));
    }
    const std::int32_t first = job.moves.back().to;
    robots_.run(*robots_.nearest_idle(first), std::move(legs),
                [this, dig = Dig{job.cell, job.moves}] { free_dug(dig); });
    return true;
}

bool Floor::begin_store(Job& job) {
    const auto to = place(rules_.return_place, job.cell, job.bin);
    if (!to) return false;
    const std::int32_t down = stacks_.room(*to);
    stacks_.reserve(*to);
    lock(*to);
    std::vector<Leg> legs;
    legs.push_back({job.cell, down_to_port, job.bin, job.told.taken});
    legs.push_back(put_leg(*to, down, job.bin, [this, to, told = job.told] {
        unlock(*to);
        told.set_down();
    }));
    robots_.run(*robots_.nearest_idle(job.cell), std::move(legs), [this] {
        ++figures_.stored;
        begin();
    });
    return true;
}

bool Floor::begin_carry(Job& job) {
    std::vector<Leg> legs;
    legs.push_back({job.cell, down_to_port, job.bin, job.told.taken});
    legs.push_back({job.to, down_to_port, 0, job.told.set_down});
    robots_.run(*robots_.nearest_idle(job.cell), std::move(legs), [this] { begin(); });
    ++figures_.carried;
    return true;
}

double Floor::fill() const {
    return static_cast<double>(stacks_.bins()) / static_cast<double>(layout_.places());
}

}  // namespace entrepot::grid
