import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BinPicture, CountReceipt, GridAtPort, LookState } from "@/api/types";
import { IconCheck, IconCircleCheck, IconInbox, IconSearch } from "@/shared/icons";
import { BinDrawing } from "../grid/bin_drawing";
import { Coming } from "../grid/bin_wait";
import gridStyles from "../grid/grid.module.css";
import { troubleOf } from "../grid/grid_work";
import { TroubleMark, TroublePanel } from "../grid/trouble";
import { useEnter } from "../scan/use_enter";
import { clearFeedback } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useDecisiveTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import sides from "../ui/two_sides.module.css";
import { AskedList } from "./asked_list";
import { BinContents, type Lies } from "./bin_contents";
import { CountDialog } from "./count_dialog";
import styles from "./look.module.css";
import { useLookScans } from "./use_look_scans";

/** Bins that were asked for: the open one with all that lies in it, and those to come. */
export function LookScreen({ look, grid }: { look: LookState; grid: GridAtPort }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const navigate = useNavigate();
  const [counting, setCounting] = useState<Lies | null>(null);
  const open = grid.bin;
  const done = () => {
    if (open) send("done_with_bin", { number: open.number });
  };
  const press = useDecisiveTap("confirm", done);
  useEnter(press);
  useLookScans(grid, done);
  const search = () => {
    clearFeedback();
    void navigate({ to: "/port/search" });
  };
  return (
    <Frame
      title={t("look.title")}
      onBack={busy ? undefined : () => send("leave")}
      aside={open && <TroubleMark grid={grid} />}
      hint={t(open ? "look.hintOpen" : "look.hint")}
      footer={
        <>
          <PortButton size="huge" onClick={search}>
            <IconSearch size={40} aria-hidden />
            {t("look.another")}
          </PortButton>
          {open && <Done number={open.number} busy={busy} onPress={press} />}
        </>
      }
    >
      <div className={sides.sides}>
        {open ? <OpenBin bin={open} last={look.last} /> : <NoBin grid={grid} />}
        <div className={styles.side}>
          {open && <BinContents bin={open} onCount={setCounting} />}
          {(!open || grid.ahead.length > 0) && <AskedList ahead={grid.ahead} />}
        </div>
      </div>
      {counting && <CountDialog lies={counting} onClose={() => setCounting(null)} />}
    </Frame>
  );
}

interface DoneProps {
  number: number;
  busy: boolean;
  onPress: () => void;
}

function Done({ number, busy, onPress }: DoneProps) {
  const { t } = useTranslation("port");
  return (
    <PortButton look="solid" hue="green" size="huge" disabled={busy} onClick={onPress}>
      <IconCheck size={44} aria-hidden />
      {t(busy ? "act.sending" : "look.done", { number })}
    </PortButton>
  );
}

function OpenBin({ bin, last }: { bin: BinPicture; last: CountReceipt | null }) {
  const { t } = useTranslation("port");
  return (
    <section
      className={`${gridStyles.place} tone-blue`}
      aria-label={t("grid.bin", { number: bin.number })}
    >
      <h2 className={gridStyles.placeTitle}>
        <span role="status">{t("grid.open", { number: bin.number })}</span>
      </h2>
      <BinDrawing number={bin.number} layout={bin.layout} cells={bin.compartments} />
      {last?.bin_number === bin.number && (
        <p className={styles.receipt} role="status">
          <IconCircleCheck size={34} aria-hidden />
          {t("look.corrected", { ...last })}
        </p>
      )}
    </section>
  );
}

function NoBin({ grid }: { grid: GridAtPort }) {
  const { t } = useTranslation("port");
  const trouble = troubleOf(grid);
  const [next, ...later] = grid.ahead;
  if (trouble) return <TroublePanel trouble={trouble} />;
  if (next) return <Coming next={next} later={later} />;
  return (
    <section className={gridStyles.wait}>
      <IconInbox size={72} aria-hidden />
      <h2 className={gridStyles.waitTitle}>{t("look.nothingAsked")}</h2>
      <p className={gridStyles.waitText}>{t("look.hint")}</p>
    </section>
  );
}
