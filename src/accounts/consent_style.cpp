#include "accounts/consent_style.h"

namespace entrepot {
namespace {

// Colours are those of the web app; each pair of text and ground has a contrast of 4.5 or more.
constexpr std::string_view style = R"(:root {
  --ground: #f4f7fa; --card: #ffffff; --line: #bdc5d0; --text: #151a21; --quiet: #49515b;
  --good: #04764c; --bad: #b7191c; --bad-ground: #fff4f3; --focus: #0161bd; --press: #e7ecf1;
  --main: #0161bd; --main-press: #014e98; --on-main: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0b1016; --card: #1f242c; --line: #636972; --text: #e1e8f3; --quiet: #c7ced8;
    --good: #5cc491; --bad: #ff8276; --bad-ground: #2e333b; --focus: #70afff; --press: #2e333b;
    --main: #70afff; --main-press: #97c5ff; --on-main: #0b1016;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem;
  background: var(--ground); color: var(--text);
  font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
main {
  width: min(32rem, 100%); padding: 1.75rem 2rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 1rem;
}
.brand { display: flex; align-items: center; gap: .6rem; margin: 0 0 1rem; font-weight: 800; }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
p { margin: .5rem 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { position: relative; padding: .2rem 0 .2rem 1.75rem; }
li::before { position: absolute; left: .25rem; font-weight: 800; }
.may li::before { content: "\2713" / ""; color: var(--good); }
.may-not li::before { content: "\2715" / ""; color: var(--quiet); }
.may-not, .note { color: var(--quiet); }
.note { font-size: .9375rem; overflow-wrap: anywhere; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input:not([type=hidden]), select {
  width: 100%; min-height: 3rem; padding: .5rem .75rem; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--quiet); border-radius: .5rem;
}
.actions { display: flex; gap: .75rem; margin: 1.5rem 0 1rem; }
button, .button {
  flex: 1; min-height: 3rem; padding: .5rem 1rem; font: inherit; font-weight: 700; color: inherit;
  text-align: center; text-decoration: none; background: var(--card); cursor: pointer;
  border: 2px solid var(--quiet); border-radius: .5rem;
}
button:hover, .button:hover { background: var(--press); }
.primary { color: var(--on-main); background: var(--main); border-color: var(--main); }
.primary:hover { background: var(--main-press); border-color: var(--main-press); }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.error {
  padding: .6rem .8rem; color: var(--bad); background: var(--bad-ground);
  border: 1px solid var(--bad); border-radius: .5rem;
}
@media (max-width: 26rem) { main { padding: 1.25rem; } .actions { flex-direction: column; } }
)";

}  // namespace

http::Response consent_style(const Snapshot&) {
    http::Response response{.status = 200};
    response.with("Content-Type", "text/css; charset=utf-8");
    response.with("Cache-Control", "public, max-age=3600");
    response.static_body = style;
    return response;
}

}  // namespace entrepot
