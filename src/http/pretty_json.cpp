#include "http/pretty_json.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace entrepot::http {

namespace json = boost::json;

namespace {

void write(std::string& out, const json::value& value, const std::string& indent);

void write_object(std::string& out, const json::object& object, const std::string& indent) {
    std::string_view before = "{\n";
    for (const auto& [name, member] : object) {
        out += before;
        out += indent + "  " + json::serialize(json::value(name)) + ": ";
        write(out, member, indent + "  ");
        before = ",\n";
    }
    out += object.empty() ? "{}" : "\n" + indent + "}";
}

void write_array(std::string& out, const json::array& items, const std::string& indent) {
    std::string_view before = "[\n";
    for (const auto& item : items) {
        out += before;
        out += indent + "  ";
        write(out, item, indent + "  ");
        before = ",\n";
    }
    out += items.empty() ? "[]" : "\n" + indent + "]";
}

void write(std::string& out, const json::value& value, const std::string& indent) {
    if (const auto* object = value.if_object()) {
        write_object(out, *object, indent);
    } else if (const auto* items = value.if_array()) {
        write_array(out, *items, indent);
    } else {
        out += json::serialize(value);
    }
}

}  // namespace

std::string pretty_json(const json::value& value) {
    std::string out;
    write(out, value, "");
    return out + "\n";
}

}  // namespace entrepot::http
