#include "http/openapi_schemas.h"

#include <boost/json/array.hpp>
#include <stdexcept>

namespace entrepot::http {

namespace json = boost::json;

json::object field_schema(const FieldInfo& field, SchemaSink& sink) {
    json::object schema;
    field.codec().schema(schema, field.limits, sink);
    schema["description"] = field.sentence;
    return schema;
}

void Schemas::refer(const TypeInfo& type) {
    const std::string name(type.name);
    const auto [known, is_new] = types_.emplace(name, &type);
    if (!is_new && known->second->fields != type.fields) {
        throw std::logic_error("two types are described as " + name);
    }
    const bool newly_sent = sending_ && sent_.insert(name).second;
    if (!is_new && !newly_sent) return;
    for (const FieldInfo& field : type) field_schema(field, *this);  // refers to the types inside
}

json::object Schemas::sent(const BodyShape& shape) {
    sending_ = true;
    auto schema = reference(shape);
    sending_ = false;
    return schema;
}

json::object Schemas::received(const BodyShape& shape) {
    return reference(shape);
}

json::object Schemas::reference(const BodyShape& shape) {
    json::object schema;
    if (shape.item == nullptr) {
        codec::schema_reference(schema, *shape.type, *this);
        return schema;
    }
    json::object properties;
    for (const FieldInfo& field : *shape.type) {
        properties[field.name] = field_schema(field, *this);
    }
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", {"data", "next_cursor"}}};
}

/// What limits a text or a list that is sent says nothing about an answer.
void Schemas::drop_limits(json::object& schema) {
    for (const auto* name : {"minLength", "maxLength", "maxItems"}) schema.erase(name);
    if (auto* items = schema.if_contains("items")) drop_limits(items->as_object());
}

json::object Schemas::schema_of(const TypeInfo& type, bool is_sent) {
    json::object properties;
    json::array required;
    for (const FieldInfo& field : type) {
        const Codec& codec = field.codec();
        json::object schema = field_schema(field, *this);
        if (!is_sent) drop_limits(schema);
        properties[field.name] = std::move(schema);
        if (is_sent ? !field.limits.optional && !codec.may_be_absent
                    : codec.is_absent == &codec::never_absent) {
            required.emplace_back(field.name);
        }
    }
    json::object schema{
        {"type", "object"}, {"description", type.sentence}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    if (is_sent) schema["additionalProperties"] = false;
    return schema;
}

json::object Schemas::components() {
    json::object all;
    for (const auto& [name, type] : types_) all[name] = schema_of(*type, sent_.contains(name));
    return all;
}

}  // namespace entrepot::http
