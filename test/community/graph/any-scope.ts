import fc from 'fast-check';
import type { GraphScope } from '../../../src/community/graph/graph-scope.ts';
import { type ActorKind, channels } from '../../../src/community/graph/two-mode.ts';
import { anyNetwork, TOPICS } from '../facts/any-network.ts';
import type { Network } from '../facts/network.ts';

/** What is absent three times of four, or as often as is said. */
export const perhaps = <Item>(arbitrary: fc.Arbitrary<Item>, absent = 3): fc.Arbitrary<Item | undefined> =>
  fc.oneof({ weight: absent, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const ascending = (keys: number[]) => keys.toSorted((one, other) => one - other);

/** Any scope of a network, some of them of a part of it. */
export const anyScope = ({ series, editions }: Network, ...kinds: ActorKind[]): fc.Arbitrary<GraphScope> =>
  fc.record({
    kind: fc.constantFrom<ActorKind>(...(kinds.length > 0 ? kinds : (['ORGANIZATION', 'EXPERT'] as const))),
    channels: fc.subarray([...channels], { minLength: 1 }),
    series: perhaps(fc.subarray(series.map(({ key }) => key)).map(ascending)),
    editions: perhaps(fc.subarray(editions.map(({ key }) => key)).map(ascending)),
    topics: perhaps(fc.subarray(TOPICS)),
    roles: perhaps(fc.subarray([0, 1, 2])),
    lineage: fc.constantFrom('AS_RECORDED', 'AS_SUCCESSOR'),
    maxActivitySize: fc.constantFrom(2, 3, 15, 15),
    maxConveningSize: fc.constantFrom(2, 3, 60, 60),
  });

/** The whole of a network by all channels: what most is in. */
export const everything = (kind: ActorKind = 'ORGANIZATION'): GraphScope => ({
  kind,
  channels,
  lineage: 'AS_RECORDED',
  maxActivitySize: 200,
  maxConveningSize: 1_000,
});

/** A network and a scope of it. */
export const anyScoped = (...kinds: ActorKind[]): fc.Arbitrary<{ network: Network; scope: GraphScope }> =>
  anyNetwork().chain((network) => anyScope(network, ...kinds).map((scope) => ({ network, scope })));
