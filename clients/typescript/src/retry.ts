/** Answers that say "not now": the same request may do better in a moment. */
const passing = new Set([429, 502, 503, 504]);

export const is_passing = (status: number): boolean => passing.has(status);

/** Milliseconds that `Retry-After` asks for, a number of seconds or a date; undefined without. */
export function retry_after(headers: Headers, now: number): number | undefined {
  const said = headers.get("Retry-After");
  if (said === null) return undefined;
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/** Milliseconds before the next try: doubling from `first` up to 10 s, half of it by chance. */
export function backoff(tried: number, first: number, chance: number = Math.random()): number {
  const most = Math.min(10_000, first * 2 ** (tried - 1));
  return most * (0.5 + chance / 2);
}

/** Waits, or throws the signal's reason as soon as it is aborted. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", end, { once: true });
  });
}
