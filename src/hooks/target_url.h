#pragma once

#include <string_view>

namespace entrepot::hooks {

/// Refuses `target_url_refused` for what is no absolute http(s) address, for user names and
/// fragments, and for literal addresses that are never dialled. Names are judged when they are
/// dialled.
void check_target_url(std::string_view url);

}  // namespace entrepot::hooks
