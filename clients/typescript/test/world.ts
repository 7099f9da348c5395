// A sandbox with a shop of its own, and a way to it that breaks.
import http from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "../../../tests/support/server.mjs";
import { Client, type TransportOptions } from "@entrepot/client";

export async function start_server(): Promise<Server> {
  const server = new Server();
  await server.start();
  return server;
}

export async function stop_server(server: Server) {
  await server.kill("SIGTERM");
  server.remove();
}

export const client_of = (server: Server, more: Partial<TransportOptions> = {}) =>
  new Client({ url: server.url, token: server.facts.access_token, ...more });

/** What to do with a request: let it through, or break it in one of these ways. */
export type Fate = "pass" | "lose request" | "lose answer" | "cut answer" | "503" | "429" | "502";

/** A proxy that decides each request's fate. */
export class FlakyProxy {
  readonly seen: { method: string; target: string; key: string | undefined; fate: Fate }[] = [];
  #target = "";
  #fate: (request: http.IncomingMessage) => Fate = () => "pass";
  readonly #server = http.createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });

  async open(target: string): Promise<string> {
    this.#target = target;
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on; forgets what it has seen. */
  decide(fate: (request: http.IncomingMessage) => Fate) {
    this.seen.length = 0;
    this.#fate = fate;
  }

  /** One fate after another, then it lets everything through. */
  plan(...fates: Fate[]) {
    this.decide(() => fates.shift() ?? "pass");
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse) {
    const { method = "", url: target = "", headers } = request;
    const body = Buffer.concat(await request.toArray());
    const fate = this.#fate(request);
    this.seen.push({ method, target, key: headers["idempotency-key"] as string, fate });
    if (fate === "lose request") return request.socket.destroy();
    if (/^\d+$/.test(fate)) return refuse(response, Number(fate));
    const answer = await this.#forward(request, body);
    if (fate === "lose answer") return request.socket.destroy();
    response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length });
    if (fate === "pass") return response.end(answer.body);
    response.write(answer.body.subarray(0, answer.body.length / 2));
    setImmediate(() => request.socket.destroy());
  }

  async #forward({ method = "", url = "", headers }: http.IncomingMessage, body: Buffer) {
    const kept = ["authorization", "content-type", "idempotency-key", "if-match"];
    const answer = await fetch(this.#target + url, {
      method,
      headers: kept.flatMap((name): [string, string][] => {
        const value = headers[name];
        return typeof value === "string" ? [[name, value]] : [];
      }),
      body: body.length ? new Uint8Array(body) : null,
    });
    const type = answer.headers.get("content-type");
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: type ? { "content-type": type } : {}, body: bytes };
  }
}

function refuse(response: http.ServerResponse, status: number) {
  const headers = status === 502 ? {} : { "Retry-After": "0" };
  response.writeHead(status, { "Content-Type": "text/html", ...headers });
  response.end("<h1>Not now</h1>");
}
