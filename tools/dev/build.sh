# The server by CMake and Ninja; the web app, the documents and the TypeScript client by npm, in the
# background.

export NINJA_STATUS='[%f/%t %es] '
jobs=$(nproc)
stamps=.cache/stamps

dev_build() {
    install_for_build
    build_all entrepot
    step "built build/entrepot"
}

# After a change of a route or a described type: the documents, and the types of those who use them.
dev_generate() {
    local name folder
    install_for_build
    compile entrepot
    for name in api app; do
        build/entrepot openapi "$name" >"openapi/$name.json.new"
        mv "openapi/$name.json.new" "openapi/$name.json"
    done
    for folder in web clients/typescript; do
        ensure_npm "$folder"
        npm --prefix "$folder" run --silent generate
    done
}

install_for_build() {
    ensure_packages "${packages_build[@]}"
    ensure_node
    ensure_npm third_party/npm
}

# build_all TARGET...: the pages are built while the compiler works, then embedded.
build_all() {
    if pages_are_built; then
        compile "$@"
        return
    fi
    local pages
    build_pages &
    pages=$!
    compile "$@"
    wait "$pages" || die "the web app, the documents or the client were not built"
    step "embedding the web app"
    compile "$@"
}

compile() {
    [ -f build/build.ninja ] || configure
    ninja -C build -j "$jobs" "$@" | quiet_ninja
}

configure() {
    step "configuring"
    quietly .cache/log/cmake.log cmake --preset release
}

# configure_again_without CACHE_ENTRY: ./dev up configures before the tests' libraries are there.
configure_again_without() {
    [ -f build/CMakeCache.txt ] || return 0
    ! grep -q "^$1:.*NOTFOUND" build/CMakeCache.txt || configure
}

# Nothing to read when there was nothing to do.
quiet_ninja() {
    grep --line-buffered -vE '^ninja: (Entering|no work)|Re-checking globbed|^-- (GLOB|Conf|Gen|Build)' ||
        true
}

page_folders() {
    local folder
    for folder in web docs clients/typescript; do
        [ -f "$folder/package.json" ] && grep -q '"build":' "$folder/package.json" && echo "$folder"
    done || true
}

pages_are_built() {
    local folder
    for folder in $(page_folders); do page_is_built "$folder" || return 1; done
}

page_is_built() {
    local stamp=$stamps/$1
    [ -f "$stamp" ] && [ -d "$1/dist" ] || return 1
    [ -z "$(find "$1" \( -name node_modules -o -path "$1/dist" \) -prune -o \
        -newer "$stamp" -print -quit)" ]
}

build_pages() {
    local folder
    for folder in $(page_folders); do
        page_is_built "$folder" && continue
        ensure_npm "$folder"
        step "building $folder"
        quietly ".cache/log/build-${folder//\//-}.log" npm --prefix "$folder" run build
        mkdir -p "$(dirname "$stamps/$folder")"
        touch "$stamps/$folder"
    done
}
