#include "accounts/settings.h"

#include <utility>

namespace entrepot {
namespace {

Settings& stored() {
    static Settings settings;
    return settings;
}

}  // namespace

const Settings& settings() {
    return stored();
}

void set_settings(Settings settings) {
    stored() = std::move(settings);
}

}  // namespace entrepot
