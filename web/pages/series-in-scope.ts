interface InSeries {
  series: { id: string; synthetic: boolean };
}

/** The series that ties on a page are about: of these editions, the real ones where there are any; null where there are none. */
export function seriesInScope(editions: readonly InSeries[]): string[] | null {
  const all = editions.map(({ series }) => series);
  const real = all.filter(({ synthetic }) => !synthetic);
  const ids = [...new Set((real.length > 0 ? real : all).map(({ id }) => id))];
  return ids.length > 0 ? ids : null;
}
