#!/usr/bin/env bash
# The includes of src obey the order written in CMakeLists.txt: a folder includes itself and what
# its DEPENDS reach, nothing else.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

domains() { tr '\n' ' ' <CMakeLists.txt | grep -oE 'entrepot_domain\([^)]*\)' | tr '()' '  '; }
includes() { grep -rnE '^#include "' src --include='*.h' --include='*.cpp' || true; }

awk '
    FNR == NR {
        mode = ""
        for (i = 3; i <= NF; i++) {
            if ($i == "DEPENDS" || $i == "LIBRARIES") { mode = $i; continue }
            if (mode == "DEPENDS") {
                may[$2, $i] = 1
                for (pair in may) { split(pair, p, SUBSEP); if (p[1] == $i) may[$2, p[2]] = 1 }
            }
        }
        known[$2] = may[$2, $2] = 1
        next
    }
    {
        split($0, part, ":"); split(part[1], path, "/"); from = path[2]
        match($0, /"[^"]*"/); target = substr($0, RSTART + 1, RLENGTH - 2); split(target, to, "/")
        if (!(from in known)) wrong(from " is not a domain of CMakeLists.txt")
        else if (!(to[1] in known)) wrong("include by full path from src/: " target)
        else if (!((from, to[1]) in may)) wrong(from " must not use " to[1])
    }
    function wrong(why) { print part[1] ":" part[2] ": " why; bad = 1 }
    END { exit bad }
' <(domains) <(includes)
