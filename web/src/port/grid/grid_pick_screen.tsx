import type { GridPickState } from "@/api/types";
import { usePort } from "../state/port_context";
import { GridStepScreen } from "./grid_step_screen";
import { presentOf } from "./grid_work";
import { WaitingScreen } from "./waiting_screen";

/** Picking out of bins, several orders at once. */
export function GridPickScreen({ pick }: { pick: GridPickState }) {
  const { state } = usePort();
  const present = presentOf(pick);
  if (!state.grid) return null;
  if (!present) return <WaitingScreen pick={pick} grid={state.grid} />;
  const { step_id } = present.step;
  return <GridStepScreen key={step_id} pick={pick} grid={state.grid} present={present} />;
}
