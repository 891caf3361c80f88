import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
});

const map = async (args: string, fields: string) =>
  (await world.read(`{ communityMap(between: SECTOR ${args}) { ${fields} } }`)).communityMap;

describe('a map of sectors', () => {
  it('has the sectors of all who attended, the strongest first, with the sectors they are tied to', async () => {
    const { nodes, truncated } = await map(
      '',
      'truncated nodes { id label en: label(locale: "en") kind degree strength scope sector { slug } community { community } member { __typename ... on Sector { slug } } }',
    );
    const none = { kind: 'SECTOR', scope: null, sector: null, community: null };
    const member = (slug: string) => ({ __typename: 'Sector', slug });
    expect(truncated).toBe(false);
    expect(nodes).toEqual([
      {
        // AC 1/2 + BC 1/2 with the government, CD 1 with society
        id: idOf(of.sectors.academia),
        label: 'Academia',
        en: 'Academia',
        ...none,
        degree: 2,
        strength: 2,
        member: member('academia'),
      },
      {
        id: idOf(of.sectors.government),
        label: 'Gobierno',
        en: 'Government',
        ...none,
        degree: 1,
        strength: 1,
        member: member('gobierno'),
      },
      {
        id: idOf(of.sectors.society),
        label: 'Sociedad civil',
        en: 'Civil society',
        ...none,
        degree: 1,
        strength: 1,
        member: member('sociedad-civil'),
      },
    ]);
  });

  it('counts the ties between two sectors, and leaves those within one and with an unknown one out', async () => {
    const { ties } = await map(
      '',
      'ties { source target shared expected surprise verdict firstTogether lastTogether }',
    );
    const chance = { expected: null, surprise: null, verdict: null };
    const { government, academia, society } = of.sectors;
    expect(ties).toEqual([
      {
        source: idOf(government),
        target: idOf(academia),
        shared: 2, // AC and BC
        firstTogether: 2021,
        lastTogether: 2021,
        ...chance,
      },
      {
        source: idOf(academia),
        target: idOf(society),
        shared: 1, // CD
        firstTogether: 2022,
        lastTogether: 2022,
        ...chance,
      },
    ]);
  });

  it('keeps the strongest where it may not hold all, with their ties in the whole graph counted', async () => {
    expect(await map('maxNodes: 1', 'truncated nodes { label degree strength } ties { shared }')).toEqual({
      truncated: true,
      nodes: [{ label: 'Academia', degree: 2, strength: 2 }],
      ties: [],
    });
  });

  it('shows the ties that a filter leaves, and counts those of the whole graph', async () => {
    const { nodes, ties } = await map(
      'filter: { withSector: ["sociedad-civil"] }',
      'nodes { label degree } ties { shared }',
    );
    expect(nodes).toEqual([
      { label: 'Academia', degree: 2 },
      { label: 'Sociedad civil', degree: 1 },
    ]);
    expect(ties).toEqual([{ shared: 1 }]);
  });

  it('puts each where it stands under no filter, and no two at one place', async () => {
    const place = 'nodes { id x y }';
    const { nodes } = await map('', place);
    expect(new Set(nodes.map(({ x, y }: Record<string, number>) => `${x} ${y}`)).size).toBe(3);
    for (const { x, y } of nodes) expect([x, y].every(Number.isFinite)).toBe(true);
    const all = new Map(nodes.map((node: { id: string }) => [node.id, node]));
    for (const args of ['filter: { withSector: ["sociedad-civil"] }', 'maxNodes: 2', 'maxTies: 0'])
      for (const node of (await map(args, place)).nodes) expect(node).toEqual(all.get(node.id));
  });
});

describe('a map of both modes', () => {
  const both = async (args: string, fields: string) =>
    (await world.read(`{ communityMap(between: TWO_MODE ${args}) { ${fields} } }`)).communityMap;

  it('has organizations and activities, those with the most of the other kind first', async () => {
    const { nodes } = await both('', 'nodes { label kind degree strength }');
    const [organization, activity] = [{ kind: 'ORGANIZATION' }, { kind: 'ACTIVITY' }];
    const of3 = { degree: 3, strength: 3 };
    const of2 = { degree: 2, strength: 2 };
    const of1 = { degree: 1, strength: 1 };
    expect(nodes).toEqual([
      { label: 'Alba', ...organization, ...of3 },
      { label: 'Brisa', ...organization, ...of3 },
      { label: 'Mesa de agua', ...activity, ...of3 },
      { label: 'Cima', ...organization, ...of2 },
      { label: 'Duna', ...organization, ...of2 },
      ...['Apertura', 'Taller', 'Mesa de suelo', 'Charla'].map((label) => ({ label, ...activity, ...of2 })),
      { label: 'Eco', ...organization, ...of1 },
      { label: 'Faro', ...organization, ...of1 },
      { label: 'Clausura', ...activity, ...of1 },
    ]);
  });

  it('ties an organization to each activity that it attended, the newest first', async () => {
    const { nodes, ties } = await both(
      '',
      'nodes { id label member { ... on Activity { slug } ... on Organization { slug } } community { community } } ties { source target shared expected surprise verdict firstTogether lastTogether }',
    );
    const labels = new Map(nodes.map(({ id, label }: Record<string, string>) => [id, label]));
    const read = (tie: Record<string, string>) => `${labels.get(tie.source!)}: ${labels.get(tie.target!)}`;
    expect(ties.map(read)).toEqual([
      'Faro: Clausura',
      'Duna: Charla',
      'Eco: Charla',
      'Cima: Mesa de suelo',
      'Duna: Mesa de suelo',
      'Alba: Taller',
      'Brisa: Taller',
      'Alba: Mesa de agua',
      'Brisa: Mesa de agua',
      'Cima: Mesa de agua',
      'Alba: Apertura',
      'Brisa: Apertura',
    ]);
    expect(ties[0]).toEqual({
      source: idOf(of.organizations.F),
      target: idOf(of.activities[5]),
      shared: 1,
      expected: null,
      surprise: null,
      verdict: null,
      firstTogether: 2023,
      lastTogether: 2023,
    });
    expect(nodes[2]).toMatchObject({ member: { slug: 'mesa-de-agua' }, community: null });
    expect(nodes[0]).toMatchObject({ member: { slug: 'alba' }, community: expect.any(Object) });
  });

  it('is cut where it may not hold all, and says so', async () => {
    const { nodes, ties, truncated } = await both(
      'maxNodes: 3, maxTies: 1',
      'truncated nodes { label } ties { shared }',
    );
    expect(nodes).toHaveLength(3);
    expect([ties.length, truncated]).toEqual([1, true]);
    expect((await both('maxNodes: 12, maxTies: 12', 'truncated')).truncated).toBe(false);
  });

  it('is of activities, whatever channels the filter names', async () => {
    const { summary, nodes } = await both(
      'filter: { channels: [CONVENING] }',
      'nodes { kind } summary { activities }',
    );
    expect(summary.activities).toBe(6);
    expect(nodes).toHaveLength(12);
  });

  it('puts an organization where it stands on the map of organizations', async () => {
    const { communityMap } = await world.read('{ communityMap { nodes { id x y } } }');
    const { nodes } = await both('', 'nodes { id x y }');
    expect(nodes).toEqual(expect.arrayContaining(communityMap.nodes));
  });
});
