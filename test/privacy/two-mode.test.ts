import { describe, expect, it } from 'vitest';
import { serveWorld } from '../community/export/serve-world.ts';
import { createWorld, type Scribe } from '../support/world.ts';

/** Who came for which organization: of Plaza nobody but who is withheld; Oliva and Nube are spoken for by others too. */
const TABLES = {
  'Mesa uno': { Alba: 'shown', Plaza: 'withheld', Nube: 'opted out' },
  'Mesa dos': { Alba: 'shown', Oliva: 'withheld' },
  'Mesa tres': { Oliva: 'shown', Plaza: 'withheld' },
  Conferencia: { Plaza: 'withheld' },
  Plenaria: { Oliva: 'both', Alba: 'shown' },
};

const PEOPLE = {
  shown: [{}],
  withheld: [{ consent: 'WITHDRAWN' }],
  'opted out': [{ tieConsent: 'DENIED' }],
  both: [{ consent: 'DENIED' }, {}],
};

function tables(scribe: Scribe) {
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { year: 2021 });
  const organizations = Object.fromEntries(
    ['Alba', 'Nube', 'Oliva', 'Plaza'].map((name) => [name, scribe.organization(name)]),
  );
  for (const [title, who] of Object.entries(TABLES)) {
    const table = scribe.activity(edition, title);
    for (const [name, people] of Object.entries(who))
      for (const [at, fields] of PEOPLE[people as keyof typeof PEOPLE].entries())
        scribe.participation(table, scribe.expert(`${title} ${name} ${at}`, fields), {
          onBehalfOf: organizations[name]!,
        });
  }
}

const TOLD = [
  'Alba-Mesa uno',
  'Nube-Mesa uno',
  'Alba-Mesa dos',
  'Oliva-Mesa tres',
  'Alba-Plenaria',
  'Oliva-Plenaria',
];

const world = await createWorld(tables);
const { get } = await serveWorld(world);

describe('an attendance that rests on people alone who are withheld', () => {
  it('is no line of a two-mode map, nor counted there, nor is there who has no others', async () => {
    const { communityMap } = await world.read(
      '{ communityMap(between: TWO_MODE) { truncated nodes { id label degree strength } ties { source target } } }',
    );
    const { nodes, ties, truncated } = communityMap;
    const labels = new Map(nodes.map(({ id, label }: Record<string, string>) => [id, label]));
    const lines = ties.map(({ source, target }: Record<string, string>) =>
      [source, target].map((id) => labels.get(id)).join('-'),
    );
    expect(lines.toSorted()).toEqual(TOLD.toSorted());
    expect(truncated).toBe(false);
    const degrees = Object.fromEntries(
      nodes.map(({ label, degree }: Record<string, unknown>) => [label, degree]),
    );
    expect(degrees).toEqual({
      ...{ Alba: 3, Oliva: 2, Nube: 1 },
      ...{ 'Mesa uno': 2, 'Mesa dos': 1, 'Mesa tres': 1, Plenaria: 2 },
    });
  });

  it('is in no two-mode file', async () => {
    const { text } = await get('/export/two-mode.graphology.json');
    const { nodes, edges } = JSON.parse(text);
    const labels = new Map(
      nodes.map(({ key, attributes }: { key: string; attributes: { label: string } }) => [
        key,
        attributes.label,
      ]),
    );
    const lines = edges.map(({ source, target }: Record<string, string>) =>
      [source, target].map((key) => labels.get(key)).join('-'),
    );
    expect(lines.toSorted()).toEqual(TOLD.toSorted());
    for (const extension of ['gexf', 'graphml', 'net', 'edges.csv', 'nodes.csv'])
      expect((await get(`/export/two-mode.${extension}`)).text, extension).not.toContain('Plaza');
  });

  it('still counts for ties, each of which shows what it rests on, and for figures', async () => {
    const { organization, network } = await world.read(
      `{ organization(slug: "plaza") { metrics { activities } ties { nodes { shared b { ... on Organization { name } }
          evidence { totalCount edges { node { ... on Activity { title } } } } } } }
        network(between: ORGANIZATION) { actors activities ties } }`,
    );
    expect(organization.metrics).toEqual({ activities: 3 });
    const told = organization.ties.nodes.map(
      ({ b, shared, evidence }: { b: { name: string }; shared: number; evidence: { edges: object[] } }) => {
        expect(evidence).toMatchObject({ totalCount: shared });
        expect(evidence.edges).toHaveLength(shared);
        return b.name;
      },
    );
    expect(told.toSorted()).toEqual(['Alba', 'Nube', 'Oliva']);
    expect(network).toEqual({ actors: 4, activities: 5, ties: 5 });
  });
});

it('an activity stands amid those who are told of, so that its place does not tell of the others', async () => {
  const { communityMap } = await world.read('{ communityMap(between: TWO_MODE) { nodes { label x y } } }');
  const placeOf = (wanted: string) =>
    communityMap.nodes.find(({ label }: { label: string }) => label === wanted) as { x: number; y: number };
  const [table, only] = [placeOf('Mesa tres'), placeOf('Oliva')];
  expect(Math.hypot(table.x - only.x, table.y - only.y)).toBeLessThan(30);
});
