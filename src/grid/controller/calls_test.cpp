#include "grid/controller/calls.h"

#include <gmock/gmock.h>

#include <random>

#include "grid/controller/answer.h"
#include "grid/controller/limits.h"

namespace entrepot::grid {
namespace {

using Outcome = Answer::Outcome;
using testing::ElementsAre;

std::string sent(const Element& call) {
    std::string text = to_xml(call);
    const std::string head = "<?xml version=\"1.0\"?><methodcall><name>";
    EXPECT_TRUE(text.starts_with(head)) << text;
    const std::string tail = "</params></methodcall>";
    if (text.ends_with(tail)) text.erase(text.size() - tail.size());
    return text.substr(head.size());
}

TEST(ControllerCalls, AreWrittenAsTheControllerReadsThem) {
    const std::vector<BinNumber> bins{7, 8};
    const std::string list = "<bin_id>7</bin_id><bin_id>8</bin_id>";
    EXPECT_EQ(sent(calls::prepare(bins)), "preparebin</name><params><bins>" + list + "</bins>");
    EXPECT_EQ(sent(calls::cancel_prepare(bins)),
              "cancelpreparebin</name><params><bins>" + list + "</bins>");
    EXPECT_EQ(sent(calls::forecast(bins)), "forecastbin</name><params>" + list);
    EXPECT_EQ(sent(calls::cancel_forecast(bins)), "cancelforecastbin</name><params>" + list);
    EXPECT_EQ(sent(calls::open_port(4, PortMode::open)),
              "openport</name><params><port_id>4</port_id>");
    EXPECT_EQ(sent(calls::open_port(4, PortMode::insert)),
              "openport</name><params><port_id>4</port_id><port_mode>INSERT</port_mode>");
    EXPECT_EQ(sent(calls::close_port(4)), "closeport</name><params><port_id>4</port_id>");
    EXPECT_EQ(sent(calls::open_bin(4, 0)), "openbin</name><params><port_id>4</port_id>");
    EXPECT_EQ(sent(calls::open_bin(4, 9)),
              "openbin</name><params><port_id>4</port_id><bin_id>9</bin_id>");
    EXPECT_EQ(sent(calls::close_bin(4, 9, 44)),
              "closebin</name><params><port_id>4</port_id><bin_id>9</bin_id><content>44</content>");
    EXPECT_EQ(sent(calls::close_bin(4, 9, {})),
              "closebin</name><params><port_id>4</port_id><bin_id>9</bin_id>");
    EXPECT_EQ(sent(calls::remove_bin(4, 9)),
              "removebin</name><params><port_id>4</port_id><bin_id>9</bin_id>");
    EXPECT_EQ(sent(calls::insert_bin(4, 9, 2, 40)),
              "insertbin</name><params><port_id>4</port_id><bin_id>9</bin_id>"
              "<content>40</content><bin_type>2</bin_type>");
    EXPECT_EQ(sent(calls::bin_state(9)), "getbinstate</name><params><bin_id>9</bin_id>");
    EXPECT_EQ(sent(calls::port_status(4)), "getportstatus</name><params><port_id>4</port_id>");
    EXPECT_EQ(sent(calls::get_queue(4)), "getportqueue</name><params><port_id>4</port_id>");
    EXPECT_EQ(sent(calls::begin_group(4)),
              "begingroupportqueue</name><params><port_id>4</port_id>");
    EXPECT_EQ(sent(calls::end_group(4)), "endgroupportqueue</name><params><port_id>4</port_id>");
}

TEST(ControllerCalls, AQueueSaysBinsCodesAndGroups) {
    const std::vector<QueueEntry> entries{{.bin = 7}, {.code = 0}};
    EXPECT_EQ(sent(calls::append_queue(4, entries)),
              "appendportqueue</name><params><port_id>4</port_id><bins><bin_id>7</bin_id>"
              "<content>0</content></bins>");
    const std::vector<GroupedEntry> queue{
        {{.bin = 1}, 0}, {{.bin = 2}, 5}, {{.bin = 3}, 5}, {{.code = 40}, 6}, {{.bin = 4}, 0}};
    const std::string marked = to_xml(calls::set_queue(4, with_marks(queue, false)));
    EXPECT_THAT(marked,
                testing::HasSubstr("<bins><bin_id>1</bin_id><begingroup/><bin_id>2</bin_id>"
                                   "<bin_id>3</bin_id><begingroup/><content>40</content><endgroup/>"
                                   "<bin_id>4</bin_id></bins>"));
    const auto read = from_marks(with_marks(queue, false));
    ASSERT_TRUE(read);
    std::vector<GroupNumber> groups;
    for (const GroupedEntry& one : *read) groups.push_back(one.group);
    EXPECT_THAT(groups, ElementsAre(0, -1, -1, -2, 0));
    EXPECT_EQ((*read)[3].entry, (QueueEntry{.code = 40}));
}

TEST(ControllerCalls, AGroupThatIsNotEndedStaysOpen) {
    const std::vector<GroupedEntry> queue{{{.bin = 2}, 5}};
    EXPECT_EQ(with_marks(queue, true).size(), 2);
    EXPECT_EQ(with_marks(queue, false).back().name, "endgroup");
}

Answer read(const std::string& body) {
    return read_answer(200, "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body);
}

TEST(ControllerAnswers, SayWhatWasDone) {
    EXPECT_EQ(read("<response><params/></response>").outcome, Outcome::done);
    const Answer opened = read("<response><params><bin_id> 77 </bin_id></params></response>");
    EXPECT_EQ(selected_bin(opened), 77);
    const Answer status = read(
        "<response><params><port_id>1</port_id><mode>OPEN</mode><selected_bin>5</selected_bin>"
        "</params></response>");
    ASSERT_TRUE(port_status(status));
    EXPECT_EQ(port_status(status)->mode, PortMode::open);
    EXPECT_EQ(port_status(status)->selected, 5);
    const Answer state = read(
        "<response><params><bins><bin><bin_id>9</bin_id><bin_mode>GRID</bin_mode></bin>"
        "<bin><bin_id>8</bin_id><bin_mode>O</bin_mode><port_id>2</port_id></bin></bins></params>"
        "</response>");
    ASSERT_TRUE(bin_answer(state, 8));
    EXPECT_EQ(bin_answer(state, 8)->mode, BinMode::open);
    EXPECT_EQ(bin_answer(state, 8)->port, 2);
    EXPECT_EQ(bin_answer(state, 9)->port, 0);
    EXPECT_FALSE(bin_answer(state, 7));
}

TEST(ControllerAnswers, InLatin1AreRead) {
    const std::string body =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><response><params><note>\xe9</note>"
        "<bin_id>3</bin_id></params></response>";
    EXPECT_EQ(selected_bin(read_answer(200, body)), 3);
}

TEST(ControllerAnswers, FaultCodesHaveNeutralWords) {
    const auto word = [](int code) {
        const Answer answer =
            read("<response><fault><code>" + std::to_string(code) + "</code></fault></response>");
        EXPECT_EQ(answer.outcome, Outcome::refused);
        EXPECT_EQ(answer.fault, code);
        return fault_of(answer.fault);
    };
    EXPECT_EQ(word(1000), DriverFault::unknown_port);
    EXPECT_EQ(word(1001), DriverFault::port_not_open);
    EXPECT_EQ(word(1002), DriverFault::port_in_use);
    EXPECT_EQ(word(1003), DriverFault::unknown_port);
    EXPECT_EQ(word(1004), DriverFault::unknown_port);
    EXPECT_EQ(word(1006), DriverFault::code_not_taken);
    EXPECT_EQ(word(1009), DriverFault::port_not_open);
    EXPECT_EQ(word(1010), DriverFault::unknown_bin);
    EXPECT_EQ(word(1011), DriverFault::unknown_bin);
    EXPECT_EQ(word(1015), DriverFault::nothing_queued);
    EXPECT_EQ(word(1016), DriverFault::nothing_queued);
    EXPECT_EQ(word(1020), DriverFault::already_presented);
    EXPECT_EQ(word(1027), DriverFault::not_ready);
    EXPECT_EQ(word(1017), DriverFault::not_supported) << "of task groups";
    EXPECT_EQ(word(4711), DriverFault::not_supported) << "not documented";
}

TEST(ControllerAnswers, WhatMakesNoSenseIsNoAnswer) {
    const std::string good = "<response><params/></response>";
    EXPECT_EQ(read_answer(500, good).outcome, Outcome::unreachable);
    EXPECT_EQ(read_answer(302, "").outcome, Outcome::unreachable);
    const std::vector<std::string> bodies{
        "",
        "<html><body>login</body></html>",
        "<response>",
        "<response><params></response>",
        "<response/>",
        good + good,
        "<response><fault/></response>",
        "<response><fault><code>none</code></fault></response>",
        "<response><fault><code>99999999999999</code></fault></response>",
        "<response><params><a><b><c><d><e><f><g><h/></g></f></e></d></c></b></a></params>"
        "</response>",
    };
    for (const std::string& body : bodies) {
        const Answer answer = read(body);
        EXPECT_EQ(answer.outcome, Outcome::unreachable) << body;
        EXPECT_FALSE(answer.why.empty()) << body;
    }
}

TEST(ControllerAnswers, NumbersOutOfRangeAreNone) {
    const auto bin = [](const std::string& text) {
        return selected_bin(
            read("<response><params><bin_id>" + text + "</bin_id></params></response>"));
    };
    EXPECT_EQ(bin("4000000"), limits::most_bin);
    for (const char* text : {"0", "-1", "4000001", "1x", "", "1 2", "99999999999", "1.0"}) {
        EXPECT_FALSE(bin(text)) << text;
    }
}

TEST(ControllerAnswers, AnEntityThatGrowsIsNotExpanded) {
    const Answer answer = read_answer(
        200,
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"77\"><!ENTITY b SYSTEM "
        "\"file:///etc/passwd\">]><response><params><bin_id>&a;</bin_id><x>&b;</x></params>"
        "</response>");
    EXPECT_FALSE(selected_bin(answer));
}

/// Everything that is read out of an answer.
void read_all(const std::string& body) {
    const Answer answer = read_answer(200, body);
    EXPECT_EQ(answer.outcome == Outcome::unreachable, !answer.why.empty());
    EXPECT_TRUE(limits::is_bin(selected_bin(answer).value_or(1)));
    port_status(answer);
    bin_answer(answer, 8);
    queue_of(answer);
}

TEST(ControllerAnswers, RandomBytesDoNoHarm) {
    const std::string model =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><response><params><bins><bin_id>8</bin_id>"
        "<begingroup/><content>7</content><bin><bin_id>8</bin_id><bin_mode>O</bin_mode>"
        "<port_id>2</port_id></bin></bins><mode>OPEN</mode></params></response>";
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string body = model;
        for (auto changes = 1 + random() % 8; changes > 0; --changes) {
            const auto at = random() % body.size();
            const auto kind = random() % 3;
            if (kind == 0) body[at] = static_cast<char>(random() % 256);
            if (kind == 1) body.erase(at, random() % 20);
            if (kind == 2) body.insert(at, body.substr(random() % body.size(), random() % 30));
            if (body.empty()) body = "<";
        }
        read_all(body);
    }
    for (int round = 0; round < 5000; ++round) {
        std::string body(random() % 200, '\0');
        for (char& byte : body) byte = static_cast<char>(random() % 256);
        read_all(body);
    }
}

}  // namespace
}  // namespace entrepot::grid
