import type { Ties } from '../graph/ties.ts';

/** Called with three actors who are all tied, ascending, and the three ties. */
type TriangleVisit = (a: number, b: number, c: number, ab: number, ac: number, bc: number) => void;

/** Visits every triangle of the projection once. */
export function forEachTriangle({ neighbours: { from, items }, tieAt }: Ties, visit: TriangleVisit): void {
  const actors = from.length - 1;
  /** For each later neighbour of the current actor, the tie between them plus 1; else 0. */
  const tieWith = new Int32Array(actors);
  for (let a = 0; a < actors; a++) {
    const end = from[a + 1]!;
    let first = from[a]!;
    while (first < end && items[first]! < a) first++;
    for (let at = first; at < end; at++) tieWith[items[at]!] = tieAt[at]! + 1;
    for (let at = first; at < end; at++) {
      const b = items[at]!;
      for (let next = from[b + 1]! - 1; next >= from[b]!; next--) {
        const c = items[next]!;
        if (c <= b) break;
        if (tieWith[c] !== 0) visit(a, b, c, tieAt[at]!, tieWith[c]! - 1, tieAt[next]!);
      }
    }
    for (let at = first; at < end; at++) tieWith[items[at]!] = 0;
  }
}
