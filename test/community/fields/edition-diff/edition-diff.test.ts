import { describe, expect, it } from 'vitest';
import { createWorld, idOf, type Scribe } from '../../../support/world.ts';
import { allIsRecorded, type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
const editions: Record<string, ReturnType<Scribe['edition']>> = {};

const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
  Object.assign(editions, of.editions);
  const { A, B, C } = of.organizations;
  editions['2024'] = scribe.edition(of.series, 'Encuentro 2024', { year: 2024, startsOn: '2024-05' });
  const meet = (edition: object, title: string, ...who: { name: string }[]) => {
    const activity = scribe.activity(edition, title);
    for (const organization of who)
      scribe.participation(activity, scribe.expert(`${organization.name}, ${title}`), {
        onBehalfOf: organization,
      });
  };
  meet(editions['2024'], 'Regreso', A, B);
  meet(editions['2024'], 'Puente', B, C);
  // Three that were part of 2024 without meeting anybody: by bringing it about, as a whole, and by an outcome.
  scribe.convening(editions['2024'], scribe.organization('Gruta'));
  scribe.participation({ edition: editions['2024'] }, scribe.expert('Persona de Hoz'), {
    activity: null,
    onBehalfOf: scribe.organization('Hoz'),
  });
  scribe.proposal(scribe.outcome(editions['2024'], 'Se acordó'), scribe.organization('Isla'));
  // An institute met Alba, ended, and left two heirs, of whom one met Alba again.
  const legacy = scribe.series('Heredad');
  const institute = scribe.organization('Instituto');
  const [one, other] = [scribe.organization('Heredera'), scribe.organization('Otra heredera')];
  for (const heir of [one, other]) scribe.succession(institute, heir, { effectiveOn: '2021' });
  editions.before = scribe.edition(legacy, 'Heredad 2020', { startsOn: '2020' });
  editions.after = scribe.edition(legacy, 'Heredad 2022', { startsOn: '2022' });
  // A gathering of which little is recorded: of the second edition, all that was published; of the others, too little or nothing.
  const partial = scribe.series('A medias');
  for (const year of ['2031', '2032', '2033'])
    editions[year] = scribe.edition(partial, `A medias ${year}`, { year: Number(year), startsOn: year });
  scribe.figure(editions['2031'], 'CONVENING_ORGANIZATIONS', 0);
  scribe.figure(editions['2031'], 'EXPERTS', 10);
  allIsRecorded(scribe, editions['2032']);
  meet(editions['2031'], 'Inicio', A, B);
  meet(editions['2032'], 'Medio', A, C);
  meet(editions['2033'], 'Fin', A, C);
  for (const year of ['2024', 'before', 'after']) allIsRecorded(scribe, editions[year]!);
  meet(editions.before, 'Última', institute, A);
  meet(editions.after, 'Primera', one, A);
});

const NAMES = '{ name }';
const TIES =
  '{ totalCount nodes { shared a { ... on Organization { name } } b { ... on Organization { name } } } }';

type Tie = Record<'a' | 'b', { name: string }>;

/** What changed, each list as the names in it. */
async function diff(from: string, to: string, args = '') {
  const { editionDiff } = await world.read(
    `{ editionDiff(from: "${idOf(editions[from])}", to: "${idOf(editions[to])}" ${args}) { keptTies newTies ${TIES} lapsedTies ${TIES}
      newcomers ${NAMES} returned ${NAMES} absent ${NAMES} newBridges ${NAMES} } }`,
  );
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name).join(' ');
  const ties = ({ nodes }: { nodes: Tie[] }) => nodes.map(({ a, b }) => `${a.name}-${b.name}`).join(' ');
  const { keptTies, newTies, lapsedTies, newcomers, returned, absent, newBridges } = editionDiff;
  expect([newTies.totalCount, lapsedTies.totalCount]).toEqual([
    newTies.nodes.length,
    lapsedTies.nodes.length,
  ]);
  return {
    kept: keptTies,
    new: ties(newTies),
    lapsed: ties(lapsedTies),
    newcomers: names(newcomers),
    returned: names(returned),
    absent: names(absent),
    newBridges: names(newBridges),
  };
}

describe('what changed between two editions', () => {
  it('is who met anew, who no longer, and who did again; who came, came back and stayed away', async () => {
    expect(await diff('2021', '2022')).toEqual({
      kept: 1, // AB
      new: 'Cima-Duna',
      lapsed: 'Alba-Cima Brisa-Cima',
      newcomers: 'Duna',
      returned: '',
      absent: '',
      newBridges: '',
    });
    expect(await diff('2022', '2023')).toEqual({
      kept: 0,
      new: 'Duna-Eco',
      lapsed: 'Alba-Brisa Cima-Duna',
      newcomers: 'Eco Faro',
      returned: '',
      absent: 'Alba Brisa Cima',
      newBridges: '',
    });
  });

  it('calls who was neither at the earlier nor new one that returned', async () => {
    expect(await diff('2021', '2023')).toMatchObject({
      newcomers: 'Eco Faro',
      returned: 'Duna', // was there in 2022
      absent: 'Alba Brisa Cima',
    });
  });

  it('counts whoever had a part in an edition, and says without whom its groups would fall apart', async () => {
    expect(await diff('2023', '2024')).toEqual({
      kept: 0,
      new: 'Alba-Brisa Brisa-Cima',
      lapsed: 'Duna-Eco',
      newcomers: 'Gruta Hoz Isla',
      returned: 'Alba Brisa Cima',
      absent: 'Duna Eco Faro',
      newBridges: 'Brisa',
    });
    expect((await diff('2024', '2023')).newBridges).toBe('');
  });

  it('is by those channels that are asked for', async () => {
    expect(await diff('2023', '2024', ', channels: [CONVENING]')).toMatchObject({
      kept: 0,
      new: '',
      lapsed: '',
      newcomers: 'Gruta Hoz Isla',
    });
  });

  it('leaves out activities of more organizations than is said, as a filter does', async () => {
    expect(await diff('2021', '2022', ', maxActivitySize: 2')).toMatchObject({
      kept: 1,
      new: 'Cima-Duna',
      lapsed: '', // the Mesa de agua was of three
    });
    const refused = await world.ask(
      `{ editionDiff(from: "${idOf(editions['2021'])}", to: "${idOf(editions['2022'])}", maxActivitySize: 1) { keptTies } }`,
    );
    expect(refused.errors?.[0]?.message).toContain('must be from 2 to 200');
  });

  it('has the heirs of who ended in its place, and does not tie them to each other', async () => {
    const successors = {
      kept: 1, // Alba and the heir that met again
      new: '',
      lapsed: 'Alba-Otra heredera',
      newcomers: '',
      returned: '',
      absent: 'Otra heredera',
      newBridges: '',
    };
    expect(await diff('before', 'after')).toEqual(successors);
    expect(await diff('before', 'after', ', lineage: AS_SUCCESSOR')).toEqual(await diff('before', 'after'));
    expect(await diff('before', 'after', ', lineage: AS_RECORDED')).toEqual({
      kept: 0,
      new: 'Alba-Heredera',
      lapsed: 'Alba-Instituto',
      newcomers: 'Heredera',
      returned: '',
      absent: 'Instituto',
      newBridges: '',
    });
  });

  it('has its ties in pages, each with its evidence', async () => {
    const list = (more: string) =>
      `lapsedTies(first: 1 ${more}) { totalCount pageInfo { hasNextPage endCursor } nodes { b { ... on Organization { name } } evidence { nodes: edges { node { ... on Activity { title } } } } } }`;
    const ids = `from: "${idOf(editions['2021'])}", to: "${idOf(editions['2022'])}"`;
    const { editionDiff: first } = await world.read(`{ editionDiff(${ids}) { ${list('')} } }`);
    expect(first.lapsedTies).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ evidence: { nodes: [{ node: { title: 'Mesa de agua' } }] } }],
    });
    const { endCursor } = first.lapsedTies.pageInfo;
    const { editionDiff: second } = await world.read(
      `{ editionDiff(${ids}) { ${list(`, after: "${endCursor}"`)} from { slug } to { slug } revision } }`,
    );
    expect(second).toMatchObject({
      lapsedTies: { pageInfo: { hasNextPage: false }, nodes: [{}] },
      from: { slug: 'encuentro-2021' },
      to: { slug: 'encuentro-2022' },
      revision: expect.stringMatching(/^[\da-f]{12}$/),
    });
    const stale = await world.ask(
      `{ editionDiff(from: "${idOf(editions['2022'])}", to: "${idOf(editions['2023'])}") { ${list(`, after: "${endCursor}"`)} } }`,
    );
    expect(stale.errors).toMatchObject([{ code: 'STALE_CURSOR' }]);
  });
});

describe('what is not recorded is not absent', () => {
  const LISTS = `keptTies newTies { totalCount } lapsedTies { totalCount } newcomers ${NAMES} returned ${NAMES} absent ${NAMES}
    newBridges ${NAMES} unknownBecause(locale: "en")`;
  const between = async (from: string, to: string, fields: string) =>
    (
      await world.read(
        `{ editionDiff(from: "${idOf(editions[from])}", to: "${idOf(editions[to])}") { ${fields} } }`,
      )
    ).editionDiff;

  it('who is recorded at the later of two, and not at an earlier of which too little is, is not called new', async () => {
    expect(await between('2031', '2032', LISTS)).toEqual({
      keptTies: 0,
      newTies: null,
      lapsedTies: { totalCount: 1 },
      newcomers: null,
      returned: null,
      absent: [{ name: 'Brisa' }],
      newBridges: null,
      unknownBecause:
        '2 of 10 experts of A medias 2031 are recorded, fewer than four fifths, so we cannot say who was missing.',
    });
  });

  it('who is not recorded at the later is not called absent where no number was published; kept ties are told', async () => {
    expect(await between('2032', '2033', LISTS)).toEqual({
      keptTies: 1,
      newTies: { totalCount: 0 },
      lapsedTies: null,
      newcomers: null,
      returned: [],
      absent: null,
      newBridges: null,
      unknownBecause: [
        'No published number of conveners of A medias 2033 is known, so we cannot say who was missing.',
        '2 of 10 experts of A medias 2031 are recorded, fewer than four fifths, so we cannot say who was missing.',
        'No published number of experts of A medias 2033 is known, so we cannot say who was missing.',
      ].join(' '),
    });
  });

  it('what says in its name that it is not recorded is always answered, with how much is', async () => {
    const COUNTS = `organizations ${NAMES} conveners { state } experts { state recorded published { value } }`;
    expect(
      await between('2031', '2032', `notRecordedLater { ${COUNTS} } notRecordedEarlier { ${COUNTS} }`),
    ).toEqual({
      notRecordedLater: {
        organizations: [{ name: 'Brisa' }],
        conveners: { state: 'SUFFICIENT' },
        experts: { state: 'SUFFICIENT', recorded: 2, published: { value: 0 } },
      },
      notRecordedEarlier: {
        organizations: [{ name: 'Cima' }],
        conveners: { state: 'SUFFICIENT' },
        experts: { state: 'PARTIAL', recorded: 2, published: { value: 10 } },
      },
    });
  });

  it('is asked with one statement for all editions', async () => {
    const { statements } = await world.ask(
      `{ editionDiff(from: "${idOf(editions['2021'])}", to: "${idOf(editions['2022'])}") { ${LISTS} } }`,
    );
    expect(statements.filter(({ text }) => text.includes('CONVENERS_WITH'))).toHaveLength(1);
  });
});

describe('a comparison that makes no sense is refused:', () => {
  const ask = async (from: string, to: string) => {
    const { data, errors } = await world.ask(
      'query ($from: ID!, $to: ID!) { editionDiff(from: $from, to: $to) { keptTies } }',
      { from, to },
    );
    expect(data).toBeNull();
    return errors;
  };

  it('an edition with itself', async () => {
    const id = idOf(editions['2021']);
    expect(await ask(id, id)).toMatchObject([
      { code: 'BAD_USER_INPUT', message: 'Give two different editions: these are the same.' },
    ]);
  });

  it.each(['', 'x', 'Series_1', 'Edition_', 'encuentro-1999'])('the id "%s"', async (id) => {
    const sentence = { code: 'BAD_USER_INPUT', message: expect.stringMatching(/is (not|neither) the id/) };
    expect(await ask(id, idOf(editions['2021']))).toMatchObject([sentence]);
    expect(await ask(idOf(editions['2021']), id)).toMatchObject([sentence]);
  });

  it('an edition that is not there', async () => {
    const sentence = { code: 'NOT_FOUND', message: 'There is no edition with the id "Edition_zzz".' };
    expect(await ask('Edition_zzz', idOf(editions['2021']))).toMatchObject([sentence]);
    expect(await ask(idOf(editions['2021']), 'Edition_zzz')).toMatchObject([sentence]);
  });
});
