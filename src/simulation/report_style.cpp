#include "simulation/report_style.h"

namespace entrepot::simulation {

std::string_view report_style() {
    return R"css(
:root {
    color-scheme: light dark;
    --text: #1b1f24; --quiet: #4b5563; --back: #ffffff; --panel: #f3f5f7; --line: #d0d7de;
    --c0: #0b5cad; --c1: #b3590b; --c2: #1a7f37; --c3: #7c3aed;
    --c4: #b3261e; --c5: #0f766e; --c6: #7a5c00; --c7: #5b6470;
}
@media (prefers-color-scheme: dark) {
    :root {
        --text: #e8eaed; --quiet: #b3bac3; --back: #16191d; --panel: #22272d; --line: #3c444d;
        --c0: #5ea8f5; --c1: #f0964a; --c2: #56c27a; --c3: #b794f6;
        --c4: #f27c72; --c5: #3fc4b4; --c6: #d4b53c; --c7: #9aa4b0;
    }
}
* { box-sizing: border-box; }
body {
    max-width: 76rem; margin: 0 auto; padding: 1.5rem 1.5rem 4rem;
    font: 1rem/1.55 system-ui, "Noto Sans", sans-serif; color: var(--text); background: var(--back);
}
h1 { margin: 0 0 .3rem; font-size: 1.8rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .8rem; font-size: 1.3rem; }
h3 { margin: 0 0 .2rem; font-size: 1.05rem; }
.quiet { color: var(--quiet); margin: 0 0 .6rem; }
.answers { padding: .8rem 1rem .8rem 2.2rem; background: var(--panel); border-radius: .5rem; }
.answers li { margin: .2rem 0; font-size: 1.1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: right; padding: .45rem .7rem; border-bottom: 1px solid var(--line); }
th:first-child { text-align: left; font-weight: 500; }
thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; }
td { font-variant-numeric: tabular-nums; white-space: nowrap; }
td small { display: block; color: var(--quiet); }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1rem; }
.plots section { padding: 1rem; background: var(--panel); border-radius: .5rem; min-width: 0; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--text); font-size: 15px; }
.c0 { fill: var(--c0); } .c1 { fill: var(--c1); } .c2 { fill: var(--c2); } .c3 { fill: var(--c3); }
.c4 { fill: var(--c4); } .c5 { fill: var(--c5); } .c6 { fill: var(--c6); } .c7 { fill: var(--c7); }
.s0 { stroke: var(--c0); } .s1 { stroke: var(--c1); } .s2 { stroke: var(--c2); } .s3 { stroke: var(--c3); }
.s4 { stroke: var(--c4); } .s5 { stroke: var(--c5); } .s6 { stroke: var(--c6); } .s7 { stroke: var(--c7); }
.curve { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.d1 { stroke-dasharray: 9 4; } .d2 { stroke-dasharray: 2 4; } .d3 { stroke-dasharray: 10 3 2 3; }
.whisker { stroke: var(--text); stroke-width: 1.5; }
.halo { stroke: var(--panel); stroke-width: 4; }
.grid { stroke: var(--line); } .axis { stroke: var(--quiet); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .5rem 0 0; padding: 0; list-style: none; }
.legend svg { display: inline-block; width: 2.2rem; margin-right: .4rem; vertical-align: middle; }
pre { overflow-x: auto; padding: 1rem; background: var(--panel); border-radius: .5rem; font-size: .9rem; }
summary { cursor: pointer; }
)css";
}

}  // namespace entrepot::simulation
