#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "accounts/authenticate.h"
#include "accounts/cookies.h"
#include "accounts/devices.h"
#include "accounts/login.h"
#include "accounts/members.h"
#include "accounts/password_rules.h"
#include "accounts/settings.h"
#include "accounts/setup.h"
#include "base/crypto.h"
#include "db/testing.h"

namespace entrepot {

/// A browser or a program that sends requests: keeps cookies as one does.
class TestBrowser {
  public:
    http::Request request(std::string method = "POST") const {
        http::Request request;
        request.method = std::move(method);
        request.peer = "127.0.0.1";
        request.peer_is_loopback = true;
        request.headers = {{"Host", "127.0.0.1:8080"}, {"X-Entrepot", "1"}};
        std::string line;
        for (const auto& [name, value] : cookies) line += name + "=" + value + "; ";
        if (!line.empty()) request.headers.push_back({"Cookie", line});
        return request;
    }
    http::Request get(std::string query = {}) const {
        http::Request request = this->request("GET");
        request.query = std::move(query);
        return request;
    }
    http::Request form(std::string body, std::string query = {}) const {
        http::Request request = this->request();
        request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        request.body = std::move(body);
        request.query = std::move(query);
        return request;
    }
    void keep(const std::string& set_cookie) {
        const auto equals = set_cookie.find('=');
        cookies[set_cookie.substr(0, equals)] =
            set_cookie.substr(equals + 1, set_cookie.find(';') - equals - 1);
    }
    void keep(const http::Response& response) {
        for (const auto& header : response.headers) {
            if (header.name == "Set-Cookie") keep(header.value);
        }
    }
    template <class T>
    T keep(http::WithCookie<T> answer) {
        for (const auto& cookie : answer.cookies) keep(cookie.set_cookie);
        return std::move(answer.answer);
    }

    std::map<std::string, std::string> cookies;
};

/// An organization with an Admin, a site and a port, on each database.
class AccountsTest : public testing::TestWithParam<std::string> {
  protected:
    AccountsTest() : world(GetParam()) {
        set_settings({.keys = make_keys(), .public_url = "http://127.0.0.1:8080"});
        organization = found_organization(world.database(), {"Nordic Goods", "Ada", admin_email,
                                                             admin_password, "Main", "Port 1"});
        admin = user(admin_email);
    }

    template <class F>
    auto write(F work) {
        return world.database().write_now(installation, work);
    }
    template <class F>
    auto write_here(F work) {
        return world.database().write_now(organization, work);
    }
    template <class F>
    auto read(F work) {
        return world.database().read_now(work);
    }

    /// The code of what the work refuses; "" when it does not.
    template <class F>
    std::string refusal_of(F work) {
        try {
            work();
            return "";
        } catch (const Refusal& refusal) {
            extra = refusal.extra;
            return std::string(refusal.code().code);
        }
    }

    Session sign_in(TestBrowser& browser, const std::string& email, const std::string& password) {
        const auto request = browser.request();
        const auto check = read([&](const Snapshot& snapshot) {
            return check_login(snapshot, request, {email, password});
        });
        return browser.keep(write([&](Tx& tx) { return login(tx, request, check); }));
    }

    /// Adds a member; "" for no password or PIN.
    UserId add_user(const std::string& name, const std::string& email, Role role,
                    const std::string& password, const std::string& pin = {}) {
        const std::string hash = password.empty() ? "" : hash_password(password);
        const std::string pin_hash = pin.empty() ? "" : hash_pin(pin);
        return write([&](Tx& tx) {
            const UserId made = insert_account(tx, {name, email, hash});
            insert_membership(tx, organization, made, role, pin_hash);
            return made;
        });
    }

    UserId user(const std::string& email) {
        return *read([&](const Snapshot& snapshot) { return user_with_email(snapshot, email); });
    }

    Caller caller_of(const TestBrowser& browser, http::Need need = Role::user) {
        return read(
            [&](const Snapshot& snapshot) { return authenticate(snapshot, browser.get(), need); });
    }

    /// Signs the Admin in on this browser and puts it at the port.
    void enroll(TestBrowser& browser) {
        sign_in(browser, admin_email, admin_password);
        const Caller caller = caller_of(browser, Role::admin);
        browser.keep(write(
            [&](Tx& tx) { return enroll_device(tx, caller, browser.request(), {PortId{1}}); }));
    }

    static constexpr const char* admin_email = "ada@nordic.example";
    static constexpr const char* admin_password = "seven green shelves";

    TestDatabase world;
    OrganizationId organization;
    UserId admin;
    std::string extra;
};

}  // namespace entrepot
