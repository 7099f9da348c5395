import { useTranslation } from "react-i18next";
import { placeOf } from "./grid_state";
import type { Player } from "./player";

/** What a cell is and holds, in words. */
export function useCellWords() {
  const { t } = useTranslation("admin");
  return (player: Player, cell: number, heat?: number) => {
    const { state, stacks } = player;
    const place = t("grid.place", placeOf(cell, state.columns));
    const kind = state.cells[cell] ?? "storage";
    if (kind !== "storage") {
      const port = [...state.ports.values()].find((one) => one.cell === cell);
      return port
        ? t("grid.portOf", { number: port.number })
        : `${place}: ${t(`grid.kinds.${kind}`)}`;
    }
    const fill = t("grid.fill", { bins: stacks[cell]?.length ?? 0, height: state.height });
    const lines = heat === undefined ? "" : `, ${t("grid.lines", { count: heat })}`;
    return `${place}: ${fill}${lines}`;
  };
}
