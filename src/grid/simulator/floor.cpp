#include "grid/simulator/floor.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace entrepot::grid {
Floor::Floor(Agenda& agenda, const Layout& layout, const RobotSpec& robot, std::int32_t robots,
             FloorRules rules)
    : agenda_(agenda),
      layout_(layout),
      robot_(robot),
      rules_(std::move(rules)),
      stacks_(layout.shape),
      robots_(agenda, layout.shape, robot, robots, layout.cells_of(CellKind::charger),
              [this] { begin(); }),
      buffers_(layout),
      locked_(static_cast<std::size_t>(layout.shape.cells())) {}

void Floor::fetch(BinNumber bin, std::int32_t port, BinTold told, bool urgent) {
    const auto where = urgent ? waiting_.begin() : waiting_.end();
    waiting_.insert(where, {Kind::fetch, bin, port, std::move(told)});
    begin();
}

void Floor::store(BinNumber bin, std::int32_t port, BinTold told) {
    waiting_.push_back({Kind::store, bin, port, std::move(told)});
    begin();
}

void Floor::carry(BinNumber bin, std::int32_t from, std::int32_t to, BinTold told) {
    waiting_.push_back({Kind::carry, bin, from, std::move(told), to});
    begin();
}

bool Floor::park(BinNumber bin, std::int32_t from, std::int32_t port, const BinTold& told) {
    const auto to = buffers_.keep(bin, port);
    if (!to) return false;
    const auto stands = [this, bin, cell = *to, set_down = told.set_down] {
        buffers_.set_down(bin);
        rules_.moved(bin, {cell, 0});
        set_down();
    };
    carry(bin, from, *to, {told.taken, stands});
    return true;
}

void Floor::unpark(BinNumber bin, BinTold told) {
    const std::int32_t from = buffers_.find(bin).value();
    buffers_.claim(bin);
    const auto taken = [this, bin, then = std::move(told.taken)] {
        buffers_.free(bin);
        then();
    };
    store(bin, from, {taken, std::move(told.set_down)});
}

void Floor::raise(BinNumber bin, std::int32_t port, BinTold told) {
    to_prepare_.push_back({Kind::raise, bin, port, std::move(told)});
    begin();
}

void Floor::raise_when_idle(BinNumber bin, std::int32_t port) {
    for_idle_time_.push_back({Kind::raise_when_idle, bin, port, {}});
    begin();
}

bool Floor::forget_fetch(BinNumber bin, std::int32_t port) {
    return std::erase_if(waiting_, [=](const Job& job) {
               return job.kind == Kind::fetch && job.bin == bin && job.cell == port;
           }) > 0;
}

bool Floor::forget_raise(BinNumber bin) {
    const auto is_it = [bin](const Job& job) { return job.bin == bin; };
    return std::erase_if(to_prepare_, is_it) + std::erase_if(for_idle_time_, is_it) > 0;
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
    const Shape& shape = layout_.shape;
    if (const auto buffer = buffers_.find(bin)) {
        return travel_time(robot_, shape, shape.cell(*buffer), shape.cell(port)) +
               handling_time(robot_, shape, down_to_port);
    }
    const auto found = stacks_.find(bin);
    if (!found) return std::chrono::hours(1);
    const Spot spot = *found;
    const Span next_cell = drive_time(robot_, shape.pitch_x);
    Span time = travel_time(robot_, shape, shape.cell(spot.cell), shape.cell(port)) +
                handling_time(robot_, shape, shape.height - spot.level);
    for (std::int32_t level = stacks_.count(spot.cell) - 1; level > spot.level; --level) {
        time += 2 * (next_cell + handling_time(robot_, shape, shape.height - level));
    }
    return time;
}

bool Floor::change_places(BinNumber at_port, BinNumber other) {
    const auto spot = stacks_.find(other);
    if (!spot || locked_[static_cast<std::size_t>(spot->cell)]) return false;
    if (kept_free_.contains(other)) return false;
    stacks_.replace(other, at_port);
    rules_.moved(at_port, *spot);
    return true;
}

void Floor::resume() {
    robots_.resume();
    begin();
}

void Floor::begin() {
    if (robots_.paused()) return;
    begin_all();
    while (lacks_places() && give_up_a_kept_bin()) begin_all();
}

bool Floor::lacks_places() const {
    if (digs_ > 0 || robots_.idle() == 0) return false;
    // A stack that is worked at is free soon, and what waits for it can go on then.
    if (std::ranges::find(locked_, 1) != locked_.end()) return false;
    return std::ranges::any_of(waiting_, [this](const Job& job) {
        return job.kind == Kind::store || (job.kind == Kind::fetch && stacks_.find(job.bin));
    });
}

bool Floor::give_up_a_kept_bin() {
    BinNumber best = 0;
    std::int32_t most = 0;
    for (const BinNumber bin : kept_free_) {
        const auto spot = stacks_.find(bin);
        const std::int32_t room = spot ? stacks_.room(spot->cell) : 0;
        if (room < most || (room == most && (room == 0 || bin > best))) continue;
        best = bin;
        most = room;
    }
    if (best == 0) return false;
    keep_free(best, false);
    rules_.given_up(best);
    return true;
}

void Floor::begin_all() {
    begin_of(waiting_);
    if (most_are_idle() && !to_prepare_.empty() && leaves_room()) begin_of(to_prepare_);
    if (most_are_idle()) begin_of(for_idle_time_);
}

void Floor::begin_of(std::list<Job>& jobs) {
    for (auto job = jobs.begin(); job != jobs.end() && robots_.idle() > 0;) {
        job = begin_one(*job) ? jobs.erase(job) : std::next(job);
    }
}

bool Floor::begin_one(Job& job) {
    switch (job.kind) {
        case Kind::raise:
        case Kind::raise_when_idle:
            return begin_raise(job);
        case Kind::fetch:
            return begin_fetch(job);
        case Kind::store:
            return begin_store(job);
        case Kind::carry:
            return begin_carry(job);
        case Kind::put_back:
            return begin_put_back(job);
    }
    throw std::logic_error("a job of an unknown kind");
}

}  // namespace entrepot::grid
