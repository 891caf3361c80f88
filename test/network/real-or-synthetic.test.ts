import { describe, expect, it } from 'vitest';
import { network } from '../../src/network.ts';
import { buildGraph } from '../../src/platform/graph/schema.ts';
import { createWorld, freshWorld } from '../support/world.ts';

/** A network with real and synthetic data that share a sector, a topic, words, and one organization. */
const world = await createWorld(async (scribe) => {
  const shared = scribe.sector('Academia');
  const topic = scribe.topic('Presupuesto');
  const both = scribe.organization('Cita de ambas', { sector: shared });
  for (const [series, synthetic, word] of [
    ['Encuentro', false, 'real'],
    ['Ensayo', true, 'fingida'],
  ] as const) {
    const edition = scribe.edition(scribe.series(series, { synthetic }), `Cita ${word} 2021`, { year: 2021 });
    const organization = scribe.organization(`Cita ${word}`, { sector: shared });
    const activity = scribe.activity(edition, `Cita ${word} en mesa`);
    scribe.about(activity, topic);
    scribe.about(activity, scribe.topic(`Cita ${word} tema`));
    scribe.convening(edition, organization, { sectorAtTime: scribe.sector(`Cita ${word} sector`) });
    for (const [at, onBehalfOf] of [organization, both].entries())
      scribe.participation(activity, scribe.expert(`Cita ${word} ${at}`), {
        onBehalfOf,
        sectorAtTime: shared,
      });
    const outcome = scribe.outcome(edition, `Cita ${word} acordada`);
    scribe.feeds(outcome, scribe.agendaItem(`Cita ${word} punto`));
  }
});

const LISTS = ['editions', 'organizations', 'experts', 'activities', 'outcomes', 'topics', 'agendaItems'];

const slugsOf = async (list: string): Promise<string[]> => {
  const answer = await world.read(`{ list: ${list} { totalCount nodes { slug } } }`);
  expect(answer.list.totalCount).toBe(answer.list.nodes.length);
  return answer.list.nodes.map(({ slug }: { slug: string }) => slug);
};

describe('a list that starts nowhere', () => {
  it.each(LISTS)('is of what is real: %s', async (list) => {
    const slugs = await slugsOf(list);
    expect(slugs.filter((slug) => slug.includes('real')).length).toBeGreaterThan(0);
    expect(slugs.filter((slug) => slug.includes('fingida'))).toEqual([]);
  });

  it.each([
    ['editions', 'editions(series: "ensayo")'],
    ['editions', 'editions(synthetic: true)'],
    ['organizations', 'organizations(filter: { series: ["ensayo"] })'],
    ['organizations', 'organizations(filter: { edition: ["cita-fingida-2021"] })'],
    ['experts', 'experts(series: ["ensayo"])'],
    ['experts', 'experts(edition: ["cita-fingida-2021"])'],
    ['activities', 'activities(filter: { series: ["ensayo"] })'],
    ['activities', 'activities(filter: { edition: ["cita-fingida-2021"] })'],
    ['outcomes', 'outcomes(series: ["ensayo"])'],
    ['outcomes', 'outcomes(edition: ["cita-fingida-2021"])'],
    ['topics', 'topics(series: ["ensayo"])'],
    ['agenda items', 'agendaItems(series: ["ensayo"])'],
  ])('is of what is synthetic where a filter names that: %s by %s', async (_, list) => {
    const slugs = await slugsOf(list);
    expect(slugs.filter((slug) => slug.includes('fingida')).length).toBeGreaterThan(0);
    expect(slugs.filter((slug) => slug.includes('real'))).toEqual([]);
  });

  it('has what is known from both in either', async () => {
    expect(await slugsOf('organizations')).toContain('cita-de-ambas');
    expect(await slugsOf('organizations(filter: { series: ["ensayo"] })')).toContain('cita-de-ambas');
    expect(await slugsOf('topics')).toContain('presupuesto');
  });

  it('counts in its facets what it lists', async () => {
    const { real, synthetic } = await world.read(`{
      real: organizations { facets(by: [SECTOR]) { buckets { key count } } }
      synthetic: organizations(filter: { series: ["ensayo"] }) { totalCount facets(by: [SECTOR]) { buckets { key count } } }
    }`);
    expect(real.facets[0].buckets).toEqual([{ key: 'academia', count: 2 }]);
    expect(synthetic.facets[0].buckets).toEqual([{ key: 'academia', count: 2 }]);
  });

  it.each(['editions(series: "Series_1")', 'organizations(filter: { series: ["encuentro"] })'])(
    'is of what is real where a filter names that: %s',
    async (list) => {
      const slugs = await slugsOf(list);
      expect(slugs.filter((slug) => slug.includes('fingida'))).toEqual([]);
      expect(slugs.length).toBeGreaterThan(0);
    },
  );

  it('is refused where a filter names both, in words that say which', async () => {
    const { errors } = await world.ask('{ outcomes(series: ["encuentro", "ensayo"]) { totalCount } }');
    expect(errors).toMatchObject([
      {
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('"encuentro" is real and "ensayo" is synthetic'),
      },
    ]);
  });

  it('is of sectors likewise', async () => {
    const { real, synthetic } = await world.read(
      '{ real: sectors { slug } synthetic: sectors(series: ["ensayo"]) { slug } }',
    );
    expect(real).toEqual([{ slug: 'academia' }, { slug: 'cita-real-sector' }]);
    expect(synthetic).toEqual([{ slug: 'academia' }, { slug: 'cita-fingida-sector' }]);
  });
});

describe('a list below what both have in common', () => {
  it('is of what is real', async () => {
    const { sector, topic } = await world.read(`{
      sector(slug: "academia") {
        organizations { totalCount nodes { slug } }
        parts { edition { slug } }
      }
      topic(slug: "presupuesto") { activities { totalCount nodes { slug } } }
    }`);
    const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug);
    expect(slugs(sector.organizations.nodes)).toEqual(['cita-de-ambas', 'cita-real']);
    expect(sector.organizations.totalCount).toBe(2);
    expect(sector.parts).toEqual([{ edition: { slug: 'cita-real-2021' } }]);
    expect(slugs(topic.activities.nodes)).toEqual(['cita-real-en-mesa']);
  });

  it('is of what is synthetic below what is synthetic alone', async () => {
    const { topic } = await world.read('{ topic(slug: "cita-fingida-tema") { activities { totalCount } } }');
    expect(topic.activities.totalCount).toBe(1);
  });
});

it('is known of every list of Query where its rows are from', async () => {
  const { lists } = await buildGraph(network);
  const apart = ['Query.snapshots', 'Query.search']; // of the graph as it was, and of several types, each by its own policy
  const unknown = [...lists].filter(([place, { list }]) => {
    if (!place.startsWith('Query.') || apart.includes(place)) return false;
    const { type } = list({ first: 1 }, world.context().reader.planner.catalog);
    return !network.policies[type]?.origins;
  });
  expect(unknown.map(([place]) => place)).toEqual([]);
});

describe('a search', () => {
  const found = async (args: string): Promise<string[]> => {
    const { search } = await world.read(`{ search(text: "cita", first: 50${args}) { nodes { label } } }`);
    return search.nodes.map(({ label }: { label: string }) => label);
  };

  it('finds what is real', async () => {
    const labels = await found('');
    expect(labels).toContain('Cita real en mesa');
    expect(labels.filter((label) => label.includes('fingida'))).toEqual([]);
  });

  it.each([', series: ["ensayo"]', ', synthetic: true'])(
    'finds what is synthetic where that is asked for: %s',
    async (args) => {
      const labels = await found(args);
      expect(labels).toContain('Cita fingida en mesa');
      expect(labels).toContain('Cita de ambas');
      expect(labels.filter((label) => label.includes('real'))).toEqual([]);
    },
  );
});

it('answers for either by slug and by id', async () => {
  const { edition, organization } = await world.read(
    '{ edition(slug: "cita-fingida-2021") { id } organization(slug: "cita-fingida") { synthetic } }',
  );
  expect(organization.synthetic).toBe(true);
  expect((await world.read(`{ node(id: "${edition.id}") { id } }`)).node).toEqual(edition);
});

it('lists what is synthetic where there is nothing else', async () => {
  const alone = await freshWorld((scribe) => {
    scribe.edition(scribe.series('Ensayo', { synthetic: true }), 'Ensayo 2021', { year: 2021 });
  });
  expect((await alone.read('{ editions { nodes { slug } } }')).editions.nodes).toEqual([
    { slug: 'ensayo-2021' },
  ]);
});
