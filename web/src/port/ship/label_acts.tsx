import { useTranslation } from "react-i18next";
import type { LabelState, ShipState } from "@/api/types";
import {
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconDownload,
  IconPrinter,
  IconRefresh,
} from "@/shared/icons";
import { isConfirmCode } from "../scan/codes";
import { useEnter } from "../scan/use_enter";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useDecisiveTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import type { LabelOutcome } from "./label_screen";
import styles from "./ship.module.css";

interface LabelActsProps {
  ship: ShipState;
  label: LabelState;
  outcome: LabelOutcome;
}

/** What can be done now: leave, ask again, print, or say that the label is on the parcel. */
export function LabelActs({ ship, label, outcome }: LabelActsProps) {
  const { t } = useTranslation("port");
  const { send } = usePort();
  const there = outcome === "label";
  const done = () => {
    if (there) send("done", { printed: true });
  };
  const press = useDecisiveTap("confirm", done);
  useEnter(press);
  usePortScanner((code) => {
    if (isConfirmCode(code)) done();
    else tell({ tone: "error", text: t("scan.notNow"), code });
  });
  if (there) return <Ready ship={ship} label={label} onDone={press} />;
  return <Missing failed={outcome === "error"} />;
}

function Missing({ failed }: { failed: boolean }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  return (
    <>
      <PortButton size="huge" disabled={busy} onClick={() => send("finish_without_label")}>
        <IconClock size={40} aria-hidden />
        {t("ship.later")}
      </PortButton>
      <div className={styles.acts}>
        <PortButton size="huge" disabled={busy} onClick={() => send("other_rate")}>
          <IconArrowBackUp size={40} aria-hidden />
          {t("ship.otherRate")}
        </PortButton>
        <PortButton
          look={failed ? "solid" : "plain"}
          size="huge"
          disabled={busy}
          onClick={() => send("try_again")}
        >
          <IconRefresh size={40} aria-hidden />
          {t("ship.tryAgain")}
        </PortButton>
      </div>
    </>
  );
}

interface ReadyProps {
  ship: ShipState;
  label: LabelState;
  onDone: () => void;
}

function Ready({ ship, label, onDone }: ReadyProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const failed = label.print_state === "failed";
  return (
    <>
      <div className={styles.acts}>
        <a className={styles.link} href={label.label_url} target="_blank" rel="noreferrer">
          <IconDownload size={40} aria-hidden />
          {t("ship.open")}
        </a>
        {ship.printer && (
          <PortButton
            size="huge"
            disabled={busy || label.print_state === "waiting"}
            onClick={() => send("print_again")}
          >
            <IconPrinter size={40} aria-hidden />
            {t(label.print_state === "" ? "ship.print" : "ship.printAgain")}
          </PortButton>
        )}
        {failed && (
          <PortButton size="huge" disabled={busy} onClick={() => send("done", { printed: false })}>
            <IconClock size={40} aria-hidden />
            {t("ship.printLater")}
          </PortButton>
        )}
      </div>
      <PortButton look="solid" hue="green" size="huge" disabled={busy} onClick={onDone}>
        <IconCheck size={44} aria-hidden />
        {t(busy ? "act.sending" : "ship.done")}
      </PortButton>
    </>
  );
}
