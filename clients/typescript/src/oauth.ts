import { OAuthError } from "./errors.js";
import type { TokenAnswer } from "./generated/operations.js";

/** An integration as it was registered in Admin. */
export interface Integration {
  /** Entrepot's address. */
  url: string;
  client_id: string;
  client_secret: string;
  /** One of the registered ones, letter by letter. */
  redirect_uri: string;
}

/** A consent that was begun: keep it in the browser's session until it comes back. */
export interface Consent {
  /** The page an Admin has to open and press Authorize on. */
  page: string;
  /** What ties the answer to this session. */
  state: string;
  /** PKCE: what only the one who asked knows. */
  code_verifier: string;
}

/** Begins a consent: its page has a fresh `state` and a PKCE challenge. */
export async function begin_consent(
  integration: Omit<Integration, "client_secret">,
): Promise<Consent> {
  const state = random_text();
  const code_verifier = random_text();
  const page = new URL("/raw/openapi_auth/authorize_form", integration.url);
  page.search = new URLSearchParams({
    response_type: "code",
    client_id: integration.client_id,
    redirect_uri: integration.redirect_uri,
    state,
    code_challenge: await challenge_of(code_verifier),
    code_challenge_method: "S256",
  }).toString();
  return { page: page.href, state, code_verifier };
}

/**
 * Ends a consent with the address the browser came back to: checks `state` and `iss`, and changes
 * the code into an access token. Throws an OAuthError, `access_denied` when the Admin said no.
 */
export async function end_consent(
  integration: Integration,
  consent: Pick<Consent, "state" | "code_verifier">,
  came_back: string | URL,
): Promise<TokenAnswer> {
  const answer = new URL(came_back, integration.redirect_uri).searchParams;
  if (answer.get("state") !== consent.state) {
    throw new OAuthError("invalid_state", "This consent was not asked for by this session.");
  }
  const issuer = answer.get("iss");
  if (issuer !== null && new URL(issuer).origin !== new URL(integration.url).origin) {
    throw new OAuthError("invalid_issuer", `The answer comes from ${issuer}.`);
  }
  const error = answer.get("error");
  if (error) throw new OAuthError(error, answer.get("error_description") ?? "");
  const code = answer.get("code") ?? "";
  return exchange_code(integration, code, consent.code_verifier);
}

/**
 * Changes a code into an access token. A code lives 60 seconds and works once; a second use revokes
 * what the first one gave, so this is never tried twice: after a failure begin a new consent.
 */
export async function exchange_code(
  integration: Integration,
  code: string,
  code_verifier?: string,
): Promise<TokenAnswer> {
  const { redirect_uri } = integration;
  const form: Record<string, string> = { grant_type: "authorization_code", code, redirect_uri };
  if (code_verifier !== undefined) form.code_verifier = code_verifier;
  return JSON.parse(await post(integration, "access_token", form));
}

/** Ends a token. No error when it has ended before. */
export async function revoke_token(
  integration: Omit<Integration, "redirect_uri">,
  token: string,
): Promise<void> {
  await post(integration, "revoke", { token });
}

type Who = Pick<Integration, "url" | "client_id" | "client_secret">;

async function post(who: Who, what: string, form: Record<string, string>): Promise<string> {
  const { client_id, client_secret } = who;
  const response = await fetch(new URL(`/api/v1/oauth/${what}`, who.url), {
    method: "POST",
    body: new URLSearchParams({ ...form, client_id, client_secret }),
    redirect: "error",
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  if (response.ok) return text;
  throw refusal_of(response.status, text);
}

function refusal_of(status: number, text: string): OAuthError {
  try {
    const { error, error_description, code, detail } = JSON.parse(text);
    return new OAuthError(error ?? code, error_description ?? detail ?? "", status);
  } catch {
    return new OAuthError("no_oauth_answer", `The answer ${status} is not the server's.`, status);
  }
}

// 256 random bits in the alphabet that PKCE allows.
function random_text(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge_of(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(hash));
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
