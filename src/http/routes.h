#pragma once

#include <tuple>
#include <type_traits>
#include <utility>

#include "base/json.h"
#include "http/route_types.h"

namespace entrepot::http {

namespace detail {

template <class T>
struct IsQuery : std::false_type {};
template <class T>
struct IsQuery<Query<T>> : std::true_type {
    using Inner = T;
};
template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsPage : std::false_type {};
template <class T>
struct IsPage<Page<T>> : std::true_type {
    using Item = T;
};
template <class T>
struct IsWithCookie : std::false_type {};
template <class T>
struct IsWithCookie<WithCookie<T>> : std::true_type {
    using Inner = T;
};
template <class T>
struct IsMayWait : std::false_type {};
template <class T>
struct IsMayWait<MayWait<T>> : std::true_type {
    using Inner = T;
};

/// Reads the id at this place of the path; anything that is no id is a 404, as the issue of an
/// unknown id is.
std::int64_t path_id(const std::string& text);

std::vector<std::pair<std::string, std::string>> query_pairs(const Request& request);

/// The body's text after checking its Content-Type; a form's pairs when the route takes forms.
bool body_is_form(const Request& request, bool accepts_form);

std::vector<std::pair<std::string, std::string>> parse_form_body(const Request& request);

/// Decodes one argument of a function; path values are used up from the left.
template <class T>
T decode_argument(Inputs& inputs, std::size_t& next_path_value, bool accepts_form) {
    if constexpr (IsId<T>::value) {
        return T{path_id(inputs.path_values.at(next_path_value++))};
    } else if constexpr (std::is_same_v<T, PathText>) {
        return PathText{inputs.path_values.at(next_path_value++)};
    } else if constexpr (IsQuery<T>::value) {
        return T{decode_form<typename IsQuery<T>::Inner>(query_pairs(*inputs.request), "query")};
    } else if constexpr (std::is_same_v<T, Request>) {
        return Request{};  // handed over as it is, never decoded
    } else if (body_is_form(*inputs.request, accepts_form)) {
        return decode_form<T>(parse_form_body(*inputs.request), "body");
    } else {
        return decode_json<T>(inputs.request->body);
    }
}

/// The ETag of a version.
std::string etag_of(std::int64_t version);

Response json_response(int status, std::string body);

template <class T>
Answer answer_with(T&& value, int status) {
    using Value = std::remove_cvref_t<T>;
    if constexpr (std::is_same_v<Value, Response>) {
        return {std::forward<T>(value), std::nullopt, {}};
    } else if constexpr (IsWithCookie<Value>::value) {
        Answer answer = answer_with(std::move(value.answer), status);
        for (auto& cookie : value.cookies) answer.response.with("Set-Cookie", cookie.set_cookie);
        return answer;
    } else if constexpr (IsMayWait<Value>::value) {
        Answer answer = answer_with(std::move(value.answer), status);
        answer.patience = value.patience;
        answer.position = value.position;
        return answer;
    } else {
        Answer answer{json_response(status, to_json(value)), std::nullopt};
        if constexpr (requires { std::int64_t{value.version}; }) {
            answer.response.with("ETag", etag_of(value.version));
        }
        if constexpr (requires { without_secret(value); }) {
            answer.kept_body = to_json(without_secret(value));
        }
        return answer;
    }
}

template <class T>
BodyShape shape_of() {
    if constexpr (IsWithCookie<T>::value) {
        return shape_of<typename IsWithCookie<T>::Inner>();
    } else if constexpr (IsMayWait<T>::value) {
        return shape_of<typename IsMayWait<T>::Inner>();
    } else if constexpr (IsPage<T>::value) {
        return {&type_info<T>(), &type_info<typename IsPage<T>::Item>()};
    } else if constexpr (Described<T>) {
        return {&type_info<T>(), nullptr};
    } else {
        return {};
    }
}

/// Whether an argument is handed over rather than decoded.
template <class T, class Prepared>
constexpr bool is_context = std::is_same_v<T, Caller> || std::is_same_v<T, Request> ||
                            std::is_same_v<T, Resumed> || std::is_same_v<T, Prepared>;

struct NoPrepared {};

/// Takes a function type apart: R(World, Args...).
template <class R, class World, class Prepared, class... Args>
struct Binding {
    using Decoded = std::tuple<std::remove_cvref_t<Args>...>;

    template <class T>
    static T decode_one(Inputs& inputs, std::size_t& next, bool accepts_form) {
        if constexpr (is_context<T, Prepared>) {
            return T{};
        } else {
            return decode_argument<T>(inputs, next, accepts_form);
        }
    }

    static std::shared_ptr<void> decode(Inputs& inputs, [[maybe_unused]] bool accepts_form) {
        [[maybe_unused]] std::size_t next = 0;
        // Braces keep the order of evaluation from left to right.
        return std::make_shared<Decoded>(
            Decoded{decode_one<std::remove_cvref_t<Args>>(inputs, next, accepts_form)...});
    }

    template <class T>
    static const T& argument(const Decoded& decoded, const Caller& caller, Inputs& inputs) {
        if constexpr (std::is_same_v<T, Caller>) {
            return caller;
        } else if constexpr (std::is_same_v<T, Request>) {
            return *inputs.request;
        } else if constexpr (std::is_same_v<T, Resumed>) {
            return inputs.resumed;
        } else if constexpr (std::is_same_v<T, Prepared>) {
            return *static_cast<const Prepared*>(inputs.prepared.get());
        } else {
            return std::get<T>(decoded);
        }
    }

    template <class F, class W>
    static Answer call(const F& function, W& world, const Caller& caller, Inputs& inputs,
                       int status) {
        const auto& decoded = *static_cast<const Decoded*>(inputs.decoded.get());
        if constexpr (std::is_void_v<R>) {
            function(world, argument<std::remove_cvref_t<Args>>(decoded, caller, inputs)...);
            return {Response{.status = status == 200 ? 204 : status}, std::nullopt};
        } else {
            return answer_with(
                function(world, argument<std::remove_cvref_t<Args>>(decoded, caller, inputs)...),
                status);
        }
    }

    template <class T>
    static void add_shape(Operation& operation) {
        if constexpr (IsQuery<T>::value) {
            operation.query = shape_of<typename IsQuery<T>::Inner>();
        } else if constexpr (Described<T> && !is_context<T, Prepared>) {
            operation.body = shape_of<T>();
        }
    }

    /// What the arguments take from the query and the body.
    static void add_argument_shapes(Operation& operation) {
        (add_shape<std::remove_cvref_t<Args>>(operation), ...);
    }

    static void add_shapes(Operation& operation) {
        add_argument_shapes(operation);
        if constexpr (!std::is_void_v<R>) operation.answer = shape_of<std::remove_cvref_t<R>>();
    }
};

}  // namespace detail

/// The routes of one document (the integration API, or the app's own). A route is one line: a
/// function whose types say the rest. Its first parameter is `Tx&` (a write on the caller's
/// organization) or `const Snapshot&` (a read); then, in any order: `const Caller&`, ids and
/// PathText (values of the path from the left), `const Query<T>&`, a described body,
/// `const Request&`, `const Resumed&`, and what the prepare step returned. It returns nothing
/// (204), a described type, Page<T>, WithCookie<T>, MayWait<T> (reads), or a whole Response.
class Routes {
  public:
    explicit Routes(std::string document) : document_(std::move(document)) {}

    template <class F>
    void get(std::string_view path, Need need, F* function, RouteOptions options) {
        add<detail::NoPrepared>("GET", path, need, function, std::move(options));
    }
    template <class F>
    void post(std::string_view path, Need need, F* function, RouteOptions options) {
        add<detail::NoPrepared>("POST", path, need, function, std::move(options));
    }
    template <class F>
    void put(std::string_view path, Need need, F* function, RouteOptions options) {
        add<detail::NoPrepared>("PUT", path, need, function, std::move(options));
    }
    template <class F>
    void patch(std::string_view path, Need need, F* function, RouteOptions options) {
        add<detail::NoPrepared>("PATCH", path, need, function, std::move(options));
    }
    template <class F>
    void remove(std::string_view path, Need need, F* function, RouteOptions options) {
        add<detail::NoPrepared>("DELETE", path, need, function, std::move(options));
    }

    /// A write with slow work before it: `prepare(const Snapshot&, same arguments...)` runs on the
    /// pool for slow work; what it returns is an argument of `function`.
    template <class Prepared, class... PrepareArgs, class F>
    void post_prepared(std::string_view path, Need need,
                       Prepared (*prepare)(const Snapshot&, PrepareArgs...), F* function,
                       RouteOptions options) {
        set_prepare(add<Prepared>("POST", path, need, function, std::move(options)), prepare);
    }
    template <class Prepared, class... PrepareArgs, class F>
    void patch_prepared(std::string_view path, Need need,
                        Prepared (*prepare)(const Snapshot&, PrepareArgs...), F* function,
                        RouteOptions options) {
        set_prepare(add<Prepared>("PATCH", path, need, function, std::move(options)), prepare);
    }

    /// A route whose function needs something of the program itself (the live stream, health): a
    /// read without arguments.
    void get_with(std::string_view path, Need need,
                  std::function<Response(const Snapshot&, const Caller&, const Request&)> function,
                  RouteOptions options);

    /// The same with all that a plain function may take: `function(service, const Snapshot&, ...)`.
    /// `service` lives as long as the routes; nullptr where they are only described.
    template <class Service, class R, class... Args>
    void get_of(const Service* service, std::string_view path, Need need,
                R (*function)(const Service&, const Snapshot&, Args...), RouteOptions options) {
        using Bound = detail::Binding<R, const Snapshot&, detail::NoPrepared, Args...>;
        Operation& operation = make("GET", path, need, std::move(options));
        operation.decode = [](Inputs& inputs) { return Bound::decode(inputs, false); };
        operation.read = [function, service](const Snapshot& snapshot, const Caller& caller,
                                             Inputs& inputs) {
            const auto bound = [function, service](const Snapshot& world,
                                                   const auto&... arguments) {
                return function(*service, world, arguments...);
            };
            return Bound::call(bound, snapshot, caller, inputs, 200);
        };
        Bound::add_shapes(operation);
    }

    /// The route added last runs on the installation's lane (users, sessions, integrations).
    void last_on_installation() { operations_.back()->on_installation = true; }

    /// Says that hooks may receive `T` as the `data` of this event (OpenAPI `webhooks`).
    template <class T>
    void webhook(std::string_view event, std::string_view summary) {
        webhooks_.push_back({event, summary, &type_info<T>(), true});
    }

    /// The same for a request of ours whose whole body is a `T`, sent elsewhere than to a hook.
    template <class T>
    void request(std::string_view event, std::string_view summary) {
        webhooks_.push_back({event, summary, &type_info<T>(), false});
    }

    struct Webhook {
        std::string_view event;
        std::string_view summary;
        const TypeInfo* data;
        bool in_envelope;
    };

    const std::string& document() const { return document_; }
    const std::vector<std::unique_ptr<Operation>>& operations() const { return operations_; }
    const std::vector<Webhook>& webhooks() const { return webhooks_; }

  private:
    template <class Prepared, class... PrepareArgs>
    static void set_prepare(Operation& operation,
                            Prepared (*prepare)(const Snapshot&, PrepareArgs...)) {
        using Bound =
            detail::Binding<Prepared, const Snapshot&, detail::NoPrepared, PrepareArgs...>;
        Bound::add_argument_shapes(operation);
        operation.prepare = [prepare, form = operation.options.accepts_form](
                                const Snapshot& snapshot, const Caller& caller, Inputs& inputs) {
            const auto decoded = Bound::decode(inputs, form);
            const auto& arguments = *static_cast<const typename Bound::Decoded*>(decoded.get());
            return std::static_pointer_cast<void>(std::make_shared<Prepared>(
                prepare(snapshot, Bound::template argument<std::remove_cvref_t<PrepareArgs>>(
                                      arguments, caller, inputs)...)));
        };
    }

    template <class Prepared, class R, class World, class... Args>
    Operation& add(std::string_view method, std::string_view path, Need need,
                   R (*function)(World, Args...), RouteOptions options) {
        using Bound = detail::Binding<R, World, Prepared, Args...>;
        constexpr bool writes = std::is_same_v<World, Tx&>;
        static_assert(writes || std::is_same_v<World, const Snapshot&>,
                      "the first parameter is Tx& or const Snapshot&");
        const int status = options.status;
        const bool form = options.accepts_form;
        Operation& operation = make(method, path, need, std::move(options));
        operation.writes = writes;
        operation.decode = [form](Inputs& inputs) { return Bound::decode(inputs, form); };
        if constexpr (writes) {
            operation.write = [function, status](Tx& tx, const Caller& caller, Inputs& inputs) {
                return Bound::call(function, tx, caller, inputs, status);
            };
        } else {
            operation.read = [function, status](const Snapshot& snapshot, const Caller& caller,
                                                Inputs& inputs) {
                return Bound::call(function, snapshot, caller, inputs, status);
            };
        }
        Bound::add_shapes(operation);
        return operation;
    }

    Operation& make(std::string_view method, std::string_view path, Need need,
                    RouteOptions options);

    std::string document_;
    std::vector<std::unique_ptr<Operation>> operations_;
    std::vector<Webhook> webhooks_;
};

}  // namespace entrepot::http
