import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentHashOf,
  decodeFacts,
  encodeFacts,
  revisionOf,
} from '../../../src/community/facts/encode-facts.ts';
import {
  EXPERT_TIES_CODES,
  type Facts,
  ORGANIZATION_SCOPE_CODES,
} from '../../../src/community/facts/facts.ts';
import { anyNetwork } from './any-network.ts';
import { emptyNetwork, factsOf, type Network } from './network.ts';

const encoded = (facts: Facts) => Buffer.concat([...encodeFacts(facts)]);

type Tree = { [name: string]: Tree | Uint32Array | string[] };

/** All columns of facts, with their names. */
function columnsIn(tree: Tree, path = ''): [path: string, column: Uint32Array | string[]][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    ArrayBuffer.isView(value) || Array.isArray(value)
      ? [[`${path}.${name}`, value] as [string, Uint32Array | string[]]]
      : columnsIn(value, `${path}.${name}`),
  );
}

describe('encoded facts', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const facts = factsOf(network);
        expect(decodeFacts(encoded(facts))).toEqual(facts);
      }),
    );
    expect(decodeFacts(encoded(factsOf(emptyNetwork)))).toEqual(factsOf(emptyNetwork));
  });

  it('are read from the middle of other data, into memory that threads share', () => {
    fc.assert(
      fc.property(anyNetwork(), fc.nat(9), (network, before) => {
        const facts = factsOf(network);
        const data = Buffer.concat([Buffer.alloc(before, 7), encoded(facts)]).subarray(before);
        const again = decodeFacts(data);
        expect(again).toEqual(facts);
        expect(again.activities.topics.items.buffer).toBeInstanceOf(SharedArrayBuffer);
      }),
    );
  });

  it('have another hash for any single number or word that differs', () => {
    const anyChange = anyNetwork().chain((network) => {
      const columns = columnsIn(factsOf(network) as unknown as Tree);
      const filled = columns.filter(([, { length }]) => length > 0);
      return fc
        .constantFrom(...filled)
        .chain(([path, { length }]) => fc.nat(length - 1).map((at) => ({ network, path, at })));
    });
    fc.assert(
      fc.property(anyChange, ({ network, path, at }) => {
        const facts = factsOf(network);
        const before = contentHashOf(facts);
        const column = columnsIn(facts as unknown as Tree).find(([name]) => name === path)![1];
        if (Array.isArray(column)) column[at] += 'x';
        else column[at]! ^= 1;
        expect(contentHashOf(facts)).not.toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it('name a revision by the first digits of the hash, the same for the same facts', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const [one, other] = [revisionOf(factsOf(network)), revisionOf(factsOf(network))];
        expect(one.name).toBe(other.name);
        expect(one.contentHash).toMatch(/^[0-9a-f]{64}$/);
        expect(one.contentHash.slice(0, 12)).toBe(one.name);
      }),
    );
  });
});

const network: Network = {
  sectors: [
    { key: 1, slug: 'academia' },
    { key: 2, slug: 'government' },
  ],
  series: [
    { key: 1, expertTies: EXPERT_TIES_CODES.SHOWN },
    { key: 2, expertTies: EXPERT_TIES_CODES.OFF },
  ],
  editions: [
    { key: 1, series: 1, year: 2021 },
    { key: 2, series: 1, year: 2022 },
  ],
  organizations: [1, 2, 3].map((key) => ({
    key,
    sector: 1,
    scope: ORGANIZATION_SCOPE_CODES.LOCAL,
    state: 'MX-JAL',
  })),
  successions: [{ from: 1, to: 2 }],
  experts: [
    { key: 1, agreed: 0 },
    { key: 2, agreed: 1 },
  ],
  withheld: [99],
  activities: [
    { key: 1, edition: 1, topics: [4] },
    { key: 2, edition: 1, topics: [] },
  ],
  attendances: [
    { activity: 1, expert: 1, organization: 1, role: 1 },
    { activity: 2, expert: 99, organization: 3, role: 0 },
  ],
  appearances: [{ edition: 1, organization: 3 }],
  convenings: [{ key: 1, edition: 1, organization: 1 }],
  outcomes: [{ key: 1, edition: 1, activity: 1, parties: [2] }],
  formerSectors: [{ edition: 1, organization: 1, sector: 2 }],
};

/** The network with the first item of a kind, or any other, otherwise. */
const but = <Kind extends Exclude<keyof Network, 'withheld'>>(
  kind: Kind,
  change: Partial<Network[Kind][number]>,
  at = 0,
): Network => ({
  ...network,
  [kind]: network[kind].with(at, { ...network[kind][at]!, ...change } as never),
});

const without = (kind: keyof Network): Network => ({ ...network, [kind]: network[kind].slice(0, -1) });
const reversed = (kind: keyof Network): Network => ({ ...network, [kind]: network[kind].toReversed() });

it('no single fact can change without the hash', () => {
  const others: Network[] = [
    ...(Object.keys(network) as (keyof Network)[]).map(without),
    ...(['editions', 'organizations', 'experts', 'activities'] as const).map(reversed),
    but('sectors', { slug: 'academy' }),
    but('series', { expertTies: EXPERT_TIES_CODES.OPT_IN }),
    but('editions', { series: 2 }),
    but('editions', { year: 2020 }),
    but('organizations', { sector: 2 }),
    but('organizations', { sector: 0 }),
    but('organizations', { scope: ORGANIZATION_SCOPE_CODES.NATIONAL }),
    but('organizations', { state: '' }),
    but('organizations', { key: 9 }, 2),
    but('series', { synthetic: 1 }),
    but('editions', { date: '2021-05' }),
    but('successions', { to: 3 }),
    but('successions', { on: 20230101 }),
    but('experts', { agreed: 1 }),
    but('activities', { edition: 2 }),
    but('activities', { topics: [5] }),
    but('activities', { topics: [4, 5] }),
    but('activities', { topics: [] }),
    but('attendances', { activity: 2 }),
    but('attendances', { expert: 2 }),
    but('attendances', { expert: 98 }),
    but('attendances', { expert: 99 }),
    but('attendances', { organization: 2 }),
    but('attendances', { organization: 0 }),
    but('attendances', { role: 2 }),
    but('appearances', { edition: 2 }),
    but('appearances', { organization: 2 }),
    but('convenings', { key: 2 }),
    but('convenings', { edition: 2 }),
    but('convenings', { organization: 2 }),
    but('outcomes', { edition: 2 }),
    but('outcomes', { activity: 2 }),
    but('outcomes', { activity: 0 }),
    but('outcomes', { parties: [2, 3] }),
    but('formerSectors', { edition: 2 }),
    but('formerSectors', { organization: 2 }),
    but('formerSectors', { sector: 1 }),
  ];
  const hashes = [network, ...others].map((each) => contentHashOf(factsOf(each)));
  expect(new Set(hashes).size).toBe(1 + others.length);
});
