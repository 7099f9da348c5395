// Runs the real server with a sandbox in a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../../../..");
const binary = process.env.ENTREPOT_BINARY ?? join(root, "build/entrepot");
const patience = 60_000;

/** The address the server prints once it takes requests. */
function addressOf(server) {
  return new Promise((done, failed) => {
    let heard = "";
    const timer = setTimeout(() => failed(new Error(`no address after a minute: ${heard}`)), patience);
    const hear = (bytes) => {
      heard += bytes;
      const found = /Entrepot is at\s+(http\S+)/.exec(heard);
      if (!found) return;
      clearTimeout(timer);
      done(found[1]);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", (code) => failed(new Error(`the server ended with ${code}: ${heard}`)));
  });
}

/** `options` are further ones of `entrepot serve`. */
export async function startServer(options = []) {
  const folder = await mkdtemp(join(tmpdir(), "entrepot-oauth-"));
  const server = spawn(binary, [
    "serve",
    "--sandbox",
    "--data",
    folder,
    "--listen",
    "127.0.0.1:0",
    ...options,
  ]);
  const ended = new Promise((done) => server.once("exit", done));
  const url = await addressOf(server);
  const sandbox = JSON.parse(await readFile(join(folder, "sandbox.json"), "utf8"));
  return {
    url,
    sandbox,
    async stop() {
      server.removeAllListeners("exit");
      const gone = server.exitCode === null ? new Promise((done) => server.once("exit", done)) : ended;
      server.kill("SIGTERM");
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
