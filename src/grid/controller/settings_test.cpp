#include "grid/controller/settings.h"

#include <gmock/gmock.h>

#include "base/json.h"

namespace entrepot::grid {
namespace {

ControllerSettings plain() {
    return {.base_url = "http://10.20.0.5:44000", .publisher_host = "10.20.0.5", .ports = {1, 2}};
}

TEST(ControllerSettings, AreARowOfJson) {
    const auto read = from_json<ControllerSettings>(to_json(plain()));
    EXPECT_EQ(read.base_url, "http://10.20.0.5:44000");
    EXPECT_EQ(read.publisher_port, 44001);
    EXPECT_THAT(read.ports, testing::ElementsAre(1, 2));
    const auto least = decode_json<ControllerSettings>(R"({"base_url": "http://10.20.0.5:44000"})");
    EXPECT_EQ(least.answer_ms, 1000);
    EXPECT_EQ(news_host(least), "10.20.0.5") << "the news come from where calls are sent";
    EXPECT_THROW(decode_json<ControllerSettings>(R"({"publisher_host": "10.20.0.5"})"), Refusal);
    EXPECT_THROW(decode_json<ControllerSettings>(
                     R"({"base_url": "http://a:1", "publisher_host": "a", "ports": [2001]})"),
                 Refusal);
}

TEST(ControllerSettings, AnAddressInTheWarehouseIsFine) {
    EXPECT_FALSE(settings_fault(plain()));
    auto named = plain();
    named.base_url = "https://controller.warehouse.example";
    named.publisher_host = "controller.warehouse.example";
    EXPECT_FALSE(settings_fault(named));
    auto six = plain();
    six.publisher_host = "fd12::5";
    EXPECT_FALSE(settings_fault(six));
    six.publisher_host = "";
    six.base_url = "http://[fd12::5]:44000";
    EXPECT_FALSE(settings_fault(six));
}

TEST(ControllerSettings, WhatCantBeDialledIsRefusedByName) {
    const auto fault = [](auto change) {
        auto settings = plain();
        change(settings);
        return settings_fault(settings).value_or("");
    };
    using S = ControllerSettings;
    EXPECT_THAT(fault([](S& s) { s.base_url = "ftp://10.20.0.5"; }),
                testing::StartsWith("base_url"));
    EXPECT_THAT(fault([](S& s) { s.base_url = "http://10.20.0.5:44000/api/v2/bin"; }),
                testing::StartsWith("base_url"));
    EXPECT_THAT(fault([](S& s) { s.base_url = "http://169.254.169.254"; }),
                testing::StartsWith("base_url"));
    EXPECT_THAT(fault([](S& s) { s.base_url = "http://me:secret@10.20.0.5"; }),
                testing::StartsWith("base_url"));
    EXPECT_THAT(fault([](S& s) { s.publisher_host = "169.254.169.254"; }),
                testing::StartsWith("publisher_host"));
    EXPECT_THAT(fault([](S& s) { s.publisher_host = "10.20.0.5/x"; }),
                testing::StartsWith("publisher_host"));
    EXPECT_THAT(fault([](S& s) { s.longest_pause_ms = 1; }),
                testing::StartsWith("longest_pause_ms"));
}

}  // namespace
}  // namespace entrepot::grid
