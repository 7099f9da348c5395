#pragma once

#include <set>
#include <string>
#include <vector>

#include "db/database.h"
#include "stock/types.h"

namespace entrepot {

/// What one transaction has to tell of its stock: each log row, and for each product whose counts
/// changed, and each kit it is in, one `inventory_levels.update` with the final counts. Every shop
/// of the site that maps the product hears it, with its own ids.
class StockNews {
  public:
    /// The product's counts changed.
    void touch(const StockKey& key) { touched_.insert({key.site, key.product}); }

    /// in_stock changed by `quantity` (signed): a log row. Touches, too.
    void log(const StockKey& key, std::int64_t quantity, std::string_view reason,
             Reference reference);

    /// Writes and emits what was gathered, and forgets it.
    void publish(Tx& tx);

    struct LogEntry {
        StockKey key;
        std::int64_t quantity;
        std::string reason;
        std::string reference_type;
        std::int64_t reference_id;
        std::int64_t in_stock = 0;  ///< After it, of the product in its site.
    };
    using ProductInSite = std::pair<SiteId, ProductId>;

  private:
    std::set<ProductInSite> touched_;
    std::vector<LogEntry> log_;
};

}  // namespace entrepot
