import fc from 'fast-check';
import { backboneOf } from '../../../src/community/graph/backbone.ts';
import { tieCount } from '../../../src/community/graph/ties.ts';
import { type ActorKind, actorCount } from '../../../src/community/graph/two-mode.ts';
import type { Layout } from '../../../src/community/layout/layout-columns.ts';
import type { MapRequest } from '../../../src/community/map/placed-map.ts';
import { selectsTies } from '../../../src/community/selection/tie-selection.ts';
import type { Network } from '../facts/network.ts';
import {
  actorIsSelected,
  anyOrderedSelection,
  describedBy,
  type SelectionCase,
  tieIsSelected,
} from '../selection/any-selection.ts';

/** A map that is asked for, and what its filter means. */
export interface MapCase extends SelectionCase {
  request: MapRequest;
}

/** A layout that knows every other actor. */
export function layoutOf({ organizations, experts }: Network, kind: ActorKind): Layout {
  const keys = (kind === 'EXPERT' ? experts : organizations).map(({ key }) => key);
  const known = Uint32Array.from(keys.filter((_, at) => at % 2 === 0)).sort();
  return {
    keys: known,
    x: Float64Array.from(known, (_, at) => 50 * at - 100),
    y: Float64Array.from(known, (_, at) => 30 * (at % 3)),
    radius: Float64Array.from(known, () => 9),
    component: Int32Array.from(known, () => 0),
    unfitted: { x: Float64Array.from(known, () => 0), y: Float64Array.from(known, () => 0) },
  };
}

/** Any map, most of them smaller than all that there is. */
export const anyMapRequest = (...kinds: ActorKind[]): fc.Arbitrary<MapCase> =>
  fc
    .record({
      selectionCase: anyOrderedSelection(...kinds),
      maxNodes: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constant(2000)),
      maxTies: fc.oneof(fc.nat(12), fc.constant(20_000)),
    })
    .map(({ selectionCase, ...limits }) => {
      const { facts, twoMode, ties, selection } = selectionCase.selected;
      const { network, scope } = selectionCase;
      const layout = layoutOf(network, scope.kind);
      const backbone = backboneOf({ ties });
      const request = { facts, twoMode, ties, selection, layout, backbone, ...limits };
      return describedBy({ ...selectionCase, request }, { network, scope, selection, ...limits });
    });

/** The ties that the filter lets be seen, in order of their numbers. */
export const expectedTies = (mapCase: MapCase): number[] =>
  Array.from({ length: tieCount(mapCase.request.ties) }, (_, tie) => tie).filter((tie) =>
    tieIsSelected(mapCase, tie),
  );

/**
 * The actors that may be on the map, in order of their numbers: the ends of the ties to see; and all who are as the
 * filter says, unless it says what ties they are to have.
 */
export function expectedActors(mapCase: MapCase): number[] {
  const { ties, twoMode, selection } = mapCase.request;
  const asksForTies = selectsTies(selection);
  const ends = new Set(expectedTies(mapCase).flatMap((tie) => [ties.a[tie]!, ties.b[tie]!]));
  return Array.from({ length: actorCount(twoMode) }, (_, actor) => actor).filter(
    (actor) => ends.has(actor) || (!asksForTies && actorIsSelected(mapCase, twoMode.actorKeys[actor]!)),
  );
}

/** Sorted by numbers of which the smaller come first, the first first. */
export const ranked = <Item>(items: readonly Item[], by: (item: Item) => number[]): Item[] =>
  items.toSorted(
    (one, other) =>
      by(one)
        .map((value, at) => value - by(other)[at]!)
        .find((step) => step !== 0) ?? 0,
  );
