#pragma once

#include <map>
#include <optional>
#include <set>

#include "base/time.h"
#include "grid/bin_places.h"
#include "grid/driver.h"
#include "grid/simulator/layout.h"

namespace entrepot::grid {

/// Keeps the rows of a grid's places as its controller tells them, some seconds behind: what moves
/// meanwhile is written once. Nothing is written while the controller is not reached.
class PlaceDesk {
  public:
    static constexpr std::chrono::seconds write_every{3};
    /// So that nobody waits long for the database. When more has changed, as in a grid that is
    /// new, the rest is written at the next looks.
    static constexpr std::size_t most_at_once = 1000;

    PlaceDesk(OrganizationId organization, SiteId site)
        : organization_(organization), site_(site) {}

    /// A new host. Where its ports are it may know, or bins will show that are open there; until
    /// then they are where they were.
    void begin(const Layout& layout);
    void hear(const GridEvent& event, const Driver& driver);
    /// Writes what has changed, when it is time to.
    void write(Database& database, const Driver& driver, Time now);

  private:
    bool is_time(Time now) const { return backlog_ || now >= written_at_ + write_every; }
    void hear_opened(const PortOpenedBin& opened, const Driver& driver);
    /// None when it stands nowhere.
    std::optional<BinPlace> place(const Driver& driver, BinNumber bin) const;
    /// What the rows say already is no news, and a bin in them that the dump did not tell of is.
    void compare(const std::vector<BinPlace>& rows, const Driver& driver);
    PlaceNews news(const Driver& driver) const;
    void written(const PlaceNews& news);

    OrganizationId organization_;
    SiteId site_;
    Shape shape_;
    bool rows_may_be_old_ = false;
    bool ports_anew_ = false;  ///< Those that are not written yet are all there are.
    std::set<BinNumber> moved_;
    std::map<PortNumber, std::int32_t> port_cells_;  ///< Not written yet.
    bool backlog_ = false;
    Time written_at_;  ///< Or tried.
};

}  // namespace entrepot::grid
