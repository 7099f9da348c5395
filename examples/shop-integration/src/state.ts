import { readFile, rename, writeFile } from "node:fs/promises";

/** What is kept between runs. It holds secrets, so only its owner may read the file. */
export interface State {
  /** Which server and integration this is of: another one begins anew. */
  url: string;
  client_id: string;
  access_token?: string;
  /** Each hook's `whsec_...`, which the server shows once, by event. */
  hook_secrets: Record<string, string>;
  /** Orders made so far; the next one has this number plus one. */
  orders: number;
}

export async function read_state(file: string, url: string, client_id: string): Promise<State> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  const kept: Partial<State> = JSON.parse(text);
  if (kept.client_id === client_id) return { hook_secrets: {}, orders: 0, ...kept, url, client_id };
  return { url, client_id, hook_secrets: {}, orders: 0 };
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
export async function write_state(file: string, state: State): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  await writeFile(beside, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(beside, file);
}
