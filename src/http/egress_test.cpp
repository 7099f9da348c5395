#include "http/egress.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entrepot::http {
namespace {

std::vector<AddressRange> ranges(const std::vector<std::string>& texts) {
    std::vector<AddressRange> list;
    for (const std::string& text : texts) list.push_back(parse_range(text).value());
    return list;
}

Verdict judged(const std::string& address, const std::vector<std::string>& allowed = {}) {
    return judge(parse_address(address).value(), ranges(allowed));
}

struct Case {
    const char* address;
    Verdict alone;     ///< With no range listed.
    Verdict all_open;  ///< With 0.0.0.0/0 and ::/0 listed.
};

constexpr auto yes = Verdict::allowed;
constexpr auto listed = Verdict::not_public;
constexpr auto never = Verdict::never;

class JudgeTest : public ::testing::TestWithParam<Case> {};

TEST_P(JudgeTest, Judges) {
    EXPECT_EQ(judged(GetParam().address), GetParam().alone) << GetParam().address;
    EXPECT_EQ(judged(GetParam().address, {"0.0.0.0/0", "::/0"}), GetParam().all_open)
        << GetParam().address;
}

INSTANTIATE_TEST_SUITE_P(
    Addresses, JudgeTest,
    ::testing::Values(
        Case{"1.1.1.1", yes, yes}, Case{"93.184.216.34", yes, yes}, Case{"11.0.0.1", yes, yes},
        Case{"172.15.255.255", yes, yes}, Case{"172.32.0.0", yes, yes},
        Case{"100.63.255.255", yes, yes}, Case{"100.128.0.0", yes, yes},
        Case{"223.255.255.255", yes, yes}, Case{"2606:4700::1111", yes, yes},
        Case{"2a00:1450::1", yes, yes},
        // only when listed
        Case{"10.0.0.1", listed, yes}, Case{"10.255.255.255", listed, yes},
        Case{"100.64.0.1", listed, yes}, Case{"127.0.0.1", listed, yes},
        Case{"127.255.255.254", listed, yes}, Case{"172.16.0.1", listed, yes},
        Case{"172.31.255.255", listed, yes}, Case{"192.168.1.1", listed, yes},
        Case{"192.0.0.8", listed, yes}, Case{"192.0.2.1", listed, yes},
        Case{"192.88.99.1", listed, yes}, Case{"198.18.0.1", listed, yes},
        Case{"198.19.255.255", listed, yes}, Case{"198.51.100.7", listed, yes},
        Case{"203.0.113.7", listed, yes}, Case{"240.0.0.1", listed, yes}, Case{"::1", listed, yes},
        Case{"fc00::1", listed, yes}, Case{"fdff::1", listed, yes}, Case{"fec0::1", listed, yes},
        Case{"2001:db8::1", listed, yes}, Case{"2001::1", listed, yes},
        Case{"3fff::1", listed, yes}, Case{"100::1", listed, yes}, Case{"5f00::1", listed, yes},
        Case{"4000::1", listed, yes}, Case{"64:ff9b:1::1", listed, yes},
        // never
        Case{"0.0.0.0", never, never}, Case{"0.1.2.3", never, never},
        Case{"169.254.0.1", never, never}, Case{"169.254.169.254", never, never},
        Case{"168.63.129.16", never, never}, Case{"100.100.100.200", never, never},
        Case{"192.0.0.192", never, never}, Case{"224.0.0.1", never, never},
        Case{"239.255.255.255", never, never}, Case{"255.255.255.255", never, never},
        Case{"::", never, never}, Case{"fe80::1", never, never}, Case{"febf::1", never, never},
        Case{"ff02::1", never, never}, Case{"fd00:ec2::254", never, never},
        Case{"fd20:ce::254", never, never},
        // an IPv4 address in IPv6 clothes
        Case{"::ffff:8.8.8.8", yes, yes}, Case{"::ffff:127.0.0.1", listed, yes},
        Case{"::ffff:7f00:1", listed, yes}, Case{"::ffff:169.254.169.254", never, never},
        Case{"::ffff:0:127.0.0.1", listed, yes}, Case{"::ffff:0:169.254.169.254", never, never},
        Case{"::127.0.0.1", listed, yes}, Case{"::169.254.169.254", never, never},
        Case{"::10.0.0.1", listed, yes}, Case{"::2", never, never},
        Case{"64:ff9b::8.8.8.8", yes, yes}, Case{"64:ff9b::10.0.0.1", listed, yes},
        Case{"64:ff9b::a9fe:a9fe", never, never}, Case{"2002:808:808::1", yes, yes},
        Case{"2002:7f00:1::1", listed, yes}, Case{"2002:a9fe:a9fe::1", never, never},
        Case{"2002:c0a8:101::1", listed, yes}, Case{"2002:e000:1::", never, never}));

TEST(Judge, AListedRangeOpensOnlyItself) {
    const std::vector<std::string> sandbox{"127.0.0.0/8", "::1/128"};
    EXPECT_EQ(judged("127.0.0.1", sandbox), Verdict::allowed);
    EXPECT_EQ(judged("127.99.0.1", sandbox), Verdict::allowed);
    EXPECT_EQ(judged("::1", sandbox), Verdict::allowed);
    EXPECT_EQ(judged("::ffff:127.0.0.1", sandbox), Verdict::allowed);
    EXPECT_EQ(judged("10.0.0.1", sandbox), Verdict::not_public);
    EXPECT_EQ(judged("::2", sandbox), Verdict::never);
    EXPECT_EQ(judged("169.254.169.254", {"169.254.0.0/16"}), Verdict::never);
    EXPECT_EQ(judged("10.1.2.3", {"10.1.2.0/25"}), Verdict::allowed);
    EXPECT_EQ(judged("10.1.2.128", {"10.1.2.0/25"}), Verdict::not_public);
    EXPECT_EQ(judged("10.1.2.3", {"10.1.2.3"}), Verdict::allowed);
}

TEST(Ranges, AreReadStrictly) {
    for (const char* bad : {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8", "::/129",
                            "a.b.c.d/8", "10.0.0.0/8x", "0x7f.1", "127.1", "[::1]"}) {
        EXPECT_FALSE(parse_range(bad)) << bad;
    }
    EXPECT_EQ(parse_range("10.0.0.0/8")->prefix, 104);
    EXPECT_EQ(parse_address("::FFFF:1.2.3.4")->text(), "1.2.3.4");
    EXPECT_EQ(parse_address("FE80:0:0::1")->text(), "fe80::1");
}

}  // namespace
}  // namespace entrepot::http
