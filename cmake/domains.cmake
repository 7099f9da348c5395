# One static library and one test program for each folder of src.

# entrepot_domain(NAME DEPENDS lower... LIBRARIES third-party...)
# Makes entrepot_NAME from src/NAME/**/*.cpp and NAME_test from its *_test.cpp. A folder without
# sources is a library of headers.
function(entrepot_domain NAME)
    cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES" ${ARGN})
    list(TRANSFORM ARG_DEPENDS PREPEND entrepot_)
    entrepot_split_sources(${NAME})

    if(SOURCES)
        add_library(entrepot_${NAME} STATIC ${SOURCES})
        set(SCOPE PUBLIC)
    else()
        add_library(entrepot_${NAME} INTERFACE)
        set(SCOPE INTERFACE)
    endif()
    target_link_libraries(entrepot_${NAME} ${SCOPE} entrepot_options ${ARG_DEPENDS} ${ARG_LIBRARIES})
    if(SOURCES)
        entrepot_use_precompiled(entrepot_${NAME} entrepot_common)
    endif()

    if(TESTS)
        entrepot_test(${NAME}_test SOURCES ${TESTS} DEPENDS ${NAME})
    endif()
endfunction()

# Sets SOURCES and TESTS of src/NAME in the caller; main.cpp is the program's, not the library's.
# app and db always have a generated source, so they are never libraries of headers.
macro(entrepot_split_sources NAME)
    set(DIR ${PROJECT_SOURCE_DIR}/src/${NAME})
    file(GLOB_RECURSE SOURCES CONFIGURE_DEPENDS ${DIR}/*.cpp)
    set(TESTS ${SOURCES})
    list(FILTER TESTS INCLUDE REGEX "_test\\.cpp$")
    list(FILTER SOURCES EXCLUDE REGEX "_test\\.cpp$")
    list(FILTER SOURCES EXCLUDE REGEX "/src/app/main\\.cpp$")
    if(${NAME} STREQUAL db)
        list(APPEND SOURCES ${ENTREPOT_MIGRATIONS_CPP})
    elseif(${NAME} STREQUAL app)
        list(APPEND SOURCES ${ENTREPOT_EMBEDDED_CPP} ${ENTREPOT_EMBEDDED_ASM})
    endif()
endmacro()

# entrepot_test(NAME [OPTIMIZED] SOURCES files... DEPENDS domains...): a GoogleTest program known
# to ctest. Built by the target `tests`, not by default. The test's own files are compiled without
# optimisation (the libraries under test are as they are run); OPTIMIZED is for those that drive
# load.
function(entrepot_test NAME)
    cmake_parse_arguments(ARG "OPTIMIZED" "" "SOURCES;DEPENDS" ${ARGN})
    if(NOT GTest_FOUND)
        return()
    endif()
    list(TRANSFORM ARG_DEPENDS PREPEND entrepot_)
    add_executable(${NAME} EXCLUDE_FROM_ALL ${ARG_SOURCES})
    target_link_libraries(${NAME} PRIVATE entrepot_options ${ARG_DEPENDS} GTest::gmock
                          GTest::gtest_main)
    if(ARG_OPTIMIZED)
        entrepot_use_precompiled(${NAME} entrepot_common)
    else()
        target_compile_options(${NAME} PRIVATE -O0)
        entrepot_use_precompiled(${NAME} entrepot_common_test)
    endif()
    if(rapidcheck_FOUND)
        target_link_libraries(${NAME} PRIVATE rapidcheck)
    endif()
    add_test(NAME ${NAME} COMMAND ${NAME} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    add_dependencies(tests ${NAME})
endfunction()

# The server: build/entrepot.
function(entrepot_program)
    if(NOT EXISTS ${PROJECT_SOURCE_DIR}/src/app/main.cpp)
        return()
    endif()
    add_executable(entrepot ${PROJECT_SOURCE_DIR}/src/app/main.cpp)
    target_link_libraries(entrepot PRIVATE entrepot_options entrepot_app)
    # Takes the place of the C library's malloc: an order costs a fifth less. A sanitizer brings its
    # own.
    if(NOT ENTREPOT_SANITIZE)
        target_link_libraries(entrepot PRIVATE -Wl,--no-as-needed entrepot::allocator)
    endif()
endfunction()

# Picks up tests/*/CMakeLists.txt and bench/CMakeLists.txt where they are.
function(entrepot_optional_folders)
    file(GLOB LISTS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/*/CMakeLists.txt
         ${PROJECT_SOURCE_DIR}/bench/CMakeLists.txt)
    foreach(LIST ${LISTS})
        get_filename_component(FOLDER ${LIST} DIRECTORY)
        add_subdirectory(${FOLDER})
    endforeach()
endfunction()

# What ./dev up does not build: ./dev test does.
add_custom_target(tests)
