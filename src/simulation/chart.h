#pragma once

#include <string>
#include <vector>

namespace entrepot::simulation {

/// A bar of a chart, with the range over the seeds.
struct Bar {
    std::string name;
    std::string text;  ///< The value as it is written beside the bar.
    double value = 0;  ///< From 0, as are the two below.
    double lowest = 0;
    double highest = 0;
};

/// Bars below each other, as SVG. The n-th has the n-th colour of the page's style.
std::string bar_chart(const std::string& title, const std::vector<Bar>& bars);

/// A line of a chart.
struct Curve {
    std::string name;
    std::vector<double> values;  ///< From 0.
};

/// When the first value of the curves was taken, and how long it is from one to the next.
struct TimeAxis {
    int first_minute = 0;  ///< Of the day.
    int step_minutes = 60;
};

/// Curves over the hours of a day, as SVG; each with a colour and a pattern of its own.
std::string curve_chart(const std::string& title, const TimeAxis& axis,
                        const std::vector<Curve>& curves);

/// Text as it may stand in HTML and SVG.
std::string escaped(std::string_view text);

}  // namespace entrepot::simulation
