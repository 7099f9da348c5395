import { useTranslation } from "react-i18next";
import type { BinAhead, BinMove } from "@/api/types";
import { IconAlertTriangle, IconCircleCheck, IconHandStop, IconLoader2 } from "@/shared/icons";
import { AskedList } from "../look/asked_list";
import look from "../look/look.module.css";
import { usePort } from "../state/port_context";
import { useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Pill } from "../ui/pill";

const looks = {
  waiting: { hue: "blue", icon: IconLoader2 },
  done: { hue: "green", icon: IconCircleCheck },
  refused: { hue: "red", icon: IconAlertTriangle },
  set_aside: { hue: "amber", icon: IconHandStop },
  not_in: { hue: "gray", icon: IconHandStop },
} as const;

interface MovesListProps {
  moves: BinMove[];
  ahead: BinAhead[];
  /** The bin that is shown beside the list, with what can be done about it. */
  beside: number | undefined;
}

/** The bins that are asked for, and all that went in and out here. */
export function MovesList({ moves, ahead, beside }: MovesListProps) {
  const { t } = useTranslation("port");
  return (
    <div className={look.side}>
      {ahead.length > 0 && <AskedList ahead={ahead} />}
      <section className={look.contents} aria-label={t("moves.done")}>
        <h2 className={look.title}>{t("moves.done")}</h2>
        {moves.length === 0 && <p className={look.soft}>{t("moves.none")}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
        <ul className={look.list} tabIndex={0}>
          {moves.map((move) => (
            <Move key={move.number} move={move} beside={move.number === beside} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Move({ move, beside }: { move: BinMove; beside: boolean }) {
  const { number, layout, way, stage, problem } = move;
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const drop = useTap<number>("set_aside", (one) => send("set_aside", { number: one }));
  const putBack = useTap<number>("put_back_in", (one) => send("put_back_in", { number: one }));
  const { hue, icon } = looks[stage];
  const kept = way === "out" && stage === "waiting" && problem !== "";
  return (
    <li className={look.ahead} data-stacked={kept}>
      <div className={look.text}>
        <b className={look.name}>{t("grid.bin", { number })}</b>
        <span className={look.soft}>
          {kept ? t("moves.notOut") : t("moves.layout", { count: layout })}
        </span>
      </div>
      {kept ? (
        <PortButton look="outline" hue="red" disabled={busy} onClick={() => putBack(number)}>
          {t("moves.putBackIn")}
        </PortButton>
      ) : way === "in" && stage === "refused" && !beside ? (
        <PortButton look="outline" hue="red" disabled={busy} onClick={() => drop(number)}>
          {t("moves.setAside")}
        </PortButton>
      ) : (
        <Pill hue={hue} icon={icon}>
          {t(`moves.stage.${way}.${stage}`)}
        </Pill>
      )}
    </li>
  );
}
