// As much of a browser as the consent page needs: it keeps cookies, reads forms and presses
// buttons, all over plain HTTP.
const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const text = (html) => html.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity]);
const attribute = (tag, name) => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag);
  return found && text(found[1]);
};

export class Browser {
  cookies = new Map();

  constructor(url) {
    this.url = url;
  }

  /** One request; redirects are for the caller to look at. */
  async send(target, options = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(target, this.url), {
      redirect: "manual",
      ...options,
      headers: { ...(cookie && { cookie }), ...options.headers },
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    return answer;
  }

  #keep(line) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
    if (/max-age=0(;|$)/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  /** Opens a page, going on where it redirects to within the server. */
  async open(target) {
    const answer = await this.send(target);
    const location = answer.headers.get("location");
    if (!location?.startsWith("/")) return this.#page(answer);
    return this.open(location);
  }

  async #page(answer) {
    const html = await answer.text();
    return { status: answer.status, headers: answer.headers, html, form: readForm(html) };
  }

  /** Fills the page's form in and sends it. */
  async submit(page, values) {
    const body = new URLSearchParams({ ...page.form.values, ...values });
    return this.send(page.form.action, { method: "POST", body });
  }

  /** A call of the app's API, as the web app makes it. */
  async call(method, path, body) {
    const answer = await this.send(path, {
      method,
      headers: { "x-entrepot": "1", ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const said = await answer.text();
    return { status: answer.status, headers: answer.headers, body: said ? JSON.parse(said) : null };
  }
}

function readForm(html) {
  const form = /<form\b[^>]*>([\s\S]*?)<\/form>/.exec(html);
  if (!form) return null;
  const values = {};
  for (const [tag] of form[1].matchAll(/<input\b[^>]*>/g)) {
    values[attribute(tag, "name")] = attribute(tag, "value") ?? "";
  }
  return { action: attribute(form[0], "action"), values };
}

/** Signs in on the consent page when asked to, presses a button, answers where that leads. */
export async function decide(browser, address, login, decision = "authorize") {
  let page = await browser.open(address);
  if (page.form && "password" in page.form.values) {
    const answer = await browser.submit(page, login);
    page = await browser.open(answer.headers.get("location"));
  }
  const answer = await browser.submit(page, { decision });
  return { status: answer.status, location: new URL(answer.headers.get("location")) };
}
