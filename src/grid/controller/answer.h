#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grid/controller/element.h"
#include "grid/controller/marked_queue.h"
#include "grid/driver_types.h"

namespace entrepot::grid {

/// What came back of a call.
struct Answer {
    enum class Outcome : std::uint8_t {
        done,
        refused,     ///< The controller said a fault code.
        unreachable  ///< No answer, or none that can be read: whether it was done is not known.
    };
    Outcome outcome = Outcome::unreachable;
    int fault = 0;        ///< The code of a refusal.
    std::string why;      ///< Of one that is unreachable, for the log.
    Element params = {};  ///< Of one that is done.
};

/// Reads the body of an HTTP answer.
Answer read_answer(int status, std::string_view body);

/// The neutral word for a fault code.
DriverFault fault_of(int code);

/// What a port says of itself.
struct PortStatus {
    PortMode mode = PortMode::closed;
    BinNumber selected = 0;  ///< Open, or on its way to be; 0: none.
};

/// What is asked of a bin.
struct BinAnswer {
    BinNumber bin = 0;
    BinMode mode = BinMode::grid;
    PortNumber port = 0;  ///< 0: at none.
};

// Parts of answers; nothing when the answer has not what it should have.
std::optional<BinNumber> selected_bin(const Answer& answer);
std::optional<PortStatus> port_status(const Answer& answer);
std::optional<BinAnswer> bin_answer(const Answer& answer, BinNumber bin);
std::optional<std::vector<GroupedEntry>> queue_of(const Answer& answer);

}  // namespace entrepot::grid
