/** An answer in application/problem+json (RFC 9457), as the server writes it. */
export interface Problem {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  request_id?: string;
  errors?: { loc: (string | number)[]; msg: string; type?: string }[];
}

/** The server's refusal of a request. `message` is a sentence for the person at the screen. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly errors: NonNullable<Problem["errors"]>;
  /** The whole answer, for refusals that carry more than a sentence. */
  readonly body: unknown;

  constructor(status: number, body: Problem, requestId: string | null) {
    super(sentence(status, body));
    this.status = status;
    this.code = body.code ?? "";
    this.requestId = requestId ?? body.request_id ?? null;
    this.errors = body.errors ?? [];
    this.body = body;
  }
}

/** No answer came: the network or the server is away. The request may or may not have arrived. */
export class Unreachable extends Error {}

function sentence(status: number, body: Problem) {
  return body.detail ?? body.title ?? `HTTP ${status}`;
}

export async function readProblem(response: Response): Promise<ApiError> {
  const body = await response.json().catch(() => ({}));
  const problem: Problem = body && typeof body === "object" ? body : {};
  return new ApiError(response.status, problem, response.headers.get("x-request-id"));
}

/** Messages by field name (the path of `loc` with dots), for forms. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  const name = (loc: (string | number)[]) => loc.filter((part) => part !== "body").join(".");
  return Object.fromEntries(error.errors.map(({ loc, msg }) => [name(loc), msg]));
}
