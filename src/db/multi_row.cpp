#include "db/multi_row.h"

#include <fmt/format.h>

namespace entrepot {
namespace {

std::string number_values(std::string_view row, std::size_t& next) {
    std::string text;
    for (const char letter : row) {
        if (letter == '@') {
            text += fmt::format("${}", next++);
        } else {
            text += letter;
        }
    }
    return text;
}

}  // namespace

MultiRow::MultiRow(std::string_view name, std::string_view head, std::string_view row,
                   std::string_view tail, std::size_t shared)
    : shared_(shared) {
    std::string values;
    std::size_t next = shared + 1;
    for (std::size_t at = 0; at < most_rows; ++at) {
        values += (at == 0 ? "" : ", ") + number_values(row, next);
        names_[at] = fmt::format("{}.{}", name, at + 1);
        texts_[at] = fmt::format("{}{}{}", head, values, tail);
    }
}

RowBatch::RowBatch(const MultiRow& sql, std::initializer_list<Value> shared)
    : sql_(&sql), values_(shared) {}

void RowBatch::add(std::initializer_list<Value> row) {
    width_ = row.size();
    values_.insert(values_.end(), row);
    ++rows_;
}

void RowBatch::run(Tx& tx) const {
    each([&](const Sql& sql, std::span<const Value> values) { tx.run_values(sql, values); });
}

}  // namespace entrepot
