#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <limits>

#include "base/codec.h"

namespace entrepot::codec {

namespace json = boost::json;

namespace {

void add_example(json::object& out, const Limits& limits) {
    if (!limits.example.empty()) out["examples"] = json::array{json::parse(limits.example)};
}

}  // namespace

void schema_text(json::object& out, const Limits& limits, std::string_view format) {
    out["type"] = "string";
    if (limits.min_len > 0) out["minLength"] = limits.min_len;
    out["maxLength"] = limits.max_len;
    if (!format.empty()) out["format"] = format;
    if (!limits.format.empty()) out["format"] = limits.format;
    add_example(out, limits);
}

void schema_integer(json::object& out, const Limits& limits) {
    out["type"] = "integer";
    out["format"] = "int64";
    if (limits.min != std::numeric_limits<std::int64_t>::min()) out["minimum"] = limits.min;
    if (limits.max != std::numeric_limits<std::int64_t>::max()) out["maximum"] = limits.max;
    add_example(out, limits);
}

void schema_boolean(json::object& out) {
    out["type"] = "boolean";
}

void schema_array(json::object& out, const Codec& item, const Limits& limits, SchemaSink& sink) {
    out["type"] = "array";
    out["maxItems"] = limits.max_items;
    Limits of_item = limits;
    of_item.example = {};
    json::object inner;
    item.schema(inner, of_item, sink);
    out["items"] = std::move(inner);
    add_example(out, limits);
}

void schema_reference(json::object& out, const TypeInfo& type, SchemaSink& sink) {
    sink.refer(type);
    out["$ref"] = "#/components/schemas/" + std::string(type.name);
}

void schema_nullable(json::object& out, const Codec& inner, const Limits& limits,
                     SchemaSink& sink) {
    inner.schema(out, limits, sink);
    if (auto* type = out.if_contains("type")) {
        out["type"] = json::array{*type, "null"};
    } else if (auto* reference = out.if_contains("$ref")) {
        out["anyOf"] = json::array{{{"$ref", *reference}}, {{"type", "null"}}};
        out.erase("$ref");
    } else if (auto* any = out.if_contains("anyOf")) {
        any->as_array().push_back(json::object{{"type", "null"}});
    }
    if (auto* names = out.if_contains("enum")) names->as_array().emplace_back(nullptr);
}

void schema_names(json::object& out, const std::string_view* names, std::size_t count) {
    out["type"] = "string";
    json::array values;
    for (std::size_t at = 0; at < count; ++at) values.emplace_back(names[at]);
    out["enum"] = std::move(values);
}

}  // namespace entrepot::codec
