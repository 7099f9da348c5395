import { Inject, Injectable } from "@nestjs/common";
import { type RequestContext, TransactionalConnection } from "@vendure/core";
import { EntrepotHook } from "./entities";
import { SETTINGS, type Settings, webhookUrl } from "./options";
import { type Hook, Warehouse } from "./warehouse";

/** What this plugin listens to. */
export const heardEvents: Hook["event"][] = ["inventory_levels.update", "fulfillments.update"];

/** The shop and its hooks in Entrepot, made when they are not there, led here when they point elsewhere. */
@Injectable()
export class HookRegistration {
  constructor(
    private connection: TransactionalConnection,
    private warehouse: Warehouse,
    @Inject(SETTINGS) private settings: Settings,
  ) {}

  async ensure(ctx: RequestContext): Promise<void> {
    await this.warehouse.ensureShop();
    const there = new Map<string, Hook>();
    for await (const hook of this.warehouse.hooks()) there.set(hook.event, hook);
    for (const event of heardEvents) await this.ensureHook(ctx, event, there.get(event));
  }

  async secretOf(ctx: RequestContext, event: string): Promise<string | undefined> {
    return (await this.rows(ctx).findOneBy({ event }))?.secret;
  }

  private async ensureHook(ctx: RequestContext, event: Hook["event"], hook?: Hook): Promise<void> {
    const target_url = webhookUrl(this.settings);
    if (!hook) return await this.keep(ctx, await this.warehouse.addHook(event, target_url));
    if (hook.target_url !== target_url || !hook.enabled) {
      await this.warehouse.changeHook(hook.hook_id, { target_url, enabled: true });
    }
    const known = await this.rows(ctx).findOneBy({ event });
    if (known?.hookId !== hook.hook_id)
      await this.keep(ctx, await this.warehouse.newSecret(hook.hook_id));
  }

  private rows(ctx: RequestContext) {
    return this.connection.getRepository(ctx, EntrepotHook);
  }

  private async keep(ctx: RequestContext, { event, hook_id, secret }: Hook): Promise<void> {
    const known = await this.rows(ctx).findOneBy({ event });
    await this.rows(ctx).save(
      new EntrepotHook({ ...known, event, hookId: hook_id, secret: secret ?? "" }),
    );
  }
}
