#include "shipping/printing.h"

#include <gmock/gmock.h>

#include <future>
#include <optional>

#include "http/test_sockets.h"
#include "shipping/testing.h"

namespace entrepot {
namespace {

TEST(Printing, APrinterThatTakesConnectionsAndSaysNothingIsGivenUp) {
    std::promise<void> over;
    std::optional<http::test::Receiver> silent;
    silent.emplace([wait = over.get_future().share()](const std::string&) {
        wait.wait();
        return "";
    });
    const auto loopback = http::parse_range("127.0.0.0/8").value();
    const std::string printer = "ipp://127.0.0.1:" + std::to_string(silent->port()) + "/printers/x";
    auto printing = std::async(std::launch::async, [&] {
        return print_pdf(printer, "Label 1", test_pdf, std::span(&loopback, 1));
    });
    const bool given_up = printing.wait_for(std::chrono::seconds(20)) == std::future_status::ready;
    over.set_value();
    silent.reset();
    EXPECT_TRUE(given_up);
    EXPECT_THAT(printing.get().value_or(""), testing::HasSubstr("did not take the label"));
}

}  // namespace
}  // namespace entrepot
