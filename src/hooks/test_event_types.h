#pragma once

#include <string>

#include "base/codec.h"

namespace entrepot {

/// The `data` of a test event.
struct HookTest {
    HookId hook_id;
    std::string event;
    std::string message;
};
constexpr auto describe(Type<HookTest>) {
    return described<HookTest>("HookTest", "A message that only tries a hook.",
                               field<&HookTest::hook_id>("The hook it was sent to."),
                               field<&HookTest::event>("The event this hook is for."),
                               field<&HookTest::message>("A sentence for people."));
}

}  // namespace entrepot
