#include "grid/simulator/floor.h"

#include <ranges>
#include <stdexcept>
#include <utility>

namespace entrepot::grid {
namespace {

/// A port's cell takes bins at the height of a full stack.
constexpr std::int32_t down_to_port = 1;

}  // namespace

Floor::Floor(Agenda& agenda, const Layout& layout, const RobotSpec& robot, std::int32_t robots,
             FloorRules rules)
    : agenda_(agenda),
      layout_(layout),
      rules_(std::move(rules)),
      stacks_(layout.shape),
      robots_(agenda, layout.shape, robot, robots),
      locked_(static_cast<std::size_t>(layout.shape.cells())) {}

void Floor::fetch(BinNumber bin, std::int32_t port, std::function<void()> arrived) {
    waiting_.push_back({Kind::fetch, bin, port, {}, std::move(arrived)});
    begin();
}

void Floor::store(BinNumber bin, std::int32_t port, std::function<void()> left) {
    waiting_.push_back({Kind::store, bin, port, {}, std::move(left)});
    begin();
}

bool Floor::may_take(std::int32_t cell) const {
    return layout_.is_storage(cell) && !locked_[static_cast<std::size_t>(cell)];
}

void Floor::lock(std::int32_t cell) {
    locked_[static_cast<std::size_t>(cell)] = 1;
}

void Floor::unlock(std::int32_t cell) {
    locked_[static_cast<std::size_t>(cell)] = 0;
}

void Floor::begin() {
    for (auto job = waiting_.begin(); job != waiting_.end() && robots_.idle() > 0;) {
        job = begin_one(*job) ? waiting_.erase(job) : std::next(job);
    }
}

bool Floor::begin_one(Job& job) {
    switch (job.kind) {
        case Kind::fetch:
            return begin_fetch(job);
        case Kind::store:
            return begin_store(job);
        case Kind::put_back:
            return begin_put_back(job);
    }
    throw std::logic_error("a job of an unknown kind");
}

std::int32_t Floor::down_to(BinNumber bin) const {
    return layout_.shape.height - stacks_.find(bin)->level;
}

Leg Floor::take_leg(std::int32_t cell, std::int32_t down, BinNumber bin,
                    std::function<void()> then) {
    return {cell, down, [this, cell, bin, then = std::move(then)] {
                if (stacks_.take(cell) != bin) throw std::logic_error("another bin was on top");
                then();
            }};
}

Leg Floor::put_leg(std::int32_t cell, std::int32_t down, BinNumber bin,
                   std::function<void()> then) {
    return {cell, down, [this, cell, bin, then = std::move(then)] {
                stacks_.unreserve(cell);
                stacks_.put(cell, bin);
                then();
            }};
}

bool Floor::begin_fetch(Job& job) {
    const auto spot = stacks_.find(job.bin);
    if (!spot || !may_take(spot->cell)) return false;
    if (digs_ > 0 && fill() > rules_.one_dig_above) return false;
    lock(spot->cell);
    const auto moves = plan_dig(stacks_, job.bin, rules_.blocker_place,
                                [this](std::int32_t cell) { return may_take(cell); });
    if (!moves) {
        unlock(spot->cell);
        return false;
    }
    ++digs_;
    for (const Move& move : *moves) lock(move.to);
    robots_.run(*robots_.nearest_idle(spot->cell), fetch_legs(job, spot->cell, *moves),
                [this] { begin(); });
    return true;
}

std::vector<Leg> Floor::fetch_legs(const Job& job, std::int32_t from,
                                   const std::vector<Move>& moves) {
    std::vector<Leg> legs = aside_legs(from, moves);
    legs.push_back(
        take_leg(from, down_to(job.bin), job.bin, [this, from, moves] { dug_out(from, moves); }));
    legs.push_back({job.cell, down_to_port, job.told});
    return legs;
}

std::vector<Leg> Floor::aside_legs(std::int32_t from, const std::vector<Move>& moves) {
    std::vector<Leg> legs;
    for (const Move& move : moves) {
        legs.push_back(take_leg(from, down_to(move.bin), move.bin, [] {}));
        legs.push_back(put_leg(move.to, move.down, move.bin, [] {}));
    }
    return legs;
}

void Floor::dug_out(std::int32_t from, const std::vector<Move>& moves) {
    ++figures_.fetched;
    figures_.blockers += static_cast<std::int64_t>(moves.size());
    if (moves.empty() || !rules_.put_back) {
        free_dug(from, moves);
        return;
    }
    for (std::size_t at = 0; at < moves.size(); ++at) stacks_.reserve(from);
    waiting_.push_front({Kind::put_back, 0, from, moves, {}});
    begin();
}

void Floor::free_dug(std::int32_t from, const std::vector<Move>& moves) {
    unlock(from);
    for (const Move& move : moves) unlock(move.to);
    --digs_;
    begin();
}

bool Floor::begin_put_back(Job& job) {
    std::vector<Leg> legs;
    std::int32_t down = layout_.shape.height - stacks_.count(job.cell);
    for (const Move& move : job.moves | std::views::reverse) {
        legs.push_back(take_leg(move.to, down_to(move.bin), move.bin, [] {}));
        legs.push_back(put_leg(job.cell, down--, move.bin, [] {}));
    }
    const std::int32_t first = job.moves.back().to;
    robots_.run(*robots_.nearest_idle(first), std::move(legs),
                [this, from = job.cell, moves = job.moves] { free_dug(from, moves); });
    return true;
}

bool Floor::begin_store(Job& job) {
    const auto to = nearest_place()(stacks_, job.cell, job.bin,
                                    [this](std::int32_t cell) { return may_take(cell); });
    if (!to) return false;
    const std::int32_t down = stacks_.room(*to);
    stacks_.reserve(*to);
    lock(*to);
    std::vector<Leg> legs;
    legs.push_back({job.cell, down_to_port, job.told});
    legs.push_back(put_leg(*to, down, job.bin, [this, to] { unlock(*to); }));
    robots_.run(*robots_.nearest_idle(job.cell), std::move(legs), [this] {
        ++figures_.stored;
        begin();
    });
    return true;
}

double Floor::fill() const {
    return static_cast<double>(stacks_.bins()) / static_cast<double>(layout_.places());
}

}  // namespace entrepot::grid
