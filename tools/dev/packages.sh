# Debian packages by name. Nothing is done when all are there.

packages_build=(
    g++ cmake ninja-build ccache lld pkg-config git ca-certificates
    libboost1.81-dev libpq-dev libcurl4-openssl-dev libsodium-dev libssl-dev zlib1g-dev
    libspdlog-dev libfmt-dev libcli11-dev libtomlplusplus-dev libhowardhinnant-date-dev
    libhpdf-dev libzint-dev libjpeg62-turbo-dev libpng-dev libwebp-dev libcups2-dev libmimalloc-dev
    libpugixml-dev tzdata
)
packages_test=(
    libgtest-dev libgmock-dev librapidcheck-dev postgresql-15 chromium strace curl cups-daemon iproute2
)
packages_bench=(libbenchmark-dev postgresql-15)
packages_lint=(clang-format-14 clang-tidy-14)

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        command -v sudo >/dev/null || die "not root and no sudo: run as root or install sudo"
        sudo "$@"
    fi
}

# missing_packages NAME...: those not installed, one a line.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^installed //p' || true)
    printf '%s\n' "$@" | grep -vxF -f <(printf '%s\n' "$installed") || true
}

ensure_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    step "installing ${#missing[@]} Debian packages: ${missing[*]}"
    quietly .cache/log/apt-update.log as_root apt-get update
    keep_postgres_quiet
    quietly .cache/log/apt-install.log as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends -o Dpkg::Options::=--force-unsafe-io \
        "${missing[@]}"
    as_root rm -f "$postgres_quiet"
}

# The package would make a cluster and start it; the tests bring their own.
postgres_quiet=/etc/postgresql-common/createcluster.d/entrepot.conf
keep_postgres_quiet() {
    as_root mkdir -p "$(dirname "$postgres_quiet")"
    echo 'create_main_cluster = false' | as_root tee "$postgres_quiet" >/dev/null
}
