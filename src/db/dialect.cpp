#include "db/dialect.h"

#include <array>
#include <cctype>
#include <utility>

namespace entrepot::db {
namespace {

struct TypeNames {
    std::string_view ours;
    std::string_view sqlite;
    std::string_view postgres;
};

// Text is compared byte by byte on both, whatever the server's locale: lists come in one order.
constexpr std::array<TypeNames, 5> types{{{"int64", "INTEGER", "BIGINT"},
                                          {"text", "TEXT", "TEXT COLLATE \"C\""},
                                          {"bool", "INTEGER", "BOOLEAN"},
                                          {"json", "TEXT", "TEXT COLLATE \"C\""},
                                          {"blob", "BLOB", "BYTEA"}}};

bool is_word(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

/// Walks through a script piece by piece: comments, quoted text, words, and single characters.
class Translator {
  public:
    Translator(std::string_view sql, Dialect dialect) : rest_(sql), dialect_(dialect) {}

    std::string run() {
        while (!rest_.empty()) step();
        return std::move(result_);
    }

  private:
    void step() {
        if (rest_.substr(0, 2) == "--") {
            take(std::min(rest_.find('\n'), rest_.size()));
        } else if (rest_.front() == '\'' || rest_.front() == '"') {
            take(std::min(rest_.find(rest_.front(), 1), rest_.size() - 1) + 1);
        } else if (is_word(rest_.front())) {
            word();
        } else {
            if (rest_.front() == ';') end_statement();
            take(1);
        }
    }

    void take(std::size_t length) {
        result_ += rest_.substr(0, length);
        rest_.remove_prefix(length);
    }

    void word() {
        std::size_t length = 1;
        while (length < rest_.size() && is_word(rest_[length])) ++length;
        const auto word = rest_.substr(0, length);
        rest_.remove_prefix(length);
        if (in_table_ && word == "WIDE") {
            is_wide_ = true;
            return;
        }
        result_ += own_type(word);
        if (last_word_ == "CREATE" && word == "TABLE") in_table_ = true;
        if (last_word_ == "PRIMARY" && word == "KEY" && rest_.substr(0, 2) == " (") {
            has_long_key_ = true;
        }
        last_word_ = word;
    }

    std::string_view own_type(std::string_view word) const {
        for (const auto& type : types) {
            if (word == type.ours) return dialect_ == Dialect::sqlite ? type.sqlite : type.postgres;
        }
        return word;
    }

    void end_statement() {
        if (in_table_ && dialect_ == Dialect::sqlite) {
            result_ += has_long_key_ && !is_wide_ ? " STRICT, WITHOUT ROWID" : " STRICT";
        }
        in_table_ = false;
        has_long_key_ = false;
        is_wide_ = false;
    }

    std::string_view rest_;
    Dialect dialect_;
    std::string result_;
    std::string_view last_word_;
    bool in_table_ = false;
    bool has_long_key_ = false;
    bool is_wide_ = false;
};

}  // namespace

std::string to_dialect(std::string_view sql, Dialect dialect) {
    return Translator(sql, dialect).run();
}

}  // namespace entrepot::db
