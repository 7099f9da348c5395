#include "hooks/hooks.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "base/refusal.h"
#include "hooks/deliveries.h"
#include "hooks/testing.h"

namespace entrepot::hooks {
namespace {

/// The code of the refusal, "" when there was none.
template <class Work>
std::string refused(Work work) {
    try {
        work();
    } catch (const Refusal& refusal) {
        return std::string(refusal.code().code);
    }
    return {};
}

class HooksTest : public testing::TestWithParam<std::string> {
  protected:
    template <class Work>
    auto write(Work work) {
        return world_.database().write_now(world_.organization, work);
    }
    Hook create(const NewHook& hook) { return create(world_.caller, hook); }
    Hook create(const Caller& caller, const NewHook& hook) {
        return write([&](Tx& tx) { return create_hook(tx, caller, hook); });
    }
    Hook change(HookId hook, const HookChange& to) {
        return write([&](Tx& tx) { return change_hook(tx, world_.caller, hook, to); });
    }
    Hook get(const Caller& caller, HookId hook) {
        return world_.database().read_now(
            [&](const Snapshot& snapshot) { return get_hook(snapshot, caller, hook); });
    }
    static NewHook wish(std::string url = "https://shop.example/hook") {
        return {.event = HookEvent::fulfillments_create, .target_url = std::move(url)};
    }

    HooksWorld world_{GetParam()};
};

TEST_P(HooksTest, AHookShowsItsSecretOnceAndKeepsItSealed) {
    const Hook made = create(wish());
    ASSERT_TRUE(made.secret);
    EXPECT_EQ(made.secret->substr(0, 6), "whsec_");
    EXPECT_EQ(made.secret->size(), 6U + 44U);
    EXPECT_FALSE(without_secret(made).secret);
    EXPECT_FALSE(get(world_.caller, made.hook_id).secret);
    const auto kept = world_.ask<std::string>("SELECT secret FROM hooks");
    EXPECT_EQ(kept.find("whsec_"), std::string::npos);
    EXPECT_EQ(kept.find(made.secret->substr(6)), std::string::npos);
}

TEST_P(HooksTest, OneHookPerEventAndShop) {
    const Hook made = create(wish());
    try {
        create(wish("https://other.example/"));
        FAIL() << "made twice";
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.code().code, "hook_already_exists");
        const auto cure = "PUT /api/v1/hooks/" + std::to_string(made.hook_id.value);
        EXPECT_NE(std::string_view(refusal.what()).find(cure), std::string_view::npos);
    }
    const Caller other = world_.other_shop();
    EXPECT_NE(create(other, wish()).hook_id, made.hook_id);
    write([&](Tx& tx) { delete_hook(tx, world_.caller, made.hook_id); });
    EXPECT_NE(create(wish()).hook_id, made.hook_id);
}

TEST_P(HooksTest, AnotherShopsHookIsNotFound) {
    const Hook made = create(wish());
    const Caller other = world_.other_shop();
    EXPECT_EQ(refused([&] { get(other, made.hook_id); }), "hook_not_found");
    EXPECT_EQ(refused([&] { write([&](Tx& tx) { delete_hook(tx, other, made.hook_id); }); }),
              "hook_not_found");
    Caller unbound = world_.caller;
    unbound.shop = {};
    EXPECT_EQ(refused([&] { create(unbound, wish()); }), "shop_not_found");
}

TEST_P(HooksTest, TargetsThatCanNotBeAreRefused) {
    for (const char* url : {"shop.example/hook",
                            "ftp://shop.example/",
                            "https://",
                            "https://a:b@shop.example/",
                            "https://a@shop.example/",
                            "https://shop.example/#part",
                            "https://shop.example/#",
                            "https://shop.example/a b",
                            "https://shop.example/\n",
                            "http://127.0.0.1/",
                            "http://169.254.169.254/latest/meta-data",
                            "http://[::1]/",
                            "http://[fe80::1%25eth0]/",
                            "http://[::ffff:10.0.0.1]/",
                            "http://0x7f000001/",
                            "http://2130706433/",
                            "http://0177.1/",
                            "javascript:alert(1)",
                            "file:///etc/passwd",
                            "https:\\\\evil"}) {
        EXPECT_EQ(refused([&] { create(wish(url)); }), "target_url_refused") << url;
    }
    EXPECT_EQ(create(wish("http://93.184.216.34:8080/hook?a=b")).target_url,
              "http://93.184.216.34:8080/hook?a=b");
}

TEST_P(HooksTest, AnUnknownEventIsRefusedWithThoseThatExist) {
    try {
        decode_json<NewHook>(R"({"event":"orders.create","target_url":"https://shop.example/"})");
        FAIL() << "it was taken";
    } catch (const Refusal& refusal) {
        ASSERT_EQ(refusal.errors.size(), 1U);
        for (const std::string_view event : EnumNames<HookEvent>::names) {
            EXPECT_NE(refusal.errors[0].msg.find(event), std::string::npos) << event;
        }
    }
}

TEST_P(HooksTest, AChangeSetsWhatIsGiven) {
    const Hook made = create(wish());
    const Hook moved = change(made.hook_id, {.target_url = "https://new.example/"});
    EXPECT_EQ(moved.target_url, "https://new.example/");
    EXPECT_EQ(moved.version, made.version + 1);
    EXPECT_TRUE(moved.enabled);
    const Hook stopped = change(made.hook_id, {.enabled = false});
    EXPECT_FALSE(stopped.enabled);
    EXPECT_NE(stopped.disabled_reason, "");
    EXPECT_EQ(stopped.target_url, "https://new.example/");
    const Hook started = change(made.hook_id, {.enabled = true});
    EXPECT_TRUE(started.enabled);
    EXPECT_EQ(started.disabled_reason, "");
    EXPECT_EQ(refused([&] { change(made.hook_id, {.event = HookEvent::inventory_log_create}); }),
              "hook_event_fixed");
    EXPECT_EQ(refused([&] { change(made.hook_id, {.target_url = "http://10.0.0.1/"}); }),
              "target_url_refused");
}

TEST_P(HooksTest, TheListGoesOnWithItsCursor) {
    std::vector<HookId> made;
    for (const HookEvent event : {HookEvent::inventory_log_create, HookEvent::fulfillments_create,
                                  HookEvent::fulfillments_update}) {
        made.push_back(create({.event = event, .target_url = "https://shop.example/"}).hook_id);
    }
    const auto list = [&](const HookQuery& query) {
        return world_.database().read_now([&](const Snapshot& snapshot) {
            return list_hooks(snapshot, world_.caller, http::Query<HookQuery>{query});
        });
    };
    const auto first = list({.limit = 2});
    ASSERT_EQ(first.data.size(), 2U);
    ASSERT_TRUE(first.next_cursor);
    const auto rest = list({.limit = 2, .cursor = *first.next_cursor});
    ASSERT_EQ(rest.data.size(), 1U);
    EXPECT_EQ(rest.data[0].hook_id, made[2]);
    EXPECT_FALSE(rest.next_cursor);
    EXPECT_EQ(list({.event = HookEvent::fulfillments_create}).data.at(0).hook_id, made[1]);
}

TEST_P(HooksTest, ARotationGivesANewSecret) {
    const Hook made = create(wish());
    const Hook rotated =
        write([&](Tx& tx) { return rotate_hook_secret(tx, world_.caller, made.hook_id); });
    ASSERT_TRUE(rotated.secret);
    EXPECT_NE(rotated.secret, made.secret);
    EXPECT_EQ(rotated.version, made.version + 1);
}

TEST_P(HooksTest, AManagerRotatesAnyHookOfTheOrganizationAndLearnsHowLongTheOldSecretSigns) {
    const Hook made = create(wish());
    Caller manager{.kind = Caller::Kind::user, .organization = world_.organization};
    const auto rotate = [&](HookId hook) {
        return write([&](Tx& tx) { return rotate_hook_secret_for_user(tx, manager, hook); });
    };
    const HookSecret shown = rotate(made.hook_id);
    ASSERT_TRUE(shown.secret);
    EXPECT_NE(shown.secret, made.secret);
    EXPECT_FALSE(without_secret(shown).secret);
    EXPECT_EQ(shown.old_secret_until.microseconds,
              world_.ask("SELECT previous_until FROM hooks WHERE hook_id = $1", made.hook_id));
    EXPECT_EQ(world_.ask("SELECT count(*) FROM audit_log WHERE subject = 'hook'"), 1);
    EXPECT_EQ(refused([&] { rotate(HookId{99}); }), "hook_not_found");
    manager.organization = OrganizationId{world_.organization.value + 1};
    EXPECT_EQ(refused([&] { rotate(made.hook_id); }), "hook_not_found") << "another's";
}

TEST_P(HooksTest, EveryChangeIsTold) {
    const auto told = [&] {
        return world_.ask("SELECT count(*) FROM events WHERE type = 'hooks.update'");
    };
    const Hook made = create(wish());
    EXPECT_EQ(told(), 1);
    change(made.hook_id, {.target_url = "https://new.example/"});
    EXPECT_EQ(told(), 2);
    write([&](Tx& tx) { delete_hook(tx, world_.caller, made.hook_id); });
    EXPECT_EQ(told(), 3);
}

INSTANTIATE_TEST_SUITE_P(Databases, HooksTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot::hooks
