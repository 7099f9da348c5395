#include "grid/loop/controller_host.h"

namespace entrepot::grid {
namespace {

/// A worker does not notice when a bin is shown so much later than it stands there.
constexpr std::chrono::milliseconds look_every{20};

Shape shape_of(const ControlledSettings& settings) {
    Shape shape;
    shape.columns = static_cast<std::int32_t>(settings.width);
    shape.rows = static_cast<std::int32_t>(settings.depth);
    shape.height = static_cast<std::int32_t>(settings.height);
    return shape;
}

}  // namespace

ControllerHost::ControllerHost(const ControlledSettings& settings)
    : shape_(shape_of(settings)), driver_(settings.address, shape_) {}

std::optional<Time> ControllerHost::next_due(Time now) {
    return now + look_every;
}

}  // namespace entrepot::grid
