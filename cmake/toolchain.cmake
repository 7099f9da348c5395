# How everything is compiled: the standard, the warnings, the compiler cache and the linker.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

# The cache is shared by every checkout: paths are made relative, and precompiled headers allowed.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
    set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_CXX_COMPILER_LAUNCHER})
endif()

find_program(LLD_PROGRAM ld.lld)
if(LLD_PROGRAM)
    add_link_options(-fuse-ld=lld)
endif()
add_link_options(-Wl,--as-needed)

if(ENTREPOT_SANITIZE)
    add_compile_options(-fsanitize=${ENTREPOT_SANITIZE} -fno-omit-frame-pointer
                        -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=${ENTREPOT_SANITIZE})
endif()

# Our own code only; third-party sources are compiled without it.
add_library(entrepot_options INTERFACE)
target_include_directories(entrepot_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(entrepot_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Werror
    -Wno-missing-field-initializers  # designated initializers leave the rest at their defaults
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict -Wno-maybe-uninitialized
        -Wno-stringop-overflow -Wno-stringop-overread>)  # false in g++ 12 -O2

# More of the optimiser's guesses that g++ 12 gets wrong in std::string and std::vector; clang and
# the sanitizers look for the real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_BUILD_TYPE STREQUAL RelWithDebInfo)
    target_compile_options(entrepot_options INTERFACE -Wno-array-bounds -Wno-stringop-truncation
        -Wno-error=free-nonheap-object -Wno-error=use-after-free -Wno-error=dangling-pointer
        -Wno-error=nonnull)
endif()
