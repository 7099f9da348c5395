import type { Client, EventType, Hook } from "@entrepot/client";

export const events: EventType[] = [
  "inventory_log.create",
  "inventory_levels.update",
  "fulfillments.create",
  "fulfillments.update",
];

/** The path of this program's listener for an event. */
export const hook_path = (event: string) => `/hooks/${event}`;

/**
 * One enabled hook for each event, pointing here. Each event's secret is put into `secrets`; a
 * secret that an earlier run did not keep cannot be read again, so it is replaced by a new one.
 */
export async function ensure_hooks(client: Client, base: string, secrets: Record<string, string>) {
  const known = new Map<string, Hook>();
  for await (const hook of client.hooks.list()) known.set(hook.event, hook);
  for (const event of events) {
    const wanted = { target_url: base + hook_path(event), enabled: true };
    const { target_url } = wanted;
    const hook = known.get(event) ?? (await client.hooks.create({ event, target_url }));
    if (hook.secret) secrets[event] = hook.secret;
    secrets[event] ??= await new_secret(client, hook);
    if (hook.target_url !== target_url || !hook.enabled) {
      await client.hooks.update(hook.hook_id, wanted);
    }
  }
}

async function new_secret(client: Client, { hook_id, event }: Hook): Promise<string> {
  const { secret } = await client.hooks.rotate_secret(hook_id);
  if (!secret) throw new Error(`no secret came for the hook of ${event}; start again`);
  return secret;
}
