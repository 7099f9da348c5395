#include "grid/controller/element.h"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>
#include <sstream>

#include "base/text.h"

namespace entrepot::grid {
namespace {

void write(const Element& element, pugi::xml_node into) {
    pugi::xml_node node = into.append_child(element.name.c_str());
    if (!element.text.empty()) node.text().set(element.text.c_str());
    for (const Element& child : element.children) write(child, node);
}

/// False when it is nested too deep.
bool read(const pugi::xml_node& node, Element& element, int depth) {
    if (depth > most_nested) return false;
    element.name = node.name();
    element.text = std::string(trim(node.child_value()));
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() != pugi::node_element) continue;
        if (!read(child, element.children.emplace_back(), depth + 1)) return false;
    }
    return true;
}

}  // namespace

const Element* Element::child(std::string_view called) const {
    const auto found = std::ranges::find(children, called, &Element::name);
    return found == children.end() ? nullptr : &*found;
}

std::string_view Element::text_of(std::string_view called) const {
    const Element* found = child(called);
    return found == nullptr ? std::string_view() : std::string_view(found->text);
}

std::optional<std::int32_t> Element::number_of(std::string_view called, std::int32_t least,
                                               std::int32_t most) const {
    return read_number(text_of(called), least, most);
}

std::optional<std::int32_t> Element::number(std::int32_t least, std::int32_t most) const {
    return read_number(text, least, most);
}

std::string to_xml(const Element& root) {
    pugi::xml_document document;
    write(root, document);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

std::optional<Element> from_xml(std::string_view document, std::string& why) {
    pugi::xml_document tree;
    const auto result = tree.load_buffer(document.data(), document.size());
    if (!result) {
        why = result.description();
        return std::nullopt;
    }
    const pugi::xml_node root = tree.document_element();
    if (root.next_sibling(root.name()) || !root) {
        why = "not one root element";
        return std::nullopt;
    }
    Element element;
    if (read(root, element, 1)) return element;
    why = "nested too deep";
    return std::nullopt;
}

std::optional<std::int32_t> read_number(std::string_view text, std::int32_t least,
                                        std::int32_t most) {
    const std::string_view digits = trim(text);
    std::int32_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
    if (number < least || number > most) return std::nullopt;
    return number;
}

}  // namespace entrepot::grid
