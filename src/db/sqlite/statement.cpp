#include "db/sqlite/statement.h"

#include <fmt/format.h>

#include "db/database.h"

namespace entrepot::db {
namespace {

// Above this many statements the one not used for longest is let go: texts put together at run time
// are few, but nothing else bounds them.
constexpr std::size_t statements_limit = 1000;
// The same text put together again lies elsewhere each time.
constexpr std::size_t addresses_limit = 4000;

struct ResetAtEnd {
    sqlite3_stmt* statement;
    ~ResetAtEnd() { sqlite3_reset(statement); }
};

std::string column_bytes(sqlite3_stmt* statement, int column) {
    const void* bytes = sqlite3_column_blob(statement, column);
    const int size = sqlite3_column_bytes(statement, column);
    return size == 0 ? std::string()
                     : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string column_text(sqlite3_stmt* statement, int column) {
    const auto* text = sqlite3_column_text(statement, column);
    return {reinterpret_cast<const char*>(text),
            static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

}  // namespace

void throw_sqlite_error(sqlite3* database, int code, std::string_view doing) {
    const auto message = fmt::format("{}: {} ({})", doing, sqlite3_errmsg(database),
                                     sqlite3_extended_errcode(database));
    switch (code & 0xff) {
        case SQLITE_CONSTRAINT:
            throw ConstraintViolated(message);
        case SQLITE_BUSY:
        case SQLITE_CANTOPEN:
        case SQLITE_CORRUPT:
        case SQLITE_FULL:
        case SQLITE_INTERRUPT:
        case SQLITE_IOERR:
        case SQLITE_NOMEM:
        case SQLITE_NOTADB:
        case SQLITE_PERM:
        case SQLITE_READONLY:
            throw DatabaseUnavailable(message);
        default:
            throw std::logic_error(message);
    }
}

Statement::Statement(sqlite3* database, const Sql& sql) : text_(sql.text), database_(database) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(database, text_.data(), static_cast<int>(text_.size() + 1),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    statement_.reset(statement);
    if (code != SQLITE_OK) throw_sqlite_error(database, code, sql.name);
    const int known = sqlite3_bind_parameter_count(statement);
    for (int found = 0; found < known;) {
        const auto name = fmt::format("${}", positions_.size() + 1);
        positions_.push_back(sqlite3_bind_parameter_index(statement, name.c_str()));
        if (positions_.back() != 0) ++found;
        if (positions_.size() > 1000) {
            throw std::logic_error(fmt::format("{}: parameters are $1, $2, ...", sql.name));
        }
    }
}

void Statement::bind_one(int position, const Value& value) {
    auto* statement = statement_.get();
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(statement, position, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        // An empty view may have no address, which SQLite would take for NULL.
        sqlite3_bind_text64(statement, position, text->empty() ? "" : text->data(), text->size(),
                            SQLITE_STATIC, SQLITE_UTF8);
    } else if (const auto* flag = std::get_if<bool>(&value)) {
        sqlite3_bind_int64(statement, position, *flag ? 1 : 0);
    } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
        sqlite3_bind_blob64(statement, position, bytes->bytes.empty() ? "" : bytes->bytes.data(),
                            bytes->bytes.size(), SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, position);
    }
}

void Statement::bind(const Sql& sql, std::span<const Value> values) {
    if (positions_.size() > values.size()) {
        throw std::logic_error(fmt::format("{}: {} values for {} parameters", sql.name,
                                           values.size(), positions_.size()));
    }
    for (std::size_t at = 0; at < positions_.size(); ++at) {
        if (positions_[at] != 0) bind_one(positions_[at], values[at]);
    }
}

bool Statement::step(const Sql& sql) {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) throw_sqlite_error(database_, code, sql.name);
    return false;
}

void Statement::add_row(Rows& rows) {
    auto* statement = statement_.get();
    for (int column = 0; column < static_cast<int>(rows.columns); ++column) {
        switch (sqlite3_column_type(statement, column)) {
            case SQLITE_NULL:
                rows.cells.emplace_back();
                break;
            case SQLITE_INTEGER:
                rows.cells.emplace_back(std::int64_t{sqlite3_column_int64(statement, column)});
                break;
            case SQLITE_BLOB:
                rows.cells.emplace_back(column_bytes(statement, column));
                break;
            case SQLITE_TEXT:
                rows.cells.emplace_back(column_text(statement, column));
                break;
            default:
                throw std::logic_error("a column is no whole number: " + text_);
        }
    }
}

Rows Statement::rows(const Sql& sql, std::span<const Value> values) {
    bind(sql, values);
    const ResetAtEnd reset{statement_.get()};
    Rows rows;
    rows.columns = static_cast<std::size_t>(sqlite3_column_count(statement_.get()));
    while (step(sql)) add_row(rows);
    return rows;
}

void Statement::run(const Sql& sql, std::span<const Value> values) {
    bind(sql, values);
    const ResetAtEnd reset{statement_.get()};
    while (step(sql)) {
    }
}

Statement& StatementCache::get(const Sql& sql) {
    const auto known = by_address_.find(sql.text.data());
    if (known != by_address_.end() && known->second->text() == sql.text) return *known->second;
    Statement& statement = get_by_text(sql);
    if (by_address_.size() >= addresses_limit) by_address_.clear();
    by_address_[sql.text.data()] = &statement;
    return statement;
}

Statement& StatementCache::get_by_text(const Sql& sql) {
    const auto found = by_text_.find(sql.text);
    if (found != by_text_.end()) {
        statements_.splice(statements_.begin(), statements_, found->second);
        return statements_.front();
    }
    if (statements_.size() >= statements_limit) {
        by_address_.clear();
        by_text_.erase(statements_.back().text());
        statements_.pop_back();
    }
    statements_.emplace_front(database_, sql);
    by_text_.emplace(statements_.front().text(), statements_.begin());
    return statements_.front();
}

}  // namespace entrepot::db
