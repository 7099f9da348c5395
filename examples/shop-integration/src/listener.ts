import http from "node:http";
import type { AddressInfo } from "node:net";

export interface Reply {
  status: number;
  type?: string;
  body?: string | Buffer;
}

/** Answers a request; nothing means that the path is not its own. */
export type Handler = (
  method: string,
  url: URL,
  headers: http.IncomingHttpHeaders,
  body: string,
) => Reply | Promise<Reply> | undefined;

const largest_body = 1_000_000; // bytes

/** The one HTTP server of this program: the OAuth redirect, the pictures and the hooks. */
export class Listener {
  readonly #handlers: Handler[] = [];
  readonly #server = http.createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });
  url = "";

  async open(host: string, port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject).listen(port, host, resolve);
    });
    this.url = `http://${host}:${(this.#server.address() as AddressInfo).port}`;
  }

  add(handler: Handler): void {
    this.#handlers.push(handler);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse) {
    const body = await body_of(request);
    const reply = body === undefined ? { status: 413 } : await this.#reply(request, body);
    response.writeHead(reply.status, { "Content-Type": reply.type ?? "text/plain" });
    response.end(reply.body);
  }

  #reply(request: http.IncomingMessage, body: string): Reply | Promise<Reply> {
    const url = new URL(request.url ?? "/", this.url);
    for (const handler of this.#handlers) {
      const reply = handler(request.method ?? "GET", url, request.headers, body);
      if (reply) return reply;
    }
    return { status: 404, body: "There is nothing here.\n" };
  }
}

/** The body as it came: signatures are over these bytes. */
async function body_of(request: http.IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > largest_body) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
