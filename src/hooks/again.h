#pragma once

#include <map>

#include "db/database.h"

namespace entrepot::hooks {

/// Collects messages that are to go again and tells the dispatcher of their hooks once, at the end.
class Again {
  public:
    explicit Again(Tx& tx) : tx_(&tx) {}

    /// A message that has a line in the log.
    void send(HookId hook, std::int64_t hook_version, DeliveryId delivery);
    /// One that has none, or none any more. Returns its line.
    DeliveryId send_new(HookId hook, std::int64_t hook_version, std::int64_t sequence,
                        std::int64_t number, std::string_view resource, std::int64_t resource_id);
    /// The dispatcher makes those hooks' queues anew from their rows.
    void tell();

    std::int64_t messages() const { return messages_; }

  private:
    Tx* tx_;
    std::map<HookId, std::int64_t> hooks_;  ///< With their version.
    std::int64_t messages_ = 0;
};

}  // namespace entrepot::hooks
