import { setTimeout as wait } from "node:timers/promises";

interface Problem {
  code?: string;
  detail?: string;
  errors?: { loc: string[]; msg: string }[];
}

function placesOf(problem: Problem): string {
  return (problem.errors ?? []).map(({ loc, msg }) => `\n  ${loc.join(".")}: ${msg}`).join("");
}

/** An answer that is not 2xx, with the problem the server described. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(what: string, status: number, problem: Problem) {
    super(`${what}: ${status} ${problem.code ?? ""} ${problem.detail ?? ""}${placesOf(problem)}`);
    this.status = status;
    this.code = problem.code ?? "";
  }
}

interface Page<Item> {
  data: Item[];
  next_cursor: string | null;
}

const tries = 8;

/** Calls Entrepot with one token. Waits when told to, and asks again when no answer came. */
export class Api {
  readonly url: string;
  readonly #token: string;
  #free_at = 0; // no request before this time, in milliseconds since 1970

  constructor(url: string, token: string) {
    this.url = url;
    this.#token = token;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#call("GET", path);
  }

  /**
   * A change. However often it has to be sent, `key` makes that it has one effect; a caller that
   * may not be repeated by a later run either gives a key of its own.
   */
  send<Answer>(method: string, path: string, body?: object, key: string = crypto.randomUUID()) {
    return this.#call<Answer>(method, path, body, key);
  }

  /** Every item of a list, page after page. */
  async *list<Item>(path: string): AsyncGenerator<Item> {
    let cursor: string | null = null;
    do {
      const target = new URL(path, this.url);
      target.searchParams.set("limit", "250");
      if (cursor) target.searchParams.set("cursor", cursor);
      const page: Page<Item> = await this.get(target.pathname + target.search);
      yield* page.data;
      cursor = page.next_cursor;
    } while (cursor);
  }

  async #call<Answer>(method: string, path: string, body?: object, key?: string) {
    for (let left = tries; ; left--) {
      await this.#until_free();
      const answer = await this.#fetch(method, path, body, key).catch((error) => {
        if (left <= 1) throw error;
        return undefined;
      });
      if (answer && (left <= 1 || ![429, 502, 503, 504].includes(answer.status))) {
        return await read<Answer>(`${method} ${path}`, answer);
      }
      // Nothing may go out before this, not only this request: the limit is the token's.
      const free_at = Date.now() + seconds_to_wait(answer, tries - left) * 1000;
      this.#free_at = Math.max(this.#free_at, free_at);
      await answer?.body?.cancel();
    }
  }

  async #until_free() {
    while (this.#free_at > Date.now()) await wait(this.#free_at - Date.now());
  }

  #fetch(method: string, path: string, body?: object, key?: string) {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.#token}` };
    if (body) headers["Content-Type"] = "application/json";
    if (key) headers["Idempotency-Key"] = key;
    const signal = AbortSignal.timeout(30_000);
    return fetch(this.url + path, { method, headers, body: body && JSON.stringify(body), signal });
  }
}

/** What `Retry-After` says, a number of seconds or a date; else a little longer each time. */
export function seconds_to_wait(
  answer: Response | undefined,
  tried: number,
  now = Date.now(),
): number {
  const said = answer?.headers.get("Retry-After");
  if (!said) return Math.min(10, 0.2 * 2 ** tried);
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 1;
}

async function read<Answer>(what: string, answer: Response): Promise<Answer> {
  const text = await answer.text();
  if (answer.ok) return (text ? JSON.parse(text) : undefined) as Answer;
  let problem = {};
  try {
    problem = JSON.parse(text);
  } catch {
    // Not the server's own words but a proxy's: the status has to do.
  }
  throw new ApiError(what, answer.status, problem);
}
