#include "simulation/day_run.h"

#include <algorithm>
#include <memory>
#include <random>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "grid/simulator/simulated_grid.h"
#include "planning/choose_return.h"
#include "simulation/arrangement.h"
#include "simulation/decisions.h"
#include "simulation/grid_of.h"
#include "simulation/idle_robots.h"
#include "simulation/next_uses.h"
#include "simulation/port_work.h"
#include "simulation/sources.h"

namespace entrepot::simulation {
namespace {

using std::chrono_literals::operator""h;

constexpr Span given_up_after = 72h;
constexpr Span looks_ahead_every = std::chrono::seconds(5);

void must(grid::DriverFault fault) {
    if (fault != grid::DriverFault::none) throw std::logic_error("the grid refused a call");
}

class DayRun {
  public:
    DayRun(const Scenario& scenario, const Setup& setup, const Workload& work, std::int64_t seed)
        : scenario_(scenario),
          setup_(setup),
          work_(work),
          record_(work),
          decisions_(decisions_of(setup)),
          window_(static_cast<std::size_t>(setup.rules.window), setup.rules.most_overtaken),
          agenda_(work.opens),
          next_uses_(window_, ports_, agenda_),
          grid_(agenda_, spec(seed)),
          sources_(work, *decisions_, grid_.floor()) {
        fill_grid(seed);
        for (grid::PortNumber port = 1; port <= setup.ports; ++port) {
            ports_.emplace_back().number = port;
            must(grid_.open_port(port, grid::PortMode::open));
        }
        if (setup_.policy == Policy::planner && setup_.rules.prepare) {
            idle_robots_.emplace(grid_, scenario_.grid.columns * scenario_.grid.rows);
        }
        grid_.subscribe([this](const grid::GridEvent& event) {
            if (const auto* opened = std::get_if<grid::PortOpenedBin>(&event.change)) {
                bin_opened(ports_[static_cast<std::size_t>(opened->port - 1)], opened->bin);
            }
        });
    }

    DayFigures play() {
        expect_orders();
        look_ahead();
        const Time end = work_.opens + given_up_after;
        while (record_.orders_finished() < static_cast<std::int64_t>(work_.orders.size()) &&
               agenda_.now() < end) {
            if (!agenda_.step()) break;
        }
        DayFigures figures = record_.close(agenda_.now());
        figures.robots = setup_.robots;
        figures.robots_busy = grid_.floor().robots().busy();
        figures.digs = grid_.floor().figures().fetched;
        figures.blockers = grid_.floor().figures().blockers;
        return figures;
    }

  private:
    grid::SimulatedGridSpec spec(std::int64_t seed);
    void fill_grid(std::int64_t seed);
    /// What waits in the morning is there before the first is chosen; the others come in time.
    void expect_orders();
    void add_to_window(std::size_t number);

    /// Gives what waits to ports with free slots, one each, until none takes any.
    void offer();
    bool take_one(PortWork& port);
    void fill_slots(PortWork& port);
    void admit(PortWork& port, std::size_t index);
    /// Ports that wait for the window's newest order's bins, then those with least in hand, first.
    std::vector<PortWork*> ports_to_offer();

    void ask_ahead(PortWork& port);
    std::set<BinNumber> held_elsewhere(const PortWork& port) const;
    void present(PortWork& port);
    void bin_opened(PortWork& port, BinNumber bin);
    /// The next order that needs the bin before the worker, one that joins, or the bin may go.
    void go_on(PortWork& port);
    void pick(PortWork& port, OrderId order);
    /// What was to be picked out of the open bin is not all there: a line goes to another bin.
    void find_short(PortWork& port, OrderId order);
    void look_ahead();
    void picked(PortWork& port, OrderId order, std::size_t lines);
    void release(PortWork& port);

    static std::size_t index_of(OrderId id) { return static_cast<std::size_t>(id.value - 1); }
    const WorkOrder& order_of(OrderId id) const { return work_.orders[index_of(id)]; }

    const Scenario& scenario_;
    const Setup& setup_;
    const Workload& work_;
    Record record_;
    std::unique_ptr<Decisions> decisions_;
    planning::Window window_;
    std::vector<PortWork> ports_;
    grid::Agenda agenda_;
    NextUses next_uses_;
    grid::SimulatedGrid grid_;
    Sources sources_;
    std::optional<IdleRobots> idle_robots_;
    std::int64_t slots_taken_ = 0;
};

grid::SimulatedGridSpec DayRun::spec(std::int64_t seed) {
    grid::SimulatedGridSpec spec;
    spec.faults = faults_of(scenario_.mishaps, seed);
    spec.layout = layout_of(scenario_.grid, setup_.ports);
    spec.robots = setup_.robots;
    spec.exchange = std::chrono::seconds(scenario_.work.exchange_seconds);
    spec.ahead = static_cast<std::size_t>(setup_.rules.bins_ahead) + 1;  // the open one besides
    spec.rules.put_back = setup_.rules.put_back;
    if (setup_.policy == Policy::fifo) return spec;
    const auto next_use = [this](BinNumber bin) { return next_uses_.of(bin); };
    if (setup_.rules.blockers == BlockerPlace::min_max) {
        spec.rules.blocker_place = grid::min_max_place(next_use);
    }
    if (setup_.rules.returns == ReturnPlace::planned) {
        spec.rules.return_place = planning::return_place(next_use);
    }
    return spec;
}

void DayRun::fill_grid(std::int64_t seed) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    const std::int64_t bins = bins_in(scenario_.grid, setup_.ports);
    const auto layout = layout_of(scenario_.grid, setup_.ports);
    for (const auto& [cell, bin] : arrange(layout, bins, work_.demand, random)) {
        grid_.fill(cell, bin);
    }
}

void DayRun::expect_orders() {
    for (std::size_t number = 0; number < work_.orders.size(); ++number) {
        const Time at = work_.orders[number].at;
        if (at <= work_.opens) {
            add_to_window(number);
        } else {
            agenda_.after(at - work_.opens, [this, number] {
                add_to_window(number);
                offer();
            });
        }
    }
    agenda_.after(Span(0), [this] { offer(); });
}

void DayRun::add_to_window(std::size_t number) {
    const WorkOrder& order = work_.orders[number];
    planning::WaitingOrder waiting{OrderId(static_cast<std::int64_t>(number) + 1), {}, order.due};
    for (const BinNumber bin : sources_.choose(number)) {
        if (!waiting.needs(bin)) waiting.bins.push_back(bin);
    }
    window_.add(std::move(waiting));
}

std::vector<PortWork*> DayRun::ports_to_offer() {
    const planning::WaitingOrder& newest = window_.at(window_.size() - 1);
    std::vector<std::tuple<std::int64_t, std::size_t, PortWork*>> ranks;
    for (PortWork& port : ports_) {
        const auto held = port.held();
        const auto here =
            std::ranges::count_if(newest.bins, [&](BinNumber bin) { return held.contains(bin); });
        ranks.emplace_back(-here, port.open.size(), &port);
    }
    std::ranges::sort(ranks);
    std::vector<PortWork*> ports;
    for (const auto& [here, open, port] : ranks) ports.push_back(port);
    return ports;
}

void DayRun::offer() {
    for (bool taken = true; taken && window_.size() > 0;) {
        taken = false;
        for (PortWork* port : ports_to_offer()) {
            if (!take_one(*port)) continue;
            taken = true;
            ask_ahead(*port);
            present(*port);
            if (window_.size() == 0) break;
        }
    }
}

bool DayRun::take_one(PortWork& port) {
    const auto index = decisions_->next_order(window_, port, agenda_.now());
    if (!index) return false;
    admit(port, *index);
    return true;
}

void DayRun::fill_slots(PortWork& port) {
    while (take_one(port)) {
    }
}

void DayRun::admit(PortWork& port, std::size_t index) {
    if (port.open.empty()) {
        port.busy_since = agenda_.now();
        if (port.at_hand == 0) port.since = agenda_.now();
    }
    planning::WaitingOrder order = window_.take(index);
    record_.taken(order.overtaken);
    port.open.push_back({order.order, std::move(order.bins), ++slots_taken_, order.due});
}

std::set<BinNumber> DayRun::held_elsewhere(const PortWork& port) const {
    std::set<BinNumber> bins;
    for (const PortWork& other : ports_) {
        if (&other == &port) continue;
        const auto held = other.held();
        bins.insert(held.begin(), held.end());
    }
    return bins;
}

void DayRun::ask_ahead(PortWork& port) {
    while (port.asked.size() < static_cast<std::size_t>(setup_.rules.bins_ahead)) {
        const auto bin = decisions_->next_bin(window_, port, held_elsewhere(port), agenda_.now());
        if (!bin) return;
        port.asked.push_back(*bin);
        must(grid_.queue(port.number, std::array{*bin}));
    }
}

void DayRun::present(PortWork& port) {
    if (port.presenting || port.asked.empty()) return;
    port.presenting = true;
    must(grid_.present(port.number));
}

void DayRun::bin_opened(PortWork& port, BinNumber bin) {
    std::erase(port.asked, bin);
    port.at_hand = bin;
    port.is_short = grid_.is_short(port.number);
    if (idle_robots_) idle_robots_->used(bin);
    for (auto& order : port.open) order.passed = order.needs(bin) ? 0 : order.passed + 1;
    record_.presented();
    record_.waited(agenda_.now(), agenda_.now() - port.since);
    go_on(port);
}

void DayRun::go_on(PortWork& port) {
    const auto needs = [&](const auto& order) { return order.needs(port.at_hand); };
    if (const auto next = std::ranges::find_if(port.open, needs); next != port.open.end()) {
        return pick(port, next->order);
    }
    if (const auto index = decisions_->order_to_share(window_, port)) {
        admit(port, *index);
        return pick(port, port.open.back().order);
    }
    release(port);
}

void DayRun::look_ahead() {
    if (!idle_robots_) return;
    idle_robots_->look(window_, ports_);
    agenda_.after(looks_ahead_every, [this] { look_ahead(); });
}

void DayRun::find_short(PortWork& port, OrderId order) {
    const auto& bins = sources_.of(index_of(order));
    const auto line = std::ranges::find(bins, port.at_hand) - bins.begin();
    const BinNumber other = sources_.instead(index_of(order), static_cast<std::size_t>(line));
    if (other == 0) {
        ++port.missing;
        return record_.missed();
    }
    const auto open = std::ranges::find(port.open, order, &planning::OpenOrder::order);
    if (!open->needs(other)) open->bins.push_back(other);
}

void DayRun::pick(PortWork& port, OrderId order) {
    if (std::exchange(port.is_short, false)) find_short(port, order);
    std::size_t lines = 0;
    std::int64_t seconds = 0;
    const std::vector<WorkLine>& all = order_of(order).lines;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (sources_.of(index_of(order))[at] != port.at_hand) continue;
        ++lines;
        seconds += scenario_.work.seconds_a_line +
                   std::int64_t{scenario_.work.seconds_a_further_unit} * (all[at].units - 1);
    }
    agenda_.after(std::chrono::seconds(seconds),
                  [this, &port, order, lines] { picked(port, order, lines); });
}

void DayRun::picked(PortWork& port, OrderId order, std::size_t lines) {
    record_.picked(agenda_.now(), lines - std::exchange(port.missing, 0));
    if (lines > 0) sources_.picked(port.at_hand, lines);
    const auto open = std::ranges::find(port.open, order, &planning::OpenOrder::order);
    std::erase(open->bins, port.at_hand);
    if (open->bins.empty()) {
        port.open.erase(open);
        record_.finished(order_of(order), agenda_.now());
        if (port.open.empty()) record_.worked_at_port(agenda_.now() - port.busy_since);
    }
    go_on(port);
}

void DayRun::release(PortWork& port) {
    const BinNumber done = port.at_hand;
    port.at_hand = 0;
    port.presenting = false;
    port.since = agenda_.now();
    must(grid_.release(port.number, done, 0));
    fill_slots(port);
    ask_ahead(port);
    present(port);
}

}  // namespace

DayFigures run_day(const Scenario& scenario, const Setup& setup, const Workload& work,
                   std::int64_t seed) {
    return DayRun(scenario, setup, work, seed).play();
}

}  // namespace entrepot::simulation
