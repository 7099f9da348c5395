#include "hooks/hook_keys.h"

#include "accounts/secrets.h"

namespace entrepot::hooks {

void HookKeys::Secret::refresh(const std::string& newest) {
    if (newest == sealed) return;
    plain = newest.empty() ? "" : open_sealed(newest);
    sealed = newest;
}

void HookKeys::refresh(const SendingHook& hook) {
    secret_.refresh(hook.secret);
    previous_.refresh(hook.previous_secret);
    previous_until_ = hook.previous_until;
    client_.refresh(hook.client_secret);
    previous_client_.refresh(hook.previous_client_secret);
    previous_client_until_ = hook.previous_client_until;
}

SigningKeys HookKeys::at(Time now) const {
    SigningKeys keys{.client_secret = client_.plain, .hook_secrets = {secret_.plain}};
    if (now < previous_until_ && !previous_.plain.empty()) {
        keys.hook_secrets.push_back(previous_.plain);
    }
    if (now < previous_client_until_ && !previous_client_.plain.empty()) {
        keys.client_secret = previous_client_.plain;
    }
    return keys;
}

}  // namespace entrepot::hooks
