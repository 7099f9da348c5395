import { useEffect, useState } from "react";

/** The time, told anew every second. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Whole seconds from now until then; less than 0 once it has passed. */
export function secondsBetween(now: number, then: string): number {
  const seconds = (Date.parse(then) - now) / 1000;
  return seconds > 0 ? Math.ceil(seconds) : -Math.floor(-seconds);
}
