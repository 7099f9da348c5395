#pragma once

#include <sqlite3.h>

#include <list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "db/value.h"

namespace entrepot::db {

/// Throws what an SQLite result code means: ConstraintViolated, DatabaseUnavailable, or
/// std::logic_error for a statement that is wrong.
[[noreturn]] void throw_sqlite_error(sqlite3* database, int code, std::string_view doing);

/// A prepared statement.
class Statement {
  public:
    Statement(sqlite3* database, const Sql& sql);

    /// Runs it to its end and adds up its rows.
    Rows rows(const Sql& sql, std::span<const Value> values);
    /// Runs it to its end, leaving its rows alone.
    void run(const Sql& sql, std::span<const Value> values);

    std::string_view text() const { return text_; }

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    void bind(const Sql& sql, std::span<const Value> values);
    void bind_one(int position, const Value& value);
    bool step(const Sql& sql);
    void add_row(Rows& rows);

    std::string text_;
    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::vector<int> positions_;  ///< Of $1, $2, ... in SQLite's own numbering.
};

/// The prepared statements of one connection. They are found by the address of their text, and as a
/// text put together at run time may lie where another one was, the text is compared as well.
class StatementCache {
  public:
    explicit StatementCache(sqlite3* database) : database_(database) {}
    Statement& get(const Sql& sql);

  private:
    Statement& get_by_text(const Sql& sql);

    sqlite3* database_;
    std::list<Statement> statements_;  ///< Latest first, as far as they were found by their text.
    std::unordered_map<std::string_view, std::list<Statement>::iterator> by_text_;
    std::unordered_map<const char*, Statement*> by_address_;
};

}  // namespace entrepot::db
