import { useTranslation } from "react-i18next";
import { IconRobot } from "@/shared/icons";
import { stageKey } from "../grid/words";
import { usePort } from "../state/port_context";
import { useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Pill } from "../ui/pill";
import styles from "./look.module.css";

/** Bins to be brought to this port; nothing at a port without a grid, or in the midst of another task. */
export function BringBins({ numbers }: { numbers: number[] }) {
  const { state } = usePort();
  const possible = state.grid !== null && (state.task === "" || state.look !== null);
  if (!possible || numbers.length === 0) return null;
  return (
    <div className={styles.bring}>
      {numbers.map((number) => (
        <BringBin key={number} number={number} />
      ))}
    </div>
  );
}

function BringBin({ number }: { number: number }) {
  const { t } = useTranslation("port");
  const { state, busy, send } = usePort();
  const bring = useTap<number>("bring", (wanted) =>
    send(state.look ? "ask_for_bin" : "start_look", { number: wanted }),
  );
  const open = state.grid?.bin?.number === number;
  const stage = open ? "open" : state.grid?.ahead.find((bin) => bin.number === number)?.stage;
  if (stage) {
    return (
      <Pill hue={open ? "green" : "blue"} icon={IconRobot} live>
        {t(stageKey(stage), { number })}
      </Pill>
    );
  }
  return (
    <PortButton look="outline" disabled={busy} onClick={() => bring(number)}>
      <IconRobot size={34} aria-hidden />
      {t("look.bring", { number })}
    </PortButton>
  );
}
