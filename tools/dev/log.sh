# Progress for the reader: one line a step, with the seconds since the start.

step() { printf '\033[1m[%3ds]\033[0m %s\n' "$SECONDS" "$*"; }

die() {
    printf './dev: %s\n' "$*" >&2
    exit 1
}

# quietly LOG COMMAND...: shows the command's output only when it fails.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if ! "$@" >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        die "this failed: $* (the whole output is in $log)"
    fi
}
