#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.h"
#include "grid/loop/ahead_desk.h"
#include "grid/loop/bin_waits.h"
#include "grid/loop/host.h"
#include "grid/loop/live_picture.h"
#include "grid/loop/place_desk.h"
#include "grid/loop/reconcile.h"

namespace entrepot::grid {

/// One site's grid at the worker: its driver, and what its ports' rows want of it.
class Desk {
  public:
    Desk(Database& database, OrganizationId organization, Grid grid, Time now,
         MakeHost make = make_host);

    OrganizationId organization() const { return organization_; }
    SiteId site() const { return grid_.site_id; }
    std::int64_t version() const { return grid_.version; }
    /// What screens see; it lives as long as anybody looks.
    std::shared_ptr<const LivePicture> picture() const { return picture_; }

    /// When to look again, for nobody tells of what happens then.
    std::optional<Time> next_due(Time now) { return host_->next_due(now); }
    /// Lets happen what is due, and does what there is to do; `rows_changed`: the rows may say
    /// something new.
    void work(Time now, bool rows_changed);
    /// Other bins will be needed than before.
    void read_plan() { plan_changed_ = heard_ = true; }
    /// The next `work` looks at the rows, whatever was told.
    void look_again() { heard_ = true; }
    /// Bins were added or taken out; a simulated grid takes them in when nothing moves in it.
    void read_bins();

  private:
    void hear(const GridEvent& event);
    void start(Time now);
    /// True when rows were written, so that there may be more to do.
    bool follow_rows();
    /// See trouble_of.
    void note_trouble(PortNumber port, PortFault trouble);
    /// What came of it, and what was heard.
    void write(const std::vector<RequestNote>& notes);
    void write_news(Tx& tx) const;
    /// Whether no port has or wants a bin.
    bool rests();
    /// What went in or out at a port is in the host already: no reason to make it anew.
    void keep_given(const std::vector<RequestNote>& notes);

    Database& database_;
    OrganizationId organization_;
    Grid grid_;
    MakeHost make_;
    std::vector<KnownBin> bins_;
    std::set<BinNumber> given_;  ///< The bins that the host was made with, or took in since.
    std::unique_ptr<Host> host_;
    std::shared_ptr<LivePicture> picture_ = std::make_shared<LivePicture>();
    Time now_;  ///< Of the look that is under way.
    bool heard_ = false;
    bool waits_ = false;  ///< Some port did, when the rows were looked at last.
    Time looked_at_;
    bool bins_changed_ = false;
    bool plan_changed_ = true;
    BinsAhead plan_;
    AheadDesk ahead_;
    PlaceDesk places_;
    BinWaits bin_waits_;
    std::optional<SystemMode> mode_;            ///< Heard and not written yet.
    std::map<PortNumber, PortFault> faults_;    ///< Heard and not written yet.
    std::map<PortNumber, PortFault> troubles_;  ///< Of ports that wait in vain.
};

/// As the rows and the screens name it: running, stopped, unreachable.
std::string_view name_of_mode(SystemMode mode);

}  // namespace entrepot::grid
