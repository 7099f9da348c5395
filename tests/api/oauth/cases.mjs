// What must not work, and how it is refused. A case names the sentence it comes from.
//   wish   changes of a good wish on the consent page: a list of [name, value], undefined takes it out,
//          a list doubles it. `ends` is "page" (nobody is sent anywhere) or the error sent back.
//   token  changes of a good token request; `ends` is [status, error].
// `reference` says how oidc-provider ends where it differs, and `because` why that is no fault of ours.
const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636 appendix B
export const verifier = "dBjftJeZ4CVP-mBdSnpvSYLdMQVsWm1YQEhI0Vr5vsU";
export const registered = "http://127.0.0.1:8090/callback";

const elsewhere = [
  ["a slash more", `${registered}/`],
  ["a path below", `${registered}/more`],
  ["a query more", `${registered}?x=1`],
  ["an empty query", `${registered}?`],
  ["a fragment", `${registered}#f`],
  ["another port", "http://127.0.0.1:8091/callback"],
  ["no port", "http://127.0.0.1/callback"],
  ["another name of this machine", "http://localhost:8090/callback"],
  ["its IPv6 address", "http://[::1]:8090/callback"],
  ["its address as a number", "http://2130706433:8090/callback"],
  ["another scheme", "https://127.0.0.1:8090/callback"],
  ["the scheme in capitals", "HTTP://127.0.0.1:8090/callback"],
  ["the path in capitals", "http://127.0.0.1:8090/CALLBACK"],
  ["an encoded letter", "http://127.0.0.1:8090/%63allback"],
  ["a step back", "http://127.0.0.1:8090/x/../callback"],
  ["two slashes", "http://127.0.0.1:8090//callback"],
  ["a user", "http://me@127.0.0.1:8090/callback"],
  ["a host behind the user", `${registered}@evil.example`],
  ["a longer host", "http://127.0.0.1.evil.example:8090/callback"],
  ["another host", "https://evil.example/callback"],
  ["a backslash", "http://127.0.0.1:8090\\callback"],
  ["a space after it", `${registered} `],
  ["a line break", `${registered}\n`],
  ["a script", "javascript:alert(1)"],
  ["data", "data:text/html,hello"],
  ["no scheme", "127.0.0.1:8090/callback"],
  ["a path only", "/callback"],
  ["the other client's", "http://127.0.0.1:8092/callback"],
];

export const wishes = [
  ...elsewhere.map(([name, redirect_uri]) => ({ name: `redirect_uri with ${name}`, from: "RFC 9700 2.1: exact string matching", change: { redirect_uri }, ends: "page" })),
  { name: "redirect_uri twice", from: "RFC 6749 3.1: not more than once", change: { redirect_uri: [registered, "https://evil.example/"] }, ends: "page", reference: "invalid_request", because: "it tells the first one, which is registered" },
  { name: "no client_id", from: "RFC 6749 4.1.2.1", change: { client_id: undefined }, ends: "page" },
  { name: "an unknown client_id", from: "RFC 6749 4.1.2.1", change: { client_id: "nobody" }, ends: "page" },
  { name: "client_id twice", from: "RFC 6749 3.1: not more than once", change: { client_id: ["a", "b"] }, ends: "page" },
  { name: "an unknown response_type", from: "RFC 6749 4.1.2.1", change: { response_type: "nonsense" }, ends: "unsupported_response_type" },
  { name: "response_type=token", from: "RFC 9700 2.1.2: no implicit grant", change: { response_type: "token" }, ends: "unsupported_response_type" },
  { name: "response_type=code token", from: "RFC 9700 2.1.2", change: { response_type: "code token" }, ends: "unsupported_response_type" },
  { name: "response_type twice", from: "RFC 6749 3.1", change: { response_type: ["code", "code"] }, ends: "invalid_request" },
  { name: "scope twice", from: "RFC 6749 3.1", change: { scope: ["orders", "shops"] }, ends: "invalid_request" },
  { name: "code_challenge twice", from: "RFC 6749 3.1", change: { code_challenge: [challenge, challenge], code_challenge_method: "S256" }, ends: "invalid_request" },
  { name: "a challenge in the clear", from: "RFC 7636 4.4.1, RFC 9700 2.1.1", change: { code_challenge: challenge, code_challenge_method: "plain" }, ends: "invalid_request" },
  { name: "a challenge without its method, which means plain", from: "RFC 7636 4.3", change: { code_challenge: challenge }, ends: "invalid_request" },
  { name: "an unknown method", from: "RFC 7636 4.4.1", change: { code_challenge: challenge, code_challenge_method: "S512" }, ends: "invalid_request" },
  { name: "a method without a challenge", from: "RFC 7636 4.3", change: { code_challenge_method: "S256" }, ends: "invalid_request" },
  { name: "a challenge too short", from: "RFC 7636 4.2", change: { code_challenge: "a".repeat(42), code_challenge_method: "S256" }, ends: "invalid_request" },
  { name: "a challenge with a character that base64url has not", from: "RFC 7636 4.2", change: { code_challenge: `${"a".repeat(42)}+`, code_challenge_method: "S256" }, ends: "invalid_request" },
  { name: "an unknown scope", from: "RFC 6749 4.1.2.1", change: { scope: "everything" }, ends: "invalid_scope", reference: "access_denied", because: "it leaves such a scope out, as RFC 6749 3.3 allows, and then nothing is asked for" },
];

const proven = { code_challenge: challenge, code_challenge_method: "S256" };
const basic = (id, secret) => ({ Authorization: `Basic ${btoa(`${id}:${secret}`)}` });

export const tokens = [
  { name: "an unknown code", from: "RFC 6749 5.2", change: { code: "nonsense" }, ends: [400, "invalid_grant"] },
  { name: "no code", from: "RFC 6749 4.1.3", change: { code: undefined }, ends: [400, "invalid_request"] },
  { name: "code twice", from: "RFC 6749 3.2", double: "code", ends: [400, "invalid_request"] },
  { name: "a letter of the code changed", from: "RFC 6749 5.2", alter: (fields) => ({ code: `${fields.code.slice(0, -1)}${fields.code.endsWith("A") ? "B" : "A"}` }), ends: [400, "invalid_grant"] },
  { name: "the code of another client", from: "RFC 6749 4.1.3", as: "other", ends: [400, "invalid_grant"] },
  { name: "another redirect_uri", from: "RFC 6749 4.1.3", change: { redirect_uri: `${registered}/` }, ends: [400, "invalid_grant"] },
  { name: "no redirect_uri", from: "RFC 6749 4.1.3", change: { redirect_uri: undefined }, ends: [400, "invalid_grant"], reference: [200, undefined], because: "it lets a client with one redirect URI leave it out; RFC 6749 4.1.3: required, if it was in the wish" },
  { name: "a wrong verifier", from: "RFC 7636 4.6", wish: proven, change: { code_verifier: "a".repeat(43) }, ends: [400, "invalid_grant"] },
  { name: "no verifier", from: "RFC 7636 4.6", wish: proven, change: {}, ends: [400, "invalid_grant"] },
  { name: "the challenge as the verifier", from: "RFC 7636 4.6", wish: proven, change: { code_verifier: challenge }, ends: [400, "invalid_grant"] },
  { name: "a verifier where there was no challenge", from: "RFC 9700 4.8.2: reject", change: { code_verifier: verifier }, ends: [400, "invalid_grant"] },
  { name: "a code that is too old", from: "RFC 6749 4.1.2", aged: true, ends: [400, "invalid_grant"] },
  { name: "no grant_type", from: "RFC 6749 4.1.3", change: { grant_type: undefined }, ends: [400, "invalid_request"] },
  { name: "grant_type twice", from: "RFC 6749 3.2", double: "grant_type", ends: [400, "invalid_request"] },
  ...["nonsense", "password", "implicit", "urn:ietf:params:oauth:grant-type:device_code"].map((grant_type) => ({ name: `grant_type=${grant_type}`, from: "RFC 6749 5.2", change: { grant_type }, ends: [400, "unsupported_grant_type"] })),
  { name: "no client at all", from: "RFC 6749 5.2", change: { client_id: undefined, client_secret: undefined }, ends: [401, "invalid_client"], reference: [400, "invalid_request"], because: "RFC 6749 5.2 names `no client authentication included` under invalid_client" },
  { name: "no secret", from: "RFC 6749 3.2.1", change: { client_secret: undefined }, ends: [401, "invalid_client"] },
  { name: "an empty secret", from: "RFC 6749 3.2.1", change: { client_secret: "" }, ends: [401, "invalid_client"] },
  { name: "a wrong secret", from: "RFC 6749 5.2", change: { client_secret: "wrong" }, ends: [401, "invalid_client"] },
  { name: "an unknown client", from: "RFC 6749 5.2", change: { client_id: "nobody" }, ends: [401, "invalid_client"] },
  { name: "the other client's secret", from: "RFC 6749 5.2", alter: (_, { other }) => ({ client_secret: other.secret }), ends: [401, "invalid_client"] },
  { name: "client_id twice", from: "RFC 6749 3.2", double: "client_id", ends: [400, "invalid_request"] },
  { name: "client_secret twice", from: "RFC 6749 3.2", double: "client_secret", ends: [400, "invalid_request"] },
  { name: "Basic and a secret in the body", from: "RFC 6749 2.3: not more than one method", head: ({ client }) => basic(client.id, client.secret), ends: [400, "invalid_request"] },
  { name: "Basic with a wrong secret", from: "RFC 6749 5.2", bare: true, head: ({ other }) => basic(other.id, "wrong"), ends: [401, "invalid_client"] },
  { name: "Basic of an unknown client", from: "RFC 6749 5.2", bare: true, head: () => basic("nobody", "x"), ends: [401, "invalid_client"] },
  { name: "a body that is no form", from: "RFC 6749 4.1.3", type: "text/plain", ends: [400, "invalid_request"] },
];
