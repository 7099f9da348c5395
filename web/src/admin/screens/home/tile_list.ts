import type { ParseKeys } from "i18next";
import type { Dashboard } from "@/api/types";
import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconClock,
  IconCreditCard,
  IconInbox,
  IconPackage,
  IconPackageExport,
  IconStack2,
  IconWebhook,
} from "@/shared/icons";
import type { Filters } from "../../ui/url_filters";

export interface TileFacts {
  figure: keyof Dashboard;
  icon: Icon;
  /** The list of what was counted. */
  to: string;
  search?: Filters;
  /** Somebody has to do something about these. */
  needsHelp?: boolean;
}

export interface TileGroup {
  title: ParseKeys<"admin">;
  tiles: TileFacts[];
}

/** Every figure of the first page with the list that it leads to. */
export const tileGroups: TileGroup[] = [
  {
    title: "home.picking",
    tiles: [
      { figure: "ready", icon: IconPackageExport, to: "orders", search: { picking: "ready" } },
      { figure: "in_progress", icon: IconClock, to: "orders", search: { picking: "at_port" } },
      { figure: "open_waiting", icon: IconInbox, to: "orders", search: { status: "open" } },
    ],
  },
  {
    title: "home.attention",
    tiles: [
      {
        figure: "deviated",
        icon: IconAlertTriangle,
        to: "orders",
        search: { status: "deviated" },
        needsHelp: true,
      },
      {
        figure: "blocked",
        icon: IconBan,
        to: "orders",
        search: { status: "blocked" },
        needsHelp: true,
      },
      { figure: "unpaid", icon: IconCreditCard, to: "orders", search: { status: "unpaid" } },
      {
        figure: "failed_deliveries",
        icon: IconWebhook,
        to: "webhooks/deliveries",
        search: { state: "undelivered" },
        needsHelp: true,
      },
    ],
  },
  {
    title: "home.stock",
    tiles: [
      { figure: "products", icon: IconPackage, to: "products" },
      { figure: "units", icon: IconStack2, to: "products" },
    ],
  },
];
