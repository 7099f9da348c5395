/** The lines of a text that say something, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\s+/).filter((line) => line !== "");
  return [...new Set(lines)];
}

const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

/** The first address that can't be a redirect URL, as the server judges them; else undefined. */
export function unfitUrl(urls: string[]): string | undefined {
  return urls.find((url) => !mayRedirectTo(url));
}

function mayRedirectTo(text: string): boolean {
  if (!/^https?:\/\//.test(text) || text.includes("#") || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || thisMachine.includes(hostname);
}
