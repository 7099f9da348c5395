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
export function confirmDanger({ title, text, act, onConfirm }: ConfirmProps) {
  modals.openConfirmModal({
    title,
    children: <Text>{text}</Text>,
    labels: { confirm: act, cancel: i18next.t("action.cancel") },
    confirmProps: { color: "red" },
    onConfirm,
  });
}
