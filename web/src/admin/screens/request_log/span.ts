import type { Filters } from "../../ui/url_filters";

/** When the last `minutes` began; undefined for all time. */
export function sinceOf(minutes: string | undefined, now: number): string | undefined {
  if (!minutes || !/^\d{1,6}$/.test(minutes)) return undefined;
  return new Date(now - Number(minutes) * 60_000).toISOString();
}

/** The address names a span up to now ("last" so many minutes), the server wants a moment. */
export function asQuery({ last, ...filters }: Filters, now: number): Filters {
  const since = sinceOf(last, now);
  return since ? { ...filters, since } : filters;
}
