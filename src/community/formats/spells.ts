import type { GraphEdition } from './exported-graph.ts';

/** The first and the last day of a period, both included. */
export interface Spell {
  start: string;
  end: string;
}

/** The longest period in which an edition may have taken place; undefined if there is no date. */
export function spellOf({ start, end }: GraphEdition): Spell | undefined {
  const from = start ?? end;
  if (!from) return undefined;
  const first = firstDay(from);
  const last = lastDay(end ?? from);
  return { start: first, end: last < first ? first : last };
}

/**
 * The spells of several editions in order of time. Those that touch or overlap become one, since Gephi refuses a
 * file in which they do ("Overlapping intervals aren't allowed").
 */
export function mergeSpells(spells: readonly Spell[]): Spell[] {
  const found: Spell[] = [];
  for (const spell of spells.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    const before = found.at(-1);
    if (!before || before.end < spell.start) found.push({ ...spell });
    else if (before.end < spell.end) before.end = spell.end;
  }
  return found;
}

const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = date.split('-').map(Number);
  return `${date}-${new Date(Date.UTC(year!, month!, 0)).getUTCDate()}`;
}
