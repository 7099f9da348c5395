#include "base/json.h"

#include <boost/json/array.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parser.hpp>
#include <charconv>

#include "base/duplicate_keys.h"
#include "base/json_value.h"

namespace entrepot {

namespace json = boost::json;

namespace {

constexpr std::size_t deepest = 32;

[[noreturn]] void refuse_at(std::string_view text, std::size_t position, const std::string& why) {
    const auto before = text.substr(0, position);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto last_break = before.rfind('\n');
    const auto column = position - (last_break == std::string_view::npos ? 0 : last_break + 1) + 1;
    throw Refusal(errors::malformed_json, "The body is not valid JSON: " + why + " at line " +
                                              std::to_string(line) + ", column " +
                                              std::to_string(column) + ".");
}

/// Members of all objects inside, which is less than the keys read when a key came twice.
std::size_t count_members(const json::value& value) {
    std::size_t count = 0;
    if (const auto* object = value.if_object()) {
        count = object->size();
        for (const auto& member : *object) count += count_members(member.value());
    } else if (const auto* items = value.if_array()) {
        for (const auto& item : *items) count += count_members(item);
    }
    return count;
}

/// A value for a field as its kind wants it; text that does not fit stays text and is refused by
/// the codec with the field's name.
json::value from_text(const std::string& text, Codec::Kind kind) {
    if (kind == Codec::Kind::integer) {
        std::int64_t number = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failed == std::errc{} && end == text.data() + text.size()) return number;
    }
    if (kind == Codec::Kind::boolean && (text == "true" || text == "false")) return text == "true";
    return json::value(text);
}

void throw_if_any(DecodeErrors& errors) {
    if (!errors.any()) return;
    Refusal refusal(errors::validation_error,
                    "The request does not fit the schema: correct each place named in `errors`.");
    refusal.errors = errors.take();
    throw refusal;
}

}  // namespace

json::value parse_json(std::string_view text, json::storage_ptr arena) {
    json::parse_options options;
    options.max_depth = deepest;
    json::parser parser({}, options);
    parser.reset(std::move(arena));
    json::error_code error;
    const std::size_t read = parser.write_some(text.data(), text.size(), error);
    if (error) refuse_at(text, read, error.message());
    if (text.find_first_not_of(" \t\r\n", read) != std::string_view::npos) {
        refuse_at(text, read, "extra data");
    }
    json::value value = parser.release();
    if (const auto keys = count_keys(text); keys != count_members(value)) {
        const auto key = first_duplicate_key(text);
        throw Refusal(errors::malformed_json,
                      "The key \"" + key + "\" stands twice in one object; send it once.");
    }
    return value;
}

namespace detail {

void decode_body(std::string_view text, void* target, const Codec& codec) {
    unsigned char room[8192];
    json::monotonic_resource arena(room);
    const json::value value = parse_json(text, &arena);
    DecodeErrors errors("body");
    codec.decode(value, target, Limits{}, errors);
    throw_if_any(errors);
}

void decode_pairs(const std::vector<std::pair<std::string, std::string>>& pairs,
                  std::string_view root, void* target, const TypeInfo& type) {
    json::object object;
    DecodeErrors errors(root);
    for (const auto& [name, text] : pairs) {
        const auto* field = std::find_if(type.begin(), type.end(),
                                         [&, &key = name](const auto& f) { return f.name == key; });
        const auto kind = field == type.end() ? Codec::Kind::text : field->codec().kind;
        if (kind == Codec::Kind::array) {
            if (!object.contains(name)) object[name] = json::array{};
            object[name].as_array().emplace_back(text);
        } else if (!object.emplace(name, from_text(text, kind)).second) {
            errors.enter(name);
            errors.add("Stands twice; send it once.", "duplicate");
            errors.leave();
        }
    }
    codec::decode_object(object, target, type, errors);
    throw_if_any(errors);
}

}  // namespace detail
}  // namespace entrepot
