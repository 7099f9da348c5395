#include "grid/loop/reconcile.h"

#include <algorithm>

#include "grid/loop/take_in.h"

namespace entrepot::grid {
namespace {

using CodeOf = std::function<ContentCode(BinId)>;

BinNumber number_of(const BinRequest& row) {
    return static_cast<BinNumber>(row.number);
}

/// One port for the time of one look at it.
class PortDesk {
  public:
    PortDesk(Driver& driver, PortNumber port, std::span<const BinRequest> rows,
             const CodeOf& code_of)
        : driver_(driver), port_(port), rows_(rows), code_of_(code_of) {}

    std::vector<RequestNote> work() {
        if (!look() && !learn()) return {};
        if (rows_.empty()) return close_when_idle();
        if (now_.mode == PortMode::insert) driver_.close_port(port_, false);
        if (now_.mode != PortMode::open) driver_.open_port(port_, PortMode::open);
        let_go();
        if (front_is_wanted()) present_next();  // before all else: the port stands still
        note_what_is_gone();
        queue_what_is_missing();
        present_next();
        return std::move(notes_);
    }

  private:
    bool look() {
        const auto state = driver_.port_state(port_);
        if (!state) return false;
        now_ = *state;
        return true;
    }

    /// A port that the controller has not named opens all the same, if there is one.
    bool learn() {
        return !rows_.empty() && driver_.open_port(port_, PortMode::open) == DriverFault::none &&
               look();
    }

    std::vector<RequestNote> close_when_idle() {
        if (now_.mode != PortMode::closed) driver_.close_port(port_, false);
        return {};
    }

    const BinRequest* row_of(BinNumber bin) const {
        const auto found = std::ranges::find(rows_, bin, number_of);
        return found == rows_.end() ? nullptr : &*found;
    }

    /// The open bin is done with, is the one that is wanted, or is none of ours.
    void let_go() {
        if (now_.open_bin == 0) return;
        const BinRequest* row = row_of(now_.open_bin);
        if (row != nullptr && row->state == bin_request::open) return;
        if (row != nullptr && row->state == bin_request::taken) return take_out(*row);
        if (row != nullptr && row->state != bin_request::released) {
            notes_.push_back({*row, bin_request::open});
            return;
        }
        const auto known = driver_.state(now_.open_bin);
        const ContentCode as_it_was = known ? known->code : 0;
        driver_.release(port_, now_.open_bin, row != nullptr ? code_of_(row->bin_id) : as_it_was);
    }

    /// The worker has taken the open bin out of the grid.
    void take_out(const BinRequest& row) {
        const DriverFault fault = driver_.remove(port_, now_.open_bin);
        if (fault == DriverFault::none || row.problem == name_of_fault(fault)) return;
        notes_.push_back({row, bin_request::taken, name_of_fault(fault)});
    }

    /// One that is not is taken off the queue first, or comes all the same and is released.
    bool front_is_wanted() {
        return look() && !now_.queue.empty() && is_wanted(now_.queue.front());
    }

    void present_next() {
        if (look() && now_.open_bin == 0) driver_.present(port_);
    }

    bool is_wanted(BinNumber bin) const {
        const BinRequest* row = row_of(bin);
        return row != nullptr && row->state != bin_request::released &&
               row->state != bin_request::held && row->state != bin_request::taken;
    }

    /// Released bins that have left; open ones that the controller does not have open any longer,
    /// for it started anew: they are to come again.
    void note_what_is_gone() {
        if (!look()) return;
        for (const BinRequest& row : rows_) {
            if (number_of(row) == now_.open_bin) continue;
            if (row.state == bin_request::released) note_left(row);
            if (row.state == bin_request::taken) note_taken(row);
            if (row.state == bin_request::open) notes_.push_back({row, bin_request::wanted});
            if (row.state == bin_request::wanted && is_coming(row)) {
                notes_.push_back({row, bin_request::coming});
            }
        }
    }

    /// One that was to be taken out, and was put back, may have been let go of before.
    void note_left(const BinRequest& row) {
        if (row.purpose != bin_purpose::remove) return notes_.push_back({row, ""});
        if (driver_.system_mode() == SystemMode::unreachable) return;
        const bool out = !is_inside(driver_, number_of(row));
        notes_.push_back({row, out ? bin_request::done : std::string_view()});
    }

    /// A bin that was taken out is gone, or comes again: the controller started anew and had it
    /// elsewhere.
    void note_taken(const BinRequest& row) {
        if (driver_.system_mode() == SystemMode::unreachable) return;
        const bool gone = !is_inside(driver_, number_of(row));
        notes_.push_back({row, gone ? bin_request::done : bin_request::wanted});
    }

    bool is_coming(const BinRequest& row) const {
        const auto bin = driver_.state(number_of(row));
        return bin && bin->mode == BinMode::port;
    }

    void queue_what_is_missing() {
        std::vector<BinNumber> unwanted;
        for (const BinNumber bin : now_.queue) {
            if (bin != now_.open_bin && !is_wanted(bin)) unwanted.push_back(bin);
        }
        if (!unwanted.empty()) driver_.unqueue(port_, unwanted);
        std::vector<BinNumber> missing;
        for (const BinRequest& row : rows_) {
            const BinNumber bin = number_of(row);
            const bool is_there = bin == now_.open_bin || std::ranges::count(now_.queue, bin) > 0;
            // One that is not there must not keep the others from coming.
            if (is_wanted(bin) && !is_there && is_inside(driver_, bin)) missing.push_back(bin);
        }
        if (!missing.empty()) driver_.queue(port_, missing);
    }

    Driver& driver_;
    PortNumber port_;
    std::span<const BinRequest> rows_;
    const CodeOf& code_of_;
    PortState now_;
    std::vector<RequestNote> notes_;
};

}  // namespace

PortFault trouble_of(const Driver& driver, PortNumber port, std::span<const BinRequest> rows) {
    const bool unreachable = driver.system_mode() == SystemMode::unreachable;
    if (rows.empty() || unreachable) return PortFault::cleared;
    if (!driver.port_state(port)) return PortFault::unknown_port;
    const bool keeps = std::ranges::any_of(rows, [](const BinRequest& row) {
        return row.state == bin_request::taken && !row.problem.empty() && !passes(row.problem);
    });
    if (keeps) return PortFault::not_let_out;
    const bool misses = std::ranges::any_of(rows, [&](const BinRequest& row) {
        return row.state == bin_request::wanted && row.purpose != bin_purpose::insert &&
               !is_inside(driver, number_of(row));
    });
    return misses ? PortFault::missing_bin : PortFault::cleared;
}

std::vector<RequestNote> reconcile(Driver& driver, PortNumber port,
                                   std::span<const BinRequest> rows, const CodeOf& code_of) {
    std::vector<BinRequest> to_come;
    std::ranges::copy_if(rows, std::back_inserter(to_come),
                         [](const BinRequest& row) { return row.purpose != bin_purpose::insert; });
    const auto now = driver.port_state(port);
    // Bins go in while none is open: a port does one or the other. One that was not taken in when
    // it was asked for lets the others come first.
    auto notes = (!now || now->open_bin == 0) && waits_to_go_in(rows)
                     ? take_in(driver, port, rows, code_of)
                     : PortDesk(driver, port, to_come, code_of).work();
    std::ranges::move(see_withdrawn(driver, rows), std::back_inserter(notes));
    return notes;
}

}  // namespace entrepot::grid
