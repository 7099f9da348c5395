#include "accounts/consent_page.h"

#include <fmt/format.h>

#include "accounts/html.h"
#include "accounts/redirect_urls.h"
#include "accounts/scope_words.h"

namespace entrepot {
namespace {

constexpr std::string_view frame = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title} · Entrepot</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="{style}">
</head>
<body>
<main>
<p class="brand"><img src="/favicon.svg" alt="" width="28" height="28">Entrepot</p>
{content}
</main>
</body>
</html>
)";

/// `form_target` is where a form may lead besides us: Chromium holds the redirect after a form to
/// the policy of the page with the form.
http::Response page(int status, std::string_view title, std::string_view content,
                    std::string_view form_target = {}) {
    http::Response response{.status = status};
    response.with("Content-Type", "text/html; charset=utf-8");
    response.with("Cache-Control", "no-store");
    response.with("Referrer-Policy", "no-referrer");
    response.with("X-Frame-Options", "DENY");
    response.with("Content-Security-Policy",
                  fmt::format("default-src 'none'; style-src 'self'; img-src 'self'; base-uri "
                              "'none'; frame-ancestors 'none'; form-action 'self'{}{}",
                              form_target.empty() ? "" : " ", form_target));
    response.body =
        fmt::format(frame, fmt::arg("title", html_escape(title)),
                    fmt::arg("style", consent_style_path), fmt::arg("content", content));
    return response;
}

std::string address(std::string_view path, std::string_view query) {
    return html_escape(std::string(path) + "?" + std::string(query));
}

std::string list_of(const std::vector<std::string_view>& items, std::string_view kind) {
    std::string html = fmt::format("<ul class=\"{}\">", kind);
    for (const auto item : items) html += fmt::format("<li>{}</li>", html_escape(item));
    return html + "</ul>";
}

std::string rights(std::uint32_t scopes) {
    std::vector<std::string_view> may;
    std::vector<std::string_view> may_not{
        "Add or take away stock: only people at the shelves do that",
        "See users, passwords or PINs, or change how the warehouse is set up",
        "See the data of shops made by others"};
    for (const ScopeName scope : scope_names(all_scopes)) {
        const bool asked = (scopes & (1U << static_cast<unsigned>(scope))) != 0;
        if (asked) may.push_back(words_of(scope).may);
        if (!asked) may_not.push_back(words_of(scope).may_not);
    }
    return "<h2>It will be able to</h2>" + list_of(may, "may") + "<h2>It will not be able to</h2>" +
           list_of(may_not, "may-not");
}

/// A menu when there is a choice, else the one name.
std::string organization_field(const ConsentPage& page) {
    if (page.organizations.size() == 1) {
        const auto& only = page.organizations.front();
        return fmt::format(
            R"(<input type="hidden" name="organization_id" value="{}"><p>For <strong>{}</strong></p>)",
            only.organization_id.value, html_escape(only.name));
    }
    std::string options;
    for (const auto& choice : page.organizations) {
        options += fmt::format("<option value=\"{}\"{}>{}</option>", choice.organization_id.value,
                               choice.organization_id == page.chosen ? " selected" : "",
                               html_escape(choice.name));
    }
    return fmt::format(
        R"(<p><label for="organization">For the organization</label><select id="organization" name="organization_id">{}</select></p>)",
        options);
}

}  // namespace

http::Response login_page(const LoginPage& wish, int status) {
    constexpr std::string_view form = R"(<h1>Sign in</h1>
<p>{intro}</p>
{error}
<form method="post" action="{action}">
<input type="hidden" name="form_token" value="{token}">
<p><label for="email">E-mail</label>
<input id="email" name="email" type="email" autocomplete="username" required value="{email}"{bad}></p>
<p><label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required{bad}></p>
<p class="actions"><button class="primary">Sign in</button></p>
</form>)";
    const std::string error =
        wish.error.empty() ? ""
                           : fmt::format(R"(<p class="error" id="error" role="alert">{}</p>)",
                                         html_escape(wish.error));
    const std::string intro =
        wish.integration.empty()
            ? "Sign in as an Admin."
            : fmt::format("<strong>{}</strong> asks for access. Sign in as an Admin to decide.",
                          html_escape(wish.integration));
    return page(
        status, "Sign in",
        fmt::format(form, fmt::arg("intro", intro), fmt::arg("error", error),
                    fmt::arg("action", address(login_form_path, wish.query)),
                    fmt::arg("token", wish.form_token), fmt::arg("email", html_escape(wish.email)),
                    fmt::arg("bad", error.empty() ? "" : R"( aria-describedby="error")")));
}

http::Response consent_page(const ConsentPage& wish) {
    constexpr std::string_view form = R"(<h1>Give {name} access?</h1>
<form method="post" action="{action}">
<input type="hidden" name="form_token" value="{token}">
{organization}
{rights}
<p class="actions">
<button name="decision" value="cancel">Cancel</button>
<button class="primary" name="decision" value="authorize">Authorize</button>
</p>
</form>
<p class="note">Afterwards you go to <strong>{target}</strong>. Access lasts until an Admin revokes it.</p>
<p class="note">Signed in as {user} ({email}). <a href="{other}">Not you?</a></p>)";
    const std::string target = csp_source_of(wish.redirect_uri);
    return page(200, "Give access",
                fmt::format(form, fmt::arg("name", html_escape(wish.integration)),
                            fmt::arg("action", address(authorize_path, wish.query)),
                            fmt::arg("token", wish.form_token),
                            fmt::arg("organization", organization_field(wish)),
                            fmt::arg("rights", rights(wish.scopes)),
                            fmt::arg("target", html_escape(target)),
                            fmt::arg("user", html_escape(wish.user_name)),
                            fmt::arg("email", html_escape(wish.user_email)),
                            fmt::arg("other", address(login_form_path, wish.query))),
                target);
}

http::Response not_admin_page(const NotAdminPage& wish) {
    constexpr std::string_view content = R"(<h1>An Admin has to decide this</h1>
<p><strong>{name}</strong> asks for access. You are signed in as {user}, who is not an Admin.</p>
<p class="actions"><a class="button" href="{other}">Sign in as somebody else</a></p>)";
    return page(403, "An Admin has to decide",
                fmt::format(content, fmt::arg("name", html_escape(wish.integration)),
                            fmt::arg("user", html_escape(wish.user_name)),
                            fmt::arg("other", address(login_form_path, wish.query))));
}

http::Response fault_page(int status, std::string_view sentence) {
    return page(status, "This can't be opened",
                fmt::format("<h1>This can't be opened</h1><p class=\"error\" role=\"alert\">{}</p>"
                            "<p>Go back to the software that sent you here and tell its maker.</p>",
                            html_escape(sentence)));
}

http::Response see_other(std::string location) {
    http::Response response{.status = 303};
    response.with("Location", std::move(location));
    response.with("Cache-Control", "no-store");
    response.with("Referrer-Policy", "no-referrer");
    return response;
}

}  // namespace entrepot
