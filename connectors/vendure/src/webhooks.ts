import { type Event, verify_webhook, WebhookError } from "@entrepot/client";
import { Injectable, type NestMiddleware } from "@nestjs/common";
import { Logger, RequestContextService } from "@vendure/core";
import { HookRegistration } from "./hook_registration";
import { Jobs } from "./jobs";

interface WebhookRequest {
  method: string;
  body: unknown;
  headers: Record<string, string>;
}
interface WebhookAnswer {
  status(code: number): this;
  send(text?: string): void;
}

/**
 * The route that Entrepot's webhooks come to. It verifies the signature over the bytes as they came,
 * puts the message into the queue and answers; what it says is done by the job.
 */
@Injectable()
export class WebhookReceiver implements NestMiddleware {
  constructor(
    private contexts: RequestContextService,
    private hooks: HookRegistration,
    private jobs: Jobs,
  ) {}

  async use(request: WebhookRequest, answer: WebhookAnswer): Promise<void> {
    try {
      const refusal = await this.receive(request);
      answer.status(refusal ? refusal[0] : 204).send(refusal?.[1]);
    } catch (error) {
      Logger.error(`a webhook could not be kept: ${(error as Error).message}`, "Entrepot");
      answer.status(503).send("Try again.");
    }
  }

  private async receive({
    method,
    body,
    headers,
  }: WebhookRequest): Promise<[number, string] | undefined> {
    if (method !== "POST") return [405, "Send a POST."];
    if (!Buffer.isBuffer(body)) return [400, "Send the message as the body."];
    const event = headers["x-pio-event-type"] ?? "";
    const secret = await this.hooks.secretOf(
      await this.contexts.create({ apiType: "admin" }),
      event,
    );
    if (!secret) return [401, "This server has no secret of a hook for this event."];
    const message = await verified(secret, body, headers);
    if (!message)
      return [401, "The signature is not of the hook's secret, or it is older than five minutes."];
    await this.jobs.addHeard({ event: message.type, data: message.data });
  }
}

async function verified(
  hook_secret: string,
  body: Buffer,
  headers: Record<string, string>,
): Promise<Event | undefined> {
  try {
    return await verify_webhook({ body, headers }, { hook_secret });
  } catch (error) {
    if (error instanceof WebhookError) return undefined;
    throw error;
  }
}
