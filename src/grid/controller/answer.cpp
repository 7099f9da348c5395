#include "grid/controller/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "grid/controller/limits.h"
#include "grid/controller/words.h"

namespace entrepot::grid {
namespace {

constexpr int most_code = 99'999;

Answer unreadable(std::string why) {
    return {.outcome = Answer::Outcome::unreachable, .why = std::move(why)};
}

struct Meaning {
    int code;
    DriverFault fault;
};

/// Codes of task groups are not here: nothing of ours speaks of them.
constexpr std::array<Meaning, 12> meanings{{
    {1000, DriverFault::unknown_port},       // not available
    {1001, DriverFault::port_not_open},      // is closing
    {1002, DriverFault::port_in_use},        // is open already
    {1003, DriverFault::unknown_port},       // missing
    {1004, DriverFault::unknown_port},       // invalid
    {1006, DriverFault::code_not_taken},     // invalid content code
    {1009, DriverFault::port_not_open},      //
    {1010, DriverFault::unknown_bin},        // invalid
    {1011, DriverFault::unknown_bin},        // does not exist
    {1015, DriverFault::nothing_queued},     // nothing fulfils the port's choice
    {1016, DriverFault::nothing_queued},     // nothing that is ready does
    {1020, DriverFault::already_presented},  // a bin was opened and is not closed
}};

constexpr int not_yet_there = 1027;

}  // namespace

Answer read_answer(int status, std::string_view body) {
    if (status != 200) return unreadable(fmt::format("HTTP status {}", status));
    std::string why;
    auto root = from_xml(body, why);
    if (!root) return unreadable("the answer is no XML: " + why);
    if (root->name != "response") return unreadable("the answer is no response");
    if (const Element* fault = root->child("fault")) {
        const auto code = fault->number_of("code", 0, most_code);
        if (!code) return unreadable("a fault without a code");
        return {.outcome = Answer::Outcome::refused, .fault = *code};
    }
    const Element* params = root->child("params");
    if (params == nullptr) return unreadable("neither params nor fault");
    return {.outcome = Answer::Outcome::done, .params = *params};
}

DriverFault fault_of(int code) {
    if (code == not_yet_there) return DriverFault::not_ready;
    const auto found = std::ranges::find(meanings, code, &Meaning::code);
    return found == meanings.end() ? DriverFault::not_supported : found->fault;
}

std::optional<BinNumber> selected_bin(const Answer& answer) {
    return answer.params.number_of("bin_id", 1, limits::most_bin);
}

std::optional<PortStatus> port_status(const Answer& answer) {
    const auto mode = words::port_mode(answer.params.text_of("mode"));
    if (!mode) return std::nullopt;
    const auto selected = answer.params.number_of("selected_bin", 1, limits::most_bin);
    return PortStatus{*mode, selected.value_or(0)};
}

std::optional<BinAnswer> bin_answer(const Answer& answer, BinNumber bin) {
    const Element* bins = answer.params.child("bins");
    if (bins == nullptr) return std::nullopt;
    for (const Element& one : bins->children) {
        if (one.number_of("bin_id", 1, limits::most_bin) != bin) continue;
        const auto mode = words::bin_mode(one.text_of("bin_mode"));
        if (!mode) return std::nullopt;
        const auto port = one.number_of("port_id", 1, limits::most_port);
        return BinAnswer{bin, *mode, port.value_or(0)};
    }
    return std::nullopt;
}

std::optional<std::vector<GroupedEntry>> queue_of(const Answer& answer) {
    const Element* bins = answer.params.child("bins");
    if (bins == nullptr) return std::vector<GroupedEntry>{};
    return from_marks(bins->children);
}

}  // namespace entrepot::grid
