import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import i18next from "i18next";

interface ConfirmProps {
  title: string;
  /** What will happen, and whether it can be taken back. */
  text: string;
  /** The act as a verb: "Revoke", not "OK". */
  act: string;
  onConfirm: () => void;
}

/** Asks before an act that takes something away. */
export function confirmDanger(props: ConfirmProps) {
  ask(props, "red");
}

/** Asks before an act whose effect is worth reading first, though nothing is lost. */
export function confirmAct(props: ConfirmProps) {
  ask(props, "blue");
}

function ask({ title, text, act, onConfirm }: ConfirmProps, color: string) {
  modals.openConfirmModal({
    title,
    children: <Text style={{ overflowWrap: "anywhere" }}>{text}</Text>,
    labels: { confirm: act, cancel: i18next.t("action.cancel") },
    confirmProps: { color },
    onConfirm,
  });
}
