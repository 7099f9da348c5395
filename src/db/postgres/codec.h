#pragma once

#include <libpq-fe.h>

#include <array>
#include <span>
#include <string>
#include <vector>

#include "db/value.h"

namespace entrepot::db {

/// The parameters of one statement in PostgreSQL's binary format.
class PostgresParameters {
  public:
    /// Borrows text and bytes of `values` until the next call.
    void set(std::span<const Value> values);

    int count() const { return static_cast<int>(types_.size()); }
    const Oid* types() const { return types_.data(); }
    const char* const* values() const { return pointers_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }
    /// A letter for each type. An absent value's type is left to the server.
    const std::string& signature() const { return signature_; }

  private:
    void add(const Value& value);
    void add_bytes(char letter, Oid type, std::string_view bytes);

    std::vector<Oid> types_;
    std::vector<const char*> pointers_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
    std::vector<std::array<char, 8>> numbers_;
    std::string signature_;
};

/// Adds the rows of a result that came in binary format. Throws std::logic_error when a column is
/// neither whole number, boolean, text nor bytes.
Rows read_rows(const PGresult* result);

}  // namespace entrepot::db
