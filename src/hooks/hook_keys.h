#pragma once

#include <string>

#include "hooks/hook_store.h"
#include "hooks/signature.h"

namespace entrepot::hooks {

/// The secrets of one hook, decrypted when they change and chosen by time: Standard Webhooks is
/// signed with both secrets of a rotation, the X-Pio header with the old one until the overlap
/// ends.
class HookKeys {
  public:
    /// Takes over the secrets of the row.
    void refresh(const SendingHook& hook);
    SigningKeys at(Time now) const;

  private:
    struct Secret {
        std::string sealed;
        std::string plain;
        void refresh(const std::string& newest);
    };
    Secret secret_;
    Secret previous_;
    Time previous_until_;
    Secret client_;
    Secret previous_client_;
    Time previous_client_until_;
};

}  // namespace entrepot::hooks
