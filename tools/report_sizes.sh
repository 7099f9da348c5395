#!/usr/bin/env bash
# A report, never an error: files longer than the house numbers (source 300, header 120).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

git ls-files -- 'src/*' 'tests/*' 'bench/*' 'web/src/*' 'examples/*' 'tools/*' dev |
    grep -E '\.(cpp|h|ts|tsx|mjs|sh)$|^dev$' |
    xargs -r wc -l |
    awk '$2 != "total" {
            limit = $2 ~ /\.h$/ ? 120 : 300
            files++; lines += $1
            if ($1 > limit) printf "  %5d lines (house number %d)  %s\n", $1, limit, $2
        }
        END { printf "  %d files, %d lines\n", files, lines }'
