import { describe, expect, it } from 'vitest';
import { EditionTable } from '../../src/domain/edition/edition.table.ts';
import { createWorld, freshWorld, type Scribe } from '../support/world.ts';

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
  scribe.figure(first, 'CONVENING_ORGANIZATIONS', 10); // of which 8 are recorded: just enough
  scribe.figure(second, 'CONVENING_ORGANIZATIONS', 5);
  scribe.figure(third, 'EXPERTS', 2);
  const figure = scribe.figure(third, 'CONVENING_ORGANIZATIONS', 1);
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
  const unknown = scribe.activity(third, 'De quién sabe');
  for (const [expert, organization, sectorAtTime] of [
    [ana, a[0], academia],
    [berta, c[0], null],
  ])
    scribe.participation(unknown, expert, { onBehalfOf: organization, sectorAtTime });
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

it('an edition with the most of all has no gaps', async () => {
  expect((await coverage('encuentro-2021', 'gaps { key }')).gaps).toEqual([]);
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
    '{ series(slug: "encuentro") { editions { slug coverage { gaps { facet key expected observed } statesWithoutConvener unknownBecause } } } }',
  );
  for (const { slug, coverage: together } of series.editions) {
    expect(
      await coverage(slug, 'gaps { facet key expected observed } statesWithoutConvener unknownBecause'),
    ).toEqual(together);
  }
});

describe('what is not recorded is not absent', () => {
  const ALL =
    'gaps { key } statesWithoutConvener sectorsMissingByActivity { title } unknownBecause(locale: "en")';

  it('nothing is told of who was missing where no number was published', async () => {
    expect(await coverage('sola-2021', ALL)).toEqual({
      gaps: null,
      statesWithoutConvener: null,
      sectorsMissingByActivity: null,
      unknownBecause:
        'No published number of conveners of this edition is known, so we cannot say who was missing. ' +
        'No published number of experts of this edition is known, so we cannot say who was missing.',
    });
  });

  it('nothing is told below four fifths of the published number, in the language asked for', async () => {
    await world.write(async (scribe) => {
      const { id } = await scribe.em.findOneOrFail(EditionTable, { slug: 'sola-2021' });
      scribe.figure(scribe.em.getReference(EditionTable, id), 'CONVENING_ORGANIZATIONS', 25);
    });
    const { unknownBecause, ...lists } = await coverage(
      'sola-2021',
      'gaps { key } statesWithoutConvener unknownBecause',
    );
    expect(lists).toEqual({ gaps: null, statesWithoutConvener: null });
    expect(unknownBecause).toContain(
      'Se registran 1 de 25 convocantes de esta edición, menos de cuatro quintas partes: por eso no se dice quién faltó.',
    );
  });

  it('what says in its name that it is not recorded is always answered, with how much is', async () => {
    const { statesNotRecorded } = await coverage(
      'sola-2021',
      'statesNotRecorded { states convenersWithState conveners { recorded state } }',
    );
    expect(statesNotRecorded).toMatchObject({ convenersWithState: 1, conveners: { recorded: 1 } });
    expect(statesNotRecorded.states).toContain('MX-PUE');
    expect(statesNotRecorded.states).not.toContain('MX-JAL');
  });
});

describe('a series whose conveners are all recorded', () => {
  const fillStates = (known: number) => (scribe: Scribe) => {
    const edition = scribe.edition(scribe.series('Estados'), 'Estados 2024');
    scribe.figure(edition, 'CONVENING_ORGANIZATIONS', 5);
    for (let at = 0; at < 5; at++) {
      const stateCode = at < known ? 'MX-JAL' : null;
      scribe.convening(edition, scribe.organization(`Org ${at}`, { stateCode }));
    }
    scribe.convening(edition, scribe.organization('Paga', { stateCode: 'MX-PUE' }), { role: 'SPONSOR' });
  };
  const ofStates = async (known: number) => {
    const small = await freshWorld(fillStates(known));
    const { edition } = await small.read(
      '{ edition(slug: "estados-2024") { coverage { gaps { key } statesWithoutConvener unknownBecause(locale: "en") } } }',
    );
    return edition.coverage;
  };

  it('tells of states once those of four fifths of its conveners are known; who only pays counts for none', async () => {
    const { statesWithoutConvener } = await ofStates(4);
    expect(statesWithoutConvener).toHaveLength(31);
    expect(statesWithoutConvener).toContain('MX-PUE');
  });

  it('tells nothing of states below that, and says so', async () => {
    const { gaps, statesWithoutConvener, unknownBecause } = await ofStates(3);
    expect([gaps, statesWithoutConvener]).toEqual([null, null]);
    expect(unknownBecause).toContain(
      'The state of 3 of 5 conveners is known, fewer than four fifths, so we cannot say what was missing by it.',
    );
  });

  it('has nothing to compare with where no other edition is recorded well enough', async () => {
    const { gaps, unknownBecause } = await ofStates(5);
    expect(gaps).toBeNull();
    expect(unknownBecause).toContain(
      'No other edition of the series is recorded well enough to compare with',
    );
  });
});
