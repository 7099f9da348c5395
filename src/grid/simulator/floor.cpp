#include "grid/simulator/floor.h"

#include <algorithm>
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
      robot_(robot),
      rules_(std::move(rules)),
      stacks_(layout.shape),
      robots_(agenda, layout.shape, robot, robots),
      locked_(static_cast<std::size_t>(layout.shape.cells())) {}

void Floor::fetch(BinNumber bin, std::int32_t port, BinTold told, bool urgent) {
    const auto where = urgent ? waiting_.begin() : waiting_.end();
    waiting_.insert(where, {Kind::fetch, bin, port, {}, std::move(told)});
    begin();
}

void Floor::store(BinNumber bin, std::int32_t port, BinTold told) {
    waiting_.push_back({Kind::store, bin, port, {}, std::move(told)});
    begin();
}

void Floor::raise(BinNumber bin, std::int32_t port, BinTold told, bool idle_only) {
    auto& jobs = idle_only ? for_idle_time_ : waiting_;
    jobs.push_back({Kind::raise, bin, port, {}, std::move(told)});
    begin();
}

bool Floor::forget_fetch(BinNumber bin, std::int32_t port) {
    return std::erase_if(waiting_, [=](const Job& job) {
               return job.kind == Kind::fetch && job.bin == bin && job.cell == port;
           }) > 0;
}

bool Floor::forget_raise(BinNumber bin) {
    const auto is_it = [bin](const Job& job) { return job.kind == Kind::raise && job.bin == bin; };
    return std::erase_if(waiting_, is_it) + std::erase_if(for_idle_time_, is_it) > 0;
}

void Floor::hurry_fetch(BinNumber bin, std::int32_t port) {
    const auto found = std::ranges::find_if(waiting_, [=](const Job& job) {
        return job.kind == Kind::fetch && job.bin == bin && job.cell == port;
    });
    if (found != waiting_.end()) waiting_.splice(waiting_.begin(), waiting_, found);
}

void Floor::keep_free(BinNumber bin, bool free) {
    if (free) {
        kept_free_.insert(bin);
    } else {
        kept_free_.erase(bin);
    }
}

bool Floor::may_take(std::int32_t cell) const {
    return layout_.is_storage(cell) && !locked_[static_cast<std::size_t>(cell)] &&
           !kept_free_.contains(stacks_.top(cell));
}

void Floor::lock(std::int32_t cell) {
    locked_[static_cast<std::size_t>(cell)] = 1;
}

void Floor::unlock(std::int32_t cell) {
    locked_[static_cast<std::size_t>(cell)] = 0;
}

Span Floor::fetch_time(BinNumber bin, std::int32_t port) const {
    const auto found = stacks_.find(bin);
    if (!found) return std::chrono::hours(1);
    const Spot spot = *found;
    const Shape& shape = layout_.shape;
    const Span next_cell = drive_time(robot_, shape.pitch_x);
    Span time = travel_time(robot_, shape, shape.cell(spot.cell), shape.cell(port)) +
                handling_time(robot_, shape, shape.height - spot.level);
    for (std::int32_t level = stacks_.count(spot.cell) - 1; level > spot.level; --level) {
        time += 2 * (next_cell + handling_time(robot_, shape, shape.height - level));
    }
    return time;
}

void Floor::resume() {
    robots_.resume();
    begin();
}

void Floor::begin() {
    if (robots_.paused()) return;
    begin_of(waiting_);
    begin_of(for_idle_time_);
}

void Floor::begin_of(std::list<Job>& jobs) {
    for (auto job = jobs.begin(); job != jobs.end() && robots_.idle() > 0;) {
        job = begin_one(*job) ? jobs.erase(job) : std::next(job);
    }
}

bool Floor::begin_one(Job& job) {
    switch (job.kind) {
        case Kind::raise:
            return begin_raise(job);
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
    const auto dig = reserve_dig(job.bin);
    if (!dig) return false;
    auto legs = dig_legs(job, *dig);
    legs.push_back({job.cell, down_to_port, job.told.set_down});
    robots_.run(*robots_.nearest_idle(dig->from), std::move(legs), [this] { begin(); });
    return true;
}

bool Floor::begin_raise(Job& job) {
    const auto spot = stacks_.find(job.bin);
    if (spot && stacks_.top(spot->cell) == job.bin) {
        agenda_.after(Span(0), job.told.set_down);
        return true;
    }
    const auto dig = reserve_dig(job.bin);
    if (!dig) return false;
    const auto to = nearest_free(job.cell, job.bin);
    if (!to) {
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
    waiting_.push_front({Kind::put_back, 0, dig.from, dig.moves, {}});
    begin();
}

void Floor::free_dug(const Dig& dig) {
    unlock(dig.from);
    for (const Move& move : dig.moves) unlock(move.to);
    --digs_;
    begin();
}

std::optional<std::int32_t> Floor::nearest_free(std::int32_t cell, BinNumber bin) const {
    return nearest_place()(stacks_, cell, bin, [this](std::int32_t to) { return may_take(to); });
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
    const auto to = nearest_free(job.cell, job.bin);
    if (!to) return false;
    const std::int32_t down = stacks_.room(*to);
    stacks_.reserve(*to);
    lock(*to);
    std::vector<Leg> legs;
    legs.push_back({job.cell, down_to_port, job.told.taken});
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

double Floor::fill() const {
    return static_cast<double>(stacks_.bins()) / static_cast<double>(layout_.places());
}

}  // namespace entrepot::grid
