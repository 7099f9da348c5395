#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/codec.h"
#include "simulation/clock_time.h"

namespace entrepot::simulation {

/// Units of a product that an order needs.
struct DayLine {
    std::int64_t product = 0;
    std::int32_t quantity = 1;
};
constexpr auto describe(Type<DayLine>) {
    return described<DayLine>(
        "DayLine", "Units of a product.",
        field<&DayLine::product>("A number that stands for the product.", {.min = 1}),
        field<&DayLine::quantity>("Units of it.", {.optional = true, .min = 1, .max = 1'000'000}));
}

/// An order of a real day. Whose it is, nobody needs to know.
struct DayOrder {
    Time at;
    std::optional<Time> due;
    bool urgent = false;
    std::vector<DayLine> lines;
};
constexpr auto describe(Type<DayOrder>) {
    return described<DayOrder>(
        "DayOrder", "An order of a real day.", field<&DayOrder::at>("When it came."),
        field<&DayOrder::due>("When it had to be ready; null when it had no such time."),
        field<&DayOrder::urgent>("Whether it was to be picked at once.", {.optional = true}),
        field<&DayOrder::lines>("What it needs.", {.max_items = 1000}));
}

/// The orders that came on a day.
struct Day {
    Time begins;
    std::vector<DayOrder> orders;
};
constexpr auto describe(Type<Day>) {
    return described<Day>("Day", "The orders that came on a day.",
                          field<&Day::begins>("Midnight in the warehouse."),
                          field<&Day::orders>("Those that came.", {.max_items = 200'000}));
}

/// A promise to whoever fetches the parcels.
struct CutOff {
    ClockTime ordered_before;
    ClockTime ready_at;
};
constexpr auto describe(Type<CutOff>) {
    return described<CutOff>(
        "CutOff", "What is ordered before one time is ready at another.",
        field<&CutOff::ordered_before>("Orders that came before have to be ready then, HH:MM."),
        field<&CutOff::ready_at>("When they have to be ready, HH:MM."));
}

/// When orders have to be ready. It makes them late when they are not.
struct Promises {
    std::vector<CutOff> cut_offs;
    std::int32_t urgent_minutes = 60;
};
constexpr auto describe(Type<Promises>) {
    using P = Promises;
    return described<P>(
        "Promises", "When orders have to be ready.",
        field<&P::cut_offs>("The first one that an order comes in time for holds for it, unless it "
                            "has a time of its own.",
                            {.optional = true, .max_items = 20}),
        field<&P::urgent_minutes>("Minutes in which urgent orders have to be ready.",
                                  {.optional = true, .min = 1, .max = 1440}));
}

/// When and how fast people work at the ports.
struct Work {
    ClockTime opens{7 * 60};
    ClockTime closes{17 * 60};
    std::int32_t seconds_a_line = 12;
    std::int32_t seconds_a_further_unit = 2;
    std::int32_t exchange_seconds = 8;
};
constexpr auto describe(Type<Work>) {
    using W = Work;
    return described<W>(
        "Work", "When and how fast people work at the ports.",
        field<&W::opens>("When work begins, HH:MM.", {.optional = true}),
        field<&W::closes>("Orders that come later wait for the next morning, HH:MM. Work goes on "
                          "until all others are picked.",
                          {.optional = true}),
        field<&W::seconds_a_line>("Seconds to pick a unit out of a bin.",
                                  {.optional = true, .min = 1, .max = 600}),
        field<&W::seconds_a_further_unit>("Seconds for each further unit of the line.",
                                          {.optional = true, .min = 0, .max = 600}),
        field<&W::exchange_seconds>("Seconds from one bin to the next: 8 at a conveyor, 3 at a "
                                    "carousel or swing port, 2 at a relay.",
                                    {.optional = true, .min = 0, .max = 120}));
}

}  // namespace entrepot::simulation
