/** The middle one; of an even count the mean of the two in the middle. */
export function median(figures: number[]): number {
  const sorted = [...figures].sort((some, other) => some - other);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** The figure below which a share of all lies, of figures that are sorted. */
export const shareOf = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)]!;
