import type { ParseKeys } from "i18next";
import type { ComponentType } from "react";
import type { Icon } from "@/shared/icons";
import type { Role } from "@/shared/roles";

/** One page of the Admin view. */
export interface Screen {
  /** Below /admin, with parameters as in "orders/$orderId". */
  path: string;
  /** The least role that may open it. */
  role: Role;
  load: () => Promise<{ default: ComponentType }>;
  /** Only for pages in the navigation. */
  nav?: { label: ParseKeys<"admin">; icon: Icon; group: NavGroup };
}

export type NavGroup = "work" | "stock" | "setup" | "developers";
export const navGroups: NavGroup[] = ["work", "stock", "setup", "developers"];
