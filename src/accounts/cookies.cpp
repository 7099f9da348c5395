#include "accounts/cookies.h"

#include "base/text.h"

namespace entrepot {
namespace {

std::string cookie(std::string_view name, std::string_view value, std::string_view attributes) {
    return std::string(name) + "=" + std::string(value) + "; Path=/; Secure; HttpOnly; " +
           std::string(attributes);
}

}  // namespace

std::string cookie_of(const http::Request& request, std::string_view name) {
    std::string_view rest = request.header("Cookie");
    while (!rest.empty()) {
        const std::size_t end = rest.find(';');
        const std::string_view pair = trim(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name) {
            return std::string(pair.substr(equals + 1));
        }
    }
    return {};
}

std::string set_session_cookie(std::string_view token) {
    return cookie(session_cookie_name, token, "SameSite=Lax");
}

std::string clear_session_cookie() {
    return cookie(session_cookie_name, "", "SameSite=Lax; Max-Age=0");
}

std::string set_device_cookie(std::string_view token) {
    return cookie(device_cookie_name, token, "SameSite=Strict; Max-Age=34560000");
}

std::string set_form_cookie(std::string_view token) {
    return cookie(form_cookie_name, token, "SameSite=Strict");
}

}  // namespace entrepot
