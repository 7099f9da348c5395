#include "db/postgres/safety.h"

#include <fmt/format.h>

#include "db/postgres/connection.h"

namespace entrepot::db {
namespace {

struct Settings {
    std::string fsync;
    std::string full_page_writes;
    std::string synchronous_commit;
    std::string encoding;
    bool standby = false;
    std::int64_t version = 0;
};

constexpr Sql session_settings{"postgres.session_settings", R"(
    SELECT current_setting('fsync'), current_setting('full_page_writes'),
           current_setting('synchronous_commit'), current_setting('server_encoding'),
           pg_is_in_recovery(), CAST(current_setting('server_version_num') AS BIGINT))"};

constexpr std::int64_t first_version = 130'000;

void refuse_off(std::string_view setting, std::string_view value) {
    if (value != "off") return;
    throw std::runtime_error(
        fmt::format("PostgreSQL's setting {0} is off: answered orders could be lost. Set {0} = on "
                    "(look at the server, the database and the role) and start again",
                    setting));
}

}  // namespace

void refuse_unsafe_settings(PostgresConnection& connection) {
    const auto found = Snapshot::read_all<Settings>(connection.query(session_settings, {})).at(0);
    refuse_off("fsync", found.fsync);
    refuse_off("full_page_writes", found.full_page_writes);
    refuse_off("synchronous_commit", found.synchronous_commit);
    if (found.standby) throw std::runtime_error("this PostgreSQL is a standby: use the primary");
    if (found.encoding != "UTF8") {
        throw std::runtime_error("the database's encoding is " + found.encoding +
                                 ": make it with ENCODING 'UTF8'");
    }
    if (found.version < first_version) {
        throw std::runtime_error("PostgreSQL 13 or newer is needed");
    }
}

}  // namespace entrepot::db
