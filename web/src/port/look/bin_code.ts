/** Highest number that a grid's controller takes for a bin. */
export const highestBin = 4_000_000;

/** The number of the bin whose label, or compartment's label, is scanned; null for another code. */
export function binNumberIn(code: string): number | null {
  const [, number] = /^(\d{1,7})(-\d)?$/.exec(code.trim()) ?? [];
  return number ? Number(number) : null;
}
