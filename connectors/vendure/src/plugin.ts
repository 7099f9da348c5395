import type { MiddlewareConsumer, NestModule } from "@nestjs/common";
import {
  PluginCommonModule,
  type RuntimeVendureConfig,
  ScheduledTask,
  VendurePlugin,
} from "@vendure/core";
import { raw } from "express";
import { entities } from "./entities";
import { entrepotFulfillmentHandler, FulfillmentSync } from "./fulfillments";
import { HookRegistration } from "./hook_registration";
import { Jobs } from "./jobs";
import { Listeners } from "./listeners";
import { type EntrepotOptions, SETTINGS, type Settings, settingsOf } from "./options";
import { OrderRecords } from "./order_records";
import { OrderSync } from "./orders";
import { ProductSync } from "./products";
import { Reconciliation } from "./reconciliation";
import { StockSync } from "./stock";
import { Warehouse } from "./warehouse";
import { WebhookReceiver } from "./webhooks";

/** An Entrepot warehouse for a Vendure shop: products and orders go there, stock and fulfillments come back. */
@VendurePlugin({
  imports: [PluginCommonModule],
  entities,
  compatibility: "^3.4.0",
  providers: [
    { provide: SETTINGS, useFactory: () => EntrepotPlugin.settings },
    Warehouse,
    StockSync,
    ProductSync,
    OrderRecords,
    OrderSync,
    FulfillmentSync,
    HookRegistration,
    Reconciliation,
    Jobs,
    Listeners,
    WebhookReceiver,
  ],
  configuration: (config) => EntrepotPlugin.configure(config),
})
export class EntrepotPlugin implements NestModule {
  static settings: Settings;

  static init(options: EntrepotOptions): typeof EntrepotPlugin {
    EntrepotPlugin.settings = settingsOf(options);
    return EntrepotPlugin;
  }

  static configure(config: RuntimeVendureConfig): RuntimeVendureConfig {
    const { webhookPath, reconcileSchedule, catalogueSchedule } = EntrepotPlugin.settings;
    config.shippingOptions.fulfillmentHandlers.push(entrepotFulfillmentHandler);
    // The signature is over the bytes: they have to be kept from the parsers of bodies.
    config.apiOptions.middleware.push({
      route: webhookPath,
      handler: raw({ type: () => true, limit: "2mb" }),
      beforeListen: true,
    });
    config.schedulerOptions.tasks.push(
      new ScheduledTask({
        id: "entrepot-reconcile",
        description: "Sends and reads what was missed while Entrepot or this shop was away",
        schedule: reconcileSchedule,
        execute: async ({ injector }) => await injector.get(Jobs).reconcile(),
      }),
      new ScheduledTask({
        id: "entrepot-catalogue",
        description:
          "Compares every variant with what Entrepot was sent of it, and sends what differs",
        schedule: catalogueSchedule,
        execute: async ({ injector }) => await injector.get(Jobs).sendCatalogue(),
      }),
    );
    return config;
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(WebhookReceiver).forRoutes(EntrepotPlugin.settings.webhookPath);
  }
}
