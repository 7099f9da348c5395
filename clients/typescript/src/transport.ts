import { ApiError, NoAnswerError, type ProblemDetails } from "./errors.js";
import type { WriteOptions } from "./resource.js";
import { backoff, is_passing, pause, retry_after } from "./retry.js";

/** Of every call. */
export interface CallOptions {
  /** Ends the call and its retries. */
  signal?: AbortSignal;
  /** Milliseconds one try may take. */
  timeout?: number;
}

/** One operation of the API with its arguments. */
export interface Call {
  method: string;
  path: string;
  query?: object | undefined;
  body?: object | undefined;
  options?: WriteOptions | undefined;
}

/** A try that brought no answer, or one of 429, 502, 503, 504, and what follows. */
export interface Retry {
  method: string;
  path: string;
  /** How many tries there were so far. */
  tried: number;
  /** Of the answer; undefined when none came. */
  status: number | undefined;
  error: unknown;
  /** Milliseconds until the next try. */
  wait: number;
}

export interface TransportOptions {
  /** Entrepot's address, such as `https://entrepot.example`. */
  url: string;
  /** The access token. */
  token: string;
  /** Most tries of one call; 8 when left out. 1 never retries. */
  tries?: number;
  /** Milliseconds one try may take; 30 s when left out. */
  timeout?: number;
  /** Milliseconds of the first wait where no Retry-After names it, then doubling up to 10 s; 200 when left out. */
  first_wait?: number;
  /** Longest time in milliseconds to wait between two tries; 60 s when left out. An answer that asks for more is thrown. */
  longest_wait?: number;
  /** Told before each retry, for logs. */
  on_retry?: (retry: Retry) => void;
  /** Another `fetch`. */
  fetch?: typeof fetch;
}

interface Try {
  answer?: { response: Response; text: string };
  error?: unknown;
}

/** Sends calls with one token. Waits when told to, and asks again when no answer came. */
export class Transport {
  readonly url: string;
  readonly #options: Required<Omit<TransportOptions, "on_retry">> &
    Pick<TransportOptions, "on_retry">;
  #free_at = 0; // no request before this time, in milliseconds since 1970

  constructor(options: TransportOptions) {
    this.url = options.url.replace(/\/+$/, "");
    this.#options = {
      ...options,
      tries: options.tries ?? 8,
      timeout: options.timeout ?? 30_000,
      first_wait: options.first_wait ?? 200,
      longest_wait: options.longest_wait ?? 60_000,
      fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    };
  }

  /**
   * The JSON of the answer; undefined when it is empty. A change carries one Idempotency-Key over all of
   * its tries, so that it has one effect however often it was sent.
   */
  async call<Found>(call: Call): Promise<Found> {
    const request = this.#request_of(call);
    for (let tried = 1; ; tried++) {
      await this.#until_free(call.options?.signal);
      const { answer, error } = await this.#try(call, request);
      if (answer && !is_passing(answer.response.status)) return read<Found>(call, answer);
      call.options?.signal?.throwIfAborted();
      const wait = this.#wait_after(answer?.response, tried);
      if (tried >= this.#options.tries || wait > this.#options.longest_wait) {
        if (answer) return read<Found>(call, answer);
        throw new NoAnswerError(name_of(call), tried, error, request.headers["Idempotency-Key"]);
      }
      const { method, path } = call;
      const status = answer?.response.status;
      this.#options.on_retry?.({ method, path, tried, status, error, wait });
      if (status === 429) this.#free_at = Math.max(this.#free_at, Date.now() + wait);
      else await pause(wait, call.options?.signal);
    }
  }

  #request_of({ method, path, query, body, options }: Call) {
    const headers: Record<string, string> = {
      Accept: "application/json",
      Authorization: `Bearer ${this.#options.token}`,
    };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (method !== "GET") {
      headers["Idempotency-Key"] = options?.idempotency_key ?? crypto.randomUUID();
    }
    if (options?.if_match !== undefined) headers["If-Match"] = version_of(options.if_match);
    const url = this.url + path + query_text(query);
    return { url, headers, method, body: body === undefined ? null : JSON.stringify(body) };
  }

  /** The answer with its whole body: one that broke off is none. */
  async #try({ options }: Call, { url, ...request }: { url: string } & RequestInit): Promise<Try> {
    const timeout = AbortSignal.timeout(options?.timeout ?? this.#options.timeout);
    const signal = options?.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    try {
      const response = await this.#options.fetch(url, { ...request, signal, redirect: "error" });
      return { answer: { response, text: await response.text() } };
    } catch (error) {
      return { error };
    }
  }

  #wait_after(response: Response | undefined, tried: number): number {
    const said = response && retry_after(response.headers, Date.now());
    return said ?? backoff(tried, this.#options.first_wait);
  }

  // The limit is the token's: after a 429 nothing of this client may go out, not only this call.
  async #until_free(signal?: AbortSignal) {
    while (this.#free_at > Date.now()) await pause(this.#free_at - Date.now(), signal);
  }
}

const name_of = ({ method, path }: Call) => `${method} ${path}`;

function version_of(version: NonNullable<WriteOptions["if_match"]>): string {
  return String(typeof version === "object" ? version.version : version);
}

function query_text(query: object = {}): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

function read<Found>(call: Call, { response, text }: { response: Response; text: string }): Found {
  if (response.ok) return (text ? JSON.parse(text) : undefined) as Found;
  throw new ApiError(name_of(call), response, problem_of(text));
}

// Not the server's own words but a proxy's: the status has to do.
function problem_of(text: string): ProblemDetails {
  try {
    const problem: unknown = JSON.parse(text);
    return typeof problem === "object" && problem !== null ? { ...problem } : {};
  } catch {
    return {};
  }
}
