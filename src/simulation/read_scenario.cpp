#include "simulation/read_scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>

#include "base/json.h"
#include "base/json_value.h"
#include "simulation/grid_of.h"
#include "simulation/laid_out.h"
#include "simulation/workload.h"

namespace entrepot::simulation {
namespace {

struct BinKind {
    std::int32_t height_mm;
    std::int32_t lowest;   ///< Bins in a stack, at least.
    std::int32_t highest;  ///< At most.
};
constexpr std::array<BinKind, 3> bin_kinds{{{220, 6, 24}, {330, 4, 16}, {425, 4, 14}}};

/// Mistakes with their places.
class Mistakes {
  public:
    void add(std::string_view place, const std::string& sentence) {
        lines_.push_back(fmt::format("{}: {}", place, sentence));
    }
    void add_if(bool wrong, std::string_view place, const std::string& sentence) {
        if (wrong) add(place, sentence);
    }
    void take(const Refusal& refusal) {
        for (const FieldError& error : refusal.errors) {
            std::string place;
            // The first is "body".
            for (std::size_t at = 1; at < error.loc.size(); ++at) {
                place += (at == 1 ? "" : ".") + error.loc[at];
            }
            add(place.empty() ? "the file" : place, error.msg);
        }
    }
    void throw_if_any(const std::string& file) const {
        if (lines_.empty()) return;
        std::string text = file + " is no scenario yet:";
        for (const std::string& line : lines_) text += "\n  " + line;
        throw std::runtime_error(text);
    }

  private:
    std::vector<std::string> lines_;
};

void check_grid(const GridSize& grid, Mistakes& mistakes) {
    const auto kind = std::ranges::find(bin_kinds, grid.bin_height_mm, &BinKind::height_mm);
    if (kind == bin_kinds.end()) {
        return mistakes.add("grid.bin_height_mm", "Must be 220, 330 or 425.");
    }
    mistakes.add_if(grid.height < kind->lowest || grid.height > kind->highest, "grid.height",
                    fmt::format("Stacks of {} mm bins are {} to {} high.", kind->height_mm,
                                kind->lowest, kind->highest));
    const std::int32_t side = grid.height + 2;
    const std::string too_short = fmt::format(
        "With stacks {} bins high each side needs at least {} cells.", grid.height, side);
    mistakes.add_if(grid.columns < side, "grid.columns", too_short);
    mistakes.add_if(grid.rows < side, "grid.rows", too_short);
}

void check_catalogue(const Scenario& scenario, Mistakes& mistakes) {
    const auto in_a_bin = scenario.catalogue.products_a_bin;
    const bool is_layout = in_a_bin == 1 || in_a_bin == 2 || in_a_bin == 4 || in_a_bin == 8;
    mistakes.add_if(!is_layout, "catalogue.products_a_bin", "Must be 1, 2, 4 or 8.");
}

void check_demand(const Demand& demand, Mistakes& mistakes) {
    const auto is_nothing = [](const std::vector<std::int32_t>& shares) {
        return std::reduce(shares.begin(), shares.end(), std::int64_t{0}) == 0;
    };
    mistakes.add_if(is_nothing(demand.lines), "demand.lines", "One share has to be above 0.");
    mistakes.add_if(demand.arrivals.size() != 24, "demand.arrivals",
                    "Must have 24 shares, one for each hour from midnight.");
    mistakes.add_if(is_nothing(demand.arrivals), "demand.arrivals", "One share has to be above 0.");
}

void check_day(const Day& day, Mistakes& mistakes) {
    mistakes.add_if(day.orders.empty(), "day.orders", "There was no order on this day.");
    for (std::size_t at = 0; at < day.orders.size(); ++at) {
        mistakes.add_if(day.orders[at].lines.empty(), fmt::format("day.orders.{}.lines", at),
                        "An order needs a line.");
    }
}

void check_orders(const Scenario& scenario, Mistakes& mistakes) {
    if (scenario.demand.has_value() == scenario.day.has_value()) {
        mistakes.add("demand, day", "Give one of them: orders at random, or those of a day.");
    }
    if (scenario.demand) check_demand(*scenario.demand, mistakes);
    if (scenario.day) check_day(*scenario.day, mistakes);
    mistakes.add_if(scenario.work.opens.minute >= scenario.work.closes.minute, "work.closes",
                    "Work has to end after it begins.");
    mistakes.add_if(scenario.seeds.empty(), "seeds", "Give one at least.");
}

/// A sentence about a request's body, said of a file.
std::string in_file(const std::string& file, std::string_view sentence) {
    constexpr std::string_view body = "The body";
    if (sentence.starts_with(body)) sentence.remove_prefix(body.size());
    return file + (sentence.starts_with(' ') ? "" : ": ") + std::string(sentence);
}

void check(const Scenario& scenario, Mistakes& mistakes) {
    check_grid(scenario.grid, mistakes);
    check_catalogue(scenario, mistakes);
    check_orders(scenario, mistakes);
}

}  // namespace

Scenario read_scenario(std::string_view text, const std::string& file) {
    Mistakes mistakes;
    Scenario scenario;
    try {
        scenario = decode_json<Scenario>(text);
        check(scenario, mistakes);
    } catch (const Refusal& refusal) {
        if (refusal.errors.empty()) throw std::runtime_error(in_file(file, refusal.what()));
        mistakes.take(refusal);
    }
    mistakes.throw_if_any(file);
    return scenario;
}

std::vector<std::string> impossible(const Scenario& scenario, const std::vector<Setup>& setups) {
    std::vector<std::string> sentences;
    const std::int64_t needed = bins_needed(scenario);
    for (const Setup& setup : setups) {
        const std::int32_t ports = setup.ports;
        if (ports > scenario.grid.columns) {
            sentences.push_back(fmt::format("{}: a side of {} cells has no room for {} ports.",
                                            setup.name, scenario.grid.columns, ports));
        } else if (const auto room = bins_in(scenario.grid, ports); needed > room) {
            sentences.push_back(fmt::format(
                "{}: the products need {} bins, the grid holds {} at {} % fill. Make it larger, or "
                "put more products into a bin.",
                setup.name, needed, room, scenario.grid.fill_percent));
        }
        if (setup.robots > scenario.grid.columns * scenario.grid.rows) {
            sentences.push_back(fmt::format("{}: {} robots have no room on {} cells.", setup.name,
                                            setup.robots,
                                            scenario.grid.columns * scenario.grid.rows));
        }
    }
    return sentences;
}

std::vector<std::string> warnings(const Scenario& scenario, const std::vector<Setup>& setups) {
    constexpr std::int32_t fewest_cells = 15;
    constexpr std::int32_t most_cells = 25;
    std::vector<std::string> sentences;
    const std::int32_t cells = scenario.grid.columns * scenario.grid.rows;
    for (const Setup& setup : setups) {
        const std::int32_t each = cells / setup.robots;
        const std::string robots = counted(setup.robots, "robot");
        if (each > most_cells) {
            sentences.push_back(fmt::format("{}: {} on {} cells are few; one has {} to {} cells.",
                                            setup.name, robots, cells, fewest_cells, most_cells));
        } else if (each < fewest_cells) {
            sentences.push_back(fmt::format(
                "{}: {} on {} cells are many; one has {} to {} cells. That they get in each "
                "other's way is not simulated.",
                setup.name, robots, cells, fewest_cells, most_cells));
        }
    }
    return sentences;
}

Scenario example_scenario() {
    Scenario example;
    example.demand = Demand{.orders = 1600, .urgent_percent = 3};
    example.promises.cut_offs = {{{11 * 60}, {13 * 60}}, {{15 * 60}, {17 * 60}}};
    example.compare.resize(3);
    example.compare[0] = {.name = "First in, first out", .policy = Policy::fifo};
    example.compare[1] = {.name = "Planner", .policy = Policy::planner};
    example.compare[2] = {.name = "Planner, 3 ports", .policy = Policy::planner, .ports = 3};
    return example;
}

std::string to_file(const Scenario& scenario) {
    return laid_out(parse_json(to_json(scenario)));
}

}  // namespace entrepot::simulation
