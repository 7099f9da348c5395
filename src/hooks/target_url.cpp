#include "hooks/target_url.h"

#include "accounts/settings.h"
#include "hooks/errors.h"
#include "http/public_url.h"

namespace entrepot::hooks {

void check_target_url(std::string_view text) {
    const auto fault = http::url_fault("target_url", text, settings().reachable);
    if (fault) throw Refusal(errors::target_url_refused, *fault);
}

}  // namespace entrepot::hooks
