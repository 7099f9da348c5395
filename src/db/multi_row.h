#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.h"

namespace entrepot {

/// A statement with a VALUES list of as many rows as there are things to write or to look up:
/// `head` + rows + `tail`. In `row` each `@` is the row's next value; `$1`... are values all rows
/// share. Declare it `static const`. (Both databases name the columns of such a list column1, ...;
/// outside INSERT the values need a CAST for PostgreSQL.)
class MultiRow {
  public:
    static constexpr std::size_t most_rows = 16;

    MultiRow(std::string_view name, std::string_view head, std::string_view row,
             std::string_view tail, std::size_t shared);

    /// The statement for 1 to most_rows rows.
    Sql of(std::size_t rows) const { return {names_[rows - 1], texts_[rows - 1]}; }
    std::size_t shared() const { return shared_; }

  private:
    std::size_t shared_;
    std::array<std::string, most_rows> names_;
    std::array<std::string, most_rows> texts_;
};

/// Collects rows for one MultiRow statement and sends them, `most_rows` at a time. Values are
/// borrowed until they are sent.
class RowBatch {
  public:
    RowBatch(const MultiRow& sql, std::initializer_list<Value> shared);

    void add(std::initializer_list<Value> row);
    std::size_t size() const { return rows_; }

    /// Queues the statements.
    void run(Tx& tx) const;

    /// Asks the statements and reads all rows of their answers.
    template <class Row>
    std::vector<Row> rows(const Snapshot& snapshot) const {
        std::vector<Row> result;
        each([&](const Sql& sql, std::span<const Value> values) {
            for (Row& row : Snapshot::read_all<Row>(snapshot.query_values(sql, values))) {
                result.push_back(std::move(row));
            }
        });
        return result;
    }

  private:
    template <class Send>
    void each(Send send) const {
        const std::size_t shared = sql_->shared();
        for (std::size_t first = 0; first < rows_; first += MultiRow::most_rows) {
            const std::size_t count = std::min(MultiRow::most_rows, rows_ - first);
            std::vector<Value> values(values_.begin(),
                                      values_.begin() + static_cast<std::ptrdiff_t>(shared));
            const auto begin =
                values_.begin() + static_cast<std::ptrdiff_t>(shared + first * width_);
            values.insert(values.end(), begin, begin + static_cast<std::ptrdiff_t>(count * width_));
            send(sql_->of(count), values);
        }
    }

    const MultiRow* sql_;
    std::vector<Value> values_;  ///< The shared ones, then the rows'.
    std::size_t rows_ = 0;
    std::size_t width_ = 0;
};

}  // namespace entrepot
