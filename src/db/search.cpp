#include "db/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "db/search_words.h"

namespace entrepot {
namespace {

constexpr std::size_t words_limit = 8;

// A kind's number is its place here plus one; it stands in rows, so the order never changes.
constexpr std::array<std::string_view, 8> kinds{"product", "order", "fulfillment", "location",
                                                "shop",    "user",  "port",        "deviation"};

// On SQLite a row's number is kind, organization and id in one: the index can then be limited to an
// organization's kind and read from its end.
constexpr int id_bits = 36;
constexpr int organization_bits = 23;

constexpr Sql store_row{"search.store_row",
                        "INSERT OR REPLACE INTO search_index (rowid, words) VALUES ($1, $2)"};
constexpr Sql delete_row{"search.delete_row", "DELETE FROM search_index WHERE rowid = $1"};
constexpr Sql find_rows{"search.find_rows", R"(
    SELECT rowid FROM search_index
    WHERE search_index MATCH $1 AND rowid BETWEEN $2 AND $3 ORDER BY rowid DESC LIMIT $4)"};

constexpr Sql store_text{"search.store_text", R"(
    INSERT INTO search_texts (organization_id, kind, id, words) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organization_id, kind, id) DO UPDATE SET words = excluded.words)"};
constexpr Sql delete_text{
    "search.delete_text",
    "DELETE FROM search_texts WHERE organization_id = $1 AND kind = $2 AND id = $3"};

std::int64_t number_of(std::string_view kind) {
    const auto found = std::find(kinds.begin(), kinds.end(), kind);
    if (found == kinds.end()) throw std::logic_error(fmt::format("no kind of search: {}", kind));
    return found - kinds.begin() + 1;
}

std::int64_t row_number(OrganizationId organization, std::string_view kind, std::int64_t id) {
    if (id < 0 || id >> id_bits != 0 || organization.value >> organization_bits != 0) {
        throw std::logic_error(fmt::format("id {} is too large for the search index", id));
    }
    const auto upper = number_of(kind) << organization_bits | organization.value;
    return upper << id_bits | id;
}

/// Runs when all jobs of the group are done: the index writes what it has at each savepoint, and so
/// one segment for the whole group instead of one for each job.
void change_row(Tx& tx, std::int64_t row, std::optional<std::string> words) {
    tx.before_commit([row, words = std::move(words)](Connection& connection) {
        const std::array<Value, 2> values{to_value(row), to_value(words)};
        connection.queue(words ? store_row : delete_row, values);
    });
}

/// Every word in quotation marks, inside of which only the mark itself has a meaning.
std::string match_expression(const std::vector<std::string>& words) {
    std::string expression;
    for (const auto& word : words) {
        expression += '"';
        for (const char letter : word) expression.append(letter == '"' ? 2 : 1, letter);
        expression += "\" ";
    }
    return expression;
}

std::string like_pattern(std::string_view word) {
    std::string pattern = "%";
    for (const char letter : word) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

/// One text for each count of words: the planner sees each word's own condition.
Sql find_texts(std::size_t words) {
    static const auto texts = [] {
        std::array<std::string, words_limit + 1> made;
        std::string conditions;
        for (std::size_t count = 1; count <= words_limit; ++count) {
            conditions += fmt::format(" AND words LIKE ${}", count + 3);
            made[count] = "SELECT id FROM search_texts WHERE organization_id = $1 AND kind = $2" +
                          conditions + " ORDER BY id DESC LIMIT $3";
        }
        return made;
    }();
    return {"search.find_texts", texts[words]};
}

std::vector<std::int64_t> search_rows(const Snapshot& snapshot, OrganizationId organization,
                                      std::string_view kind, const std::vector<std::string>& words,
                                      int limit) {
    constexpr std::int64_t last_id = (std::int64_t{1} << id_bits) - 1;
    auto ids = snapshot.rows<std::int64_t>(find_rows, match_expression(words),
                                           row_number(organization, kind, 0),
                                           row_number(organization, kind, last_id), limit);
    for (auto& id : ids) id &= last_id;
    return ids;
}

std::vector<std::int64_t> search_texts(const Snapshot& snapshot, OrganizationId organization,
                                       std::string_view kind, const std::vector<std::string>& words,
                                       int limit) {
    std::vector<std::string> patterns;
    for (const auto& word : words) patterns.push_back(like_pattern(word));
    std::vector<Value> values{to_value(organization), to_value(number_of(kind)), to_value(limit)};
    for (const auto& pattern : patterns) values.push_back(to_value(pattern));
    return Snapshot::read_all<std::int64_t>(
        snapshot.query_values(find_texts(words.size()), values));
}

}  // namespace

void index_text(Tx& tx, std::string_view kind, std::int64_t id, std::string_view text) {
    auto words = db::indexed_form(text);
    if (tx.connection().embedded()) {
        change_row(tx, row_number(tx.organization(), kind, id), std::move(words));
    } else {
        tx.run(store_text, tx.organization(), number_of(kind), id, words);
    }
}

void remove_text(Tx& tx, std::string_view kind, std::int64_t id) {
    if (tx.connection().embedded()) {
        change_row(tx, row_number(tx.organization(), kind, id), std::nullopt);
    } else {
        tx.run(delete_text, tx.organization(), number_of(kind), id);
    }
}

std::vector<std::int64_t> search_text(const Snapshot& snapshot, OrganizationId organization,
                                      std::string_view kind, std::string_view term, int limit) {
    auto words = db::folded_words(term);
    if (words.empty()) return {};
    words.resize(std::min(words.size(), words_limit));
    for (auto& word : words) word = db::sought_form(word);
    return snapshot.connection().embedded()
               ? search_rows(snapshot, organization, kind, words, limit)
               : search_texts(snapshot, organization, kind, words, limit);
}

}  // namespace entrepot
