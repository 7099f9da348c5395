# ./dev lint and ./dev fmt.

our_code() { git ls-files -co --exclude-standard -- '*.cpp' '*.h' | existing; }

existing() {
    local file
    while read -r file; do if [ -f "$file" ]; then echo "$file"; fi; done
}

dev_fmt() {
    ensure_packages "${packages_lint[@]}"
    our_code | xargs -r clang-format-14 -i
    ensure_node
    has_script web fmt || return 0
    ensure_npm web
    npm --prefix web run fmt
}

dev_lint() {
    local failed=0
    ensure_packages "${packages_build[@]}" "${packages_lint[@]}"
    ensure_node
    lint_part "format" check_format
    lint_part "dependency rule" tools/check_dependencies.sh
    lint_part "no coroutines" check_no_coroutines
    lint_part "clang-tidy on changed files" check_changed
    lint_part "web app" check_web
    tools/report_sizes.sh
    [ "$failed" = 0 ] || die "lint found something"
    step "lint found nothing"
}

lint_part() {
    step "$1"
    "$2" || failed=1
}

check_format() { our_code | xargs -r clang-format-14 --dry-run --Werror; }

# g++ 12 miscompiles ordinary coroutines without a warning.
check_no_coroutines() {
    local found
    found=$(our_code | xargs -r grep -nE '\bco_(await|return|yield)\b' || true)
    [ -z "$found" ] || { printf '%s\n' "$found" "coroutines are not allowed"; return 1; }
}

# Files that differ from the main branch, or from the last commit when this is main.
changed_sources() {
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null ||
        git rev-parse HEAD)
    [ "$base" != "$(git rev-parse HEAD)" ] || base=$(git rev-parse -q --verify HEAD~1 || echo HEAD)
    git diff --name-only --diff-filter=d "$base" -- 'src/*.cpp' 'tests/*.cpp' 'bench/*.cpp'
}

# clang cannot read what g++ precompiled; every file includes what it uses.
commands_without_precompiled() {
    mkdir -p build/tidy
    sed -E 's/ -fpch-preprocess| -Winvalid-pch| -include [^ ]*cmake_pch\.hxx//g' \
        build/compile_commands.json >build/tidy/compile_commands.json
}

check_changed() {
    local files
    mapfile -t files < <(changed_sources)
    [ ${#files[@]} -gt 0 ] || return 0
    ensure_npm third_party/npm
    [ -f build/build.ninja ] || configure
    ninja -C build build.ninja | quiet_ninja
    commands_without_precompiled
    printf '%s\n' "${files[@]}" | xargs -P "$jobs" -n 1 clang-tidy-14 -p build/tidy --quiet \
        --extra-arg=-Wno-unknown-warning-option
}

check_web() {
    has_script web lint || return 0
    ensure_npm web
    npm --prefix web run --silent lint
}
