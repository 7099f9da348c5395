#include "http/openapi_examples.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <string>

namespace entrepot::http {

namespace json = boost::json;

namespace {

class Examples {
  public:
    Examples(const json::object& schemas, const json::object& samples, bool is_sent)
        : schemas_(schemas), samples_(samples), is_sent_(is_sent) {}

    json::value of(const json::object& schema) const {
        if (const auto* examples = schema.if_contains("examples")) {
            return examples->as_array().front();
        }
        if (const auto* value = schema.if_contains("const")) return *value;
        if (const auto* names = schema.if_contains("enum")) return names->as_array().front();
        if (schema.contains("$ref")) return of(referred(schema));
        if (const auto* any = schema.if_contains("anyOf")) {
            return of(any->as_array().front().as_object());
        }
        return of_type(schema);
    }

  private:
    const json::object& referred(const json::object& schema) const {
        const std::string_view reference = schema.at("$ref").as_string();
        return schemas_.at(reference.substr(reference.rfind('/') + 1)).as_object();
    }

    json::value of_type(const json::object& schema) const {
        const std::string_view type = type_of(schema);
        if (type == "object") return of_object(schema);
        if (type == "array") return of_array(schema);
        if (type == "integer" || type == "number") return number(schema);
        if (type == "boolean") return true;
        if (type == "string") return text(schema);
        return json::object{};
    }

    static std::string_view type_of(const json::object& schema) {
        const auto* type = schema.if_contains("type");
        if (type == nullptr) return {};
        return type->is_array() ? type->as_array().front().as_string() : type->as_string();
    }

    json::array of_array(const json::object& schema) const {
        const auto& items = schema.at("items").as_object();
        // Plain values without an example say nothing: an empty list is as good.
        if (!tells_something(items)) return {};
        return {of(items)};
    }

    json::object of_object(const json::object& schema) const {
        json::object example;
        const auto* properties = schema.if_contains("properties");
        if (properties == nullptr) return example;
        for (const auto& [name, property] : properties->as_object()) {
            const auto& inner = property.as_object();
            if (const auto* sample = sample_of(name, inner)) {
                example[name] = *sample;
            } else if (!is_sent_ || is_required(schema, name) || tells_something(inner)) {
                example[name] = of(inner);
            }
        }
        return example;
    }

    /// The sample for a field of this name, when it fits and the field has no example of its own.
    const json::value* sample_of(std::string_view name, const json::object& schema) const {
        const auto* sample = samples_.if_contains(name);
        if (sample == nullptr || schema.contains("examples") || schema.contains("const")) {
            return nullptr;
        }
        if (const auto* names = schema.if_contains("enum")) {
            const auto& all = names->as_array();
            return std::find(all.begin(), all.end(), *sample) == all.end() ? nullptr : sample;
        }
        return fits(*sample, schema) ? sample : nullptr;
    }

    static bool fits(const json::value& sample, const json::object& schema) {
        const std::string_view type = type_of(schema);
        if (sample.is_null()) return schema.contains("type") && schema.at("type").is_array();
        if (sample.is_string()) return type == "string";
        if (sample.is_int64()) return type == "integer";
        if (sample.is_bool()) return type == "boolean";
        return sample.is_array() && type == "array";
    }

    static bool is_required(const json::object& schema, std::string_view name) {
        const auto* required = schema.if_contains("required");
        if (required == nullptr) return false;
        const auto& names = required->as_array();
        return std::any_of(names.begin(), names.end(),
                           [&](const auto& one) { return one.as_string() == name; });
    }

    /// An example of its own, or parts that may have some.
    static bool tells_something(const json::object& schema) {
        if (schema.contains("examples") || schema.contains("$ref")) return true;
        const auto* items = schema.if_contains("items");
        return items != nullptr && tells_something(items->as_object());
    }

    static json::value number(const json::object& schema) {
        const auto* least = schema.if_contains("minimum");
        const std::int64_t minimum = least == nullptr ? 1 : least->to_number<std::int64_t>();
        return std::max<std::int64_t>(minimum, 1);
    }

    json::value text(const json::object& schema) const {
        const auto* format = schema.if_contains("format");
        if (format != nullptr && format->as_string() == "date-time") return "2026-11-27T09:00:00Z";
        if (format != nullptr && format->as_string() == "uri") return "https://shop.example/";
        return is_sent_ || schema.contains("minLength") ? "text" : "";
    }

    const json::object& schemas_;
    const json::object& samples_;
    bool is_sent_;
};

void add_to_content(json::value* holder, const Examples& examples) {
    auto* content = holder == nullptr ? nullptr : holder->as_object().if_contains("content");
    if (content == nullptr) return;
    auto* media = content->as_object().if_contains("application/json");
    if (media == nullptr) return;
    media->as_object()["example"] = examples.of(media->at("schema").as_object());
}

void add_to_paths(json::object& paths, const Examples& sent, const Examples& received) {
    for (auto& path : paths) {
        for (auto& method : path.value().as_object()) {
            auto& operation = method.value().as_object();
            add_to_content(operation.if_contains("requestBody"), sent);
            for (auto& [status, response] : operation.at("responses").as_object()) {
                if (status.starts_with('2')) add_to_content(&response, received);
            }
        }
    }
}

}  // namespace

void add_examples(json::object& document, const json::object& samples) {
    const json::object schemas = document.at("components").at("schemas").as_object();
    const Examples sent(schemas, samples, true);
    const Examples received(schemas, samples, false);
    add_to_paths(document.at("paths").as_object(), sent, received);
    auto* webhooks = document.if_contains("webhooks");
    if (webhooks != nullptr) add_to_paths(webhooks->as_object(), received, received);
}

}  // namespace entrepot::http
