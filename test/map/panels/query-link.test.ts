import { describe, expect, it } from 'vitest';
import * as operations from '../../../web/graphql/operations.ts';
import { openPanels } from './rendered-panels.ts';

/** The queries to which the links of a panel lead. */
const queriesIn = (panel: string) =>
  [...panel.matchAll(/href="(\/graphiql[^"]*)"/g)].map(([, href]) => {
    const searchParams = new URL(href!, 'http://here').searchParams;
    return { name: searchParams.get('view')!, variables: JSON.parse(searchParams.get('variables')!) };
  });

/** The series that has most to show. */
const DEMO = 'demo';

describe('the panel of the map', () => {
  const { ask, panelAt } = openPanels();

  const idOf = async (slug: string): Promise<string> =>
    (await ask('query ($slug: String!) { organization(slug: $slug) { id } }', { slug })).organization.id;

  /** Both ends of a tie of the graph. */
  const tied = async (between: string): Promise<[string, string]> => {
    const { editions } = await ask(
      '{ editions(first: 100, synthetic: true) { nodes { series { id slug } } } }',
    );
    const demo = editions.nodes.find(({ series }: { series: { slug: string } }) => series.slug === DEMO)
      .series.id;
    const filter = `filter: { series: ["${demo}"] }`;
    const { ties } = (
      await ask(`{ communityMap(between: ${between}, ${filter}) { ties { source target } } }`)
    ).communityMap;
    return [ties[0].source, ties[0].target];
  };

  /** The panel at an address has one link to a query, which the graph answers. */
  async function linksTo(name: string, search: string, tool?: 'narrative') {
    for (const locale of ['es', 'en'] as const) {
      const panel = await panelAt(search, { locale, ...(tool && { tool }) });
      const [query, ...others] = queriesIn(panel);
      expect([query?.name, others]).toEqual([name, []]);
      expect(panel).toContain(locale === 'es' ? 'La consulta detrás de esto' : 'The query behind this');
      const { text } = Object.values(operations).find((each) => each.name === name)!;
      expect(await ask(text, query!.variables)).toBeTruthy();
      expect(query!.variables.locale).toBe(locale);
    }
  }

  it('links to the query of the card of a node, whatever its type', async () => {
    const [sector] = await tied('SECTOR');
    const [expert] = await tied('EXPERT');
    await linksTo('NodeCard', `selected=${await idOf('inai')}`);
    await linksTo('NodeCard', `series=${DEMO}&kind=experts&selected=${expert}`);
    await linksTo('NodeCard', `series=${DEMO}&kind=sectors&selected=${sector}`);
  });

  it('links to the query of a tie, which is that of the map for sectors and activities', async () => {
    await linksTo('TieCard', `series=${DEMO}&selected=${(await tied('ORGANIZATION')).join()}`);
    await linksTo('CommunityMap', `series=${DEMO}&kind=sectors&selected=${(await tied('SECTOR')).join()}`);
    await linksTo('CommunityMap', `series=${DEMO}&kind=two-mode&selected=${(await tied('TWO_MODE')).join()}`);
  });

  it('links to the query of the paths between two nodes', async () => {
    const [from, to] = await tied('ORGANIZATION');
    await linksTo('WaysBetween', `series=${DEMO}&from=${from}&to=${to}`);
  });

  it('links to the queries of a comparison and of a what-if', async () => {
    await linksTo('EditionsCompared', 'compare=demo-2021,demo-2022');
    await linksTo('WithoutSome', `series=${DEMO}&without=${(await tied('ORGANIZATION'))[0]}`);
  });

  it('links to the query of the narrative', async () => {
    await linksTo('CommunityMap', '', 'narrative');
  });

  it('has the filters of the map in its query', async () => {
    const panel = await panelAt(
      `selected=${await idOf('inai')}&minShared=3&channels=CONVENING&withScope=LOCAL`,
    );
    const [query] = queriesIn(panel);
    expect(query!.variables.filter).toMatchObject({ channels: ['CONVENING'] });
  });
});
