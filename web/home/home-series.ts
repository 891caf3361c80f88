import type { HomeEdition } from './home-edition.ts';

/** A series and its editions, the latest first. */
export interface SeriesGroup {
  series: HomeEdition['series'];
  editions: HomeEdition[];
}

/** How many numbers were published of the editions of a series. */
const announcedOf = ({ editions }: SeriesGroup): number =>
  editions.flatMap(({ completeness: { conveners, experts, venues } }) =>
    [conveners, experts, venues].filter(({ published }) => published !== null),
  ).length;

/** The series by how much was announced of them, then by their latest editions: the first is what the network is about. */
export function groupBySeries(editions: readonly HomeEdition[]): SeriesGroup[] {
  const groups = [...Map.groupBy(editions, ({ series }) => series.id).values()];
  return groups
    .map((of) => ({ series: of[0]!.series, editions: of }))
    .sort((a, b) => announcedOf(b) - announcedOf(a));
}
