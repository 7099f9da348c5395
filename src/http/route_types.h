#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/caller.h"
#include "base/codec.h"
#include "base/refusal.h"
#include "db/database.h"
#include "http/message.h"

namespace entrepot::http {

/// What a route asks of its caller.
struct Need {
    enum class Kind : std::uint8_t {
        nobody,   ///< Open to all; the caller may still be known.
        token,    ///< An access token, with `scope` unless that is none.
        session,  ///< A signed-in user of at least `role`.
    };
    Kind kind = Kind::nobody;
    Scope scope = Scope::none;
    Role role = Role::none;

    constexpr Need() = default;
    constexpr Need(Scope needed) : kind(Kind::token), scope(needed) {}
    constexpr Need(Role needed) : kind(Kind::session), role(needed) {}
};

/// A route anybody may call.
inline constexpr Need anybody{};

/// Wraps the type a query string is decoded to.
template <class T>
struct Query {
    T value;
    const T* operator->() const { return &value; }
};

/// Wraps a text in the path ("{name}").
struct PathText {
    std::string value;
};

/// What a function may add to its answer (a cookie); or a whole other answer (a redirect, a page).
struct Cookie {
    std::string set_cookie;  ///< The value of a Set-Cookie header.
};

template <class T>
struct WithCookie {
    T answer;
    std::vector<Cookie> cookies;
};

/// An answer that may have nothing in it yet: a read that returns `patience` above 0 is run again
/// when the caller's shop hears something, until the request is that old (long poll).
template <class T>
struct MayWait {
    T answer;
    std::chrono::seconds patience{0};
    /// How far it has looked: what Resumed has when it is run again.
    std::optional<std::int64_t> position = {};
};

/// An argument of a read that may wait: how far its last run has looked, so that it need not look
/// there again; nothing at first.
struct Resumed {
    std::optional<std::int64_t> position;
};

/// A page of a list. `next_cursor` is null at the end.
template <class T>
struct Page {
    std::vector<T> data;
    std::optional<std::string> next_cursor;
};
template <class T>
constexpr auto describe(Type<Page<T>>) {
    return described<Page<T>>(
        "Page", "A part of a list.",
        field<&Page<T>::data>("The items, oldest first unless said otherwise.", {.max_items = 250}),
        field<&Page<T>::next_cursor>("Send it as `cursor` to get the next part; null at the end."));
}

/// Something whose JSON is a type of ours: how the OpenAPI document learns its schema.
struct BodyShape {
    const TypeInfo* type = nullptr;
    const TypeInfo* item = nullptr;  ///< Of a Page.
    explicit operator bool() const { return type != nullptr; }
};

struct RouteOptions {
    std::string_view summary;
    std::string_view description = {};
    std::string_view tag = {};  ///< Group in the API docs; the path's first segment by default.
    std::vector<const ErrorCode*> refuses = {};
    int status = 200;  ///< Of success; 204 when the function returns nothing.
    std::size_t body_limit = 1 << 20;
    bool accepts_form = false;     ///< Takes application/x-www-form-urlencoded as well.
    bool oauth_errors = false;     ///< Refusals are answered as RFC 6749 says.
    bool hidden = false;           ///< Stays out of the OpenAPI document (HTML pages).
    bool keeps_no_answer = false;  ///< No Idempotency-Key: repeating is harmless or must run again.
};

/// Everything of a request a route's function can ask for.
struct Inputs {
    const Request* request = nullptr;
    std::vector<std::string> path_values;
    std::shared_ptr<void> decoded;   ///< The arguments, decoded before the transaction.
    std::shared_ptr<void> prepared;  ///< What the prepare step returned.
    Resumed resumed = {};
};

/// The answer of a route's function before it goes out.
struct Answer {
    Response response;
    /// The body to keep under an Idempotency-Key: without the secrets it shows. Nothing when it is
    /// the response's own.
    std::optional<std::string> kept_body;
    /// Of a MayWait.
    std::chrono::seconds patience{0};
    std::optional<std::int64_t> position = {};
};

/// One route: made of a plain function by routes.h, run by edge.cpp, described by openapi.cpp.
struct Operation {
    std::string method;
    std::string path;  ///< With `{name}` for what varies.
    Need need;
    RouteOptions options;
    std::vector<std::string> path_names;
    BodyShape query;
    BodyShape body;
    BodyShape answer;
    bool body_in_form = false;

    bool writes = false;
    bool on_installation = false;  ///< Its transaction runs on the installation's lane.

    /// Reads path, query and body; throws Refusal `validation_error`.
    std::function<std::shared_ptr<void>(Inputs&)> decode;
    /// Slow work before the transaction, on the pool for slow work; empty when there is none.
    std::function<std::shared_ptr<void>(const Snapshot&, const Caller&, Inputs&)> prepare;
    std::function<Answer(const Snapshot&, const Caller&, Inputs&)> read;
    std::function<Answer(Tx&, const Caller&, Inputs&)> write;
};

}  // namespace entrepot::http
