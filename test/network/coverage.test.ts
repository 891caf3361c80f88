import { expect, it } from 'vitest';
import { createWorld, type Scribe } from '../support/world.ts';

function fill(scribe: Scribe) {
  const [academia, civil, media] = ['Academia', 'Civil', 'Medios'].map((name) =>
    scribe.sector(name, { nameTranslations: { en: `${name} (en)` } }),
  );
  const state = { academia: ['MX-JAL', 'Jalisco'], civil: ['MX-PUE', 'Puebla'], media: ['MX-PUE', 'PUEBLA'] };
  const organizations = (prefix: string, sector: object, count: number, [stateCode, name]: string[]) =>
    Array.from({ length: count }, (_, at) =>
      scribe.organization(`${prefix} ${at}`, { sector, stateCode, state: name }),
    );
  const a = organizations('A', academia, 4, state.academia);
  const c = organizations('C', civil, 3, state.civil);
  const m = organizations('M', media, 1, state.media);
  const series = scribe.series('Encuentro');
  const [first, second, third] = ['2021', '2022', '2023'].map((year) =>
    scribe.edition(series, `Encuentro ${year}`),
  );
  const convene = (edition: object, list: { sector: object }[]) => {
    for (const organization of list)
      scribe.convening(edition, organization, { sectorAtTime: organization.sector, scopeAtTime: 'LOCAL' });
  };
  convene(first, [...a, ...c, ...m]);
  convene(second, [...a.slice(0, 2), ...c]);
  convene(third, a.slice(0, 1));
  scribe.convening(third, a[0]!, { role: 'HOST', sectorAtTime: academia, scopeAtTime: 'LOCAL' });
  scribe.edition(series, 'Encuentro sin nadie');
  scribe.convening(scribe.edition(scribe.series('Sola'), 'Sola 2021'), a[0]!, { sectorAtTime: academia });
  scribe.venue(third, { stateCode: 'GT-01' });
  const figure = scribe.figure(third, 'CONVENING_ORGANIZATIONS', 30);
  scribe.cite(figure, scribe.source('Boletín'), 0);
  const [ana, berta] = ['Ana', 'Berta'].map((name) => scribe.expert(name));
  const panel = (title: string, one: { sector: object }, two: { sector: object }) => {
    const activity = scribe.activity(third, title);
    scribe.participation(activity, ana, { onBehalfOf: one, sectorAtTime: one.sector });
    scribe.participation(activity, berta, { onBehalfOf: two, sectorAtTime: two.sector });
  };
  panel('De un lado', a[0], a[1]);
  panel('De dos lados', a[0], c[0]);
  panel('De una sola', a[0], a[0]);
}

const world = await createWorld(fill);

const coverage = async (slug: string, fields: string) =>
  (await world.read(`{ edition(slug: "${slug}") { coverage { ${fields} } } }`)).edition.coverage;

it('gaps are where fewer organizations convened than in the other editions on average, the widest first', async () => {
  const { gaps } = await coverage(
    'encuentro-2023',
    'gaps { facet key label labelEn: label(locale: "en") expected observed }',
  );
  expect(gaps).toEqual([
    { facet: 'SCOPE', key: 'LOCAL', label: 'Local', labelEn: 'Local', expected: 7, observed: 1 },
    { facet: 'SECTOR', key: 'civil', label: 'Civil', labelEn: 'Civil (en)', expected: 3, observed: 0 },
    {
      facet: 'SECTOR',
      key: 'academia',
      label: 'Academia',
      labelEn: 'Academia (en)',
      expected: 3,
      observed: 1,
    },
    { facet: 'SECTOR', key: 'medios', label: 'Medios', labelEn: 'Medios (en)', expected: 1, observed: 0 },
    {
      facet: 'STATE',
      key: 'MX-PUE',
      label: expect.stringMatching(/puebla/i),
      labelEn: expect.any(String),
      expected: 4,
      observed: 0,
    },
    { facet: 'STATE', key: 'MX-JAL', label: 'Jalisco', labelEn: 'Jalisco', expected: 3, observed: 1 },
  ]);
});

it('an edition with the most of all has no gaps, nor has one that nothing can be compared with', async () => {
  expect((await coverage('encuentro-2021', 'gaps { key }')).gaps).toEqual([]);
  expect((await coverage('sola-2021', 'gaps { key }')).gaps).toEqual([]);
});

it('states are missing of the countries in which there were venues and conveners', async () => {
  const { statesWithoutConvener } = await coverage('encuentro-2023', 'statesWithoutConvener');
  expect(statesWithoutConvener).toContain('MX-PUE');
  expect(statesWithoutConvener).toContain('GT-01');
  expect(statesWithoutConvener).not.toContain('MX-JAL');
  expect(statesWithoutConvener.every((code: string) => /^(MX|GT)-/.test(code))).toBe(true);
});

it('an activity is one-sided when several organizations appeared and all were of one sector', async () => {
  expect(
    await coverage(
      'encuentro-2023',
      'sectorsMissingByActivity { title } two: sectorsMissingByActivity(first: 1) { title }',
    ),
  ).toEqual({ sectorsMissingByActivity: [{ title: 'De un lado' }], two: [{ title: 'De un lado' }] });
  const { errors } = await world.ask(
    '{ edition(slug: "encuentro-2023") { coverage { sectorsMissingByActivity(first: 101) { title } } } }',
  );
  expect(errors).toMatchObject([{ code: 'LIMIT_TOO_HIGH' }]);
});

it('the denominator is the source of the published number of conveners, where there is one', async () => {
  expect(await coverage('encuentro-2023', 'denominatorSource { title }')).toEqual({
    denominatorSource: { title: 'Boletín' },
  });
  expect(await coverage('encuentro-2021', 'denominatorSource { title }')).toEqual({
    denominatorSource: null,
  });
});

it('several editions are compared at once as each is alone', async () => {
  const { series } = await world.read(
    '{ series(slug: "encuentro") { editions { slug coverage { gaps { facet key expected observed } statesWithoutConvener } } } }',
  );
  for (const { slug, coverage: together } of series.editions) {
    expect(await coverage(slug, 'gaps { facet key expected observed } statesWithoutConvener')).toEqual(
      together,
    );
  }
});
