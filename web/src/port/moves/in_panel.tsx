import { useTranslation } from "react-i18next";
import type { BinMove } from "@/api/types";
import { IconAlertTriangle, IconCircleCheck, IconLoader2, IconScan } from "@/shared/icons";
import { BinDrawing } from "../grid/bin_drawing";
import { emptyCells } from "../grid/bin_layout";
import gridStyles from "../grid/grid.module.css";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import styles from "./moves.module.css";
import { useProblemWords } from "./problem_words";

const looks = {
  waiting: { tone: "blue", icon: IconLoader2, words: "moves.goesIn" },
  done: { tone: "green", icon: IconCircleCheck, words: "moves.isIn" },
  refused: { tone: "red", icon: IconAlertTriangle, words: "moves.notIn" },
} as const;

/** The bin that was put in last and what became of it; before the first, what to do. */
export function InPanel({ moves }: { moves: BinMove[] }) {
  const { t } = useTranslation("port");
  const last = moves.find(({ way }) => way === "in");
  if (last) return <Last move={last} />;
  return (
    <section className={gridStyles.wait}>
      <IconScan size={72} aria-hidden />
      <h2 className={gridStyles.waitTitle}>{t("moves.putHere")}</h2>
      <p className={gridStyles.waitText}>{t("moves.putHereHint")}</p>
    </section>
  );
}

function Last({ move: { number, layout, stage, problem } }: { move: BinMove }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const words = useProblemWords();
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
      {problem && <p className={styles.problem}>{words(problem, number)}</p>}
      <BinDrawing number={number} layout={layout} cells={emptyCells(layout)} />
      {stage !== "done" && (
        <PortButton disabled={busy} onClick={() => send("set_aside", { number })}>
          {t("moves.setAside")}
        </PortButton>
      )}
    </section>
  );
}
