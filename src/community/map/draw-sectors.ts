import { fillWith, range, sumOf } from '../arrays/fill.ts';
import { sharedBytes, sharedFloats, sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import { keptLines } from '../graph/backbone.ts';
import { componentsBySize } from '../graph/disjoint-sets.ts';
import { tieCount } from '../graph/ties.ts';
import { SECTOR_SIZE } from '../layout/layout-sectors.ts';
import { nodeRadii } from '../layout/node-radii.ts';
import { tieMatcher } from '../selection/tie-selection.ts';
import { sectorPositions } from './actor-positions.ts';
import { candidateActors } from './draw-actors.ts';
import { type MapRequest, memberKinds, type PlacedMap } from './placed-map.ts';

const SECTOR = memberKinds.indexOf('SECTOR');

/** All ties between the organizations of two sectors. */
interface SectorPair {
  row: number;
  column: number;
  ties: number;
  newman: number;
  first: number;
  last: number;
}

/** A map of sectors, each at the centroid of its organizations, with the number of ties between every two. */
export function drawSectors(request: MapRequest): PlacedMap {
  const { twoMode, maxNodes, maxTies } = request;
  const isSelected = tieMatcher(request);
  const isCandidate = candidateActors(request, isSelected);
  const present = new Set(
    twoMode.sectorOf.filter((sector, actor) => sector >= 0 && isCandidate[actor] === 1),
  );
  const { degree, strength, component, backbone, backboneCount, tieCount: pairCount } = sectorTotals(request);
  const ranked = Uint32Array.from(present).sort(
    (one, other) => strength[other]! - strength[one]! || one - other,
  );
  const sectors = ranked.subarray(0, maxNodes);
  const points = sectorPositions(request);
  const nodeOf = new Map(Array.from(sectors, (sector, node) => [sector, node]));
  const all = tiedSectorPairs(request, isSelected, (sector) => nodeOf.has(sector));
  const drawn = all.slice(0, maxTies);
  const { length } = sectors;
  const drawnStrength = fillWith(sharedFloats(length), (node) => strength[sectors[node]!]!);
  return {
    memberKind: fillWith(sharedBytes(length), () => SECTOR),
    number: fillWith(sharedUints(length), (node) => sectors[node]!),
    x: fillWith(sharedFloats(length), (node) => points.x[sectors[node]!]!),
    y: fillWith(sharedFloats(length), (node) => points.y[sectors[node]!]!),
    degree: fillWith(sharedUints(length), (node) => degree[sectors[node]!]!),
    strength: drawnStrength,
    radius: nodeRadii(drawnStrength, SECTOR_SIZE),
    component: fillWith(sharedInts(length), (node) => component[sectors[node]!]!),
    source: fillWith(sharedUints(drawn.length), (line) => nodeOf.get(drawn[line]!.row)!),
    target: fillWith(sharedUints(drawn.length), (line) => nodeOf.get(drawn[line]!.column)!),
    shared: fillWith(sharedUints(drawn.length), (line) => drawn[line]!.ties),
    tie: fillWith(sharedInts(drawn.length), () => -1),
    first: fillWith(sharedUints(drawn.length), (line) => drawn[line]!.first),
    last: fillWith(sharedUints(drawn.length), (line) => drawn[line]!.last),
    backbone: fillWith(sharedBytes(drawn.length), (line) => (backbone.has(pairKey(drawn[line]!)) ? 1 : 0)),
    backboneCount,
    tieCount: pairCount,
    truncated: sectors.length < ranked.length || drawn.length < all.length,
  };
}

/** What all pairs of sectors in the whole graph, drawn or not, come to: of each sector, and of which pairs stand out. */
function sectorTotals(request: MapRequest) {
  const count = request.facts.sectors.keys.length;
  const [degree, strength] = [sharedUints(count), sharedFloats(count)];
  const pairs = tiedSectorPairs(
    request,
    () => true,
    (sector) => sector >= 0,
  );
  for (const { row, column, newman } of pairs) {
    for (const sector of [row, column]) {
      degree[sector]!++;
      strength[sector]! += newman;
    }
  }
  const [rows, columns] = [pairs.map(({ row }) => row), pairs.map(({ column }) => column)];
  const kept = keptLines({ a: rows, b: columns }, range(pairs.length), () => false);
  return {
    degree,
    strength,
    component: componentsBySize(count, rows, columns),
    backbone: new Set(pairs.filter((_, pair) => kept[pair] === 1).map(pairKey)),
    backboneCount: sumOf(kept),
    tieCount: pairs.length,
  };
}

const pairKey = ({ row, column }: SectorPair): string => `${row} ${column}`;

/** The pairs of different sectors that are tied, those of the most ties first. */
function tiedSectorPairs(
  request: MapRequest,
  isSelected: (tie: number) => boolean,
  isDrawn: (sector: number) => boolean,
): SectorPair[] {
  const { ties, twoMode, facts } = request;
  const count = facts.sectors.keys.length;
  const pairs = new Map<number, SectorPair>();
  for (let tie = 0; tie < tieCount(ties); tie++) {
    const [one, other] = [twoMode.sectorOf[ties.a[tie]!]!, twoMode.sectorOf[ties.b[tie]!]!];
    if (one === other || !isDrawn(one) || !isDrawn(other) || !isSelected(tie)) continue;
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
