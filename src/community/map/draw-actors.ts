import { fillWith, range, sumOf } from '../arrays/fill.ts';
import { lengthOf } from '../arrays/lists.ts';
import { sharedBytes, sharedFloats, sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import { componentsBySize } from '../graph/disjoint-sets.ts';
import { MAX_SURPRISE, strengthOf, surpriseOf } from '../graph/measures.ts';
import { type Ties, tieCount } from '../graph/ties.ts';
import { actorCount } from '../graph/two-mode.ts';
import { sortTies } from '../selection/tie-order.ts';
import { actorMatcher, selectsActors, selectsTies, tieMatcher } from '../selection/tie-selection.ts';
import { actorPositions } from './actor-positions.ts';
import type { MapRequest, MapTieColumns, PlacedMap } from './placed-map.ts';

/** More than any surprise. */
const BELOW_ALL = 2 * MAX_SURPRISE;

/**
 * A map of actors: those of the greatest strength, and between them the ties that stand out, then the most surprising. Under conditions on ties,
 * actors without such a tie are left out; under conditions on actors, those who meet them remain, and whom they are tied
 * to.
 */
export function drawActors(request: MapRequest): PlacedMap {
  const { ties, twoMode, backbone, maxNodes, maxTies } = request;
  const isSelected = tieMatcher(request);
  const isCandidate = candidateActors(request, isSelected);
  const actors = byStrength(
    ties,
    range(actorCount(twoMode)).filter((actor) => isCandidate[actor] === 1),
  );
  const drawn = actors.subarray(0, maxNodes);
  const nodeOf = new Int32Array(actorCount(twoMode)).fill(-1);
  for (const [node, actor] of drawn.entries()) nodeOf[actor] = node;
  const among = range(tieCount(ties)).filter(
    (tie) => nodeOf[ties.a[tie]!]! >= 0 && nodeOf[ties.b[tie]!]! >= 0 && isSelected(tie),
  );
  const isUnder = (tie: number) => (backbone[tie] === 1 ? 0 : 1);
  const bySurprise = sortTies(among, (tie) => isUnder(tie) * BELOW_ALL - surpriseOf(ties, tie));
  const ordered = bySurprise.subarray(0, maxTies);
  const strength = fillWith(sharedFloats(drawn.length), (node) => strengthOf(ties, drawn[node]!));
  const componentOf = componentsBySize(actorCount(twoMode), ties.a, ties.b);
  const places = actorPositions(
    request,
    drawn.map((actor) => twoMode.actorKeys[actor]!),
  );
  return {
    memberKind: sharedBytes(drawn.length),
    number: fillWith(sharedUints(drawn.length), (node) => drawn[node]!),
    ...places,
    degree: fillWith(sharedUints(drawn.length), (node) => lengthOf(ties.neighbours, drawn[node]!)),
    strength,
    component: fillWith(sharedInts(drawn.length), (node) => componentOf[drawn[node]!]!),
    ...tieColumnsOf(request, ordered, nodeOf),
    backboneCount: sumOf(backbone),
    tieCount: tieCount(ties),
    truncated: drawn.length < actors.length || ordered.length < among.length,
  };
}

/** For each actor whether it may be on the map: 1 or 0. */
export function candidateActors(request: MapRequest, isSelected: (tie: number) => boolean): Uint8Array {
  const { facts, twoMode, ties, selection } = request;
  const isCandidate = new Uint8Array(actorCount(twoMode));
  const allowsUntied = !selectsTies(selection);
  const isActorSelected = actorMatcher(facts, twoMode, selection);
  if (allowsUntied)
    for (let actor = 0; actor < isCandidate.length; actor++)
      isCandidate[actor] = isActorSelected(actor) ? 1 : 0;
  if (allowsUntied && !selectsActors(selection)) return isCandidate;
  for (let tie = 0; tie < tieCount(ties); tie++) {
    if (!isSelected(tie)) continue;
    isCandidate[ties.a[tie]!] = 1;
    isCandidate[ties.b[tie]!] = 1;
  }
  return isCandidate;
}

/** The strongest first; of equals, the one of the lower key. */
function byStrength(ties: Ties, actors: Uint32Array): Uint32Array {
  const strength = Float64Array.from(actors, (actor) => strengthOf(ties, actor));
  const order = Uint32Array.from(actors.keys());
  order.sort((one, other) => strength[other]! - strength[one]! || one - other);
  return Uint32Array.from(order, (at) => actors[at]!);
}

function tieColumnsOf({ ties, backbone }: MapRequest, drawn: Uint32Array, nodeOf: Int32Array): MapTieColumns {
  const { length } = drawn;
  return {
    source: fillWith(sharedUints(length), (line) => nodeOf[ties.a[drawn[line]!]!]!),
    target: fillWith(sharedUints(length), (line) => nodeOf[ties.b[drawn[line]!]!]!),
    shared: fillWith(sharedUints(length), (line) => ties.shared[drawn[line]!]!),
    tie: fillWith(sharedInts(length), (line) => drawn[line]!),
    first: fillWith(sharedUints(length), (line) => ties.firstEdition[drawn[line]!]!),
    last: fillWith(sharedUints(length), (line) => ties.lastEdition[drawn[line]!]!),
    backbone: fillWith(sharedBytes(length), (line) => backbone[drawn[line]!]!),
  };
}
