import { describe, expect, it } from 'vitest';
import * as operations from '../../../web/graphql/operations.ts';
import { openPanels } from './rendered-panels.ts';

/** The questions that the links of a panel lead to. */
const queriesIn = (panel: string) =>
  [...panel.matchAll(/href="(\/graphiql[^"]*)"/g)].map(([, href]) => {
    const searchParams = new URL(href!, 'http://here').searchParams;
    return { name: searchParams.get('view')!, variables: JSON.parse(searchParams.get('variables')!) };
  });

describe('the panel of the map', () => {
  const { ask, panelAt } = openPanels();

  const idOf = async (slug: string): Promise<string> =>
    (await ask('query ($slug: String!) { organization(slug: $slug) { id } }', { slug })).organization.id;

  /** Whom a tie of the graph is between. */
  const tied = async (between: string): Promise<[string, string]> => {
    const { ties } = (await ask(`{ communityMap(between: ${between}) { ties { source target } } }`))
      .communityMap;
    return [ties[0].source, ties[0].target];
  };

  /** What it says at an address is behind one link, which asks the graph something it answers. */
  async function hasBehind(name: string, words: string, tool?: 'narrative') {
    for (const locale of ['es', 'en'] as const) {
      const panel = await panelAt(words, { locale, ...(tool && { tool }) });
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
    await hasBehind('NodeCard', `selected=${await idOf('inai')}`);
    await hasBehind('NodeCard', `kind=experts&selected=${expert}`);
    await hasBehind('NodeCard', `kind=sectors&selected=${sector}`);
  });

  it('links to the query of a tie, which is that of the map for sectors and activities', async () => {
    await hasBehind('TieCard', `selected=${(await tied('ORGANIZATION')).join()}`);
    await hasBehind('CommunityMap', `kind=sectors&selected=${(await tied('SECTOR')).join()}`);
    await hasBehind('CommunityMap', `kind=two-mode&selected=${(await tied('TWO_MODE')).join()}`);
  });

  it('links to the query of the paths between two nodes', async () => {
    const [from, to] = await tied('ORGANIZATION');
    await hasBehind('WaysBetween', `from=${from}&to=${to}`);
  });

  it('links to the queries of a comparison and of a what-if', async () => {
    await hasBehind('EditionsCompared', 'compare=demo-2021,demo-2022');
    await hasBehind('WithoutSome', `without=${(await tied('ORGANIZATION'))[0]}`);
  });

  it('links to the query of the narrative', async () => {
    await hasBehind('CommunityMap', '', 'narrative');
  });

  it('has the filters of the map in its query', async () => {
    const panel = await panelAt(
      `selected=${await idOf('inai')}&minShared=3&channels=CONVENING&withScope=LOCAL`,
    );
    const [query] = queriesIn(panel);
    expect(query!.variables.filter).toMatchObject({ channels: ['CONVENING'] });
  });
});
