# Standard headers and fmt are parsed once, not once a file: most of a file's time.
# Every file still includes what it uses, and compiles without this (-DENTREPOT_PCH=OFF).

option(ENTREPOT_PCH "Parse the common headers once" ON)

set(COMMON_HEADERS <algorithm> <array> <atomic> <charconv> <chrono> <condition_variable> <cstdint>
    <functional> <map> <memory> <mutex> <optional> <set> <span> <stdexcept> <string> <string_view>
    <thread> <tuple> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
file(WRITE ${CMAKE_BINARY_DIR}/generated/precompiled.cpp "// Only its headers count.\n")

# entrepot_precompile(NAME header...): an object library that others reuse the headers of.
function(entrepot_precompile NAME)
    add_library(${NAME} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/generated/precompiled.cpp)
    target_link_libraries(${NAME} PRIVATE entrepot_options Boost::headers fmt::fmt spdlog::spdlog
                          date::date-tz OpenSSL::Crypto Threads::Threads)
    if(ENTREPOT_PCH)
        target_compile_options(${NAME} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
        target_precompile_headers(${NAME} PRIVATE ${ARGN})
    endif()
endfunction()

function(entrepot_use_precompiled NAME FROM)
    if(ENTREPOT_PCH)
        target_compile_options(${NAME} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
        target_precompile_headers(${NAME} REUSE_FROM ${FROM})
    endif()
endfunction()

entrepot_precompile(entrepot_common ${COMMON_HEADERS})
if(GTest_FOUND)
    entrepot_precompile(entrepot_common_test ${COMMON_HEADERS} <gmock/gmock.h> <gtest/gtest.h>)
    target_compile_options(entrepot_common_test PRIVATE -O0)
    target_link_libraries(entrepot_common_test PRIVATE GTest::gmock GTest::gtest)
endif()
