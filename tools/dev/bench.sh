# ./dev bench: the figures, measured.

dev_bench() {
    ensure_packages "${packages_build[@]}" "${packages_bench[@]}"
    install_for_build
    configure_again_without benchmark_DIR
    build_all entrepot benchmarks
    export ENTREPOT_BINARY=$PWD/build/entrepot
    [ -x bench/run ] || die "there is no bench/run"
    trap stop_postgres EXIT
    start_postgres
    bench/run "$@"
}
