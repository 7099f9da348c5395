# What failed in a test log: GoogleTest's output from "RUN" on, TAP's "not ok" with its details.
/\[ RUN      \]/ { run = ""; running = 1 }
running { run = run $0 "\n" }
/\[       OK \]|\[  SKIPPED \]/ { running = 0 }
running && /\[  FAILED  \]/ { printf "%s", run; running = 0 }

/^ *not ok / { printing = 1 }
printing
printing && /^ *\.\.\.$/ { printing = 0 }

END { if (running) printf "%s", run }
