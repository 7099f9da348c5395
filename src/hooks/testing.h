#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/caller.h"
#include "db/testing.h"
#include "hooks/dispatcher.h"
#include "hooks/types.h"

namespace entrepot::hooks {

/// A receiver for tests: keeps what is sent and answers when it is told to, on the test's thread.
class FakeSender : public Sender {
  public:
    struct Sent {
        Shipment shipment;
        std::function<void(Outcome)> done;  ///< Empty once answered.

        std::string_view header(std::string_view name) const {
            return http::find_header(shipment.headers, name);
        }
        std::string id() const { return std::string(header("webhook-id")); }
    };

    void post(Shipment shipment, std::function<void(Outcome)> done) override;

    /// Answers the message at this place.
    void answer(std::size_t at, Outcome outcome);
    void answer(std::size_t at, int status) { answer(at, Outcome{.status = status}); }
    /// From now on every message is answered at once so.
    void answer_all(std::function<Outcome(const Shipment&)> with) { with_ = std::move(with); }
    void answer_all(int status);

    std::vector<Sent> sent;

  private:
    std::function<Outcome(const Shipment&)> with_;
};

/// An organization with a shop, its integration, and hooks that are dispatched by hand: `work` does
/// all that is due at the clock's time.
class HooksWorld {
  public:
    /// `kind` as of TestDatabase.
    explicit HooksWorld(const std::string& kind, const std::string& process = "");

    Database& database() { return test.database(); }
    /// The call of another token of the organization, bound to another shop.
    Caller other_shop();
    Hook make_hook(HookEvent event = HookEvent::fulfillments_update,
                   const std::string& target_url = "https://shop.example/hook");
    /// News of a change of this resource for the shop; `count` of them in one transaction.
    void emit(std::int64_t resource_id = 1, int count = 1,
              HookEvent event = HookEvent::fulfillments_update);

    /// Ticks until nothing is left to do at this time.
    void work();
    void pass(std::chrono::microseconds span);
    /// Ends the dispatcher as a crash does, and begins another.
    void crash(const std::string& process = "");

    /// One number or text of the database.
    template <class T = std::int64_t, class... Args>
    T ask(const std::string& sql, const Args&... args) {
        const std::string& text = *texts_.emplace_back(std::make_unique<std::string>(sql));
        return database().read_now([&](const Snapshot& snapshot) {
            return snapshot.one<T>(Sql{"test.ask", text}, args...);
        });
    }
    void run(const std::string& sql);
    std::int64_t deliveries(std::string_view state) {
        return ask("SELECT count(*) FROM deliveries WHERE state = $1", state);
    }

    TestDatabase test;
    OrganizationId organization;
    Caller caller;
    FakeSender sender;
    DispatcherOptions options;
    std::unique_ptr<Dispatcher> dispatcher;

  private:
    ShopId make_shop(const std::string& ext_shop_id, std::int64_t token);

    std::vector<std::unique_ptr<std::string>> texts_;
};

/// The client secret of the world's integration.
inline constexpr std::string_view test_client_secret = "client secret of the test";

}  // namespace entrepot::hooks
