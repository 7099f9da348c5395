# A private PostgreSQL 15 for the tests: own folder, own socket, a random loopback port.

postgres_bin=/usr/lib/postgresql/15/bin
postgres_folder=

# initdb refuses root; the Debian package brings the user postgres.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
    else
        "$@"
    fi
}

# Sets ENTREPOT_TEST_POSTGRES. With the durable settings: the server refuses to start without.
start_postgres() {
    local password attempt port
    postgres_folder=$(mktemp -d /tmp/entrepot-postgres.XXXXXX)
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    printf '%s\n' "$password" >"$postgres_folder/password"
    [ "$(id -u)" != 0 ] || chown -R postgres "$postgres_folder"
    make_cluster
    for attempt in 1 2 3 4 5 6 7 8; do
        port=$((20000 + RANDOM % 12000))
        run_cluster "$port" || continue
        export ENTREPOT_TEST_POSTGRES="postgresql://entrepot:$password@127.0.0.1:$port/postgres"
        return
    done
    cat "$postgres_folder/log" >&2
    die "PostgreSQL did not start"
}

make_cluster() {
    (cd "$postgres_folder" && as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" \
        -U entrepot -A scram-sha-256 --pwfile="$postgres_folder/password" -E UTF8 \
        --locale=C.UTF-8 >"$postgres_folder/initdb.log" 2>&1) ||
        { cat "$postgres_folder/initdb.log" >&2; die "initdb failed"; }
    as_postgres tee -a "$postgres_folder/data/postgresql.conf" >/dev/null <<TEXT
listen_addresses = '127.0.0.1'
unix_socket_directories = '$postgres_folder'
max_connections = 200
fsync = on
synchronous_commit = on
full_page_writes = on
TEXT
}

run_cluster() {
    (cd "$postgres_folder" && as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w \
        -o "-p $1" -l "$postgres_folder/log" start >/dev/null 2>&1)
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    (cd "$postgres_folder" && as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w \
        -m fast stop >/dev/null 2>&1) || true
    rm -rf "$postgres_folder"
    postgres_folder=
}
