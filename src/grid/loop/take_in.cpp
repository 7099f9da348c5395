#include "grid/loop/take_in.h"

#include <algorithm>
#include <array>
#include <optional>

namespace entrepot::grid {
namespace {

using CodeOf = std::function<ContentCode(BinId)>;

/// A bin that the controller has never seen is of its first height class.
constexpr BinType first_type = 1;

bool goes_in(const BinRequest& row) {
    const bool waits = row.state == bin_request::wanted || row.state == bin_request::coming;
    return row.purpose == bin_purpose::insert && waits;
}

BinNumber number_of(const BinRequest& row) {
    return static_cast<BinNumber>(row.number);
}

/// It is worth asking again.
constexpr std::array passing_faults{DriverFault::port_in_use, DriverFault::port_not_open,
                                    DriverFault::not_ready, DriverFault::stopped,
                                    DriverFault::unreachable};

std::optional<RequestNote> not_done(const BinRequest& row, DriverFault fault) {
    const std::string_view why = name_of_fault(fault);
    if (!passes(why)) return RequestNote{row, bin_request::refused, why};
    if (row.problem == why) return std::nullopt;
    const bool told = row.state == bin_request::coming;
    return RequestNote{row, told ? bin_request::coming : bin_request::wanted, why};
}

DriverFault open_for_insert(Driver& driver, PortNumber port) {
    if (driver.system_mode() == SystemMode::unreachable) return DriverFault::unreachable;
    // One that the controller has not named opens all the same, if there is one.
    const auto now = driver.port_state(port);
    if (now && now->mode == PortMode::insert) return DriverFault::none;
    if (now && now->mode == PortMode::open) {
        const DriverFault fault = driver.close_port(port, false);
        if (fault != DriverFault::none) return fault;
    }
    return driver.open_port(port, PortMode::insert);
}

DriverFault insert(Driver& driver, PortNumber port, const BinRequest& row, const CodeOf& code_of) {
    const auto known = driver.state(number_of(row));
    const BinType type = known ? known->type : first_type;
    const auto fault = driver.insert(port, number_of(row), type, code_of(row.bin_id));
    // An answer that was lost may have been a yes.
    const bool ours = fault == DriverFault::bin_in_use &&
                      (row.problem == name_of_fault(DriverFault::unreachable) ||
                       is_inside(driver, number_of(row)));
    return ours ? DriverFault::none : fault;
}

std::optional<RequestNote> step(Driver& driver, PortNumber port, const BinRequest& row,
                                DriverFault open, const CodeOf& code_of) {
    const bool inside = is_inside(driver, number_of(row));
    if (row.state == bin_request::coming) {
        if (inside) return RequestNote{row, bin_request::done};
        const auto fault = open == DriverFault::none ? insert(driver, port, row, code_of) : open;
        if (fault == DriverFault::none) return RequestNote{row, bin_request::done};
        return not_done(row, fault);
    }
    if (open != DriverFault::none) return not_done(row, open);
    if (inside) return not_done(row, DriverFault::bin_in_use);
    return RequestNote{row, bin_request::coming};
}

}  // namespace

bool is_inside(const Driver& driver, BinNumber bin) {
    const auto state = driver.state(bin);
    return state && state->mode < BinMode::outside;
}

std::string_view name_of_fault(DriverFault fault) {
    static constexpr std::array<std::string_view, 15> names{"",
                                                            "unknown_port",
                                                            "unknown_bin",
                                                            "port_not_open",
                                                            "port_in_use",
                                                            "already_presented",
                                                            "nothing_queued",
                                                            "not_ready",
                                                            "wrong_bin",
                                                            "bin_in_use",
                                                            "bad_bin_type",
                                                            "code_not_taken",
                                                            "not_supported",
                                                            "stopped",
                                                            "unreachable"};
    return names[static_cast<std::size_t>(fault)];
}

std::vector<RequestNote> see_withdrawn(const Driver& driver, std::span<const BinRequest> rows) {
    if (driver.system_mode() == SystemMode::unreachable) return {};
    std::vector<RequestNote> notes;
    for (const BinRequest& row : rows) {
        if (row.state != bin_request::withdrawn) continue;
        const bool inside = is_inside(driver, number_of(row));
        notes.push_back({row, inside ? bin_request::done : std::string_view()});
    }
    return notes;
}

bool passes(std::string_view fault) {
    return std::ranges::any_of(passing_faults,
                               [&](DriverFault one) { return name_of_fault(one) == fault; });
}

bool waits_to_go_in(std::span<const BinRequest> rows) {
    const bool brings = std::ranges::any_of(
        rows, [](const BinRequest& row) { return row.purpose != bin_purpose::insert; });
    return std::ranges::any_of(rows, [&](const BinRequest& row) {
        return goes_in(row) && (!brings || row.problem.empty());
    });
}

std::vector<RequestNote> take_in(Driver& driver, PortNumber port, std::span<const BinRequest> rows,
                                 const CodeOf& code_of) {
    const DriverFault open = open_for_insert(driver, port);
    std::vector<RequestNote> notes;
    for (const BinRequest& row : rows) {
        if (!goes_in(row)) continue;
        if (auto note = step(driver, port, row, open, code_of)) notes.push_back(std::move(*note));
    }
    return notes;
}

}  // namespace entrepot::grid
