#include "grid/loop/desk.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "grid/bin_requests.h"
#include "grid/bins.h"
#include "grid/bins_ahead.h"
#include "grid/loop/reconcile.h"

namespace entrepot::grid {
namespace {

constexpr Sql bins_inside{
    "grid.bins_inside",
    "SELECT b.number, CAST(b.layout * 10 + (SELECT count(DISTINCT c.location_id)"
    " FROM compartments c JOIN balances s ON s.organization_id = c.organization_id"
    " AND s.location_id = c.location_id AND s.quantity > 0"
    " WHERE c.organization_id = b.organization_id AND c.bin_id = b.bin_id) AS bigint) FROM bins b"
    " WHERE b.organization_id = $1 AND b.site_id = $2 AND b.inside ORDER BY b.number"};

constexpr Sql ports_of_site{"grid.ports_of_site",
                            "SELECT DISTINCT grid_port FROM ports WHERE organization_id = $1"
                            " AND site_id = $2 AND grid_port > 0 ORDER BY grid_port"};

constexpr Sql write_mode{"grid.write_mode",
                         "UPDATE grids SET mode = $3 WHERE organization_id = $1 AND site_id = $2"
                         " AND mode <> $3"};

constexpr Sql write_fault{"grid.write_fault",
                          "UPDATE ports SET grid_fault = $4 WHERE organization_id = $1"
                          " AND site_id = $2 AND grid_port = $3 AND grid_fault <> $4"};

constexpr Sql write_wait{"grid.write_wait",
                         "UPDATE ports SET bin_dig_ms = $3, bin_drive_ms = $4"
                         " WHERE organization_id = $1 AND port_id = $2"};

std::int64_t milliseconds(Span span) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(span).count();
}

struct BinCode {
    std::int64_t number;
    std::int64_t code;
};

constexpr std::chrono::seconds look_again_after{1};

std::string_view name_of_fault(PortFault fault) {
    static constexpr std::array<std::string_view, 8> names{
        "",        "bin_stuck",   "wrong_bin",    "weight",
        "blocked", "missing_bin", "unknown_port", "not_let_out"};
    return names[static_cast<std::size_t>(fault)];
}

std::set<BinNumber> numbers_of(const std::vector<KnownBin>& bins) {
    std::set<BinNumber> numbers;
    for (const KnownBin& bin : bins) numbers.insert(bin.number);
    return numbers;
}

/// What the ports' rows say.
struct Wishes {
    std::map<PortNumber, std::vector<BinRequest>> rows;
    std::map<BinId, ContentCode> codes;  ///< Of bins that ports are done with, or that go in.
};

Wishes read_wishes(const Snapshot& snapshot, OrganizationId organization, SiteId site) {
    Wishes wishes;
    for (const auto port : snapshot.rows<std::int64_t>(ports_of_site, organization, site)) {
        wishes.rows[static_cast<PortNumber>(port)];
    }
    for (auto& row : requests_of_site(snapshot, organization, site)) {
        if (row.state == bin_request::released || row.purpose == bin_purpose::insert) {
            wishes.codes[row.bin_id] = content_code(snapshot, organization, row.bin_id);
        }
        wishes.rows[static_cast<PortNumber>(row.grid_port)].push_back(std::move(row));
    }
    return wishes;
}

/// The bins that ports wait for, the first of each before the second, then those of the plan.
std::vector<BinNumber> in_order(const std::map<PortNumber, std::vector<BinRequest>>& rows,
                                const BinsAhead& plan) {
    std::multimap<std::int64_t, BinNumber> places;
    for (const auto& [port, requests] : rows) {
        std::int64_t place = 0;
        for (const BinRequest& request : requests) {
            if (request.state == bin_request::released) continue;
            places.emplace(place++, static_cast<BinNumber>(request.number));
        }
    }
    std::vector<BinNumber> bins;
    for (const auto& [place, bin] : places) bins.push_back(bin);
    for (const auto bin : plan.prepare) bins.push_back(static_cast<BinNumber>(bin));
    for (const auto bin : plan.forecast) bins.push_back(static_cast<BinNumber>(bin));
    return bins;
}

std::set<BinNumber> requested_in(const std::map<PortNumber, std::vector<BinRequest>>& rows) {
    std::set<BinNumber> bins;
    for (const auto& [port, requests] : rows) {
        for (const auto& request : requests) bins.insert(static_cast<BinNumber>(request.number));
    }
    return bins;
}

}  // namespace

std::string_view name_of_mode(SystemMode mode) {
    static constexpr std::array<std::string_view, 3> names{"running", "stopped", "unreachable"};
    return names[static_cast<std::size_t>(mode)];
}

Desk::Desk(Database& database, OrganizationId organization, Grid grid, Time now, MakeHost make)
    : database_(database),
      organization_(organization),
      grid_(std::move(grid)),
      make_(std::move(make)),
      places_(organization, grid_.site_id) {
    read_bins();
    start(now);
}

void Desk::start(Time now) {
    now_ = now;
    given_ = numbers_of(bins_);
    bins_changed_ = false;
    host_ = make_(grid_.settings, bins_, now);
    picture_->begin(host_->layout(), now);
    places_.begin(host_->layout());
    host_->driver().subscribe([this](const GridEvent& event) { hear(event); });
    picture_->see(host_->robots(), now);
    heard_ = true;
}

void Desk::read_bins() {
    const auto rows = database_.read_now([this](const Snapshot& snapshot) {
        return snapshot.rows<BinCode>(bins_inside, organization_, grid_.site_id);
    });
    std::vector<KnownBin> bins;
    for (const BinCode& row : rows) {
        bins.push_back({static_cast<BinNumber>(row.number), static_cast<ContentCode>(row.code)});
    }
    bins_ = std::move(bins);
    bins_changed_ = numbers_of(bins_) != given_;
}

void Desk::keep_given(const std::vector<RequestNote>& notes) {
    for (const RequestNote& note : notes) {
        if (note.state != bin_request::done) continue;
        const auto number = static_cast<BinNumber>(note.request.number);
        if (note.request.purpose == bin_purpose::insert) given_.insert(number);
        if (note.request.purpose == bin_purpose::remove) given_.erase(number);
        bins_changed_ = true;
    }
    if (bins_changed_) read_bins();
}

void Desk::hear(const GridEvent& event) {
    heard_ = true;
    picture_->hear(event, now_);
    places_.hear(event, host_->driver());
    if (std::holds_alternative<DumpEnded>(event.change)) ahead_.forget();
    if (const auto* mode = std::get_if<SystemModeChanged>(&event.change)) mode_ = mode->mode;
    if (const auto* opened = std::get_if<PortOpenedBin>(&event.change)) ahead_.used(opened->bin);
    if (const auto* fault = std::get_if<PortFaultChanged>(&event.change)) {
        faults_[fault->port] = fault->fault;
    }
}

void Desk::work(Time now, bool rows_changed) {
    now_ = now;
    host_->run_until(now);
    // What was refused is asked again, though nobody tells that it would be taken now.
    if (waits_ && now > looked_at_ + look_again_after) heard_ = true;
    while (rows_changed || std::exchange(heard_, false)) rows_changed = follow_rows();
    picture_->see(host_->robots(), now);
    if (bins_changed_ && host_->owns_bins() && rests()) start(now);
    places_.write(database_, host_->driver(), now);
}

bool Desk::rests() {
    return database_.read_now([this](const Snapshot& snapshot) {
        return requests_of_site(snapshot, organization_, grid_.site_id).empty();
    });
}

bool Desk::follow_rows() {
    // No snapshot is kept, and nothing is written, while a controller lets us wait.
    const Wishes wishes = database_.read_now([this](const Snapshot& snapshot) {
        if (plan_changed_) plan_ = read_bins_ahead(snapshot, organization_, grid_.site_id);
        return read_wishes(snapshot, organization_, grid_.site_id);
    });
    plan_changed_ = false;
    const auto code_of = [&](BinId bin) { return wishes.codes.at(bin); };
    looked_at_ = now_;
    waits_ = false;
    std::vector<RequestNote> notes;
    host_->expect(in_order(wishes.rows, plan_));
    for (const auto& [port, rows] : wishes.rows) {
        auto of_port = reconcile(host_->driver(), port, rows, code_of);
        notes.insert(notes.end(), of_port.begin(), of_port.end());
        note_trouble(port, trouble_of(host_->driver(), port, rows));
        waits_ = waits_ || !rows.empty();
    }
    write(notes);
    keep_given(notes);
    ahead_.follow(host_->driver(), plan_, requested_in(wishes.rows));
    return !notes.empty();
}

void Desk::note_trouble(PortNumber port, PortFault trouble) {
    const auto [noted, is_first] = troubles_.try_emplace(port, trouble);
    // The first time its row may say what was so before the program ended.
    if (!is_first && std::exchange(noted->second, trouble) == trouble) return;
    const auto state = host_->driver().port_state(port);
    const PortFault told = state ? state->fault : PortFault::cleared;
    faults_[port] = trouble == PortFault::cleared ? told : trouble;
}

void Desk::write(const std::vector<RequestNote>& notes) {
    if (notes.empty() && !mode_ && faults_.empty()) return;
    bin_waits_.hear(notes, now_);
    const auto waits = bin_waits_.news();
    database_.write_now(organization_, [&](Tx& tx) {
        for (const RequestNote& note : notes) {
            note_request(tx, note.request, note.state, note.problem);
        }
        for (const auto& [port, wait] : waits) {
            tx.run(write_wait, organization_, port, milliseconds(wait.dig),
                   milliseconds(wait.drive));
        }
        write_news(tx);
    });
    mode_.reset();
    faults_.clear();
}

void Desk::write_news(Tx& tx) const {
    std::int64_t changed = 0;
    if (mode_) {
        changed += tx.change(write_mode, organization_, grid_.site_id, name_of_mode(*mode_));
    }
    for (const auto& [port, fault] : faults_) {
        changed += tx.change(write_fault, organization_, grid_.site_id, std::int64_t{port},
                             name_of_fault(fault));
    }
    if (changed > 0) tx.emit({"grid_state.update", "site", grid_.site_id.value, 0, {}});
}

}  // namespace entrepot::grid
