/** Whatever this client throws of its own is one of these. */
export class EntrepotError extends Error {
  override name = "EntrepotError";
}

/** A place of the request that does not fit the schema; `loc` leads to it. */
export interface SchemaError {
  loc: (string | number)[];
  msg: string;
  type: string;
}

/** What the server says of a refusal (RFC 9457). */
export interface ProblemDetails {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  request_id?: string;
  errors?: SchemaError[];
  [more: string]: unknown;
}

/** The server refused. `code` is for programs, `message` says to people what to do. */
export class ApiError extends EntrepotError {
  override name = "ApiError";
  readonly status: number;
  /** One of the errors catalogue; '' when the answer was not the server's own but a proxy's. */
  readonly code: string;
  readonly detail: string;
  /** With 422: each place that does not fit. */
  readonly errors: SchemaError[];
  /** Find it in Admin, Request log, or name it to the operator; '' when there was none. */
  readonly request_id: string;
  /** All that was said. */
  readonly problem: ProblemDetails;

  constructor(what: string, answer: Pick<Response, "status" | "headers">, problem: ProblemDetails) {
    super(sentence(what, answer.status, problem));
    this.status = answer.status;
    this.code = problem.code ?? "";
    this.detail = problem.detail ?? "";
    this.errors = problem.errors ?? [];
    this.request_id = problem.request_id ?? answer.headers.get("X-Request-Id") ?? "";
    this.problem = problem;
  }
}

function sentence(what: string, status: number, { code, title, detail, errors }: ProblemDetails) {
  const places = (errors ?? []).map(({ loc, msg }) => `\n  ${loc.join(".")}: ${msg}`);
  const said = [title, detail].filter((one) => one).join(". ");
  return `${what}: ${status} ${code ?? ""} ${said}`.trim() + places.join("");
}

/**
 * No answer came, however often it was asked for. Whether a change was made is unknown: the same
 * call again with this `idempotency_key` finds out and has one effect all the same.
 */
export class NoAnswerError extends EntrepotError {
  override name = "NoAnswerError";
  readonly idempotency_key: string | undefined;

  constructor(what: string, tries: number, cause: unknown, idempotency_key?: string) {
    super(`${what}: no answer after ${tries} ${tries === 1 ? "try" : "tries"}: ${reason(cause)}`, {
      cause,
    });
    this.idempotency_key = idempotency_key;
  }
}

// fetch says no more than "fetch failed"; why is in its cause.
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message || error.cause.name})` : "";
  return error.message + cause;
}

/** A refusal of the OAuth endpoints, or of the consent page in the address it leads back to. */
export class OAuthError extends EntrepotError {
  override name = "OAuthError";
  /** As RFC 6749 names it, such as `invalid_grant` or `access_denied`. */
  readonly code: string;
  readonly status: number | undefined;

  constructor(code: string, description: string, status?: number) {
    super(description ? `${code}: ${description}` : code);
    this.code = code;
    this.status = status;
  }
}

/** A message that is not proved to be Entrepot's: answer it with 401 and do nothing else. */
export class WebhookError extends EntrepotError {
  override name = "WebhookError";
}
