#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/ids.h"
#include "db/database.h"

namespace entrepot::bench {

inline constexpr int products_of_shop = 50;

/// A token and the shop it is bound to.
struct Shop {
    ShopId id;
    std::string token;
};

/// What is measured on: a sandbox with shops, products and plenty of stock, written through the
/// domains' functions. Its functions need a data folder that no server is using.
class Warehouse {
  public:
    /// Fills an empty folder.
    Warehouse(std::filesystem::path data, int shops);

    const std::vector<Shop>& shops() const { return shops_; }
    const std::filesystem::path& data() const { return data_; }

    /// Places orders of three lines, their stock promised, that no one has prepared yet.
    void place_orders(int count);
    /// Gives each shop a hook for fulfillments.create, switched off.
    void make_hooks(const std::string& target_url);
    void switch_hooks_off();
    /// Ids of the hooks, in the order of the shops.
    const std::vector<HookId>& hooks() const { return hooks_; }

  private:
    std::unique_ptr<Database> open() const;
    void fill_shop(Database& database, int number, Shop& shop);

    std::filesystem::path data_;
    std::vector<Shop> shops_;
    std::vector<HookId> hooks_;
    OrganizationId organization_;
    SiteId site_;
    std::int64_t placed_ = 0;
};

/// SKU of one of a shop's products; `number` is taken modulo `products_of_shop`.
std::string sku_of(int shop, std::int64_t number);

}  // namespace entrepot::bench
