import type { Api } from "./api.ts";

export const events = [
  "inventory_log.create",
  "inventory_levels.update",
  "fulfillments.create",
  "fulfillments.update",
] as const;

interface Hook {
  hook_id: number;
  event: string;
  target_url: string;
  enabled: boolean;
  secret: string | null;
}

/** The path of this program's listener for an event. */
export const hook_path = (event: string) => `/hooks/${event}`;

/**
 * One enabled hook for each event, pointing here. Each event's secret is put into `secrets`; a
 * secret that an earlier run did not keep cannot be read again, so it is replaced by a new one.
 */
export async function ensure_hooks(api: Api, base: string, secrets: Record<string, string>) {
  const known = new Map<string, Hook>();
  for await (const hook of api.list<Hook>("/api/v1/hooks")) known.set(hook.event, hook);
  for (const event of events) {
    const wanted = { target_url: base + hook_path(event), enabled: true };
    const hook = known.get(event) ?? (await create(api, event, wanted.target_url));
    if (hook.secret) secrets[event] = hook.secret;
    secrets[event] ??= await new_secret(api, hook);
    if (hook.target_url !== wanted.target_url || !hook.enabled) {
      await api.send("PATCH", `/api/v1/hooks/${hook.hook_id}`, wanted);
    }
  }
}

function create(api: Api, event: string, target_url: string) {
  return api.send<Hook>("POST", "/api/v1/hooks", { event, target_url });
}

async function new_secret(api: Api, hook: Hook): Promise<string> {
  const path = `/api/v1/hooks/${hook.hook_id}/rotate_secret`;
  const { secret } = await api.send<Hook>("POST", path);
  if (!secret) throw new Error(`no secret came for the hook of ${hook.event}; start again`);
  return secret;
}
