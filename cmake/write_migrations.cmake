# Run with -P: writes OUTPUT, the C++ definition of embedded_migrations(), from FOLDER/*.sql.

file(GLOB FILES ${FOLDER}/*.sql)
list(SORT FILES)
list(LENGTH FILES COUNT)

set(ENTRIES "")
foreach(FILE ${FILES})
    get_filename_component(NAME ${FILE} NAME_WLE)
    file(READ ${FILE} SQL)
    string(APPEND ENTRIES "    {\"${NAME}\", R\"migration(${SQL})migration\"},\n")
endforeach()

file(WRITE ${OUTPUT} "// Generated from src/db/migrations; do not edit.
#include \"db/migrations.h\"

#include <array>

namespace entrepot::db {
namespace {
const std::array<Migration, ${COUNT}> migrations{{
${ENTRIES}}};
}

std::span<const Migration> embedded_migrations() { return migrations; }
}  // namespace entrepot::db
")
