#pragma once

#include <span>
#include <string>
#include <string_view>

#include "simulation/record.h"

namespace entrepot::simulation {

/// A figure of a day, as tables and plots show it.
struct Measure {
    std::string_view name;         ///< "Presentations per line".
    std::string_view explanation;  ///< In a sentence.
    int digits = 0;                ///< Behind the point.
    double (*of)(const DayFigures&);
    bool is_clock = false;  ///< Minutes of the day, shown as HH:MM.
    bool is_count = false;  ///< Of things that are whole.
};

/// All of them, in the order in which they are shown.
std::span<const Measure> measures();
/// Of that name. Throws std::logic_error when there is none.
const Measure& measure(std::string_view name);

/// A value as it is shown: "0.52", "16:10".
std::string shown(const Measure& measure, double value);

}  // namespace entrepot::simulation
