import { ConflictScreen } from "../conflict/conflict_screen";
import { GridPickScreen } from "../grid/grid_pick_screen";
import { HomeScreen } from "../home/home_screen";
import { LookScreen } from "../look/look_screen";
import { MovesScreen } from "../moves/moves_screen";
import { PickScreen } from "../pick/pick_screen";
import { ShipScreen } from "../ship/ship_screen";
import { usePort } from "../state/port_context";
import { StoreScreen } from "../store/store_screen";

/** Draws what the server says the port is doing, so that a reload comes back to the same step. */
export function Work() {
  const { state, conflict } = usePort();
  if (conflict) return <ConflictScreen conflict={conflict} />;
  if (state.task === "store" && state.store) return <StoreScreen store={state.store} />;
  if (state.task === "pick" && state.pick) return <PickScreen pick={state.pick} />;
  if (state.task === "ship" && state.ship) return <ShipScreen ship={state.ship} />;
  if (state.grid_pick && state.grid) return <GridPickScreen pick={state.grid_pick} />;
  if (state.look && state.grid) return <LookScreen look={state.look} grid={state.grid} />;
  if (state.moves && state.grid) return <MovesScreen moves={state.moves} grid={state.grid} />;
  return <HomeScreen />;
}
