import { useTranslation } from "react-i18next";
import type { BinMove, GridAtPort } from "@/api/types";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHandStop,
  IconLoader2,
  IconScan,
} from "@/shared/icons";
import { BinDrawing } from "../grid/bin_drawing";
import { emptyCells } from "../grid/bin_layout";
import gridStyles from "../grid/grid.module.css";
import { troubleOf } from "../grid/grid_work";
import { TroubleMark, TroublePanel } from "../grid/trouble";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import styles from "./moves.module.css";
import { useProblemWords } from "./problem_words";

const looks = {
  waiting: { tone: "blue", icon: IconLoader2, words: "moves.goesIn" },
  done: { tone: "green", icon: IconCircleCheck, words: "moves.isIn" },
  refused: { tone: "red", icon: IconAlertTriangle, words: "moves.notIn" },
  set_aside: { tone: "amber", icon: IconHandStop, words: "moves.isAside" },
  not_in: { tone: "gray", icon: IconHandStop, words: "moves.isNotIn" },
} as const;

interface InPanelProps {
  /** The bin that was put in last. */
  last: BinMove | undefined;
  grid: GridAtPort;
}

/** What became of the bin that was put in last; before the first, what to do. */
export function InPanel({ last, grid }: InPanelProps) {
  const { t } = useTranslation("port");
  const trouble = troubleOf(grid);
  if (last && (!trouble || last.stage !== "done")) return <Last move={last} grid={grid} />;
  if (trouble) return <TroublePanel trouble={trouble} />;
  return (
    <section className={gridStyles.wait}>
      <IconScan size={72} aria-hidden />
      <h2 className={gridStyles.waitTitle}>{t("moves.putHere")}</h2>
      <p className={gridStyles.waitText}>{t("moves.putHereHint")}</p>
    </section>
  );
}

function Last({ move, grid }: { move: BinMove; grid: GridAtPort }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const words = useProblemWords();
  const { number, layout, stage, problem } = move;
  const { tone, icon: Icon, words: title } = looks[stage];
  return (
    <section
      className={`${gridStyles.place} tone-${tone}`}
      role={stage === "refused" ? "alert" : undefined}
    >
      <h2 className={gridStyles.placeTitle}>
        <Icon size={44} aria-hidden />
        <span role={stage === "refused" ? undefined : "status"}>{t(title, { number })}</span>
      </h2>
      {stage === "set_aside" ? (
        <p className={styles.problem}>{t("moves.asideText")}</p>
      ) : problem ? (
        <p className={styles.problem}>{words(problem, number)}</p>
      ) : (
        <TroubleMark grid={grid} />
      )}
      {stage !== "refused" && (
        <BinDrawing number={number} layout={layout} cells={emptyCells(layout)} />
      )}
      {(stage === "waiting" || stage === "refused") && (
        <PortButton disabled={busy} onClick={() => send("set_aside", { number })}>
          {t("moves.setAside")}
        </PortButton>
      )}
    </section>
  );
}
