import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import type { GraphScope } from '../../../src/community/graph/graph-scope.ts';
import { project } from '../../../src/community/graph/project.ts';
import { anyNetwork } from '../facts/any-network.ts';
import { factsFrom, factsOf, type Network, rowsOf, shuffled } from '../facts/network.ts';
import { anyScoped, everything } from './any-scope.ts';
import { eventsIn } from './reference-events.ts';
import { pairsByDefinition, rounded, type TieValues, tieValuesOf } from './reference-ties.ts';
import { merged, renumbered } from './renumbered.ts';

const said = (network: Network, scope: GraphScope) => {
  const graph = buildTwoMode(factsOf(network), scope);
  return tieValuesOf(graph, project(graph));
};

const byEnds = (one: TieValues, other: TieValues) => one.a - other.a || one.b - other.b;

/** Other keys for the same things, in another order; what is none stays none. */
const others = (keys: readonly number[], seed: number) => {
  const fresh = new Map(shuffled(keys, seed).map((key, at) => [key, 70 + 3 * at]));
  return (key: number) => fresh.get(key) ?? key;
};

const keysOf = (items: readonly { key: number }[]) => items.map(({ key }) => key);

describe('the same meetings', () => {
  it('make the same ties, in whatever order they were read', () => {
    fc.assert(
      fc.property(anyScoped(), fc.integer(), ({ network, scope }, seed) => {
        const rows = Object.entries(rowsOf(network)).map(([kind, list]) => [kind, shuffled(list, seed)]);
        const graph = buildTwoMode(factsFrom(Object.fromEntries(rows)), scope);
        expect(tieValuesOf(graph, project(graph))).toEqual(said(network, scope));
      }),
    );
  });

  it('make the same ties, whatever numbers stand for actors and events', () => {
    fc.assert(
      fc.property(anyScoped(), fc.integer(), ({ network, scope }, seed) => {
        const organization = others(keysOf(network.organizations), seed);
        const expert = others(keysOf(network.experts), seed + 1);
        const activity = others(keysOf(network.activities), seed + 2);
        const actor = scope.kind === 'EXPERT' ? expert : organization;
        const moved = said(network, scope).map(({ a, b, ...tie }) => {
          const [one, other] = [actor(a), actor(b)];
          return { a: Math.min(one, other), b: Math.max(one, other), ...tie };
        });
        const again = said(renumbered(network, organization, expert, activity), scope);
        expect(rounded(again)).toEqual(rounded(moved.sort(byEnds)));
      }),
    );
  });

  it('make the same ties when two organizations are merged as if there had been one all along', () => {
    const pair = anyNetwork()
      .filter(({ organizations }) => organizations.length > 1)
      .chain((network) =>
        fc
          .shuffledSubarray(keysOf(network.organizations), { minLength: 2, maxLength: 2 })
          .map(([gone, kept]) => ({ network: { ...network, successions: [] }, gone: gone!, kept: kept! })),
      );
    fc.assert(
      fc.property(pair, ({ network, gone, kept }) => {
        const { events } = eventsIn(network, everything());
        const united = events.map(({ who, ...event }) => {
          const one = new Map(
            [...who].map(([actor, attendees]) => [actor === gone ? kept : actor, attendees]),
          );
          if (one.has(kept)) one.set(kept, new Set([kept]));
          return { ...event, who: one };
        });
        const ties = pairsByDefinition(united, network).filter(({ shared }) => shared > 0);
        expect(rounded(said(merged(network, gone, kept), everything()))).toEqual(rounded(ties));
      }),
    );
  });

  it('stay as they are in one edition, whatever is recorded of another', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const { key } = network.editions[0]!;
        const scope = { ...everything(), editions: [key] };
        const alone: Network = {
          ...network,
          activities: network.activities.filter(({ edition }) => edition === key),
          attendances: network.attendances.filter(({ activity }) =>
            network.activities.some((each) => each.key === activity && each.edition === key),
          ),
          convenings: network.convenings.filter(({ edition }) => edition === key),
          outcomes: network.outcomes.filter(({ edition }) => edition === key),
        };
        expect(said(network, scope)).toEqual(said(alone, scope));
      }),
    );
  });
});
