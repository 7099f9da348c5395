#pragma once

#include <boost/json/fwd.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/described.h"
#include "base/ids.h"
#include "base/refusal.h"
#include "base/time.h"

namespace entrepot {

/// A member of a PATCH body: left out, or null, or a value.
template <class T>
struct Patch {
    enum class State : std::uint8_t { absent, null, set };
    State state = State::absent;
    T value{};

    explicit operator bool() const { return state == State::set; }
    bool is_null() const { return state == State::null; }
};

/// Any JSON value, kept as its text (compact, valid).
struct Json {
    std::string text = "null";
};

/// Where decoding stands and what it found wrong; at most 50 errors are kept.
class DecodeErrors {
  public:
    /// `root` is the first element of every `loc`: "body" or "query".
    explicit DecodeErrors(std::string_view root) : path_{std::string(root)} {}

    void add(std::string message, std::string_view type);
    void enter(std::string_view name) { path_.emplace_back(name); }
    void leave() { path_.pop_back(); }
    bool any() const { return !errors_.empty(); }
    std::vector<FieldError> take() { return std::move(errors_); }

  private:
    std::vector<std::string> path_;
    std::vector<FieldError> errors_;
};

/// Collects the named schemas a document refers to.
class SchemaSink {
  public:
    virtual ~SchemaSink() = default;
    /// Makes sure the type's schema is among the components.
    virtual void refer(const TypeInfo& type) = 0;
};

/// How values of one C++ type are read from JSON, written to JSON and described.
struct Codec {
    enum class Kind : std::uint8_t { text, integer, boolean, array, object, any };

    Kind kind;
    /// May be left out of an object without Limits::optional.
    bool may_be_absent;
    void (*decode)(const boost::json::value& json, void* target, const Limits&, DecodeErrors&);
    void (*encode)(std::string& out, const void* source);
    void (*schema)(boost::json::object& out, const Limits&, SchemaSink&);
    /// True when an encoder leaves the member out (an empty Patch).
    bool (*is_absent)(const void* source);
};

/// Names of an enum's values in JSON: specialise with `static constexpr std::array names` in the
/// order of the enumerators, which count from 0.
template <class Enum>
struct EnumNames;

/// The name of an enumerator.
template <class Enum>
constexpr std::string_view name_of(Enum value) {
    return EnumNames<Enum>::names[static_cast<std::size_t>(value)];
}

/// The enumerator of a name.
template <class Enum>
constexpr std::optional<Enum> enum_from(std::string_view name) {
    for (std::size_t at = 0; at < EnumNames<Enum>::names.size(); ++at) {
        if (EnumNames<Enum>::names[at] == name) return static_cast<Enum>(at);
    }
    return std::nullopt;
}

namespace codec {

void decode_text(const boost::json::value&, std::string&, const Limits&, DecodeErrors&);
void decode_integer(const boost::json::value&, std::int64_t&, const Limits&, DecodeErrors&);
void decode_boolean(const boost::json::value&, bool&, DecodeErrors&);
void decode_time(const boost::json::value&, Time&, DecodeErrors&);
void decode_any(const boost::json::value&, std::string&, const Limits&, DecodeErrors&);
void decode_object(const boost::json::value&, void*, const TypeInfo&, DecodeErrors&);
/// The array inside, or nullptr after adding an error.
const boost::json::array* as_array(const boost::json::value&, const Limits&, DecodeErrors&);
std::size_t array_size(const boost::json::array&);
const boost::json::value& array_item(const boost::json::array&, std::size_t);
bool is_null(const boost::json::value&);
/// Index of the name among `names`, or -1 after adding an error.
int decode_name(const boost::json::value&, const std::string_view* names, std::size_t count,
                DecodeErrors&);

void encode_text(std::string& out, std::string_view text);
void encode_integer(std::string& out, std::int64_t number);
void encode_object(std::string& out, const void* object, const TypeInfo&);

void schema_text(boost::json::object&, const Limits&, std::string_view format = {});
void schema_integer(boost::json::object&, const Limits&);
void schema_boolean(boost::json::object&);
void schema_array(boost::json::object&, const Codec& item, const Limits&, SchemaSink&);
void schema_reference(boost::json::object&, const TypeInfo&, SchemaSink&);
void schema_nullable(boost::json::object&, const Codec& inner, const Limits&, SchemaSink&);
void schema_names(boost::json::object&, const std::string_view* names, std::size_t count);

inline bool never_absent(const void*) {
    return false;
}

template <class T>
struct Of;  // one specialisation for each kind of member

template <>
struct Of<std::string> {
    static constexpr auto kind = Codec::Kind::text;
    static void decode(const boost::json::value& json, std::string& target, const Limits& limits,
                       DecodeErrors& errors) {
        decode_text(json, target, limits, errors);
    }
    static void encode(std::string& out, const std::string& source) { encode_text(out, source); }
    static void schema(boost::json::object& out, const Limits& limits, SchemaSink&) {
        schema_text(out, limits);
    }
};

template <>
struct Of<bool> {
    static constexpr auto kind = Codec::Kind::boolean;
    static void decode(const boost::json::value& json, bool& target, const Limits&,
                       DecodeErrors& errors) {
        decode_boolean(json, target, errors);
    }
    static void encode(std::string& out, bool source) { out += source ? "true" : "false"; }
    static void schema(boost::json::object& out, const Limits&, SchemaSink&) {
        schema_boolean(out);
    }
};

template <class T>
requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) struct Of<T> {
    static constexpr auto kind = Codec::Kind::integer;
    static Limits within(Limits limits) {
        limits.min = std::max<std::int64_t>(limits.min, std::numeric_limits<T>::min());
        if constexpr (sizeof(T) < 8) {
            limits.max = std::min<std::int64_t>(limits.max, std::numeric_limits<T>::max());
        }
        return limits;
    }
    static void decode(const boost::json::value& json, T& target, const Limits& limits,
                       DecodeErrors& errors) {
        std::int64_t number = 0;
        decode_integer(json, number, within(limits), errors);
        target = static_cast<T>(number);
    }
    static void encode(std::string& out, T source) {
        encode_integer(out, static_cast<std::int64_t>(source));
    }
    static void schema(boost::json::object& out, const Limits& limits, SchemaSink&) {
        schema_integer(out, limits);
    }
};

template <class Tag>
struct Of<Id<Tag>> {
    static constexpr auto kind = Codec::Kind::integer;
    static constexpr Limits limits{.min = 1, .max = (std::int64_t{1} << 53) - 1};
    static void decode(const boost::json::value& json, Id<Tag>& target, const Limits&,
                       DecodeErrors& errors) {
        decode_integer(json, target.value, limits, errors);
    }
    static void encode(std::string& out, Id<Tag> source) { encode_integer(out, source.value); }
    static void schema(boost::json::object& out, const Limits&, SchemaSink&) {
        schema_integer(out, Limits{.min = 0, .max = limits.max});
    }
};

template <>
struct Of<Time> {
    static constexpr auto kind = Codec::Kind::text;
    static void decode(const boost::json::value& json, Time& target, const Limits&,
                       DecodeErrors& errors) {
        decode_time(json, target, errors);
    }
    static void encode(std::string& out, Time source) { encode_text(out, to_rfc3339(source)); }
    static void schema(boost::json::object& out, const Limits&, SchemaSink&) {
        schema_text(out, Limits{.max_len = 40}, "date-time");
    }
};

template <>
struct Of<Json> {
    static constexpr auto kind = Codec::Kind::any;
    static void decode(const boost::json::value& json, Json& target, const Limits& limits,
                       DecodeErrors& errors) {
        decode_any(json, target.text, limits, errors);
    }
    static void encode(std::string& out, const Json& source) { out += source.text; }
    static void schema(boost::json::object&, const Limits&, SchemaSink&) {}
};

template <class T>
requires std::is_enum_v<T>
struct Of<T> {
    static constexpr auto kind = Codec::Kind::text;
    static void decode(const boost::json::value& json, T& target, const Limits&,
                       DecodeErrors& errors) {
        const auto& names = EnumNames<T>::names;
        const int index = decode_name(json, names.data(), names.size(), errors);
        if (index >= 0) target = static_cast<T>(index);
    }
    static void encode(std::string& out, T source) { encode_text(out, name_of(source)); }
    static void schema(boost::json::object& out, const Limits&, SchemaSink&) {
        schema_names(out, EnumNames<T>::names.data(), EnumNames<T>::names.size());
    }
};

template <Described T>
struct Of<T> {
    static constexpr auto kind = Codec::Kind::object;
    static void decode(const boost::json::value& json, T& target, const Limits&,
                       DecodeErrors& errors) {
        decode_object(json, &target, type_info<T>(), errors);
    }
    static void encode(std::string& out, const T& source) {
        encode_object(out, &source, type_info<T>());
    }
    static void schema(boost::json::object& out, const Limits&, SchemaSink& sink) {
        schema_reference(out, type_info<T>(), sink);
    }
};

template <class T>
struct Of<std::vector<T>> {
    static constexpr auto kind = Codec::Kind::array;
    static void decode(const boost::json::value& json, std::vector<T>& target, const Limits& limits,
                       DecodeErrors& errors) {
        const boost::json::array* items = as_array(json, limits, errors);
        if (items == nullptr) return;
        const std::size_t count = array_size(*items);
        target.resize(count);
        for (std::size_t at = 0; at < count; ++at) {
            errors.enter(std::to_string(at));
            Of<T>::decode(array_item(*items, at), target[at], limits, errors);
            errors.leave();
        }
    }
    static void encode(std::string& out, const std::vector<T>& source) {
        char before = '[';
        for (const T& item : source) {
            out += before;
            Of<T>::encode(out, item);
            before = ',';
        }
        out += source.empty() ? "[]" : "]";
    }
    static void schema(boost::json::object& out, const Limits& limits, SchemaSink& sink) {
        schema_array(out, codec_of<T>(), limits, sink);
    }
};

template <class T>
struct Of<std::optional<T>> {
    static constexpr auto kind = Of<T>::kind;
    static void decode(const boost::json::value& json, std::optional<T>& target,
                       const Limits& limits, DecodeErrors& errors) {
        target.reset();
        if (!is_null(json)) Of<T>::decode(json, target.emplace(), limits, errors);
    }
    static void encode(std::string& out, const std::optional<T>& source) {
        if (source) {
            Of<T>::encode(out, *source);
        } else {
            out += "null";
        }
    }
    static void schema(boost::json::object& out, const Limits& limits, SchemaSink& sink) {
        schema_nullable(out, codec_of<T>(), limits, sink);
    }
};

template <class T>
struct Of<Patch<T>> {
    static constexpr auto kind = Of<T>::kind;
    static void decode(const boost::json::value& json, Patch<T>& target, const Limits& limits,
                       DecodeErrors& errors) {
        target.state = is_null(json) ? Patch<T>::State::null : Patch<T>::State::set;
        if (target) Of<T>::decode(json, target.value, limits, errors);
    }
    static void encode(std::string& out, const Patch<T>& source) {
        if (source) {
            Of<T>::encode(out, source.value);
        } else {
            out += "null";
        }
    }
    static void schema(boost::json::object& out, const Limits& limits, SchemaSink& sink) {
        schema_nullable(out, codec_of<T>(), limits, sink);
    }
    static bool is_absent(const void* source) {
        return static_cast<const Patch<T>*>(source)->state == Patch<T>::State::absent;
    }
};

template <class T>
constexpr bool may_be_absent = requires(T value) {
    value.emplace();
}
|| requires {
    Of<T>::is_absent;
};
template <class T>
constexpr bool may_be_absent<std::vector<T>> = false;
template <>
inline constexpr bool may_be_absent<std::string> = false;

}  // namespace codec

template <class T>
const Codec& codec_of() {
    static constexpr Codec codec{
        codec::Of<T>::kind,
        codec::may_be_absent<T>,
        [](const boost::json::value& json, void* target, const Limits& limits,
           DecodeErrors& errors) {
            codec::Of<T>::decode(json, *static_cast<T*>(target), limits, errors);
        },
        [](std::string& out, const void* source) {
            codec::Of<T>::encode(out, *static_cast<const T*>(source));
        },
        [](boost::json::object& out, const Limits& limits, SchemaSink& sink) {
            codec::Of<T>::schema(out, limits, sink);
        },
        [] {
            if constexpr (requires { codec::Of<T>::is_absent; }) {
                return &codec::Of<T>::is_absent;
            } else {
                return &codec::never_absent;
            }
        }()};
    return codec;
}

}  // namespace entrepot
