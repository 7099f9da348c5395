#include <algorithm>

#include "grid/controller/limits.h"
#include "grid/controller/testing/emulator.h"
#include "grid/controller/words.h"

namespace entrepot::grid::test {
namespace {

/// Not documented, so no refusal of ours to a driver that keeps to the rules.
constexpr int internal_error = 2001;
constexpr int not_available = 1000;
constexpr int is_open_already = 1002;
constexpr int bad_bin = 1010;
constexpr int nothing_to_select = 1015;
constexpr int nothing_ready = 1016;

int code_of(DriverFault fault) {
    switch (fault) {
        case DriverFault::none:
            return 0;
        case DriverFault::unknown_port:
            return not_available;
        case DriverFault::unknown_bin:
            return 1011;
        case DriverFault::port_not_open:
            return 1009;
        case DriverFault::already_presented:
            return 1020;
        case DriverFault::nothing_queued:
            return nothing_to_select;
        case DriverFault::not_ready:
            return 1027;
        default:
            return internal_error;
    }
}

std::vector<BinNumber> bins_in(const Element& list) {
    std::vector<BinNumber> bins;
    for (const Element& one : list.children) {
        if (one.name == "bin_id") bins.push_back(one.number(1, limits::most_bin).value_or(0));
    }
    return bins;
}

std::vector<BinNumber> bins_of(const Element& params) {
    const Element* list = params.child("bins");
    return list == nullptr ? std::vector<BinNumber>{} : bins_in(*list);
}

PortNumber port_of(const Element& params) {
    return params.number_of("port_id", 1, limits::most_port).value_or(0);
}
BinNumber bin_of(const Element& params) {
    return params.number_of("bin_id", 1, limits::most_bin).value_or(0);
}

http::Response xml(const Element& inner) {
    http::Response response;
    response.with("Content-Type", "application/xml; charset=utf-8");
    response.body = to_xml(Element("response", std::vector<Element>{inner}));
    return response;
}

http::Response fault(int code) {
    return xml(Element("fault", std::vector<Element>{Element("code", code)}));
}

}  // namespace

const std::map<std::string, Emulator::Verb>& Emulator::verbs() {
    static const std::map<std::string, Verb> all{
        {"preparebin", &Emulator::prepare},
        {"cancelpreparebin", &Emulator::cancel_prepare},
        {"forecastbin", &Emulator::forecast},
        {"cancelforecastbin", &Emulator::cancel_forecast},
        {"openport", &Emulator::open_port},
        {"closeport", &Emulator::close_port},
        {"appendportqueue", &Emulator::append_queue},
        {"setportqueue", &Emulator::set_queue},
        {"getportqueue", &Emulator::get_queue},
        {"begingroupportqueue", &Emulator::begin_group},
        {"endgroupportqueue", &Emulator::end_group},
        {"openbin", &Emulator::open_bin},
        {"closebin", &Emulator::close_bin},
        {"removebin", &Emulator::remove_bin},
        {"insertbin", &Emulator::insert_bin},
        {"getbinstate", &Emulator::bin_state},
        {"getportstatus", &Emulator::port_status},
    };
    return all;
}

void Emulator::answer(const http::Request& request, http::Responder responder) {
    const std::lock_guard lock(mutex_);
    std::string why;
    const auto call = from_xml(request.body, why);
    if (request.path != "/api/v2/bin" || !call) return responder(http::Response{.status = 400});
    const std::string name(call->text_of("name"));
    calls_.push_back(name);
    auto& surprises = surprises_[name];
    if (surprises.empty()) return responder(work_on(*call));
    const Surprise surprise = surprises.front();
    surprises.pop_front();
    switch (surprise.kind) {
        case Surprise::Kind::refuse:
            return responder(fault(surprise.number));
        case Surprise::Kind::answer:
            return responder(http::Response{.status = surprise.number, .body = surprise.body});
        case Surprise::Kind::ignore:
            unanswered_.push_back(std::move(responder));
            return;
    }
}

http::Response Emulator::work_on(const Element& call) {
    const auto verb = verbs().find(std::string(call.text_of("name")));
    const Element* params = call.child("params");
    if (verb == verbs().end() || params == nullptr) return fault(internal_error);
    const PortNumber port = port_of(*params);
    if (params->child("port_id") != nullptr && !ports_.contains(port)) return fault(not_available);
    const Reply reply = (this->*verb->second)(*params);
    if (reply.fault != 0) return fault(reply.fault);
    return xml(Element("params", reply.params));
}

Emulator::Reply Emulator::prepare(const Element& params) {
    const auto bins = bins_of(params);
    if (bins.size() > limits::most_prepared) return {bad_bin};
    const int code = code_of(grid_.prepare(bins));
    if (code == 0) prepared_.insert(prepared_.end(), bins.begin(), bins.end());
    return {code};
}

Emulator::Reply Emulator::cancel_prepare(const Element& params) {
    auto bins = bins_of(params);
    if (params.child("all") != nullptr) bins = prepared_;
    for (const BinNumber bin : bins) {
        const auto rearmost = std::find(prepared_.rbegin(), prepared_.rend(), bin);
        if (rearmost != prepared_.rend()) prepared_.erase(rearmost.base() - 1);
        if (std::ranges::find(prepared_, bin) == prepared_.end()) {
            const int code = code_of(grid_.cancel(std::vector<BinNumber>{bin}));
            if (code != 0) return {code};
        }
    }
    return {};
}

Emulator::Reply Emulator::forecast(const Element& params) {
    const auto bins = bins_in(params);
    if (bins.size() > limits::most_forecast) return {bad_bin};
    return {code_of(grid_.forecast(bins))};
}

Emulator::Reply Emulator::cancel_forecast(const Element& params) {
    for (const BinNumber bin : bins_in(params)) {
        const bool is_forecast = known_[bin].mode == BinMode::forecast;
        if (is_forecast) grid_.cancel(std::vector<BinNumber>{bin});
    }
    return {};
}

Emulator::Reply Emulator::open_port(const Element& params) {
    const PortNumber port = port_of(params);
    if (grid_.port_state(port)->mode != PortMode::closed) return {is_open_already};
    const Element* word = params.child("port_mode");
    const auto mode = word == nullptr ? PortMode::open : words::port_mode(word->text);
    return {code_of(grid_.open_port(port, mode.value_or(PortMode::open)))};
}

Emulator::Reply Emulator::close_port(const Element& params) {
    const PortNumber port = port_of(params);
    if (grid_.port_state(port)->mode == PortMode::closed) {
        return {code_of(DriverFault::port_not_open)};
    }
    ports_[port].selected = 0;
    return {code_of(grid_.close_port(port, true))};
}

Emulator::Reply Emulator::add_to_queue(PortNumber number,
                                       const std::vector<GroupedEntry>& entries) {
    for (const GroupedEntry& one : entries) {
        const int code = code_of(grid_.queue(number, std::vector{one.entry}, one.group));
        if (code != 0) return {code};
        ports_[number].queue.push_back(one);
    }
    return {};
}

Emulator::Reply Emulator::append_queue(const Element& params) {
    const PortNumber number = port_of(params);
    auto entries = from_marks(params.child("bins")->children);
    if (!entries) return {bad_bin};
    for (GroupedEntry& one : *entries) one.group = ports_[number].open_group;
    return add_to_queue(number, *entries);
}

/// What is not in the new queue is taken off from the rear; what has gone too far stays.
Emulator::Reply Emulator::set_queue(const Element& params) {
    const PortNumber number = port_of(params);
    Port& port = ports_[number];
    auto entries = from_marks(params.child("bins")->children);
    if (!entries) return {bad_bin};
    if (entries->empty() && grid_.port_state(number)->mode == PortMode::closed) {
        grid_.close_port(number, false);
        port = {};
        return {};
    }
    std::size_t wanted = entries->size();
    for (std::size_t at = port.queue.size(); at-- > 0;) {
        if (wanted > 0 && (*entries)[wanted - 1].entry == port.queue[at].entry) {
            --wanted;
            continue;
        }
        const auto before = grid_.port_state(number)->queue.size();
        grid_.unqueue(number, std::vector{port.queue[at].entry});
        if (grid_.port_state(number)->queue.size() == before) continue;
        port.queue.erase(port.queue.begin() + static_cast<std::ptrdiff_t>(at));
    }
    if (wanted > 0) return {internal_error};  // another order: this one can't
    port.open_group = 0;
    return {};
}

Emulator::Reply Emulator::get_queue(const Element& params) {
    const Port& port = ports_[port_of(params)];
    return {0, {Element("bins", with_marks(port.queue, port.open_group != 0))}};
}

Emulator::Reply Emulator::begin_group(const Element& params) {
    ports_[port_of(params)].open_group = ++groups_;
    return {};
}

Emulator::Reply Emulator::end_group(const Element& params) {
    ports_[port_of(params)].open_group = 0;
    return {};
}

Emulator::Reply Emulator::open_bin(const Element& params) {
    const PortNumber number = port_of(params);
    Port& port = ports_[number];
    const auto state = *grid_.port_state(number);
    BinNumber bin = bin_of(params);
    const bool by_queue = bin == 0 && !state.queue.empty();
    if (by_queue) bin = state.queue.front();
    if (by_queue && bin == 0 && state.mode == PortMode::open && port.selected == 0) {
        return {nothing_ready};
    }
    if (const int code = code_of(grid_.present(number, bin)); code != 0) return {code};
    port.selected = bin;
    if (by_queue && port.queue.front().entry.bin == 0) port.queue.front().entry = {.bin = bin};
    return {0, {Element("bin_id", bin)}};
}

void Emulator::leave(Port& port, BinNumber bin) {
    port.selected = 0;
    if (port.queue.empty()) return;
    const GroupNumber group = port.queue.front().group;
    for (auto at = port.queue.begin(); at != port.queue.end() && at->group == group; ++at) {
        if (at->entry.bin == bin) {
            port.queue.erase(at);
            return;
        }
        if (group == 0) return;
    }
}

/// The foremost entry of the preparation queue is done with; a further one counts still.
void Emulator::use_up(BinNumber bin) {
    const auto foremost = std::ranges::find(prepared_, bin);
    if (foremost == prepared_.end()) return;
    prepared_.erase(foremost);
    const std::vector<BinNumber> used{bin};
    const bool counts = std::ranges::find(prepared_, bin) != prepared_.end();
    if (counts) {
        grid_.prepare(used);
    } else {
        grid_.cancel(used);
    }
}

Emulator::Reply Emulator::close_bin(const Element& params) {
    const PortNumber number = port_of(params);
    const BinNumber bin = bin_of(params);
    if (wrong_.erase(bin) != 0) {
        tell("BM," + std::to_string(bin) + ",C");
        tell(whole_line(bin, known_[bin]));
        return {};
    }
    const auto content = params.number_of("content", 0, limits::most_content);
    const int code = code_of(grid_.release(number, bin, content.value_or(known_[bin].code)));
    if (code != 0) return {code};
    leave(ports_[number], bin);
    use_up(bin);
    return {};
}

Emulator::Reply Emulator::remove_bin(const Element& params) {
    const PortNumber number = port_of(params);
    const BinNumber bin = bin_of(params);
    if (const int code = code_of(grid_.remove(number, bin)); code != 0) return {code};
    leave(ports_[number], bin);
    use_up(bin);
    for (auto& [other, port] : ports_) {
        if (port.selected == bin) port.selected = 0;
        std::erase_if(port.queue, [&](const GroupedEntry& one) { return one.entry.bin == bin; });
    }
    return {};
}

Emulator::Reply Emulator::insert_bin(const Element& params) {
    const auto content = params.number_of("content", 0, limits::most_content);
    const auto type = params.number_of("bin_type", 1, 99);
    const BinNumber bin = bin_of(params);
    if (!known_.contains(bin)) known_[bin].mode = BinMode::outside;
    return {code_of(grid_.insert(port_of(params), bin, type.value_or(1), content.value_or(0)))};
}

Emulator::Reply Emulator::bin_state(const Element& params) {
    const BinNumber bin = bin_of(params);
    const auto found = known_.find(bin);
    if (found == known_.end()) return {code_of(DriverFault::unknown_bin)};
    const auto wrong = wrong_.find(bin);
    const bool is_wrong = wrong != wrong_.end();
    const BinMode mode = is_wrong ? BinMode::open : found->second.mode;
    const PortNumber port = is_wrong ? wrong->second : port_at(found->second.cell);
    std::vector<Element> bin_params{Element("bin_id", bin),
                                    Element("bin_mode", std::string(words::bin_letter(mode))),
                                    Element("content", found->second.code)};
    if (port != 0) bin_params.emplace_back("port_id", port);
    const std::vector<Element> bins{Element("bin", bin_params)};
    return {0, {Element("bins", bins)}};
}

Emulator::Reply Emulator::port_status(const Element& params) {
    const PortNumber port = port_of(params);
    const auto mode = words::port_word(grid_.port_state(port)->mode);
    std::vector<Element> status{Element("port_id", port), Element("mode", std::string(mode))};
    if (ports_[port].selected != 0) {
        status.emplace_back("selected_bin", ports_[port].selected);
    }
    return {0, status};
}

}  // namespace entrepot::grid::test
