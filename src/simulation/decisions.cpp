#include "simulation/decisions.h"

#include <algorithm>

#include "planning/choose_order.h"
#include "planning/share_bin.h"
#include "planning/slots.h"

namespace entrepot::simulation {
namespace {

using planning::Claim;

/// Orders as they came, their bins one after another.
class FirstInFirstOut : public Decisions {
  public:
    explicit FirstInFirstOut(const Setup& setup) : slots_(setup.order_slots) {}

    BinNumber source(std::span<const planning::Source> bins, std::int32_t) const override {
        return bins.front().bin;
    }
    std::optional<std::size_t> next_order(const planning::Window& window, const PortWork& port,
                                          Time) const override {
        if (window.size() == 0 || port.slots_taken() >= slots_) return {};
        return 0;
    }
    std::optional<std::size_t> order_to_share(const planning::Window&,
                                              const PortWork&) const override {
        return {};
    }
    std::optional<BinNumber> next_bin(const planning::Window&, const PortWork& port,
                                      const std::set<BinNumber>&, Time) const override {
        const auto open = port.unasked();
        if (open.empty()) return {};
        return open.front().bins.front();
    }

  private:
    std::int32_t slots_;
};

planning::Slots slots_for(const Setup& setup) {
    planning::Slots slots = planning::slots_of(setup.order_slots);
    if (!setup.rules.share) slots.kept_for_sharing = 0;
    return slots;
}

/// The decisions of src/planning.
class Planned : public Decisions {
  public:
    explicit Planned(const Setup& setup) : slots_(slots_for(setup)), rules_(setup.rules) {}

    BinNumber source(std::span<const planning::Source> bins, std::int32_t units) const override {
        return planning::choose_sources(bins, units).front().bin;
    }
    std::optional<std::size_t> next_order(const planning::Window& window, const PortWork& port,
                                          Time now) const override {
        if (slots_.may_take(port.slots_taken(), Claim::ordinary)) {
            return planning::choose_order(window, port.needed(), urgent_until(now));
        }
        if (slots_.may_take(port.slots_taken(), Claim::urgent)) {
            return planning::urgent_order(window, urgent_until(now));
        }
        return {};
    }
    std::optional<std::size_t> order_to_share(const planning::Window& window,
                                              const PortWork& port) const override {
        if (!rules_.share || !slots_.may_take(port.slots_taken(), Claim::sharing)) return {};
        return planning::order_to_share(window, port.at_hand);
    }
    /// A bin that another port has comes later, unless somebody who can't wait needs it: what is
    /// free is brought meanwhile.
    std::optional<BinNumber> next_bin(const planning::Window& window, const PortWork& port,
                                      const std::set<BinNumber>& elsewhere,
                                      Time now) const override {
        const planning::BinRules rules{.urgent_until = urgent_until(now)};
        const auto open = port.unasked();
        const auto wanted = planning::choose_bin(open, window, rules);
        if (!wanted || !elsewhere.contains(*wanted)) return wanted;
        const bool is_pressing = std::ranges::any_of(open, [&](const auto& order) {
            const bool is_urgent = order.due && order.due <= rules.urgent_until;
            return order.needs(*wanted) && (is_urgent || order.passed >= rules.most_passed);
        });
        const auto free = without(open, elsewhere);
        return is_pressing || free.empty() ? wanted : planning::choose_bin(free, window, rules);
    }

  private:
    /// A cut-off at or before it is near; none is when cut-offs don't count.
    Time urgent_until(Time now) const {
        if (rules_.cut_off_minutes == 0) return {};
        return now + std::chrono::minutes(rules_.cut_off_minutes);
    }

    planning::Slots slots_;
    Rules rules_;
};

}  // namespace

std::unique_ptr<Decisions> decisions_of(const Setup& setup) {
    if (setup.policy == Policy::fifo) return std::make_unique<FirstInFirstOut>(setup);
    return std::make_unique<Planned>(setup);
}

}  // namespace entrepot::simulation
