import { useEffect, useState } from "react";

/** Whole seconds since then, counted on; a clock that is behind the server's shows 0. */
export function useSecondsSince(since: string): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
}
