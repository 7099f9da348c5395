// What the OpenAPI document says of an operation, as the comment of its method.
const width = 96;
// These can come with every call; they are in the README once.
const common = new Set([
  "unauthorized",
  "could_not_validate_credentials",
  "body_too_large",
  "unsupported_media_type",
  "validation_error",
  "malformed_json",
  "idempotency_key_reused",
  "idempotency_key_invalid",
  "rate_limited",
  "unavailable",
  "precondition_failed",
  "invalid_cursor",
]);

export function comment_of({ operation }) {
  const refused = codes_of(operation);
  const sentences = [
    `${operation.summary}.`,
    operation.description ?? "",
    refused.length ? `Refuses with ${refused.map((code) => `\`${code}\``).join(", ")}.` : "",
  ];
  const text = sentences.join(" ").replaceAll("*/", "* /").replaceAll(/\s+/g, " ").trim();
  return ["  /**", ...wrapped(text).map((line) => `   * ${line}`), "   */"].join("\n");
}

function codes_of({ responses }) {
  return Object.values(responses)
    .flatMap(({ content }) => Object.keys(content?.["application/problem+json"]?.examples ?? {}))
    .filter((code) => !common.has(code));
}

function wrapped(text) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
