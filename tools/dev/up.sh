# ./dev up: from a bare machine to a running sandbox.

dev_up() {
    local port=8080 data=data
    while [ $# -gt 0 ]; do
        case $1 in
            --port) port=${2:?--port needs a number}; shift 2 ;;
            --data) data=${2:?--data needs a folder}; shift 2 ;;
            *) die "up: what is '$1'? It takes --port N and --data DIR" ;;
        esac
    done
    install_for_build
    build_all entrepot
    mkdir -p "$data"
    step "starting the sandbox in $data"
    exec build/entrepot serve --sandbox --data "$data" --listen "127.0.0.1:$port"
}
