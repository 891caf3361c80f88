import { afterAll, describe, expect, it } from 'vitest';
import { shippedWorld } from '../../../support/world.ts';

const world = await shippedWorld();
afterAll(() => world.database.drop());

const ids: Record<string, { id: string; name: string }> = await world.read(`{
  inai: organization(slug: "inai") { id name } codeando: organization(slug: "codeando-mexico") { id name }
  people: organization(slug: "transparencia-para-el-pueblo") { id name } sabg: organization(slug: "sabg") { id name }
  datacon: series(slug: "datacon") { id name } demo: series(slug: "demo") { id name } former: edition(slug: "demo-2022") { id name } last: edition(slug: "demo-2023") { id name } }`);
const id = (name: string) => ids[name]!.id;

const IN_DATACON = `series: ["${id('datacon')}"]`;
const TOGETHER = `channels: [ACTIVITY, CONVENING], ${IN_DATACON}`;

const paths = async (from: string, to: string, filter = '') =>
  (
    await world.read(`{ pathsBetween(from: "${from}", to: "${to}", filter: { ${filter} }) { paths { length
      explanation en: explanation(locale: "en") steps { via { __typename ... on Activity { title kind } } } } } }`)
  ).pathsBetween.paths;

describe('how INAI and Codeando México are connected', () => {
  it('is by DATACON 2021, which both helped organize', async () => {
    const [direct, ...others] = await paths(id('inai'), id('codeando'), TOGETHER);
    const [inai, codeando] = [ids.inai!.name, ids.codeando!.name];
    expect(direct).toEqual({
      length: 1,
      explanation: `${inai} y ${codeando} ayudaron a realizar DATACON 2021.`,
      en: `${inai} and ${codeando} both helped organize DATACON 2021.`,
      steps: [{ via: [{ __typename: 'Convening' }] }],
    });
    for (const { length } of others) expect(length).toBeGreaterThan(1);
  });

  it('is not by activities of DATACON, since none is recorded that both attended', async () => {
    expect(await paths(id('inai'), id('codeando'), IN_DATACON)).toEqual([]);
  });
});

describe('what INAI left, each of its successors has', () => {
  const partners = async (slug: string, lineage: string) => {
    const { organization } = await world.read(`{ organization(slug: "${slug}") {
      ties(first: 100, filter: { ${TOGETHER}, lineage: ${lineage} }) { nodes { shared b { ... on Organization { slug } } } } } }`);
    type Tie = { shared: number; b: { slug: string } };
    return organization.ties.nodes.map(({ shared, b }: Tie) => `${b.slug} ${shared}`).sort();
  };

  it('in ties: all of them, and none with each other', async () => {
    const inherited = await partners('inai', 'AS_RECORDED');
    // DATACON 2021, the messages at the Jalisco venue in 2022, and DATACON 2023.
    expect(inherited).toEqual(['codeando-mexico 1', 'itei 1', 'snt 1']);
    for (const heir of ['transparencia-para-el-pueblo', 'sabg']) {
      const own = await partners(heir, 'AS_RECORDED');
      expect(own).toEqual([]);
      // ITEI and SNT have handed over since, too.
      expect(await partners(heir, 'AS_SUCCESSOR')).toEqual([
        'codeando-mexico 1',
        'contraloria-jalisco 1',
        'snaip 1',
      ]);
    }
    expect(await partners('inai', 'AS_SUCCESSOR')).toEqual([]);
  });

  it('in metrics, on the map and on the way to others', async () => {
    const successor = `filter: { ${TOGETHER}, lineage: AS_SUCCESSOR }`;
    const { inai, people, sabg, communityMap } = await world.read(`{
      inai: organization(slug: "inai") { metrics(${successor}) { activities } was: metrics(filter: { ${TOGETHER} }) { activities editions } }
      people: organization(slug: "transparencia-para-el-pueblo") { metrics(${successor}) { activities editions } }
      sabg: organization(slug: "sabg") { metrics(${successor}) { activities editions } }
      communityMap(${successor}) { nodes { id } } }`);
    expect(inai.metrics).toBeNull();
    expect([people.metrics, sabg.metrics]).toEqual([inai.was, inai.was]);
    const drawn = communityMap.nodes.map((node: { id: string }) => node.id);
    expect(drawn).toEqual(expect.arrayContaining([id('people'), id('sabg')]));
    expect(drawn).not.toContain(id('inai'));
    const lineage = `${TOGETHER}, lineage: AS_SUCCESSOR`;
    expect((await paths(id('sabg'), id('codeando'), lineage))[0].explanation).toContain('DATACON 2021');
    // The two heirs have no tie of their own, and so all ways between them are by way of others.
    for (const { length } of await paths(id('people'), id('sabg'), lineage)) expect(length).toBe(2);
  });
});

it('which sectors met less than chance would have it is said in both languages, with the figures', async () => {
  const { network } =
    await world.read(`{ network(between: ORGANIZATION, filter: { series: ["${id('demo')}"] }) {
    narrative en: narrative(locale: "en") mixing { row { name en: name(locale: "en") } column { name } ties expected } } }`);
  expect(network.en).toMatch(
    /fewer (?:ties than chance would give )?(?:within|between) .+ \(\d+, with [\d.]+ expected\)/,
  );
  expect(network.narrative).toMatch(
    /menos (?:dentro de|entre) .+ \(\d+; por azar se esperaría(?:n)? [\d.]+\)/,
  );
  type Cell = { ties: number; expected: number };
  const total = (of: keyof Cell) => network.mixing.reduce((sum: number, cell: Cell) => sum + cell[of], 0);
  // Rewiring leaves as many ties as there are.
  expect(total('expected')).toBeCloseTo(total('ties'), 0);
});

it('the table through which two are connected is named by its title', async () => {
  const [{ title, one, other }] = await world.sql(`select a.title, min(o.slug) as one, max(o.slug) as other
    from activity a join participation p on p.activity_id = a.id join organization o on o.id = p.organization_id
    join edition e on e.id = a.edition_id join series s on s.id = e.series_id
    where s.synthetic and a.kind in ('THEMATIC_TABLE', 'PANEL') group by a.id having count(distinct o.id) = 2 order by a.id limit 1`);
  const { a, b } = await world.read(
    `{ a: organization(slug: "${one}") { id } b: organization(slug: "${other}") { id } }`,
  );
  const [first] = await paths(a.id, b.id, `series: ["${id('demo')}"]`);
  expect(first.length).toBe(1);
  expect(first.steps[0].via.map((via: { title: string }) => via.title)).toContain(title);
  expect(first.explanation).toContain('coincidieron en ');
  expect(first.en).toContain('both took part in ');
});

it('what changed between the last two editions adds up to what each of them has', async () => {
  const { editionDiff, former, last } = await world.read(`{
    editionDiff(from: "${id('former')}", to: "${id('last')}", lineage: AS_RECORDED, channels: [ACTIVITY]) {
      keptTies newTies { totalCount } lapsedTies { totalCount } newcomers { slug } returned { slug } absent { slug } }
    former: network(between: ORGANIZATION, filter: { editions: ["${id('former')}"] }) { ties }
    last: network(between: ORGANIZATION, filter: { editions: ["${id('last')}"] }) { ties } }`);
  const { keptTies, newTies, lapsedTies, newcomers, returned, absent } = editionDiff;
  expect(keptTies + newTies.totalCount).toBe(last.ties);
  expect(keptTies + lapsedTies.totalCount).toBe(former.ties);
  const slugs = [newcomers, returned, absent].flat().map(({ slug }: { slug: string }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(newcomers.length).toBeGreaterThan(0);
});
