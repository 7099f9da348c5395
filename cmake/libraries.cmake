# Third-party libraries of Debian 12, each under one target name.

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(OpenSSL 3 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(JPEG REQUIRED)
find_package(PNG REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(date REQUIRED)
find_package(tomlplusplus REQUIRED)

find_path(BOOST_INCLUDE_DIR boost/beast.hpp REQUIRED)
add_library(entrepot_boost INTERFACE)
add_library(Boost::headers ALIAS entrepot_boost)
target_include_directories(entrepot_boost SYSTEM INTERFACE ${BOOST_INCLUDE_DIR})
target_compile_definitions(entrepot_boost INTERFACE BOOST_ALL_NO_LIB
    BOOST_ASIO_DISABLE_BOOST_COROUTINE)

# pkg-config modules: entrepot_pkg(name module...) makes entrepot::name
function(entrepot_pkg NAME)
    pkg_check_modules(${NAME}_PKG REQUIRED IMPORTED_TARGET GLOBAL ${ARGN})
    add_library(entrepot::${NAME} ALIAS PkgConfig::${NAME}_PKG)
endfunction()

entrepot_pkg(pq libpq)
entrepot_pkg(curl libcurl)
entrepot_pkg(sodium libsodium)
entrepot_pkg(cli CLI11)
entrepot_pkg(webp libwebp)
entrepot_pkg(xml pugixml)

# Libraries that ship neither a pkg-config nor a CMake file.
function(entrepot_plain NAME LIBRARY HEADER)
    find_library(${NAME}_LIBRARY ${LIBRARY} REQUIRED)
    find_path(${NAME}_INCLUDE_DIR ${HEADER} REQUIRED)
    add_library(entrepot_${NAME} INTERFACE)
    target_link_libraries(entrepot_${NAME} INTERFACE ${${NAME}_LIBRARY})
    add_library(entrepot::${NAME} ALIAS entrepot_${NAME})
endfunction()

entrepot_plain(cups cups cups/cups.h)
entrepot_plain(pdf hpdf hpdf.h)
entrepot_plain(allocator mimalloc mimalloc.h)
entrepot_plain(barcode zint zint.h)

add_library(entrepot_pictures INTERFACE)
target_link_libraries(entrepot_pictures INTERFACE JPEG::JPEG PNG::PNG entrepot::webp)
add_library(entrepot::pictures ALIAS entrepot_pictures)

add_library(entrepot_paper INTERFACE)
target_link_libraries(entrepot_paper INTERFACE entrepot::pdf entrepot::barcode)
add_library(entrepot::paper ALIAS entrepot_paper)

# Only tests and benchmarks need these; the server is built without them.
find_package(GTest QUIET)
find_package(rapidcheck QUIET)
find_package(benchmark QUIET)
