import { useEffect, useReducer } from "react";
import type { Player } from "./player";

/** Lists are drawn anew at most this often, in milliseconds. */
const pace = 500;

/** Shows the clock's moment in each frame, and draws the caller again when something changed. */
export function usePlaying(player: Player, clock: () => number) {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    let drawn = { version: -1, at: Number.NEGATIVE_INFINITY };
    let frame = requestAnimationFrame(show);
    function show(at: number) {
      player.seek(clock());
      if (player.version !== drawn.version && at - drawn.at > pace) {
        drawn = { version: player.version, at };
        drawAgain();
      }
      frame = requestAnimationFrame(show);
    }
    return () => cancelAnimationFrame(frame);
  }, [player, clock]);
}
