#include "accounts/browser_name.h"

#include <array>
#include <utility>

namespace entrepot {
namespace {

using Names = std::pair<std::string_view, std::string_view>;

/// Earlier entries win: browsers name each other in their User-Agent.
constexpr std::array<Names, 6> browsers{Names{"Edg/", "Edge"},        Names{"OPR/", "Opera"},
                                        Names{"Firefox/", "Firefox"}, Names{"Chrome/", "Chrome"},
                                        Names{"Safari/", "Safari"},   Names{"CriOS/", "Chrome"}};
constexpr std::array<Names, 6> systems{Names{"Android", "Android"}, Names{"iPad", "iPad"},
                                       Names{"iPhone", "iPhone"},   Names{"Windows", "Windows"},
                                       Names{"Mac OS", "Mac"},      Names{"Linux", "Linux"}};

std::string_view first_of(const std::array<Names, 6>& names, std::string_view text) {
    for (const auto& [mark, name] : names) {
        if (text.find(mark) != text.npos) return name;
    }
    return {};
}

}  // namespace

std::string browser_name(std::string_view user_agent) {
    const auto browser = first_of(browsers, user_agent);
    const auto system = first_of(systems, user_agent);
    std::string name(browser.empty() ? "Browser" : browser);
    if (!system.empty()) name.append(" on ").append(system);
    return name;
}

}  // namespace entrepot
