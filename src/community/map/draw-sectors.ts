import { filled } from '../arrays/filled.ts';
import { bytes, floats, ints, uints } from '../arrays/shared.ts';
import { tieCount } from '../graph/ties.ts';
import { tieIsDrawn } from '../show/shown.ts';
import { sectorPoints } from './actor-points.ts';
import { candidates } from './draw-actors.ts';
import { type MapWish, members, type PlacedMap } from './placed-map.ts';

const SECTOR = members.indexOf('SECTOR');

/** All ties between the organizations of two sectors. */
interface Between {
  row: number;
  column: number;
  ties: number;
  newman: number;
  first: number;
  last: number;
}

/** A map of sectors, each amid its organizations, with the number of ties between those of every two. */
export function drawSectors(wish: MapWish): PlacedMap {
  const { twoMode, maxNodes, maxTies } = wish;
  const shows = tieIsDrawn(wish);
  const isPossible = candidates(wish, shows);
  const present = new Set(twoMode.sectorOf.filter((sector, actor) => sector >= 0 && isPossible[actor] === 1));
  const { degree, strength } = inAll(wish);
  const ranked = Uint32Array.from(present).sort(
    (one, other) => strength[other]! - strength[one]! || one - other,
  );
  const sectors = ranked.subarray(0, maxNodes);
  const points = sectorPoints(wish);
  const nodeOf = new Map(Array.from(sectors, (sector, node) => [sector, node]));
  const all = betweenSectors(wish, shows, (sector) => nodeOf.has(sector));
  const drawn = all.slice(0, maxTies);
  const { length } = sectors;
  return {
    member: filled(bytes(length), () => SECTOR),
    number: filled(uints(length), (node) => sectors[node]!),
    x: filled(floats(length), (node) => points.x[sectors[node]!]!),
    y: filled(floats(length), (node) => points.y[sectors[node]!]!),
    degree: filled(uints(length), (node) => degree[sectors[node]!]!),
    strength: filled(floats(length), (node) => strength[sectors[node]!]!),
    source: filled(uints(drawn.length), (line) => nodeOf.get(drawn[line]!.row)!),
    target: filled(uints(drawn.length), (line) => nodeOf.get(drawn[line]!.column)!),
    shared: filled(uints(drawn.length), (line) => drawn[line]!.ties),
    tie: filled(ints(drawn.length), () => -1),
    first: filled(uints(drawn.length), (line) => drawn[line]!.first),
    last: filled(uints(drawn.length), (line) => drawn[line]!.last),
    truncated: sectors.length < ranked.length || drawn.length < all.length,
  };
}

/** With how many sectors each is tied in the whole graph, drawn or not, and how strongly. */
function inAll(wish: MapWish) {
  const count = wish.facts.sectors.keys.length;
  const [degree, strength] = [uints(count), floats(count)];
  const known = (sector: number) => sector >= 0;
  for (const { row, column, newman } of betweenSectors(wish, () => true, known)) {
    for (const sector of [row, column]) {
      degree[sector]!++;
      strength[sector]! += newman;
    }
  }
  return { degree, strength };
}

/** The pairs of different sectors that are tied, those of the most ties first. */
function betweenSectors(
  wish: MapWish,
  shows: (tie: number) => boolean,
  isDrawn: (sector: number) => boolean,
): Between[] {
  const { ties, twoMode, facts } = wish;
  const count = facts.sectors.keys.length;
  const pairs = new Map<number, Between>();
  for (let tie = 0; tie < tieCount(ties); tie++) {
    const [one, other] = [twoMode.sectorOf[ties.a[tie]!]!, twoMode.sectorOf[ties.b[tie]!]!];
    if (one === other || !isDrawn(one) || !isDrawn(other) || !shows(tie)) continue;
    const [row, column] = [Math.min(one, other), Math.max(one, other)];
    const [first, last] = [ties.firstEdition[tie]!, ties.lastEdition[tie]!];
    const known = pairs.get(row * count + column) ?? { row, column, ties: 0, newman: 0, first, last };
    pairs.set(row * count + column, {
      ...known,
      ties: known.ties + 1,
      newman: known.newman + ties.newman[tie]!,
      first: Math.min(known.first, first),
      last: Math.max(known.last, last),
    });
  }
  return [...pairs.values()].sort(
    (one, other) => other.ties - one.ties || one.row - other.row || one.column - other.column,
  );
}
