import { afterAll, describe, expect, it } from 'vitest';
import { createWorld, type Scribe, shippedWorld } from '../../../support/world.ts';
import { tiesBy, tiesOf } from './gathering.ts';

/** O, which came out of P, handed over to H and J in 2020; X outlasted all. S split, and went on beside T. */
function handedOver(scribe: Scribe) {
  const letters = [...'POHJXST'];
  const made = new Map(
    letters.map((letter) => [letter, scribe.organization(`Red ${letter}`, { slug: letter.toLowerCase() })]),
  );
  const person = new Map(letters.map((letter) => [letter, scribe.expert(`Persona de ${letter}`)]));
  const succession = (from: string, to: string, fields = {}) =>
    scribe.succession(made.get(from)!, made.get(to)!, fields);
  succession('P', 'O', { effectiveOn: '2010' });
  for (const heir of 'HJ') succession('O', heir, { effectiveOn: '2020' });
  for (const part of 'ST') succession('S', part, { kind: 'SPLIT', effectiveOn: '2020' });
  const series = scribe.series('Encuentro');
  const meetings = { 2005: ['PX'], 2015: ['OX', 'SX'], 2021: ['HX', 'HJ'] };
  for (const [year, tables] of Object.entries(meetings)) {
    const edition = scribe.edition(series, `Encuentro ${year}`, { year: Number(year), startsOn: year });
    for (const [at, who] of tables.entries()) {
      const table = scribe.activity(edition, `Mesa ${year}-${at}`);
      for (const letter of who)
        scribe.participation(table, person.get(letter)!, { onBehalfOf: made.get(letter) });
    }
  }
}

const world = await createWorld(handedOver);
const AS_SUCCESSOR = { lineage: 'AS_SUCCESSOR' };

describe('as recorded', () => {
  it('ties are of those who came', async () => {
    expect(await tiesBy(world, {})).toEqual(['HJ1', 'HX1', 'OX1', 'PX1', 'XS1']);
    expect(await tiesOf(world, 'o', {})).toEqual(['OX1']);
  });
});

describe('as successors count it, ties', () => {
  it('are of every heir, over any number of steps, beside its own', async () => {
    expect(await tiesOf(world, 'h', AS_SUCCESSOR)).toEqual(['HJ1', 'HX3']);
    expect(await tiesOf(world, 'j', AS_SUCCESSOR)).toEqual(['JH1', 'JX2']);
  });

  it('are not between two heirs by what both inherited, but by what both did', async () => {
    // H and J inherit two tables each; the one table at which they met is their own.
    expect(await tiesBy(world, AS_SUCCESSOR)).toEqual(['HJ1', 'HX3', 'JX2', 'XS1', 'XT1']);
    expect(await tiesBy(world, { ...AS_SUCCESSOR, roles: ['MODERATOR'] })).toEqual([]);
  });

  it('are no more of those that handed over', async () => {
    for (const slug of ['p', 'o']) expect(await tiesOf(world, slug, AS_SUCCESSOR)).toEqual([]);
  });

  it('stay with one that goes on beside what came out of it, and the two are not tied by it', async () => {
    expect(await tiesOf(world, 's', AS_SUCCESSOR)).toEqual(['SX1']);
    expect(await tiesOf(world, 't', AS_SUCCESSOR)).toEqual(['TX1']);
  });

  it('are worked out from what each counts', async () => {
    const { organization } = await world.read(
      `{ organization(slug: "j") { ties(filter: { lineage: AS_SUCCESSOR }, orderBy: SHARED) { nodes { shared expected jaccard newman
        editionsTogether firstTogether { year } lastTogether { year } evidence { totalCount edges { node { ... on Activity { title } } } } } } } }`,
    );
    // N = 5 tables; J counts three, X four. At two they are three: H, J and X.
    expect(organization.ties.nodes[0]).toEqual({
      shared: 2,
      expected: (3 * 4) / 5,
      jaccard: 2 / 5,
      newman: 1 / 2 + 1 / 2,
      editionsTogether: 2,
      firstTogether: { year: 2005 },
      lastTogether: { year: 2015 },
      evidence: {
        totalCount: 2,
        edges: [{ node: { title: 'Mesa 2015-0' } }, { node: { title: 'Mesa 2005-0' } }],
      },
    });
  });
});

describe('on the data that ships, INAI, which was dissolved', async () => {
  const shipped = await shippedWorld();
  afterAll(() => shipped.database.drop());
  const HEIRS = ['sabg', 'transparencia-para-el-pueblo'];
  /** At DATACON: with ITEI it spoke in Jalisco; with the others it organized an edition each. */
  const PARTNERS = [
    {
      slug: 'codeando-mexico',
      shared: 1,
      via: [{ __typename: 'Convening', edition: { slug: 'datacon-2021' } }],
    },
    { slug: 'itei', shared: 1, via: [{ __typename: 'Activity', slug: 'datacon-2022-jalisco' }] },
    { slug: 'snt', shared: 1, via: [{ __typename: 'Convening', edition: { slug: 'datacon-2023' } }] },
  ];

  /** ITEI and SNT have handed over since, too. */
  const SINCE: Record<string, string> = { itei: 'contraloria-jalisco', snt: 'snaip' };
  const PARTNERS_SINCE = PARTNERS.map((each) => ({ ...each, slug: SINCE[each.slug] ?? each.slug }));
  const { series } = await shipped.read('{ series(slug: "datacon") { id } }');

  const partnersOf = async (slug: string, lineage: string) => {
    const { organization } = await shipped.read(
      `query ($slug: String!, $series: [ID!], $lineage: Lineage) { organization(slug: $slug) {
        ties(filter: { channels: [ACTIVITY, CONVENING], series: $series, lineage: $lineage }) { totalCount nodes {
          shared a { ... on Organization { slug } } b { ... on Organization { slug } }
          evidence { edges { node { __typename ... on Activity { slug } ... on Convening { edition { slug } } } } } } } } }`,
      { slug, lineage, series: [series.id] },
    );
    const { totalCount, nodes } = organization.ties;
    expect(totalCount).toBe(nodes.length);
    // biome-ignore lint/suspicious/noExplicitAny: as it was answered
    const partners = nodes.map(({ a, b, shared, evidence }: any) => {
      expect(a).toEqual({ slug });
      return { slug: b.slug, shared, via: evidence.edges.map(({ node }: { node: object }) => node) };
    });
    return partners.toSorted((one: { slug: string }, other: { slug: string }) =>
      one.slug < other.slug ? -1 : 1,
    );
  };

  it('has ties of its own as recorded, and its successors have none', async () => {
    expect(await partnersOf('inai', 'AS_RECORDED')).toEqual(PARTNERS);
    for (const heir of HEIRS) expect(await partnersOf(heir, 'AS_RECORDED')).toEqual([]);
  });

  it.each(HEIRS)('has its ties found under its successor %s, and not with the other one', async (heir) => {
    expect(await partnersOf(heir, 'AS_SUCCESSOR')).toEqual(PARTNERS_SINCE);
  });

  it('then answers empty itself', async () => {
    expect(await partnersOf('inai', 'AS_SUCCESSOR')).toEqual([]);
  });

  it('has each of them find it by the ties of the others too', async () => {
    const ofHeir = await partnersOf('contraloria-jalisco', 'AS_SUCCESSOR');
    expect(ofHeir.map(({ slug }: { slug: string }) => slug)).toEqual(HEIRS);
    expect((await partnersOf('itei', 'AS_RECORDED')).map(({ slug }: { slug: string }) => slug)).toEqual([
      'inai',
    ]);
  });

  it('is shown with its own convening where another organized an edition beside it, whoever counts it now', async () => {
    const { organization } = await shipped.read(
      `query ($series: [ID!]) { organization(slug: "codeando-mexico") {
        ties(filter: { channels: [CONVENING], series: $series, lineage: AS_SUCCESSOR }) { nodes {
          b { ... on Organization { slug } } evidence { edges { node { ... on Convening { organization { slug } } } } } } } } }`,
      { series: [series.id] },
    );
    const its = { evidence: { edges: [{ node: { organization: { slug: 'inai' } } }] } };
    expect(new Set(organization.ties.nodes)).toEqual(new Set(HEIRS.map((slug) => ({ b: { slug }, ...its }))));
  });

  it('and all others are found by tiedTo as their ties have it', async () => {
    await shipped.sql('update series set synthetic = false'); // as if real, so that there are more
    await shipped.app.community.refreshedRevision();
    const { organizations } = await shipped.read(
      '{ organizations(first: 100) { nodes { id slug ties(first: 100) { nodes { b { ... on Organization { slug } } } } } } }',
    );
    const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug).toSorted();
    for (const { id, slug, ties } of organizations.nodes) {
      const found = await shipped.read(
        'query ($id: ID!) { organizations(first: 100, filter: { tiedTo: $id }) { totalCount nodes { slug } } }',
        { id },
      );
      expect(slugs(found.organizations.nodes), slug).toEqual(
        slugs(ties.nodes.map(({ b }: { b: { slug: string } }) => b)),
      );
    }
    expect(organizations.nodes.some(({ ties }: { ties: { nodes: object[] } }) => ties.nodes.length > 5)).toBe(
      true,
    );
  });
});
