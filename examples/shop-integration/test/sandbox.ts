// What the end-to-end test needs: a real server with a sandbox, and the program as people run it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const binary = process.env.ENTREPOT_BINARY ?? path.join(here, "../../../build/entrepot");
const main = path.join(here, "../src/main.ts");
const patience = 60_000; // milliseconds

export interface Facts {
  url: string;
  admin: { email: string; password: string };
  integration: { redirect_uri: string };
  access_token: string;
  port_id: number;
}

/** Looks again and again until `look` finds something, and gives it back. */
export async function eventually<Found>(
  what: string,
  look: () => Found | undefined | false | Promise<Found | undefined | false>,
): Promise<Found> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const found = await look();
    if (found) return found;
    await wait(20);
  }
  throw new Error(`waited in vain: ${what}`);
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** A server with a sandbox in a folder of its own. */
export class Sandbox {
  folder = "";
  facts!: Facts;
  #process!: ChildProcess;
  #cookies: string[] = [];

  async open(): Promise<this> {
    this.folder = await mkdtemp(path.join(tmpdir(), "entrepot-example-"));
    const file = path.join(this.folder, "sandbox.json");
    const args = ["serve", "--sandbox", "--data", this.folder, "--listen", "127.0.0.1:0"];
    this.#process = spawn(binary, args, { stdio: ["ignore", "ignore", "inherit"] });
    this.facts = await eventually("sandbox.json", async () => {
      try {
        return JSON.parse(await readFile(file, "utf8")) as Facts;
      } catch {
        return undefined;
      }
    });
    return this;
  }

  async close() {
    await end(this.#process);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A call of the integration: the JSON of the answer, or undefined when it is not 2xx. */
  async api(path: string, method = "GET") {
    const headers = { Authorization: `Bearer ${this.facts.access_token}` };
    const answer = await fetch(this.facts.url + path, { method, headers });
    const text = await answer.text();
    return answer.ok ? JSON.parse(text || "{}") : undefined;
  }

  /** A call of the app, as the browser of the signed-in Admin makes it. */
  async app(method: string, path: string, body?: object) {
    const answer = await fetch(`${this.facts.url}/app/api${path}`, {
      method,
      headers: {
        "X-Entrepot": "1",
        "Content-Type": "application/json",
        Cookie: this.#cookies.join("; "),
      },
      body: body && JSON.stringify(body),
    });
    this.#cookies.push(...answer.headers.getSetCookie().map((one) => one.replace(/;.*/, "")));
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  /** A product's picture, as the worker's browser loads it. */
  picture(url: string): Promise<Response> {
    const headers = { Cookie: this.#cookies.join("; ") };
    return fetch(new URL(url, this.facts.url), { headers });
  }

  /** Opens the consent page as the signed-in Admin's browser and presses Authorize. */
  async authorize(page: string): Promise<URL> {
    const headers = { Cookie: this.#cookies.join("; "), Origin: this.facts.url };
    const html = await (await fetch(page, { headers })).text();
    const form = new URLSearchParams({ decision: "authorize" });
    for (const name of ["form_token", "organization_id"]) {
      form.set(name, html.match(`name="${name}" value="([^"]*)"`)?.[1] ?? "");
    }
    const answer = await fetch(page, { method: "POST", headers, body: form, redirect: "manual" });
    return new URL(answer.headers.get("Location") ?? "");
  }

  async sign_in() {
    const { admin, port_id } = this.facts;
    await this.app("POST", "/login", { email: admin.email, password: admin.password });
    await this.app("POST", "/devices/enroll", { port_id });
  }
}

/** The program in a process of its own; what it says is in `lines`. */
export class Program {
  readonly lines: string[] = [];
  readonly #process: ChildProcess;

  constructor(args: string[]) {
    this.#process = spawn(
      process.execPath,
      [...process.execArgv.filter(is_for_types), main, ...args],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let text = "";
    this.#process.stdout?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      const complete = text.split("\n");
      text = complete.pop() ?? "";
      this.lines.push(...complete);
    });
  }

  hears(pattern: RegExp): Promise<string> {
    return eventually(`${pattern} in\n${this.lines.join("\n")}`, () =>
      this.lines.find((line) => pattern.test(line)),
    );
  }

  close = () => end(this.#process);
}

const is_for_types = (argument: string) => /strip-types|disable-warning/.test(argument);
