import type { Level } from './agenda-moments.ts';

/** A partial date in years, in the middle of the time that it may mean: `2021-07` is 2021.54. */
export function inYears(on: string): number {
  const [year = 0, month, day] = on.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  const start = year + (month - 1) / 12;
  return day === undefined ? start + 1 / 24 : start + (day - 0.5) / 372;
}

/** The whole years of a span, at most six of them. */
export function yearTicks([from, to]: readonly [number, number]): number[] {
  const all = Array.from(
    { length: Math.max(0, Math.floor(to) - Math.ceil(from) + 1) },
    (_, at) => Math.ceil(from) + at,
  );
  const every = Math.ceil(all.length / 6);
  return all.filter((_, at) => at % every === 0);
}

/** The numbers of moments at one place. */
export interface NumberMark {
  at: number;
  level: Level;
  /** Such as `2`, `3–4` or `3, 5`. */
  text: string;
}

/** The numbers of moments, from 1; those that would stand on each other are one mark. Moments without a time have none. */
export function numberMarks(
  moments: readonly { at: number; level: Level }[],
  radius: number,
  toPixels: (at: number) => number,
): NumberMark[] {
  const marks: { first: number; last: number; level: Level; numbers: number[] }[] = [];
  moments.forEach(({ at, level }, index) => {
    if (Number.isNaN(at)) return;
    const near = marks.find(
      (each) => each.level === level && toPixels(at) - toPixels(each.last) < 2 * radius,
    );
    if (near) {
      near.numbers.push(index + 1);
      near.last = at;
    } else marks.push({ first: at, last: at, level, numbers: [index + 1] });
  });
  return marks.map(({ first, last, level, numbers }) => ({
    at: (first + last) / 2,
    level,
    text: rangeOf(numbers),
  }));
}

function rangeOf(numbers: readonly number[]): string {
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  if (numbers.length === 1) return String(first);
  if (last - first === numbers.length - 1) return `${first}–${last}`;
  return numbers.length > 3 ? `${first}…${last}` : numbers.join(', ');
}
