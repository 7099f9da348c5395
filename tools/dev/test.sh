# ./dev test: every suite of every kind, and one line at the end: "N passed, N failed".

test_logs=$PWD/build/test-logs
total_passed=0
total_failed=0
wanted=()

dev_test() {
    while [ $# -gt 0 ]; do
        case $1 in
            --long) export ENTREPOT_LONG=1 ;;
            -*) die "test: what is '$1'? It takes --long and names of suites" ;;
            *) wanted+=("$1") ;;
        esac
        shift
    done
    trap end_of_tests EXIT
    ensure_packages "${packages_build[@]}" "${packages_test[@]}"
    install_for_build
    build_for_tests
    run_everything
}

# The last line is written whatever happened; a build that failed is a failure.
end_of_tests() {
    local status=$?
    stop_postgres
    [ "$status" = 0 ] || [ "$total_failed" -gt 0 ] || total_failed=1
    printf '%d passed, %d failed\n' "$total_passed" "$total_failed"
    [ "$total_failed" = 0 ] || exit 1
}

build_for_tests() {
    local folders
    configure_again_without GTest_DIR
    build_all entrepot tests
    mapfile -t folders < <(npm_suites)
    ensure_npm "${folders[@]}"
}

run_everything() {
    local name folder
    rm -rf "$test_logs"
    mkdir -p "$test_logs"
    export NO_COLOR=1 CI=1 ENTREPOT_BINARY=$PWD/build/entrepot ENTREPOT_CHROMIUM=/usr/bin/chromium
    # The everyday run repeats one set of random sequences; RC_PARAMS=seed=N tries another, and a
    # long run takes new ones.
    [ -n "${ENTREPOT_LONG:-}" ] || export RC_PARAMS=${RC_PARAMS:-seed=8645449254193768011}
    start_postgres
    step "running the tests (each suite's output is in build/test-logs)"
    for name in $(ctest --test-dir build -N | sed -n 's/^ *Test *#[0-9]*: //p'); do
        run_suite "$name" ctest --test-dir build -V -R "^$name\$" --timeout 3600
    done
    for folder in $(npm_suites); do
        run_suite "${folder//\//-}" npm --prefix "$folder" test
    done
    step "done"
}

# Folders whose package.json has a test script.
npm_suites() {
    local folder
    for folder in web docs tests/* tests/api/* examples/* clients/* connectors/*; do
        if has_script "$folder" test; then echo "$folder"; fi
    done
}

is_wanted() {
    local pattern
    [ ${#wanted[@]} -gt 0 ] || return 0
    for pattern in "${wanted[@]}"; do [[ $1 == *$pattern* ]] && return 0; done
    return 1
}

# run_suite NAME COMMAND...: a suite that ends badly without a failed test counts as one failure,
# and so does one in which no test ran.
run_suite() {
    local name=$1 started=$SECONDS status=0 log=$test_logs/$1.log xml=$test_logs/$1.xml
    local passed=0 failed=0 skipped=0
    shift
    is_wanted "$name" || return 0
    GTEST_OUTPUT=xml:$xml timeout --kill-after=10 "$(suite_seconds)" "$@" >"$log" 2>&1 </dev/null ||
        status=$?
    read -r passed failed skipped < <(count_suite "$log" "$xml"; echo)
    : "${passed:=0}" "${failed:=0}" "${skipped:=0}"
    if [ "$failed" = 0 ] && { [ "$status" != 0 ] || [ $((passed + skipped)) = 0 ]; }; then
        failed=1
    fi
    total_passed=$((total_passed + passed))
    total_failed=$((total_failed + failed))
    report_suite "$name" "$passed" "$failed" "$skipped" $((SECONDS - started)) "$status" "$log"
}

suite_seconds() { [ -n "${ENTREPOT_LONG:-}" ] && echo 7200 || echo 900; }

report_suite() {
    local name=$1 passed=$2 failed=$3 skipped=$4 seconds=$5 status=$6 log=$7 word=ok
    [ "$failed" = 0 ] || word=FAIL
    printf '  %-4s %-28s %6d passed %4d failed %4d skipped %5d s\n' "$word" "$name" "$passed" \
        "$failed" "$skipped" "$seconds"
    [ "$failed" != 0 ] || return 0
    [ "$status" != 124 ] || echo "  $name took longer than $(suite_seconds) s"
    show_failures "$log" | sed 's/^/    | /'
}

# What failed, and where no test says so the end of the log; long lines are cut.
show_failures() {
    local failures
    failures=$(awk -f tools/dev/failures.awk "$1")
    [ -n "$failures" ] || failures=$(tail -n 100 "$1")
    cut -c1-1500 <<<"$failures" | head -n 300
}
