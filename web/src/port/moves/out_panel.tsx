import { useTranslation } from "react-i18next";
import type { GridAtPort } from "@/api/types";
import { IconArrowUp, IconScan } from "@/shared/icons";
import { BinDrawing } from "../grid/bin_drawing";
import { Coming } from "../grid/bin_wait";
import gridStyles from "../grid/grid.module.css";
import { troubleOf } from "../grid/grid_work";
import { TroubleMark, TroublePanel } from "../grid/trouble";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";

/** The bin that is to be taken out: on its way, then open before the worker. */
export function OutPanel({ grid }: { grid: GridAtPort }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const trouble = troubleOf(grid);
  const [next, ...later] = grid.ahead;
  if (grid.bin) {
    const { number, layout, compartments } = grid.bin;
    return (
      <section className={`${gridStyles.place} tone-blue`} aria-label={t("grid.bin", { number })}>
        <h2 className={gridStyles.placeTitle}>
          <IconArrowUp size={40} stroke={2.6} aria-hidden />
          <span role="status">{t("moves.liftOut", { number })}</span>
        </h2>
        <BinDrawing number={number} layout={layout} cells={compartments} />
        <TroubleMark grid={grid} />
        <PortButton disabled={busy} onClick={() => send("drop_bin", { number })}>
          {t("moves.leaveIn")}
        </PortButton>
      </section>
    );
  }
  if (trouble) return <TroublePanel trouble={trouble} />;
  if (next) return <Coming next={next} later={later} />;
  return (
    <section className={gridStyles.wait}>
      <IconScan size={72} aria-hidden />
      <h2 className={gridStyles.waitTitle}>{t("moves.whichOut")}</h2>
      <p className={gridStyles.waitText}>{t("moves.whichOutHint")}</p>
    </section>
  );
}
