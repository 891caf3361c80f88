import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedWorld, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await shippedWorld();
});

afterAll(() => world.database.drop());

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await world.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};

describe('DATACON, asked', () => {
  test('tells its editions in order, with how people met', async () => {
    const { series } = await ask(
      '{ series(slug: "datacon") { name url editions { slug year ordinal modality startsOn } } }',
    );
    expect(series.editions).toEqual([
      { slug: 'datacon-2021', year: 2021, ordinal: 1, modality: 'VIRTUAL', startsOn: '2021-05' },
      { slug: 'datacon-2022', year: 2022, ordinal: 2, modality: 'IN_PERSON', startsOn: '2022' },
      { slug: 'datacon-2023', year: 2023, ordinal: 3, modality: 'IN_PERSON', startsOn: '2023-10' },
    ]);
  });

  test('holds what was published beside what is recorded, and says where it was read', async () => {
    const { edition } = await ask(`{ edition(slug: "datacon-2022") {
      figures { measure qualifier value recorded sources { nodes { title publisher } } } } }`);
    const venues = edition.figures.find(({ measure }: { measure: string }) => measure === 'VENUES');
    expect(venues).toEqual({
      measure: 'VENUES',
      qualifier: 'EXACT',
      value: 3,
      recorded: 3,
      sources: {
        nodes: [
          {
            title: 'Conferencia Nacional de Datos Abiertos: documento de presentación',
            publisher: 'DATACON',
          },
        ],
      },
    });
  });

  test('gives each venue its own time zone, and calls one without a name by its city or its state', async () => {
    const { edition } = await ask('{ edition(slug: "datacon-2022") { venues { name stateCode timeZone } } }');
    expect(edition.venues).toEqual([
      { name: 'Nuevo León', stateCode: 'MX-NLE', timeZone: 'America/Monterrey' },
      { name: 'Jalisco', stateCode: 'MX-JAL', timeZone: 'America/Mexico_City' },
      { name: 'Chetumal', stateCode: 'MX-ROO', timeZone: 'America/Cancun' },
    ]);
  });

  test('knows that INAI ended, and that two others took over what it did, in one change', async () => {
    const { organization } = await ask(`{ organization(slug: "inai") {
      dissolvedOn successors { slug } changes { kind effectiveOn from { acronym } to { slug } } } }`);
    const heirs = [{ slug: 'sabg' }, { slug: 'transparencia-para-el-pueblo' }];
    expect(organization).toEqual({
      dissolvedOn: '2025-03-20',
      successors: heirs,
      changes: [
        { kind: 'FUNCTIONS_TRANSFERRED', effectiveOn: '2025-03-20', from: [{ acronym: 'INAI' }], to: heirs },
      ],
    });
  });

  test('tells who spoke, for whom and as what at the time', async () => {
    const { edition } =
      await ask(`{ edition(slug: "datacon-2022") { activities { nodes { title participants { edges {
      role onBehalfOf { acronym } node { expert { displayName } affiliationAtTime { title } sectorAtTime { slug } } } } } } } }`);
    const [jalisco] = edition.activities.nodes;
    expect(jalisco.title).toBe('Mensajes en la sede Jalisco');
    expect(jalisco.participants.edges[2]).toEqual({
      role: 'SPEAKER',
      onBehalfOf: { acronym: 'ITEI' },
      node: {
        expert: { displayName: 'Salvador Romero Espinosa' },
        affiliationAtTime: { title: 'Comisionado Presidente' },
        sectorAtTime: { slug: 'oversight-body' },
      },
    });
  });

  test('says what came of it, who put it forward, and at which activity', async () => {
    const { edition } = await ask(`{ edition(slug: "datacon-2022") { outcomes(kind: [RECOMMENDATION]) {
      totalCount nodes { kind status proposedBy { acronym } from { title } } } } }`);
    expect(edition.outcomes.totalCount).toBe(5);
    expect(edition.outcomes.nodes.map((outcome: { proposedBy: object[] }) => outcome.proposedBy)).toEqual([
      [{ acronym: 'INAI' }],
      [{ acronym: 'ITEI' }],
      [{ acronym: 'INAI' }],
      [{ acronym: 'NOSC' }, { acronym: null }, { acronym: 'SNT' }],
      [],
    ]);
  });

  test('speaks Spanish and English of its sectors, and falls back to the text first given', async () => {
    const { sector } = await ask(`{ sector(slug: "oversight-body") {
      given: name es: name(locale: "es-MX") en: name(locale: "en") nah: name(locale: "nah") } }`);
    expect(sector).toEqual({
      given: 'Organismos garantes',
      es: 'Organismos garantes',
      en: 'Oversight bodies',
      nah: 'Organismos garantes',
    });
  });

  test.each(['datacon-2021', 'datacon-2022', 'datacon-2023'])(
    'says nothing of who was missing from %s, of which too little is recorded',
    async (slug) => {
      const { edition } = await ask(`{ edition(slug: "${slug}") { coverage {
        gaps { key } statesWithoutConvener sectorsMissingByActivity { slug } unknownBecause(locale: "en") } } }`);
      expect(edition.coverage).toEqual({
        gaps: null,
        statesWithoutConvener: null,
        sectorsMissingByActivity: null,
        unknownBecause: expect.stringContaining('we cannot say who was missing'),
      });
    },
  );

  test('gives out the same ids everywhere, and takes them back', async () => {
    const { organization } = await ask('{ organization(slug: "inai") { id } }');
    const { node, nodes, same } = await ask(
      `query ($id: ID!) { node(id: $id) { id ... on Organization { slug } }
        nodes(ids: [$id, "Organization_zzzzz", "nonsense", ""]) { id }
        same: organization(id: $id) { slug } }`,
      { id: organization.id },
    );
    expect(node).toEqual({ id: organization.id, slug: 'inai' });
    expect(nodes).toEqual([{ id: organization.id }, null, null, null]);
    expect(same).toEqual({ slug: 'inai' });
  });
});

describe('an organization or expert is named', () => {
  test('by the id under which a publisher knows it', async () => {
    const { organization } =
      await ask(`{ organization(identifier: { scheme: EXTERNAL, value: "datacon/snt" }) {
      slug identifiers { scheme value verified } } }`);
    expect(organization).toEqual({
      slug: 'snt',
      identifiers: [{ scheme: 'EXTERNAL', value: 'datacon/snt', verified: false }],
    });
  });

  test.each([
    ['nothing at all', '{ organization { slug } }'],
    ['two ways at once', '{ expert(slug: "a", id: "Expert_1") { slug } }'],
  ])('in one way: not by %s', async (_, query) => {
    const { errors } = await world.ask(query);
    expect(errors).toMatchObject([
      { message: 'Give exactly one of "id", "slug" and "identifier".', code: 'BAD_USER_INPUT' },
    ]);
  });

  test('by an id of its own type only', async () => {
    const { errors } = await world.ask('{ organization(id: "Expert_1") { slug } }');
    expect(errors).toMatchObject([
      { message: '"Expert_1" is not the id of an Organization.', code: 'BAD_USER_INPUT' },
    ]);
  });
});

describe('a search', () => {
  const found = async (text: string, types?: string[]) => {
    const { search } = await ask(
      'query ($text: String!, $types: [SearchType!]) { search(text: $text, types: $types, first: 5) { nodes { label node { __typename ... on Organization { slug } ... on Expert { slug } } } } }',
      { text, types },
    );
    return search.nodes.map(({ node }: { node: { slug: string } }) => node.slug);
  };

  test.each([
    ['without accents', 'ibarra cadena', 'blanca-lilia-ibarra-cadena'],
    ['in capitals', 'ALCALÁ MÉNDEZ', 'adrian-alcala-mendez'],
    ['with a slip of the keyboard', 'Salvador Romreo', 'salvador-romero-espinosa'],
    ['by part of a name', 'Codeando', 'codeando-mexico'],
    ['by initials', 'inai', 'inai'],
  ])('finds %s', async (_, text, slug) => {
    expect(await found(text)).toContain(slug);
  });

  test('keeps to the types asked for', async () => {
    expect(await found('transparencia', ['EXPERT'])).toEqual([]);
  });

  test.each([
    ['x', 'too short'],
    [' '.repeat(50), 'blank'],
    ['a'.repeat(201), 'too long'],
  ])('of a text that is out of bounds is refused: "%.10s" (%s)', async (text) => {
    const { errors } = await world.ask('query ($text: String!) { search(text: $text) { totalCount } }', {
      text,
    });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  test.each(["'; drop table expert; --", '%%%%', '__', '\\\\', '"quoted"', '🜲🜲'])(
    'takes %s as text',
    async (text) => {
      const { errors } = await world.ask('query ($text: String!) { search(text: $text) { totalCount } }', {
        text,
      });
      expect(errors).toEqual([]);
    },
  );
});

describe('the demo series', () => {
  test('says everywhere that it is synthetic', async () => {
    const { series } = await ask('{ series(slug: "demo") { name editions { name } } }');
    for (const { name } of [series, ...series.editions]) expect(name).toMatch(/sintétic/);
  });

  test('has the sizes that DATACON published', async () => {
    const { first, second, third } = await ask(`{
      first: edition(slug: "demo-2021") { experts { totalCount } figures { measure value recorded } }
      second: edition(slug: "demo-2022") { venues { id } conveners(role: [CONVENER]) { totalCount } experts(role: [MODERATOR]) { totalCount } }
      third: edition(slug: "demo-2023") { venues { id } } }`);
    expect(first.experts.totalCount).toBe(70);
    expect(first.figures).toContainEqual({ measure: 'CONVENING_ORGANIZATIONS', value: 30, recorded: 30 });
    expect(second).toMatchObject({ conveners: { totalCount: 25 }, experts: { totalCount: 25 } });
    expect([second.venues.length, third.venues.length]).toEqual([3, 10]);
  });

  test('counts its activities by kind, in words', async () => {
    const { edition } = await ask(`{ edition(slug: "demo-2022") { activities { facets(by: [ACTIVITY_KIND]) {
      facet buckets { key label(locale: "es") count } } } } }`);
    expect(edition.activities.facets[0].buckets).toContainEqual({ key: 'PANEL', label: 'Panel', count: 12 });
    expect(edition.activities.facets[0].buckets).toContainEqual({
      key: 'WORKSHOP',
      label: 'Taller',
      count: 3,
    });
  });

  test('shows of its withheld experts that they took part, and nothing else', async () => {
    const { edition } = await ask(`{ edition(slug: "demo-2022") { participations(first: 100) { nodes {
      withheld role expert { slug } onBehalfOf { slug } billedAs affiliationAtTime { title } sources { totalCount } } } } }`);
    const withheld = edition.participations.nodes.filter(
      ({ withheld }: { withheld: string | null }) => withheld,
    );
    for (const participation of withheld) {
      expect(participation).toMatchObject({
        expert: null,
        onBehalfOf: null,
        billedAs: null,
        affiliationAtTime: null,
        sources: { totalCount: 0 },
      });
    }
    expect(
      withheld.length +
        edition.participations.nodes.filter(({ expert }: { expert: object }) => expert).length,
    ).toBe(edition.participations.nodes.length);
  });
});
