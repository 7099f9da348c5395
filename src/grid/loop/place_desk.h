#pragma once

#include <map>
#include <set>

#include "base/time.h"
#include "grid/bin_places.h"
#include "grid/driver.h"

namespace entrepot::grid {

/// Keeps the rows of a grid's places as its controller tells them, some seconds behind: what moves
/// meanwhile is written once.
class PlaceDesk {
  public:
    /// Rows are written so often, and so many at once: in a minute or two those of a large grid
    /// whose bins were never told of, and nobody waits long for the database meanwhile.
    static constexpr std::chrono::seconds write_every{3};
    static constexpr std::size_t most_at_once = 1000;

    PlaceDesk(OrganizationId organization, SiteId site)
        : organization_(organization), site_(site) {}

    /// A new host, of this shape.
    void begin(const Shape& shape);
    void hear(const GridEvent& event, const Driver& driver);
    /// Writes what has changed, when it is time to.
    void write(Database& database, const Driver& driver, Time now);

  private:
    void hear_opened(const PortOpenedBin& opened, const Driver& driver);
    PlaceNews news(const Driver& driver) const;
    void written(const PlaceNews& news);

    OrganizationId organization_;
    SiteId site_;
    Shape shape_;
    bool rows_may_be_old_ = false;  ///< Some may be of bins that the dump did not tell of.
    std::set<BinNumber> moved_;
    std::map<PortNumber, std::int32_t> port_cells_;  ///< Not written yet.
    Time written_at_;
};

}  // namespace entrepot::grid
