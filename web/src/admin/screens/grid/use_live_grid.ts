import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Player } from "./player";
import { gridChanges, gridPicture } from "./requests";

/** Milliseconds from one question for changes to the next. */
const pace = 500;
/** The picture is so far behind that changes are known before their moment has come. */
const delay = 1000;

/** The live picture of a site's grid: a player of what happens, and its clock. */
export function useLiveGrid(site: number) {
  const query = useQuery({
    queryKey: ["grid_picture", site],
    queryFn: () => gridPicture(site),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    refetchOnReconnect: false,
  });
  const { data, refetch } = query;
  const player = useMemo(() => (data ? new Player(data) : null), [data]);
  const offset = useRef(0);
  useEffect(() => {
    if (data) offset.current = data.at - Date.now();
  }, [data]);
  const lost = usePolling(player, site, refetch, (at) => {
    offset.current = settled(offset.current, at - Date.now());
  });
  const shown = useRef(0);
  const clock = useCallback(() => {
    // What was shown is not shown again, whatever becomes of our clock.
    shown.current = Math.max(shown.current, Date.now() + offset.current - delay);
    return shown.current;
  }, []);
  return { query, player, clock, lost };
}

/** The server's clock against ours; small differences are the way of an answer. */
function settled(before: number, seen: number) {
  return Math.abs(before - seen) > 400 ? seen : before;
}

/** Asks for changes; true while no answers come. */
function usePolling(
  player: Player | null,
  site: number,
  readAnew: () => unknown,
  onTime: (at: number) => void,
) {
  const [lost, setLost] = useState(false);
  const latest = useRef({ readAnew, onTime });
  latest.current = { readAnew, onTime };
  useEffect(() => {
    if (!player) return;
    let stopped = false;
    let timer = window.setTimeout(poll, pace);
    async function poll() {
      if (!player) return;
      try {
        const { anew, changes, at } = await gridChanges(site, player.last);
        if (stopped) return;
        setLost(false);
        if (anew) return void latest.current.readAnew();
        latest.current.onTime(at);
        player.hear(changes);
      } catch {
        setLost(true);
      }
      if (!stopped) timer = window.setTimeout(poll, pace);
    }
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [player, site]);
  return lost;
}
