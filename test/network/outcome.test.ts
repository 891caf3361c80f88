import { describe, expect, it } from 'vitest';
import { createWorld, idOf, type Scribe } from '../support/world.ts';

function fill(scribe: Scribe) {
  const series = scribe.series('Encuentro');
  const [before, now] = ['Encuentro 2020', 'Encuentro 2021'].map((name) => scribe.edition(series, name));
  const [una, dos, tres] = ['Una', 'Dos', 'Tres'].map((name) => scribe.organization(name));
  const panel = scribe.activity(now, 'Panel');
  const old = scribe.outcome(before, 'Se recomienda', { kind: 'RECOMMENDATION', status: 'SUPERSEDED' });
  const older = scribe.outcome(before, 'Se concluye', { status: 'DONE' });
  const agreed = scribe.outcome(now, 'Se acuerda', {
    kind: 'AGREEMENT',
    textTranslations: { en: 'It is agreed' },
    dueOn: '2022-03',
    status: 'IN_PROGRESS',
    from: panel,
  });
  scribe.outcome(now, 'Sin fecha', { kind: 'AGREEMENT' });
  scribe.outcome(now, 'Para antes', { kind: 'AGREEMENT', dueOn: '2021' });
  scribe.proposal(agreed, dos, { order: 0 });
  scribe.proposal(agreed, una, { order: 1 });
  scribe.responsibility(agreed, tres);
  scribe.responsibility(old, una);
  scribe.continuation(agreed, older, { order: 0 });
  scribe.continuation(agreed, old, { order: 1 });
  scribe.evidence(agreed, '2022', {
    status: 'DONE',
    note: 'Hecho',
    url: 'https://example.org/',
    reportedBy: una,
    verifiedBy: dos,
  });
  scribe.evidence(agreed, '2021-06', { note: 'Empezó' });
  scribe.evidence(agreed, '2021-06-02');
  const [one, two] = ['B punto', 'A punto'].map((title, at) =>
    scribe.agendaItem(title, { owner: at ? null : tres, titleTranslations: { en: 'Point' } }),
  );
  scribe.feeds(agreed, one);
  scribe.feeds(agreed, two);
  scribe.feeds(old, one, { order: 1 });
  scribe.cite(agreed, scribe.source('Acta'));
  scribe.cite(one, scribe.source('Agenda'));
  return { agreed, una, tres };
}

let made!: ReturnType<typeof fill>;
const world = await createWorld((scribe) => {
  made = fill(scribe);
});

const agreed = async (fields: string) =>
  (await world.read(`{ node(id: "${idOf(made.agreed)}") { ... on Outcome { ${fields} } } }`)).node;

describe('an outcome', () => {
  it('says what it is, who put it forward and who answers for it', async () => {
    expect(
      await agreed(
        'slug kind text textEn: text(locale: "en") status dueOn from { title } edition { slug } proposedBy { name } responsible { name } sources { nodes { title } }',
      ),
    ).toEqual({
      slug: 'se-acuerda',
      kind: 'AGREEMENT',
      text: 'Se acuerda',
      textEn: 'It is agreed',
      status: 'IN_PROGRESS',
      dueOn: '2022-03',
      from: { title: 'Panel' },
      edition: { slug: 'encuentro-2021' },
      proposedBy: [{ name: 'Dos' }, { name: 'Una' }],
      responsible: [{ name: 'Tres' }],
      sources: { nodes: [{ title: 'Acta' }] },
    });
  });

  it('tells what became of it, the oldest first', async () => {
    expect(await agreed('evidence { on status note url reportedBy { name } verifiedBy { name } }')).toEqual({
      evidence: [
        {
          on: '2021-06',
          status: 'IN_PROGRESS',
          note: 'Empezó',
          url: null,
          reportedBy: null,
          verifiedBy: null,
        },
        { on: '2021-06-02', status: 'IN_PROGRESS', note: '', url: null, reportedBy: null, verifiedBy: null },
        {
          on: '2022',
          status: 'DONE',
          note: 'Hecho',
          url: 'https://example.org/',
          reportedBy: { name: 'Una' },
          verifiedBy: { name: 'Dos' },
        },
      ],
    });
  });

  it('continues earlier ones, which know it', async () => {
    expect(
      await agreed('continues { text continuedBy { text continues { text } } } continuedBy { text }'),
    ).toEqual({
      continues: ['Se concluye', 'Se recomienda'].map((text) => ({
        text,
        continuedBy: [
          { text: 'Se acuerda', continues: [{ text: 'Se concluye' }, { text: 'Se recomienda' }] },
        ],
      })),
      continuedBy: [],
    });
  });

  it('feeds agenda items, which know it and whoever looks after them', async () => {
    expect(
      await agreed(
        'agendaItems { slug title(locale: "en") owner { name } outcomes { text } sources { totalCount } }',
      ),
    ).toEqual({
      agendaItems: [
        {
          slug: 'a-punto',
          title: 'Point',
          owner: null,
          outcomes: [{ text: 'Se acuerda' }],
          sources: { totalCount: 0 },
        },
        {
          slug: 'b-punto',
          title: 'Point',
          owner: { name: 'Tres' },
          outcomes: [{ text: 'Se acuerda' }, { text: 'Se recomienda' }],
          sources: { totalCount: 1 },
        },
      ],
    });
  });
});

describe('outcomes', () => {
  it.each<[string, string[]]>([
    ['kind: [AGREEMENT]', ['Se acuerda', 'Sin fecha', 'Para antes']],
    ['status: [DONE, SUPERSEDED]', ['Se recomienda', 'Se concluye']],
    ['kind: [AGREEMENT], hasStatus: false', ['Sin fecha', 'Para antes']],
    ['kind: []', []],
    ['responsible: "TRES"', ['Se acuerda']],
    ['responsible: "UNA"', ['Se recomienda']],
    ['kind: [AGREEMENT], orderBy: DUE', ['Para antes', 'Se acuerda', 'Sin fecha']],
  ])('%s', async (args, texts) => {
    const given = args.replace('TRES', idOf(made.tres)).replace('UNA', idOf(made.una));
    const { outcomes } = await world.read(`{ outcomes(${given}) { totalCount nodes { text } } }`);
    expect(outcomes).toEqual({ totalCount: texts.length, nodes: texts.map((text) => ({ text })) });
  });

  it('of an organization are those it put forward or answers for, each once', async () => {
    const { organizations } = await world.read(
      '{ organizations { nodes { name outcomes { totalCount nodes { text } } } } }',
    );
    const told = Object.fromEntries(
      organizations.nodes.map(
        ({ name, outcomes }: { name: string; outcomes: { nodes: { text: string }[] } }) => [
          name,
          outcomes.nodes.map(({ text }) => text),
        ],
      ),
    );
    expect(told).toEqual({ Una: ['Se recomienda', 'Se acuerda'], Dos: ['Se acuerda'], Tres: ['Se acuerda'] });
  });
});

it('an agenda item is found by its slug', async () => {
  expect(
    await world.read(
      '{ agendaItem(slug: "b-punto") { title owner { name } } agendaItems { totalCount } none: agendaItem(slug: "c") { id } }',
    ),
  ).toEqual({
    agendaItem: { title: 'B punto', owner: { name: 'Tres' } },
    agendaItems: { totalCount: 2 },
    none: null,
  });
});

it('an agenda item says what became of its outcomes, the latest first', async () => {
  const { data, statements } = await world.ask(
    '{ agendaItem(slug: "a-punto") { synthetic evidence { totalCount nodes { on note outcome { text } } } } }',
  );
  const outcome = { text: 'Se acuerda' };
  expect(data.agendaItem).toEqual({
    synthetic: false,
    evidence: {
      totalCount: 3,
      nodes: [
        { on: '2022', note: 'Hecho', outcome },
        { on: '2021-06-02', note: '', outcome },
        { on: '2021-06', note: 'Empezó', outcome },
      ],
    },
  });
  expect(statements).toHaveLength(1);
});

it('an agenda item is found by its title in every language', async () => {
  const { search } = await world.read(
    '{ search(text: "point", types: [AGENDA_ITEM]) { nodes { label node { ... on AgendaItem { slug } } } } }',
  );
  expect(search.nodes.map(({ node }: { node: { slug: string } }) => node.slug).sort()).toEqual([
    'a-punto',
    'b-punto',
  ]);
});

describe('how far an outcome has come', () => {
  it('is null where nobody recorded it, and can be asked for', async () => {
    const { none, some, proposed } = await world.read(`{
      none: outcomes(hasStatus: false) { nodes { text status } }
      some: outcomes(hasStatus: true) { totalCount }
      proposed: outcomes(status: [PROPOSED]) { totalCount } }`);
    expect(none.nodes).toEqual([
      { text: 'Sin fecha', status: null },
      { text: 'Para antes', status: null },
    ]);
    expect([some.totalCount, proposed.totalCount]).toEqual([3, 0]);
  });
});

it('an organization answers for some outcomes, and put forward others', async () => {
  const { una, dos, tres } = await world.read(
    `{ ${['una', 'dos', 'tres']
      .map(
        (slug) => `${slug}: organization(slug: "${slug}") {
          outcomes { totalCount } outcomesProposed { nodes { text } } outcomesResponsible { nodes { text } } }`,
      )
      .join(' ')} }`,
  );
  const texts = (of: typeof una) =>
    [of.outcomesProposed, of.outcomesResponsible].map(({ nodes }) =>
      nodes.map(({ text }: { text: string }) => text),
    );
  expect(texts(una)).toEqual([['Se acuerda'], ['Se recomienda']]);
  expect(texts(dos)).toEqual([['Se acuerda'], []]);
  expect(texts(tres)).toEqual([[], ['Se acuerda']]);
  expect([una, dos, tres].map(({ outcomes }) => outcomes.totalCount)).toEqual([2, 1, 1]);
});
