import { useParams } from "@tanstack/react-router";

/** The number in a screen's path, as in "orders/$orderId"; NaN (which finds nothing) otherwise. */
export function useRecordId(name: string): number {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  return Number(params[name]);
}
