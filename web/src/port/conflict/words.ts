import { useTranslation } from "react-i18next";
import type { PortState } from "@/api/types";
import { presentOf, stepById } from "../grid/grid_work";
import type { StoredCommand } from "../outbox/command_store";

/** A port's state in one sentence. */
export function useStateWords() {
  const { t } = useTranslation("port");
  return (state: PortState): string => {
    if (state.task === "store") {
      const name = state.store?.product?.name;
      const over = state.store?.receiving.over_receipt;
      if (name && over) return t("words.overReceipt", { name, count: over.over_quantity });
      return name ? t("words.storing", { name }) : t("words.storeProduct");
    }
    if (state.task === "pick" && state.pick) {
      const { pick } = state;
      const step = pick.current === null ? undefined : pick.steps[pick.current];
      const number = pick.order_number;
      if (state.step === "cancelled") return t("words.cancelled", { number });
      if (pick.put_back) return t("words.puttingBack", { number });
      if (state.step === "preview") return t("words.preview", { number });
      if (!step) return t("words.finish", { number });
      return t("words.picking", { number, shelf: step.location_name });
    }
    if (state.grid_pick) {
      const place = presentOf(state.grid_pick)?.step.location_name;
      return place ? t("words.gridPicking", { place }) : t("words.gridWaiting");
    }
    if (state.look) return t("words.looking");
    if (state.moves) return t("words.moving");
    if (state.ship) return t("words.shipping", { number: state.ship.order_number });
    return t("words.home");
  };
}

const acts = [
  "start_store",
  "start_pick",
  "choose_product",
  "choose_shelf",
  "confirm_store",
  "choose_delivery",
  "choose_purchase_order",
  "accept_over_receipt",
  "count_again",
  "leave",
  "begin",
  "confirm_pick",
  "report",
  "finish",
  "change_product",
  "put_back",
  "confirm_put_back",
  "keep_picking",
  "request_label",
  "try_again",
  "other_rate",
  "print_again",
  "done",
  "finish_without_label",
  "confirm_step",
  "report_step",
  "finish_slot",
  "put_back_slot",
  "stay",
  "choose_compartment",
  "start_look",
  "ask_for_bin",
  "drop_bin",
  "done_with_bin",
  "correct_count",
  "start_moves",
  "put_in",
  "set_aside",
  "choose_layout",
  "forget_new_bin",
  "to_in",
  "to_out",
  "taken_out",
  "put_back_in",
] as const;

/** What the worker did, in words. */
export function useActWords() {
  const { t } = useTranslation("port");
  return (command: StoredCommand, before: PortState): string => {
    const name = acts.find((known) => known === command.name);
    if (!name) return command.name;
    const id = command.arguments.step_id;
    const walk = before.pick?.steps.find(({ step_id }) => step_id === id);
    const step = walk ?? (before.grid_pick && stepById(before.grid_pick, id)?.step);
    const quantity = command.arguments.quantity ?? command.arguments.picked_quantity ?? "";
    const slot = command.arguments.slot ?? "";
    const bin = command.arguments.number ?? "";
    return t(`acts.${name}`, { quantity, shelf: step?.location_name ?? "", slot, bin });
  };
}
