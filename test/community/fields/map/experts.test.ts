import { expect, it } from 'vitest';
import { createWorld, idOf, type World } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

const FIELDS = `truncated summary { actors ties } ties { source target shared }
  nodes { id label kind scope degree strength sector { slug } community { label } member { __typename } }`;

const mapIn = async (world: World, args: string) =>
  (await world.read(`{ communityMap(${args}) { ${FIELDS} } }`)).communityMap;

it('a map of experts is of people, in the sector of whom they appeared for most often', async () => {
  let of!: SixOrganizations;
  const world = await createWorld((scribe) => {
    of = sixOrganizations(scribe);
  });
  const { nodes, ties } = await mapIn(world, 'between: EXPERT');
  expect(nodes[0]).toEqual({
    id: idOf(of.experts.A),
    label: 'Persona de Alba',
    kind: 'EXPERT',
    scope: null,
    degree: 2,
    strength: 3,
    sector: { slug: 'gobierno' },
    community: { label: 'en torno a Alba' }, // after the organization that most of its members appeared for
    member: { __typename: 'Expert' },
  });
  expect(nodes.map(({ degree, strength }: Record<string, number>) => [degree, strength])).toEqual([
    [2, 3],
    [2, 3],
    [3, 2],
    [2, 2],
    [1, 1],
    [0, 0],
  ]);
  expect(ties).toHaveLength(5);
});

type Said = Record<string, string>;

/** What is said of Ana, and of the series, in each series of four people at one panel; the others there say nothing. */
const PANELS: Record<string, { ana?: Said; caro?: Said; series?: Said }> = {
  denied: { ana: { consent: 'DENIED' } },
  withdrawn: { ana: { consent: 'WITHDRAWN' } },
  embargoed: { ana: { consent: 'EMBARGOED' } },
  untied: { ana: { tieConsent: 'DENIED' } },
  agreed: {
    ana: { tieConsent: 'GRANTED' },
    caro: { tieConsent: 'GRANTED' },
    series: { expertTies: 'OPT_IN' },
  },
  off: {
    ana: { tieConsent: 'GRANTED' },
    caro: { tieConsent: 'GRANTED' },
    series: { expertTies: 'OFF' },
  },
  leaving: {},
  leavingTies: {},
};

const ids: Record<string, string> = {};
const series: Record<string, { id: number }> = {};

const panels = await createWorld((scribe) => {
  for (const [name, { ana, caro, series: more }] of Object.entries(PANELS)) {
    series[name] = scribe.series(name, more);
    const table = scribe.activity(
      scribe.edition(series[name]!, `${name} 2021`, { year: 2021 }),
      `Panel ${name}`,
    );
    for (const [who, said] of Object.entries({ Ana: ana, Beto: {}, Caro: caro, Dora: {} })) {
      const expert = scribe.expert(who, { slug: `${who}-${name}`.toLowerCase(), ...said });
      const organization = scribe.organization(`Casa de ${who} ${name}`);
      scribe.participation(table, expert, { onBehalfOf: organization });
    }
  }
});
for (const [name, row] of Object.entries(series)) ids[name] = idOf(row);

const mapOf = (name: string, between = 'EXPERT') =>
  mapIn(panels, `between: ${between}, filter: { series: ["${ids[name]}"] }`);

const labels = ({ nodes }: { nodes: { label: string }[] }) => nodes.map(({ label }) => label);

it.each(['denied', 'withdrawn', 'embargoed'])(
  'who is withheld (%s) is in no node and no tie, and still counts for the organization',
  async (name) => {
    const { nodes, ties, summary } = await mapOf(name);
    expect(labels({ nodes })).toEqual(['Beto', 'Caro', 'Dora']);
    expect(nodes.map(({ strength }: { strength: number }) => strength)).toEqual([1, 1, 1]); // 2 ties of 1/2
    expect(ties).toHaveLength(3);
    expect(summary).toEqual({ actors: 3, ties: 3 });
    expect(await mapOf(name, 'ORGANIZATION')).toMatchObject({ summary: { actors: 4, ties: 6 } });
  },
);

it('who does not want to be tied is on no map of experts', async () => {
  expect(labels(await mapOf('untied'))).toEqual(['Beto', 'Caro', 'Dora']);
});

it('a series that asks for agreement shows those who agreed, and one that is off shows nobody', async () => {
  expect(await mapOf('agreed')).toMatchObject({
    nodes: [
      { label: 'Ana', degree: 1 },
      { label: 'Caro', degree: 1 },
    ],
    summary: { actors: 2, ties: 1 },
  });
  expect(await mapOf('off')).toMatchObject({ nodes: [], ties: [], summary: { actors: 0 } });
});

it.each([
  ['withdraws', 'leaving', `consent = 'WITHDRAWN'`],
  ['does not want to be tied any more', 'leavingTies', `tie_consent = 'DENIED'`],
])('who %s is gone at once, before the graph in memory has followed', async (_, name, change) => {
  expect(labels(await mapOf(name))).toHaveLength(4);
  // By SQL alone nothing is announced: the graph in memory knows Ana as before.
  await panels.sql(`update expert set ${change} where slug = 'ana-${name.toLowerCase()}'`);
  const { nodes, ties } = await mapOf(name);
  expect(labels({ nodes })).toEqual(['Beto', 'Caro', 'Dora']);
  expect(ties).toHaveLength(3);
  await panels.app.community.refreshedRevision();
  const after = await mapOf(name);
  expect(after.summary).toEqual({ actors: 3, ties: 3 });
  expect(after.nodes.map(({ degree }: { degree: number }) => degree)).toEqual([2, 2, 2]);
});
