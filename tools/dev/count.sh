# How many tests passed and failed, read from what a suite wrote.

# count_suite LOG XML: prints "passed failed skipped", or nothing when no count is found.
count_suite() {
    if [ -s "$2" ]; then
        count_googletest "$2"
    else
        sed 's/\x1b\[[0-9;]*m//g' "$1" | count_output
    fi
}

# GoogleTest's XML: totals stand on <testsuites>, skips on each <testsuite>.
count_googletest() {
    awk '
        function number(name) { return match($0, name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 2, RLENGTH - length(name) - 3) + 0 : 0 }
        /<testsuites / { tests = number(" tests") - number(" disabled"); failed = number(" failures") + number(" errors") }
        /<testsuite / { skipped += number(" skipped") }
        END { print tests - failed - skipped, failed, skipped + 0 }' "$1"
}

# The last line "N passed, N failed"; else the sums of node --test (TAP or spec); else of Vitest.
count_output() {
    awk '
        match($0, /[0-9]+ passed, [0-9]+ failed[ \t]*$/) {
            split(substr($0, RSTART), line, " "); said = line[1] " " line[3] " 0"
        }
        match($0, /(#|ℹ) (pass|fail|cancelled|skipped|todo) [0-9]+$/) {
            split(substr($0, RSTART), node, " "); sum[node[2]] += node[3]; nodes = 1
        }
        /^ *Tests  / {
            vitest = 1
            for (i = 2; i < NF; i++) if ($(i + 1) ~ /^(passed|failed|skipped)/) sum["v" $(i + 1)] += $i
        }
        END {
            if (said) print said
            else if (nodes) print sum["pass"] + 0, sum["fail"] + sum["cancelled"], sum["skipped"] + sum["todo"]
            else if (vitest) print sum["vpassed"] + 0, sum["vfailed"] + 0, sum["vskipped"] + 0
        }'
}
