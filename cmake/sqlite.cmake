# SQLite from the amalgamation inside the npm package better-sqlite3: Debian's own is too old to
# be safe with a write-ahead log and several connections.

set(SQLITE_DIR ${PROJECT_SOURCE_DIR}/third_party/npm/node_modules/better-sqlite3/deps/sqlite3)

if(NOT EXISTS ${SQLITE_DIR}/sqlite3.c)
    message(STATUS "Fetching third-party sources: npm ci in third_party/npm")
    execute_process(COMMAND npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
                    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}/third_party/npm
                    COMMAND_ERROR_IS_FATAL ANY)
endif()

add_library(sqlite3_bundled STATIC ${SQLITE_DIR}/sqlite3.c)
target_include_directories(sqlite3_bundled SYSTEM PUBLIC ${SQLITE_DIR})
target_link_libraries(sqlite3_bundled PUBLIC Threads::Threads m)
target_compile_options(sqlite3_bundled PRIVATE -w -O2 -g0)
target_compile_definitions(sqlite3_bundled PRIVATE
    HAVE_USLEEP=1
    HAVE_FDATASYNC=1
    SQLITE_THREADSAFE=2
    SQLITE_DQS=0
    SQLITE_DEFAULT_SYNCHRONOUS=2
    SQLITE_DEFAULT_WAL_SYNCHRONOUS=2
    SQLITE_DEFAULT_FOREIGN_KEYS=1
    SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE_ENABLE_FTS5
    SQLITE_ENABLE_MATH_FUNCTIONS
    SQLITE_ENABLE_STAT4
    SQLITE_LIKE_DOESNT_MATCH_BLOBS
    SQLITE_MAX_EXPR_DEPTH=0
    SQLITE_OMIT_DEPRECATED
    SQLITE_OMIT_LOAD_EXTENSION
    SQLITE_OMIT_SHARED_CACHE
    SQLITE_TEMP_STORE=2
    SQLITE_USE_URI=0)
