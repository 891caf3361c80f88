/** A seeded source of choices: the same seed gives the same demo, byte for byte, on every machine. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** Up to `count` different items, each drawn with a chance in proportion to its weight. */
  draw<T>(list: readonly T[], count: number, weight: (item: T) => number): T[];
}

/** Mulberry32: whole-number arithmetic only, so that no platform rounds it differently. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('There is nothing to pick from');
    return list[between(0, list.length - 1)]!;
  };
  const draw = <T>(list: readonly T[], count: number, weight: (item: T) => number): T[] => {
    const left = list.map((item) => ({ item, weight: weight(item) })).filter((entry) => entry.weight > 0);
    const drawn: T[] = [];
    while (drawn.length < count && left.length > 0) {
      let point = next() * left.reduce((sum, entry) => sum + entry.weight, 0);
      const index = left.findIndex((entry) => {
        point -= entry.weight;
        return point < 0;
      });
      drawn.push(left.splice(index, 1)[0]!.item);
    }
    return drawn;
  };
  return { next, between, pick, draw, shuffled: (list) => draw(list, list.length, () => 1) };
}

/** A text as a slug: unaccented lower-case words joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
