#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "http/routes.h"

namespace entrepot::http {

/// Where a request leads.
struct Match {
    const Operation* operation = nullptr;
    std::vector<std::string> path_values;
    /// Methods this path takes, when the path is known and the method is not.
    std::string allowed;
};

/// Finds the operation of a method and path. A fixed segment wins over a `{name}`.
class Router {
  public:
    void add(const Routes& routes);
    Match find(std::string_view method, std::string_view path) const;
    /// The GET of the same path: what If-Match is checked against; nullptr when there is none.
    const Operation* reader_of(const Operation& operation) const;

  private:
    struct Entry {
        std::vector<std::string> segments;  ///< "" where a value stands.
        const Operation* operation;
    };
    std::map<std::size_t, std::vector<Entry>> by_length_;
};

}  // namespace entrepot::http
