#include "simulation/report.h"

#include <fmt/format.h>

#include "grid/motion.h"
#include "simulation/answers.h"
#include "simulation/chart.h"
#include "simulation/read_scenario.h"
#include "simulation/report_style.h"
#include "simulation/table.h"

namespace entrepot::simulation {
namespace {

std::string answer_list(const Comparison& comparison) {
    const auto sentences = answers(comparison);
    if (sentences.empty()) return "";
    std::string text = "<ul class=\"answers\">\n";
    for (const std::string& sentence : sentences) text += "<li>" + escaped(sentence) + "</li>\n";
    return text + "</ul>\n";
}

std::string cell(const Measure& measure, const Spread& spread) {
    const std::string mean = shown(measure, spread.mean);
    const std::string lowest = shown(measure, spread.lowest);
    const std::string highest = shown(measure, spread.highest);
    if (lowest == highest) return "<td>" + mean + "</td>";
    return fmt::format("<td>{}<small>{} to {}</small></td>", mean, lowest, highest);
}

std::string html_table(const Comparison& comparison) {
    std::string text = "<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">Mean of ";
    text += counted(static_cast<std::int64_t>(comparison.scenario.seeds.size()), "run") + "</th>";
    for (const SetupResult& result : comparison.results) {
        text += "<th scope=\"col\">" + escaped(result.setup.name) + "</th>";
    }
    text += "</tr></thead>\n<tbody>\n";
    for (const Measure* measure : measures_to_show(comparison)) {
        text += "<tr><th scope=\"row\">" + escaped(measure->name) + "</th>";
        for (const SetupResult& result : comparison.results) {
            text += cell(*measure, spread(result, *measure));
        }
        text += "</tr>\n";
    }
    return text + "</tbody></table></div>\n";
}

std::string section(std::string_view title, std::string_view explanation, const std::string& plot) {
    return fmt::format("<section><h3>{}</h3><p class=\"quiet\">{}</p>\n{}</section>\n",
                       escaped(title), escaped(explanation), plot);
}

std::string bars(const Comparison& comparison, const Measure& measure) {
    std::vector<Bar> bars;
    for (const SetupResult& result : comparison.results) {
        const Spread over = spread(result, measure);
        bars.push_back(
            {result.setup.name, shown(measure, over.mean), over.mean, over.lowest, over.highest});
    }
    return section(measure.name, measure.explanation, bar_chart(std::string(measure.name), bars));
}

std::string curves(const Comparison& comparison, std::string_view title,
                   std::string_view explanation, std::vector<double> DayFigures::*series,
                   int step_minutes) {
    std::vector<Curve> curves;
    for (const SetupResult& result : comparison.results) {
        curves.push_back({result.setup.name, mean_series(result, series)});
    }
    const TimeAxis axis{comparison.scenario.work.opens.minute, step_minutes};
    return section(title, explanation, curve_chart(std::string(title), axis, curves));
}

std::string plots(const Comparison& comparison) {
    std::string text = "<h2>Over the day</h2>\n<div class=\"plots\">\n";
    text += curves(comparison, "Backlog", "Orders that had come and were not finished.",
                   &DayFigures::backlog, 15);
    text += curves(comparison, "Waiting", "Seconds a line for which workers had no bin.",
                   &DayFigures::waiting_by_hour, 60);
    text +=
        "</div>\n<h2>Figure by figure</h2>\n<p class=\"quiet\">The thin line is the range over "
        "the runs.</p>\n<div class=\"plots\">\n";
    for (const Measure* measure : measures_to_show(comparison)) {
        if (!measure->is_clock) text += bars(comparison, *measure);
    }
    return text + "</div>\n";
}

std::string assumptions() {
    const grid::RobotSpec robot;
    return fmt::format(
        "<h2>What is assumed</h2>\n<ul>\n"
        "<li>Robots drive {} m/s, accelerate with {} m/s², lift with {} m/s and need {} s to grip "
        "or let go. No data sheet was at hand.</li>\n"
        "<li>Robots don't get in each other's way, nothing breaks down, no stock is missing, and "
        "every product is in the grid from morning to evening.</li>\n"
        "<li>In the morning the bins stand as after many days of work: the longer ago one was "
        "asked "
        "for, the deeper.</li>\n"
        "<li>Orders that come after work wait for the next morning; in their place the same "
        "orders wait this morning.</li>\n</ul>\n",
        robot.speed, robot.acceleration, robot.lift_speed,
        std::chrono::duration<double>(robot.grip).count());
}

/// Without the orders of a day, which are many.
std::string scenario_text(Scenario scenario) {
    scenario.day.reset();
    return "<details><summary>The scenario</summary><pre tabindex=\"0\">" +
           escaped(to_file(scenario)) + "</pre></details>\n";
}

}  // namespace

std::string report(const Comparison& comparison) {
    return fmt::format(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<main>\n<h1>{0}</h1>\n"
        "<p class=\"quiet\">{2}</p>\n{3}{4}{5}{6}{7}</main>\n</body>\n</html>\n",
        escaped(comparison.scenario.name), report_style(), escaped(subheading(comparison)),
        answer_list(comparison), html_table(comparison), plots(comparison), assumptions(),
        scenario_text(comparison.scenario));
}

}  // namespace entrepot::simulation
