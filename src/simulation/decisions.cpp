#include "simulation/decisions.h"

#include <algorithm>

#include "planning/choose_order.h"
#include "planning/share_bin.h"

namespace entrepot::simulation {
namespace {

/// Orders as they came, their bins one after another.
class FirstInFirstOut : public Decisions {
  public:
    explicit FirstInFirstOut(const Setup& setup) : slots_(setup.order_slots) {}

    std::int32_t slots_to_fill() const override { return slots_; }
    std::optional<std::size_t> next_order(const planning::Window& window,
                                          const std::set<BinNumber>&, Time) const override {
        if (window.size() == 0) return {};
        return 0;
    }
    std::optional<std::size_t> order_to_share(const planning::Window&, BinNumber) const override {
        return {};
    }
    std::optional<BinNumber> next_bin(std::span<const planning::OpenOrder> open,
                                      const planning::Window&,
                                      const std::set<BinNumber>&) const override {
        if (open.empty()) return {};
        return open.front().bins.front();
    }

  private:
    std::int32_t slots_;
};

std::vector<planning::OpenOrder> without(std::span<const planning::OpenOrder> open,
                                         const std::set<BinNumber>& bins) {
    std::vector<planning::OpenOrder> left;
    for (planning::OpenOrder order : open) {
        std::erase_if(order.bins, [&](BinNumber bin) { return bins.contains(bin); });
        if (!order.bins.empty()) left.push_back(std::move(order));
    }
    return left;
}

/// The decisions of src/planning.
class Planned : public Decisions {
  public:
    explicit Planned(const Setup& setup) : slots_(setup.order_slots), rules_(setup.rules) {}

    /// One is kept for orders that share the open bin.
    std::int32_t slots_to_fill() const override {
        return rules_.share ? std::max(1, slots_ - 1) : slots_;
    }
    std::optional<std::size_t> next_order(const planning::Window& window,
                                          const std::set<BinNumber>& coming,
                                          Time now) const override {
        const Time urgent_until = rules_.cut_off_minutes == 0
                                      ? Time{}
                                      : now + std::chrono::minutes(rules_.cut_off_minutes);
        return planning::choose_order(window, coming, urgent_until);
    }
    std::optional<std::size_t> order_to_share(const planning::Window& window,
                                              BinNumber open) const override {
        if (!rules_.share) return {};
        return planning::order_to_share(window, open);
    }
    /// A bin that another port has comes later; what is free is brought meanwhile.
    std::optional<BinNumber> next_bin(std::span<const planning::OpenOrder> open,
                                      const planning::Window& window,
                                      const std::set<BinNumber>& elsewhere) const override {
        const auto free = without(open, elsewhere);
        return planning::choose_bin(free.empty() ? open : free, window);
    }

  private:
    std::int32_t slots_;
    Rules rules_;
};

}  // namespace

std::unique_ptr<Decisions> decisions_of(const Setup& setup) {
    if (setup.policy == Policy::fifo) return std::make_unique<FirstInFirstOut>(setup);
    return std::make_unique<Planned>(setup);
}

}  // namespace entrepot::simulation
