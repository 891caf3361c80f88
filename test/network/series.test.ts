import { describe, expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const series = scribe.series('Encuentro de Datos', { nameTranslations: { en: 'Data Gathering' } });
  const other = scribe.series('Ágora');
  scribe.edition(scribe.series('Ensayo', { synthetic: true }), 'Ensayo 2021');
  const editions = ['2021', '2022', '2023'].map((year) =>
    scribe.edition(series, `Encuentro ${year}`, { year: Number(year), startsOn: year }),
  );
  const [always, once, payer] = ['Siempre', 'Una vez', 'Pagadora'].map((name) => scribe.organization(name));
  for (const edition of editions) {
    scribe.convening(edition, always!);
    scribe.convening(edition, payer!, { role: 'SPONSOR' });
  }
  scribe.convening(editions[0]!, always!, { role: 'HOST' });
  scribe.convening(editions[2]!, once!, { role: 'PARTNER' });
  scribe.convening(scribe.edition(other, 'Ágora 2021'), once!);
});

describe('a series', () => {
  it('is listed with all others by name, the synthetic ones apart', async () => {
    const { real, synthetic } = await world.read(
      '{ real: allSeries { totalCount nodes { slug } } synthetic: allSeries(synthetic: true) { nodes { slug } } }',
    );
    expect(real).toEqual({ totalCount: 2, nodes: [{ slug: 'agora' }, { slug: 'encuentro-de-datos' }] });
    expect(synthetic.nodes).toEqual([{ slug: 'ensayo' }]);
  });

  it('is found by its name in every language', async () => {
    for (const text of ['encuentro de datos', 'data gathering']) {
      const { search } = await world.read(
        'query ($text: String!) { search(text: $text, types: [SERIES]) { nodes { label node { ... on Series { slug } } } } }',
        { text },
      );
      expect(search.nodes[0].node).toEqual({ slug: 'encuentro-de-datos' });
    }
  });

  it('says who convened it in how many editions, each once whatever its roles, and no sponsor', async () => {
    const { data, statements } = await world.ask(
      '{ series(slug: "encuentro-de-datos") { conveners { totalCount nodes { editions organization { slug } } } } }',
    );
    expect(data.series.conveners).toEqual({
      totalCount: 2,
      nodes: [
        { editions: 3, organization: { slug: 'siempre' } },
        { editions: 1, organization: { slug: 'una-vez' } },
      ],
    });
    expect(statements).toHaveLength(1);
  });

  it('gives its conveners in pages', async () => {
    const page = async (after: string | null) =>
      (
        await world.read(
          `query ($after: String) { series(slug: "encuentro-de-datos") { conveners(first: 1, after: $after) {
            pageInfo { hasNextPage endCursor } nodes { organization { slug } } } } }`,
          { after },
        )
      ).series.conveners;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([first.nodes, second.nodes]).toEqual([
      [{ organization: { slug: 'siempre' } }],
      [{ organization: { slug: 'una-vez' } }],
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});
