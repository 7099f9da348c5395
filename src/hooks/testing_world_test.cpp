#include "hooks/testing.h"

#include "accounts/secrets.h"
#include "accounts/settings.h"
#include "hooks/hooks.h"

namespace entrepot::hooks {
namespace {

using std::chrono::seconds;

constexpr seconds patience{20};

constexpr Sql insert_shop{"test.insert_shop", R"(
    INSERT INTO shops (organization_id, shop_id, token_id, site_id, owner_id, name, ext_shop_id,
        partial_shipments, timezone, active, created_at, updated_at, version)
    VALUES ($1, $2, $3, 1, 1, 'Test shop', $4, false, 'UTC', true, 0, 0, 1))"};

constexpr Sql insert_token{"test.insert_token", R"(
    INSERT INTO access_tokens (token_id, token_hash, integration_id, organization_id, scopes,
        created_at, revoked_at)
    VALUES ($1, $2, 1, $3, 64, 0, 0))"};

constexpr Sql insert_integration{"test.insert_integration", R"(
    INSERT INTO integrations (integration_id, organization_id, client_id, client_secret,
        previous_secret, previous_until, name, redirect_urls, scopes, active, created_at,
        updated_at, version)
    VALUES (1, $1, 'client', $2, '', 0, 'Test integration', '[]', 64, true, 0, 0, 1))"};

void set_test_settings() {
    static const bool done = [] {
        set_settings({.keys = make_keys()});
        return true;
    }();
    static_cast<void>(done);
}

}  // namespace

void FakeSender::post(Shipment shipment, std::function<void(Outcome)> done) {
    sent.push_back({std::move(shipment), std::move(done)});
    if (with_) answer(sent.size() - 1, with_(sent.back().shipment));
}

void FakeSender::answer(std::size_t at, Outcome outcome) {
    std::exchange(sent.at(at).done, {})(std::move(outcome));
}

void FakeSender::answer_all(int status) {
    answer_all([status](const Shipment&) { return Outcome{.status = status}; });
}

HooksWorld::HooksWorld(const std::string& kind, const std::string& process) : test(kind) {
    set_test_settings();
    organization = test.make_organization();
    database().write_now(installation, [&](Tx& tx) {
        tx.run(insert_integration, organization, seal(test_client_secret));
    });
    caller.kind = Caller::Kind::integration;
    caller.organization = organization;
    caller.shop = make_shop("shop-a", 1);
    crash(process);
}

ShopId HooksWorld::make_shop(const std::string& ext_shop_id, std::int64_t token) {
    return database().write_now(organization, [&](Tx& tx) {
        const ShopId shop{tx.next_installation_id("shop")};
        tx.run(insert_token, token, ext_shop_id, organization);
        tx.run(insert_shop, organization, shop, token, ext_shop_id);
        return shop;
    });
}

Caller HooksWorld::other_shop() {
    Caller other = caller;
    other.shop = make_shop("shop-b", 2);
    return other;
}

Hook HooksWorld::make_hook(HookEvent event, const std::string& target_url) {
    const Hook hook = database().write_now(organization, [&](Tx& tx) {
        return create_hook(tx, caller, {.event = event, .target_url = target_url});
    });
    dispatcher->wait(patience);
    work();
    return hook;
}

void HooksWorld::emit(std::int64_t resource_id, int count, HookEvent event) {
    database().write_now(organization, [&](Tx& tx) {
        for (int at = 0; at < count; ++at) {
            tx.emit({.type = name_of(event),
                     .resource = "thing",
                     .resource_id = resource_id,
                     .version = at + 1,
                     .shops = {{caller.shop, R"({"of":)" + std::to_string(resource_id) + "}"}}});
        }
    });
    dispatcher->wait(patience);
    work();
}

void HooksWorld::work() {
    dispatcher->look_at_everything();
    while (true) {
        const Time next = dispatcher->tick();
        if (next <= test.clock().now() || dispatcher->wait(seconds(0))) continue;
        if (!dispatcher->is_writing()) return;
        dispatcher->wait(patience);
    }
}

void HooksWorld::pass(std::chrono::microseconds span) {
    test.clock().advance(span);
    work();
}

void HooksWorld::crash(const std::string& process) {
    options.process = process;
    dispatcher = std::make_unique<Dispatcher>(database(), sender, test.clock(), options);
}

void HooksWorld::run(const std::string& sql) {
    const std::string& text = *texts_.emplace_back(std::make_unique<std::string>(sql));
    database().write_now(organization, [&](Tx& tx) { tx.run(Sql{"test.run", text}); });
}

}  // namespace entrepot::hooks
