#include <algorithm>
#include <chrono>

#include "grid/controller/limits.h"
#include "grid/controller/testing/emulator.h"
#include "grid/controller/testing/emulator_words.h"
#include "grid/controller/words.h"

namespace entrepot::grid::test {
namespace {

http::Response xml(const Element& inner) {
    http::Response response;
    response.with("Content-Type", "application/xml; charset=utf-8");
    response.body = to_xml(Element("response", std::vector<Element>{inner}));
    return response;
}

http::Response fault(int code) {
    return xml(Element("fault", std::vector<Element>{Element("code", code)}));
}

/// A bin that nobody asked for stands in its port so long after it was closed.
constexpr std::chrono::seconds wrong_leaves_after{8};

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
    log_.push_back({.at = monotonic(), .what = name});
    auto& surprises = surprises_[name];
    if (surprises.empty()) return responder(work_on(*call));
    const Surprise surprise = surprises.front();
    surprises.pop_front();
    switch (surprise.kind) {
        case Surprise::Kind::refuse:
            return responder(fault(surprise.number));
        case Surprise::Kind::answer:
            return responder(http::Response{.status = surprise.number, .body = surprise.body});
        case Surprise::Kind::lose:
            work_on(*call);
            [[fallthrough]];
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
    const std::size_t entry = log_.size() - 1;  // it is not the last when a bin opens at once
    log_[entry].port = port;
    log_[entry].bin = bin_of(*params);
    const Reply reply = (this->*verb->second)(*params);
    log_[entry].fault = reply.fault;
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
        if (keeps_wrong_) {
            kept_wrong_.push_back(bin);
        } else {
            agenda_.after(wrong_leaves_after, [this, bin] { wrong_leaves(bin); });
        }
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
