#include "base/codec.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <charconv>

#include "base/text.h"

namespace entrepot {

void DecodeErrors::add(std::string message, std::string_view type) {
    constexpr std::size_t most = 50;
    if (errors_.size() < most) {
        errors_.push_back({path_, std::move(message), std::string(type)});
    }
}

namespace codec {
namespace {

namespace json = boost::json;

std::string_view kind_of(const json::value& value) {
    switch (value.kind()) {
        case json::kind::null:
            return "null";
        case json::kind::bool_:
            return "a boolean";
        case json::kind::int64:
        case json::kind::uint64:
        case json::kind::double_:
            return "a number";
        case json::kind::string:
            return "a string";
        case json::kind::array:
            return "an array";
        case json::kind::object:
            return "an object";
    }
    return "something else";
}

void wrong_type(std::string_view expected, const json::value& value, DecodeErrors& errors) {
    errors.add("Expected " + std::string(expected) + ", got " + std::string(kind_of(value)) + ".",
               "type_error");
}

bool keeps_length(std::size_t length, const Limits& limits, DecodeErrors& errors) {
    if (length < limits.min_len) {
        errors.add(limits.min_len == 1
                       ? std::string("Must not be empty.")
                       : "Must have at least " + std::to_string(limits.min_len) + " characters.",
                   "too_short");
        return false;
    }
    if (length > limits.max_len) {
        errors.add("Must have at most " + std::to_string(limits.max_len) + " characters.",
                   "too_long");
        return false;
    }
    return true;
}

}  // namespace

void decode_text(const json::value& value, std::string& target, const Limits& limits,
                 DecodeErrors& errors) {
    const json::string* text = value.if_string();
    if (text == nullptr) return wrong_type("a string", value, errors);
    if (text->find('\0') != json::string::npos) {
        return errors.add("Must not contain the character U+0000.", "invalid_character");
    }
    if (keeps_length(count_characters(*text), limits, errors)) target.assign(*text);
}

void decode_integer(const json::value& value, std::int64_t& target, const Limits& limits,
                    DecodeErrors& errors) {
    const std::int64_t* number = value.if_int64();
    if (number == nullptr) {
        if (value.is_uint64() || value.is_double()) {
            return errors.add("Must be a whole number without fraction or exponent, below 2^63.",
                              "not_a_whole_number");
        }
        return wrong_type("a whole number", value, errors);
    }
    if (*number < limits.min) {
        return errors.add("Must be at least " + std::to_string(limits.min) + ".", "too_small");
    }
    if (*number > limits.max) {
        return errors.add("Must be at most " + std::to_string(limits.max) + ".", "too_large");
    }
    target = *number;
}

void decode_boolean(const json::value& value, bool& target, DecodeErrors& errors) {
    const bool* flag = value.if_bool();
    if (flag == nullptr) return wrong_type("true or false", value, errors);
    target = *flag;
}

void decode_time(const json::value& value, Time& target, DecodeErrors& errors) {
    const json::string* text = value.if_string();
    if (text == nullptr) return wrong_type("a time as RFC 3339", value, errors);
    const auto time = from_rfc3339(*text);
    if (!time) return errors.add("Must be a time as RFC 3339: 2026-11-23T09:00:00Z.", "not_a_time");
    target = *time;
}

void decode_any(const json::value& value, std::string& target, const Limits& limits,
                DecodeErrors& errors) {
    std::string text = json::serialize(value);
    if (keeps_length(text.size(), limits, errors)) target = std::move(text);
}

void decode_object(const json::value& value, void* target, const TypeInfo& type,
                   DecodeErrors& errors) {
    const json::object* object = value.if_object();
    if (object == nullptr) return wrong_type("an object", value, errors);
    std::size_t known = 0;
    for (const FieldInfo& field : type) {
        const Codec& codec = field.codec();
        const json::value* member = object->if_contains(field.name);
        if (member == nullptr) {
            if (field.limits.optional || codec.may_be_absent) continue;
            errors.enter(field.name);
            errors.add("Is required.", "missing");
            errors.leave();
            continue;
        }
        ++known;
        errors.enter(field.name);
        codec.decode(*member, field.member(target), field.limits, errors);
        errors.leave();
    }
    if (known == object->size()) return;
    for (const auto& [name, unused] : *object) {
        const bool is_known = std::any_of(
            type.begin(), type.end(),
            [&, &key = name](const auto& f) { return f.name == std::string_view(key); });
        if (is_known) continue;
        errors.enter(name);
        errors.add("Is not a field of " + std::string(type.name) + ".", "unknown_field");
        errors.leave();
    }
}

const json::array* as_array(const json::value& value, const Limits& limits, DecodeErrors& errors) {
    const json::array* items = value.if_array();
    if (items == nullptr) {
        wrong_type("an array", value, errors);
    } else if (items->size() > limits.max_items) {
        errors.add("Must have at most " + std::to_string(limits.max_items) + " items.",
                   "too_many_items");
        return nullptr;
    }
    return items;
}

std::size_t array_size(const json::array& items) {
    return items.size();
}
const json::value& array_item(const json::array& items, std::size_t at) {
    return items[at];
}
bool is_null(const json::value& value) {
    return value.is_null();
}

int decode_name(const json::value& value, const std::string_view* names, std::size_t count,
                DecodeErrors& errors) {
    const json::string* text = value.if_string();
    if (text == nullptr) {
        wrong_type("a string", value, errors);
        return -1;
    }
    std::string known;
    for (std::size_t at = 0; at < count; ++at) {
        if (names[at] == std::string_view(*text)) return static_cast<int>(at);
        known += (at == 0 ? "" : ", ") + std::string(names[at]);
    }
    errors.add("Must be one of: " + known + ".", "unknown_value");
    return -1;
}

void encode_text(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out.append(text, plain, at - plain);
        plain = at + 1;
        switch (byte) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                out += "\\u00";
                out += hex[byte >> 4];
                out += hex[byte & 15];
        }
    }
    out.append(text, plain);
    out += '"';
}

void encode_integer(std::string& out, std::int64_t number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

void encode_object(std::string& out, const void* object, const TypeInfo& type) {
    char before = '{';
    for (const FieldInfo& field : type) {
        const Codec& codec = field.codec();
        // The accessor only adds an offset; encoding never writes through it.
        const void* member = field.member(const_cast<void*>(object));
        if (codec.is_absent(member)) continue;
        out += before;
        out += '"';
        out += field.name;
        out += "\":";
        codec.encode(out, member);
        before = ',';
    }
    out += before == '{' ? "{}" : "}";
}

}  // namespace codec
}  // namespace entrepot
