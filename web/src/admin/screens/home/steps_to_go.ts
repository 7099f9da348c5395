import type { Role } from "@/shared/roles";
import { mayDo } from "@/shared/roles";

export type StepName = "integration" | "products" | "shelves" | "store" | "order";

export interface Step {
  name: StepName;
  done: boolean;
}

/** What a warehouse has so far. */
export interface Beginnings {
  role: Role;
  /** 0 too where this person may not look. */
  integrations: number;
  shelves: number;
  products: number;
  units: number;
  /** Whether any order has come. */
  orders: boolean;
}

/**
 * The steps from a fresh installation to the first picked order, with those that are done. None
 * when there is nothing left to lead to.
 */
export function stepsToGo(has: Beginnings): Step[] {
  const steps: Step[] = [
    // Whoever sees products has an integration that sent them.
    { name: "integration", done: has.products > 0 || has.integrations > 0 },
    { name: "products", done: has.products > 0 },
    { name: "shelves", done: has.shelves > 0 },
    { name: "store", done: has.units > 0 || has.orders },
    { name: "order", done: has.orders },
  ];
  const own = steps.filter(({ name }) => name !== "integration" || mayDo(has.role, "admin"));
  return own.every(({ done }) => done) ? [] : own;
}
