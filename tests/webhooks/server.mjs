// Runs the real server for a test, and a receiver of webhooks beside it.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scheduler } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const binary = process.env.ENTREPOT_BINARY ?? path.join(root, 'build/entrepot');
const patience = 30_000;

/** Looks again and again until `holds` gives something true and returns it. */
export async function eventually(what, holds) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const found = await holds();
    if (found) return found;
    await scheduler.wait(10);
  }
  throw new Error(`waited in vain: ${what}`);
}

/** A sandbox in a folder of its own. `kill` ends it as a crash does; `start` starts it again. */
export class Server {
  static async make() {
    const server = new Server();
    server.folder = await mkdtemp(path.join(tmpdir(), 'entrepot-webhooks-'));
    await server.start();
    return server;
  }

  async start() {
    const facts = path.join(this.folder, 'sandbox.json');
    await rm(facts, { force: true });
    const data = ['--data', this.folder];
    this.process = spawn(binary, ['serve', '--sandbox', ...data, '--listen', '127.0.0.1:0'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.facts = await eventually('sandbox.json', () =>
      readFile(facts, 'utf8').then(JSON.parse).catch(() => undefined),
    );
    await eventually('an answer', () =>
      fetch(`${this.facts.url}/api/v1/hooks`).then((answer) => answer.status === 401, () => false),
    );
  }

  async end(signal) {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
  }
  kill = () => this.end('SIGKILL');
  async close() {
    await this.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  async ask(method, target, headers, body) {
    const answer = await fetch(this.facts.url + target, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${target}: ${answer.status} ${text}`);
    return { answer, json: text ? JSON.parse(text) : undefined };
  }

  /** A call of the integration. */
  async api(method, target, body) {
    this.token ??= this.facts.access_token;
    const headers = { Authorization: `Bearer ${this.token}` };
    return (await this.ask(method, target, headers, body)).json;
  }

  /** A call of the signed-in admin. */
  async app(method, target, body) {
    const headers = { 'X-Entrepot': '1', Cookie: [...(this.cookies ?? [])].join('; ') };
    const { answer, json } = await this.ask(method, `/app/api${target}`, headers, body);
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    this.cookies = [...(this.cookies ?? []), ...set];
    return json;
  }
}

/** Keeps each request as it came and answers with `status`, which may be changed. */
export class Receiver {
  requests = [];
  status = 200;

  async open() {
    this.server = http.createServer(async (request, response) => {
      const parts = [];
      for await (const part of request) parts.push(part);
      const body = Buffer.concat(parts).toString('utf8');
      this.requests.push({ headers: request.headers, body, url: request.url });
      response.writeHead(this.status).end('heard');
    });
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  close() {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }
}
