#include "simulation/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "simulation/clock_time.h"

namespace entrepot::simulation {
namespace {

constexpr int colours = 8;  // of the page's style

std::string opened_svg(const std::string& title, int width, int height) {
    return fmt::format(
        "<svg viewBox=\"0 0 {0} {1}\" role=\"img\" aria-label=\"{2}\"><title>{2}</title>\n", width,
        height, escaped(title));
}

std::string text_at(double x, double y, std::string_view anchor, const std::string& text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y,
                       anchor, escaped(text));
}

std::string line_at(double x1, double y1, double x2, double y2, std::string_view kind) {
    return fmt::format(
        "<line class=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n", kind, x1,
        y1, x2, y2);
}

/// 1, 2 or 5 times a power of ten, so that about `count` steps reach `most`.
double round_step(double most, int count) {
    const double raw = most / count;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power) return factor * power;
    }
    return 10 * power;
}

/// Where the bars begin, how long the longest is, and the height of a row.
constexpr double bars_from = 190;
constexpr double bar_room = 300;
constexpr double row_height = 34;

/// A thin line with ends, with a halo so that it is seen on every bar.
std::string whisker(double from, double to, double y) {
    std::string text;
    for (const std::string_view kind : {"halo", "whisker"}) {
        text += fmt::format(
            "<path class=\"{0}\" d=\"M{1:.1f} {3:.1f}V{4:.1f}M{2:.1f} {3:.1f}V{4:.1f}M{1:.1f} "
            "{5:.1f}H{2:.1f}\"/>\n",
            kind, from, to, y - 5, y + 5, y);
    }
    return text;
}

std::string bar_row(const Bar& bar, std::size_t at, double most) {
    const double scale = most > 0 ? bar_room / most : 0;
    const double top = row_height * static_cast<double>(at) + 6;
    const double middle = top + row_height / 2 - 4;
    std::string row = text_at(bars_from - 10, middle + 5, "end", bar.name);
    row += fmt::format(
        "<rect class=\"c{}\" x=\"{}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"3\"/>\n",
        at % colours, bars_from, top, std::max(1.0, bar.value * scale), row_height - 10);
    if (bar.highest > bar.lowest) {
        const double from = bars_from + bar.lowest * scale;
        const double to = bars_from + bar.highest * scale;
        row += whisker(from, to, middle);
    }
    const double end = bars_from + std::max(bar.value, bar.highest) * scale;
    return row + text_at(end + 8, middle + 5, "start", bar.text);
}

/// The part of the picture in which the curves are.
struct Field {
    double left = 56;
    double top = 12;
    double width = 640;
    double height = 220;
    double most = 1;         ///< Of the values.
    std::size_t points = 1;  ///< Of the longest curve.

    double x(double point) const {
        return left + width * point / std::max<double>(1, static_cast<double>(points) - 1);
    }
    double y(double value) const { return top + height * (1 - value / most); }
    double bottom() const { return top + height; }
};

std::string value_axis(const Field& field, double step) {
    std::string text;
    for (double value = 0; value <= field.most * 1.001; value += step) {
        const double y = field.y(value);
        text += line_at(field.left, y, field.left + field.width, y, "grid");
        text += text_at(field.left - 8, y + 5, "end", fmt::format("{:g}", value));
    }
    return text;
}

/// A mark each full hour, or each second, third, ... so that they have room.
std::string time_axis(const Field& field, const TimeAxis& axis) {
    const int last = axis.first_minute + static_cast<int>(field.points - 1) * axis.step_minutes;
    const int hours = std::max(1, (last - axis.first_minute) / 60);
    const int each = 60 * (1 + hours / 12);
    std::string text;
    const int first = (axis.first_minute + 59) / 60 * 60;
    for (int minute = first; minute <= last; minute += each) {
        const double x =
            field.x(static_cast<double>(minute - axis.first_minute) / axis.step_minutes);
        text += line_at(x, field.bottom(), x, field.bottom() + 5, "axis");
        text += text_at(x, field.bottom() + 22, "middle", to_text(ClockTime{minute}));
    }
    return text;
}

std::string curve(const Field& field, const Curve& curve, std::size_t at) {
    std::string points;
    for (std::size_t point = 0; point < curve.values.size(); ++point) {
        points += fmt::format("{:.1f},{:.1f} ", field.x(static_cast<double>(point)),
                              field.y(curve.values[point]));
    }
    return fmt::format("<polyline class=\"curve s{} d{}\" points=\"{}\"/>\n", at % colours, at % 4,
                       points);
}

Field field_of(const std::vector<Curve>& curves) {
    Field field;
    for (const Curve& one : curves) {
        field.points = std::max(field.points, one.values.size());
        for (const double value : one.values) field.most = std::max(field.most, value);
    }
    return field;
}

std::string legend(const std::vector<Curve>& curves) {
    std::string text = "<ul class=\"legend\">\n";
    for (std::size_t at = 0; at < curves.size(); ++at) {
        text += fmt::format(
            "<li><svg viewBox=\"0 0 36 10\" aria-hidden=\"true\"><line class=\"curve s{} d{}\" "
            "x1=\"1\" y1=\"5\" x2=\"35\" y2=\"5\"/></svg>{}</li>\n",
            at % colours, at % 4, escaped(curves[at].name));
    }
    return text + "</ul>\n";
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char one : text) {
        switch (one) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += one;
        }
    }
    return out;
}

std::string bar_chart(const std::string& title, const std::vector<Bar>& bars) {
    double most = 0;
    for (const Bar& bar : bars) most = std::max({most, bar.value, bar.highest});
    const int height = static_cast<int>(row_height * static_cast<double>(bars.size())) + 8;
    std::string svg = opened_svg(title, 640, height);
    for (std::size_t at = 0; at < bars.size(); ++at) svg += bar_row(bars[at], at, most);
    return svg + "</svg>\n";
}

std::string curve_chart(const std::string& title, const TimeAxis& axis,
                        const std::vector<Curve>& curves) {
    Field field = field_of(curves);
    const double step = round_step(field.most, 5);
    field.most = step * std::ceil(field.most / step);
    std::string svg =
        opened_svg(title, 720, 270) + value_axis(field, step) + time_axis(field, axis);
    for (std::size_t at = 0; at < curves.size(); ++at) svg += curve(field, curves[at], at);
    return svg + "</svg>\n" + legend(curves);
}

}  // namespace entrepot::simulation
