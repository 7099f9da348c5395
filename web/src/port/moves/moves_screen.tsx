import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GridAtPort, MovesState } from "@/api/types";
import { IconKeyboard, IconPackageExport, IconPackageImport } from "@/shared/icons";
import { highestBin } from "../look/bin_code";
import { useEnter } from "../scan/use_enter";
import { usePort } from "../state/port_context";
import { useDecisiveTap, useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import { NumberDialog } from "../ui/number_dialog";
import sides from "../ui/two_sides.module.css";
import { InPanel } from "./in_panel";
import { LayoutChoice } from "./layout_choice";
import styles from "./moves.module.css";
import { MovesList } from "./moves_list";
import { OutPanel } from "./out_panel";
import { useMoveScans } from "./use_move_scans";

/** Bins are put into the grid, or taken out of it, by the numbers on their labels. */
export function MovesScreen({ moves, grid }: { moves: MovesState; grid: GridAtPort }) {
  const { t } = useTranslation("port");
  const { state, busy, send } = usePort();
  const [typing, setTyping] = useState(false);
  const out = state.step === "out";
  const open = out ? grid.bin : null;
  const last = moves.moves.find(({ way }) => way === "in");
  const taken = () => {
    if (open) send("taken_out", { number: open.number });
  };
  const press = useDecisiveTap("confirm", taken);
  useEnter(press);
  const take = useMoveScans(moves, grid, taken);
  const typed = useTap<number>("number", (number) => take(String(number)));
  if (state.step === "layout" && moves.new_number !== null) {
    return <LayoutChoice number={moves.new_number} />;
  }
  return (
    <Frame
      title={t("look.title")}
      onBack={busy ? undefined : () => send("leave")}
      aside={<Ways out={out} />}
      hint={t(open ? "moves.hintTake" : out ? "moves.hintOut" : "moves.hintIn", {
        number: open?.number,
      })}
      footer={
        <>
          <PortButton size="huge" disabled={busy} onClick={() => setTyping(true)}>
            <IconKeyboard size={40} aria-hidden />
            {t("moves.type")}
          </PortButton>
          {open && <Taken number={open.number} busy={busy} onPress={press} />}
        </>
      }
    >
      <div className={sides.sides}>
        {out ? <OutPanel grid={grid} /> : <InPanel last={last} grid={grid} />}
        <MovesList
          moves={moves.moves.filter(({ number }) => number !== open?.number)}
          ahead={out ? grid.ahead : []}
          beside={out ? undefined : last?.number}
        />
      </div>
      {typing && (
        <NumberDialog
          title={t("moves.number")}
          max={highestBin}
          onDone={typed}
          onClose={() => setTyping(false)}
        />
      )}
    </Frame>
  );
}

/** In or out: a port does one of them at a time. */
function Ways({ out }: { out: boolean }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const turn = useTap<string>("way", (command) => send(command));
  return (
    <div className={styles.ways}>
      <PortButton
        look={out ? "plain" : "solid"}
        aria-pressed={!out}
        disabled={busy}
        onClick={() => out && turn("to_in")}
      >
        <IconPackageImport size={34} aria-hidden />
        {t("moves.in")}
      </PortButton>
      <PortButton
        look={out ? "solid" : "plain"}
        aria-pressed={out}
        disabled={busy}
        onClick={() => !out && turn("to_out")}
      >
        <IconPackageExport size={34} aria-hidden />
        {t("moves.out")}
      </PortButton>
    </div>
  );
}

interface TakenProps {
  number: number;
  busy: boolean;
  onPress: () => void;
}

function Taken({ number, busy, onPress }: TakenProps) {
  const { t } = useTranslation("port");
  return (
    <PortButton look="solid" hue="green" size="huge" disabled={busy} onClick={onPress}>
      <IconPackageExport size={44} aria-hidden />
      {t(busy ? "act.sending" : "moves.taken", { number })}
    </PortButton>
  );
}
