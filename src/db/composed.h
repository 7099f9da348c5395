#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/database.h"

namespace entrepot {

/// A statement put together from the parts a request asks for (a list with filters). In the parts
/// each `@` stands for the next value. Values are borrowed until the statement has run.
class Composed {
  public:
    explicit Composed(std::string_view name) : name_(name) {}

    /// Adds a part with its values.
    template <class... Args>
    Composed& add(std::string_view part, const Args&... args) {
        add_text(part);
        (values_.push_back(to_value(args)), ...);
        return *this;
    }

    /// Adds a part when the request asks for it.
    template <class... Args>
    Composed& add_if(bool wanted, std::string_view part, const Args&... args) {
        return wanted ? add(part, args...) : *this;
    }

    template <class Row>
    std::vector<Row> rows(const Snapshot& snapshot) const {
        return Snapshot::read_all<Row>(snapshot.query_values(sql(), values_));
    }

  private:
    void add_text(std::string_view part);
    /// Texts are kept for ever, for the database keeps them prepared; parts are few.
    Sql sql() const;

    std::string_view name_;
    std::string text_;
    std::size_t numbered_ = 0;
    std::vector<Value> values_;
};

}  // namespace entrepot
