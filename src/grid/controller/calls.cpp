#include "grid/controller/calls.h"

#include "grid/controller/marked_queue.h"
#include "grid/controller/words.h"

namespace entrepot::grid::calls {
namespace {

std::vector<Element> numbers(std::span<const BinNumber> bins) {
    std::vector<Element> elements;
    elements.reserve(bins.size());
    for (const BinNumber bin : bins) elements.emplace_back("bin_id", bin);
    return elements;
}

Element call(std::string name, std::vector<Element> params) {
    return Element("methodcall", std::vector<Element>{Element("name", std::move(name)),
                                                      Element("params", std::move(params))});
}

Element at_port(std::string name, PortNumber port) {
    return call(std::move(name), {Element("port_id", port)});
}

Element at_port(std::string name, PortNumber port, BinNumber bin) {
    return call(std::move(name), {Element("port_id", port), Element("bin_id", bin)});
}

Element queue_call(std::string name, PortNumber port, std::vector<Element> entries) {
    return call(std::move(name), {Element("port_id", port), Element("bins", std::move(entries))});
}

void add(Element& made, Element param) {
    made.children.back().children.push_back(std::move(param));
}

}  // namespace

Element prepare(std::span<const BinNumber> bins) {
    return call("preparebin", {Element("bins", numbers(bins))});
}
Element cancel_prepare(std::span<const BinNumber> bins) {
    return call("cancelpreparebin", {Element("bins", numbers(bins))});
}
Element cancel_all_prepared() {
    return call("cancelpreparebin", {Element("all", std::string("TRUE"))});
}
Element forecast(std::span<const BinNumber> bins) {
    return call("forecastbin", numbers(bins));
}
Element cancel_forecast(std::span<const BinNumber> bins) {
    return call("cancelforecastbin", numbers(bins));
}

Element open_port(PortNumber port, PortMode mode) {
    Element made = at_port("openport", port);
    if (mode != PortMode::open) add(made, {"port_mode", std::string(words::port_word(mode))});
    return made;
}
Element close_port(PortNumber port) {
    return at_port("closeport", port);
}

Element append_queue(PortNumber port, std::span<const QueueEntry> entries) {
    std::vector<Element> elements;
    elements.reserve(entries.size());
    for (const QueueEntry& entry : entries) elements.push_back(queue_element(entry));
    return queue_call("appendportqueue", port, std::move(elements));
}
Element set_queue(PortNumber port, std::vector<Element> marked) {
    return queue_call("setportqueue", port, std::move(marked));
}
Element get_queue(PortNumber port) {
    return at_port("getportqueue", port);
}
Element begin_group(PortNumber port) {
    return at_port("begingroupportqueue", port);
}
Element end_group(PortNumber port) {
    return at_port("endgroupportqueue", port);
}

Element open_bin(PortNumber port, BinNumber bin) {
    return bin == 0 ? at_port("openbin", port) : at_port("openbin", port, bin);
}
Element close_bin(PortNumber port, BinNumber bin, std::optional<ContentCode> code) {
    Element made = at_port("closebin", port, bin);
    if (code) add(made, {"content", *code});
    return made;
}
Element insert_bin(PortNumber port, BinNumber bin, BinType type, ContentCode code) {
    Element made = at_port("insertbin", port, bin);
    add(made, {"content", code});
    add(made, {"bin_type", type});
    return made;
}
Element remove_bin(PortNumber port, BinNumber bin) {
    return at_port("removebin", port, bin);
}

Element bin_state(BinNumber bin) {
    return call("getbinstate", {Element("bin_id", bin)});
}
Element port_status(PortNumber port) {
    return at_port("getportstatus", port);
}

}  // namespace entrepot::grid::calls
