# Node, npm, and npm packages from their lockfiles.

node_home=$PWD/.cache/node

# Puts a Node of 22.12 or newer first in PATH: the system's, or one from npm in .cache/node.
ensure_node() {
    system_node_is_new && return
    command -v npm >/dev/null || ensure_packages nodejs npm
    if ! lock_is_installed third_party/node "$node_home"; then
        step "installing Node from npm into .cache/node"
        mkdir -p "$node_home"
        cp third_party/node/package.json third_party/node/package-lock.json "$node_home"
        npm_ci "$node_home" third_party/node
    fi
    export PATH="$node_home/node_modules/.bin:$PATH"
}

system_node_is_new() {
    command -v node >/dev/null && command -v npm >/dev/null || return 1
    local major minor
    IFS=. read -r major minor _ < <(node --version | tr -d v)
    [ "$major" -gt 22 ] || { [ "$major" = 22 ] && [ "$minor" -ge 12 ]; }
}

lock_hash() { sha256sum "$1/package-lock.json" | cut -d ' ' -f 1; }

# lock_is_installed LOCK_FOLDER [INSTALL_FOLDER]
lock_is_installed() {
    local stamp=${2:-$1}/node_modules/.entrepot-lock
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(lock_hash "$1")" ]
}

# npm_ci INSTALL_FOLDER LOCK_FOLDER: no package's own scripts are run.
npm_ci() {
    local log=.cache/log/npm-${2//\//-}.log
    quietly "$log" npm --prefix "$1" ci --ignore-scripts --no-audit --no-fund
    mkdir -p "$1/node_modules"  # npm makes none for a package without dependencies
    lock_hash "$2" >"$1/node_modules/.entrepot-lock"
}

# ensure_npm FOLDER...: installs what the lockfiles name, where it is not installed yet.
ensure_npm() {
    local folder
    for folder in "$@"; do
        [ -f "$folder/package-lock.json" ] || continue
        lock_is_installed "$folder" && continue
        step "installing npm packages of $folder"
        npm_ci "$folder" "$folder"
    done
}

# has_script FOLDER NAME: whether its package.json has that npm script.
has_script() {
    [ -f "$1/package.json" ] && node -e '
        const scripts = JSON.parse(require("fs").readFileSync(process.argv[1])).scripts ?? {};
        process.exit(process.argv[2] in scripts ? 0 : 1)' "$1/package.json" "$2"
}
