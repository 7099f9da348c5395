import { add_order, start } from "./integration.ts";
import { read_options, usage } from "./options.ts";

/** A line with the time of day, as the first thing people look for. */
function say(line: string): void {
  process.stdout.write(`${new Date().toTimeString().slice(0, 8)} ${line}\n`);
}

async function main(args: string[]): Promise<void> {
  if (args.includes("--help")) return say(`\n${usage}`);
  const options = await read_options(args);
  if (options.command === "order") return add_order(options, say);
  if (options.command !== "start") throw new Error(`There is no '${options.command}'.\n\n${usage}`);
  const listener = await start(options, say);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => listener.close());
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
