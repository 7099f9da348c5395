#include "simulation/laid_out.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace entrepot::simulation {
namespace {

namespace json = boost::json;

constexpr std::size_t line_length = 100;

/// {"a": 1, "b": [1, 2]}
std::string on_one_line(const json::value& value) {
    std::string out;
    const auto separate = [&] { out += out.size() > 1 ? ", " : ""; };
    if (const auto* object = value.if_object()) {
        out = "{";
        for (const auto& member : *object) {
            separate();
            out += json::serialize(json::string(member.key())) + ": " + on_one_line(member.value());
        }
        return out + "}";
    }
    if (const auto* items = value.if_array()) {
        out = "[";
        for (const auto& item : *items) {
            separate();
            out += on_one_line(item);
        }
        return out + "]";
    }
    return json::serialize(value);
}

void add(std::string& out, const json::value& value, std::size_t indent);

/// `items` says each in turn how it is written.
void add_all(std::string& out, char opens, char closes, std::size_t indent, const auto& items,
             auto write) {
    out += opens;
    bool is_first = true;
    for (const auto& item : items) {
        out += is_first ? "\n" : ",\n";
        out.append(indent + 2, ' ');
        write(item);
        is_first = false;
    }
    out += '\n';
    out.append(indent, ' ');
    out += closes;
}

void add(std::string& out, const json::value& value, std::size_t indent) {
    const std::size_t begun = out.size() - (out.rfind('\n') + 1);
    const std::string short_form = on_one_line(value);
    if (value.is_primitive() || begun + short_form.size() < line_length) {
        out += short_form;
    } else if (const auto* object = value.if_object()) {
        add_all(out, '{', '}', indent, *object, [&](const auto& member) {
            out += json::serialize(json::string(member.key())) + ": ";
            add(out, member.value(), indent + 2);
        });
    } else {
        add_all(out, '[', ']', indent, value.get_array(),
                [&](const auto& item) { add(out, item, indent + 2); });
    }
}

json::value without_nulls(const json::value& value) {
    if (const auto* items = value.if_array()) {
        json::array kept;
        for (const auto& item : *items) kept.push_back(without_nulls(item));
        return kept;
    }
    const auto* object = value.if_object();
    if (object == nullptr) return value;
    json::object kept;
    for (const auto& member : *object) {
        if (!member.value().is_null()) kept[member.key()] = without_nulls(member.value());
    }
    return kept;
}

}  // namespace

std::string laid_out(const boost::json::value& value) {
    std::string out;
    add(out, without_nulls(value), 0);
    return out + '\n';
}

}  // namespace entrepot::simulation
