#pragma once

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "grid/driver.h"
#include "grid/motion.h"

namespace entrepot::grid {

/// A driver with something behind it, for the tests that every driver has to pass
/// (driver_contract_test.cpp): two ports, 1 and 2, both closed, and bins 1 to `bins`.
class DriverRig {
  public:
    virtual ~DriverRig() = default;
    virtual Driver& driver() = 0;
    virtual BinNumber bins() const = 0;
    /// Lets time pass until something holds. False when it does not within ten minutes of the
    /// grid's time.
    virtual bool until(const std::function<bool()>& holds) = 0;
    /// Lets so much of the grid's time pass.
    virtual void pass(Span span) = 0;
    /// Somebody stops the system at the controller, and lets it run again.
    virtual void stop() = 0;
    virtual void run() = 0;
    /// The connection to the controller is lost for so much of the grid's time.
    virtual void interrupt(Span span) = 0;
};

/// A kind of driver, and how to make a rig of it.
struct DriverKind {
    std::string name;
    std::function<std::unique_ptr<DriverRig>()> make;
};

inline void PrintTo(const DriverKind& kind, std::ostream* out) {
    *out << kind.name;
}

/// All drivers there are.
std::vector<DriverKind> driver_kinds();

}  // namespace entrepot::grid
