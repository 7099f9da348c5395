/** Compartments a bin can be divided into. */
export const layouts = [1, 2, 4, 8];

/** Compartments side by side, as a worker sees the bin; they are counted row by row. */
export function columnsOf(layout: number): number {
  return layout === 8 ? 4 : layout === 1 ? 1 : 2;
}
