#include "accounts/name_rules.h"

#include "base/refusal.h"
#include "base/text.h"

namespace entrepot {

void require_name(std::string_view name) {
    if (!trim(name).empty()) return;
    Refusal refusal(errors::validation_error, "Give a name that can be read.");
    refusal.errors.push_back({{"body", "name"}, "Must not be empty.", "too_short"});
    throw refusal;
}

}  // namespace entrepot
