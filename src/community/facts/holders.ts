import { type IndexOfKey, indexByKey } from '../arrays/key-index.ts';
import { type Lists, listOf, listsOf } from '../arrays/lists.ts';
import type { Organizations } from './facts.ts';
import type { RawRows } from './raw-rows.ts';

/** Later than any day. */
const NO_END = 99_999_999;

/**
 * For each organization its periods, by their last day, and for each period who holds what was done in it. Rows say the
 * organization, one holder and the last day; an organization without rows has one period, which it holds itself.
 */
export function holdersOf(
  keys: Uint32Array,
  rows: RawRows,
): Required<Pick<Organizations, 'heirs' | 'periods'>> {
  const byOrganization = rowsByOrganization(keys, rows);
  const periods: [owner: number, until: number][] = [];
  const heirs: [period: number, heir: number][] = [];
  for (let index = 0; index < keys.length; index++) {
    for (const { until, heir } of byOrganization.get(index) ?? [{ until: NO_END, heir: index }]) {
      const last = periods.at(-1);
      if (last?.[0] !== index || last[1] !== until) periods.push([index, until]);
      heirs.push([periods.length - 1, heir]);
    }
  }
  return {
    periods: listsOfPairs(keys.length, periods),
    heirs: listsOfPairs(periods.length, heirs),
  };
}

const listsOfPairs = (owners: number, pairs: readonly (readonly [number, number])[]): Lists =>
  listsOf(
    owners,
    pairs.map(([owner]) => owner),
    pairs.map(([, item]) => item),
  );

function rowsByOrganization(keys: Uint32Array, { a, b, c }: RawRows) {
  const indexOf: IndexOfKey = indexByKey(keys);
  const rows = Array.from({ length: a.length }, (_, row) => ({
    index: indexOf(a.at(row)),
    heir: indexOf(b.at(row)),
    until: c.at(row),
  }));
  rows.sort((one, other) => one.until - other.until || one.heir - other.heir);
  return Map.groupBy(rows, ({ index }) => index);
}

/** The indexes of those that hold what an organization did on a day, ascending; 0 is before all days. */
export function heirsAt({ heirs, periods }: Organizations, index: number, day: number): Uint32Array {
  if (!periods) return listOf(heirs, index);
  let period = periods.from[index]!;
  while (periods.items[period]! < day) period++;
  return listOf(heirs, period);
}

/** For each organization those that hold anything that it did, whenever. */
export function heirsOfAll({ keys, heirs, periods }: Organizations): Lists {
  if (!periods) return heirs;
  const pairs = [...keys.keys()].flatMap((index) => {
    const first = heirs.from[periods.from[index]!]!;
    const end = heirs.from[periods.from[index + 1]!]!;
    return [...new Set(heirs.items.subarray(first, end))].map((heir) => [index, heir] as const);
  });
  return listsOfPairs(keys.length, pairs);
}
