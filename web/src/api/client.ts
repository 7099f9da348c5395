import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "./app.schema";
import { readProblem, Unreachable } from "./problem";

/** Dispatched on window when the server says that the session is over. */
export const signedOut = "entrepot:signed-out";

const guard: Middleware = {
  onRequest({ request }) {
    // A form on another site cannot set a header: the server takes changes only with this one.
    if (request.method !== "GET") request.headers.set("x-entrepot", "1");
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    const error = await readProblem(response);
    if (response.status === 401) window.dispatchEvent(new CustomEvent(signedOut));
    throw error;
  },
  onError({ error }) {
    return new Unreachable(String(error));
  },
};

export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(guard);

/** The body of a successful answer; refusals have been thrown as ApiError before. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
