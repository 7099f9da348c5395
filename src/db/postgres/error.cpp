#include "db/postgres/error.h"

#include <fmt/format.h>

#include "db/database.h"
#include "db/session.h"

namespace entrepot::db {

std::string one_line(std::string_view message) {
    std::string line;
    for (const char letter : message) {
        if (letter != '\n' && letter != '\t') {
            line += letter;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    return line;
}

std::exception_ptr postgres_error(const PGresult* result, std::string_view doing) {
    const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string_view state = field == nullptr ? "" : field;
    const auto message =
        fmt::format("{}: {} {}", doing, state, one_line(PQresultErrorMessage(result)));
    if (state.starts_with("23")) return std::make_exception_ptr(ConstraintViolated(message));
    // Serialization failure, deadlock, a row locked for too long.
    const bool in_the_way = state == "40001" || state == "40P01" || state == "55P03";
    // The server is going down or has dropped this session, or libpq itself gives up.
    const bool session_gone = state.empty() || state.starts_with("08") ||
                              state.starts_with("57P") || state == "25P03" || state == "25P04";
    if (in_the_way || session_gone) return std::make_exception_ptr(GroupLost(message));
    if (state.starts_with("53") || state.starts_with("58") || state == "57014" ||
        state == "25006") {
        return std::make_exception_ptr(DatabaseUnavailable(message));
    }
    return std::make_exception_ptr(std::logic_error(message));
}

}  // namespace entrepot::db
