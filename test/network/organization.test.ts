import { describe, expect, it } from 'vitest';
import { createWorld, idOf, type Scribe } from '../support/world.ts';

function fill(scribe: Scribe) {
  const sector = scribe.sector('Academia', { nameTranslations: { en: 'Academy' } });
  const institute = scribe.organization('Instituto Inventado', {
    nameTranslations: { en: 'Invented Institute', 'es-MX': 'Instituto Inventado de México' },
    acronym: 'II',
    sector,
    scope: 'NATIONAL',
    country: 'México',
    state: 'Jalisco',
    stateCode: 'MX-JAL',
    url: 'https://example.org/',
    foundedOn: '1999-03',
    dissolvedOn: '2025-03-20',
    parent: scribe.organization('Universidad Inventada'),
  });
  scribe.organization('Área de Ñandúes', { sector });
  scribe.organization('area de nandues', { slug: 'area-2' });
  scribe.organizationName(institute, 'Instituto de Antes', { from: '1999-03', to: '2010', kind: 'former' });
  scribe.organizationName(institute, 'Instituto Inventado', { from: '2010' });
  scribe.organizationName(institute, 'Proyecto', { to: '1999', kind: 'short' });
  scribe.identify(institute, 'WIKIDATA', 'Q42', { verified: true });
  scribe.identify(institute, 'ROR', '02mhbdp94');
  scribe.identify(institute, 'EXTERNAL', 'insti/1', { publisher: 'red' });
  scribe.identify(institute, 'MX_CLUNI', 'ABC123');
  scribe.identify(institute, 'URL', 'https://example.org/instituto');
  const [second, first] = [
    scribe.source('Segunda'),
    scribe.source('Primera', {
      url: 'https://example.org/a',
      publisher: 'Diario',
      publishedOn: '2021-05',
      accessedOn: '2024',
      archivedUrl: 'https://example.net/a',
      license: 'https://example.com/cc',
    }),
  ];
  scribe.cite(institute, second, 1);
  scribe.cite(institute, first, 0);
  scribe.cite(sector, first);
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021');
  const convening = scribe.convening(edition, institute, {
    nameAtTime: 'Instituto de Antes',
    sectorAtTime: sector,
    scopeAtTime: 'LOCAL',
  });
  scribe.convening(edition, institute, { role: 'HOST' });
  scribe.cite(convening, first);
  scribe.venue(edition, { givenName: 'Aula', host: institute });
  scribe.agendaItem('Punto uno', { owner: institute });
  const ana = scribe.expert('Ana');
  scribe.affiliation(ana, institute, { from: '2019' });
  scribe.participation(scribe.activity(edition, 'Panel'), ana, { onBehalfOf: institute, role: 'MODERATOR' });
  const outcome = scribe.outcome(edition, 'Se acordó', { status: 'DONE' });
  scribe.responsibility(outcome, institute);
  return { institute };
}

let made!: ReturnType<typeof fill>;
const world = await createWorld((scribe) => {
  made = fill(scribe);
});

const institute = async (fields: string) =>
  (await world.read(`{ organization(slug: "instituto-inventado") { ${fields} } }`)).organization;

describe('an organization', () => {
  it('says what is known of it', async () => {
    expect(
      await institute(
        'slug name acronym scope country state stateCode url foundedOn dissolvedOn sector { slug } parent { name parent { name } }',
      ),
    ).toEqual({
      slug: 'instituto-inventado',
      name: 'Instituto Inventado',
      acronym: 'II',
      scope: 'NATIONAL',
      country: 'México',
      state: 'Jalisco',
      stateCode: 'MX-JAL',
      url: 'https://example.org/',
      foundedOn: '1999-03',
      dissolvedOn: '2025-03-20',
      sector: { slug: 'academia' },
      parent: { name: 'Universidad Inventada', parent: null },
    });
  });

  it('says null for what is not known', async () => {
    const { organization } = await world.read(
      '{ organization(slug: "universidad-inventada") { acronym scope country state stateCode url foundedOn dissolvedOn sector { slug } parent { slug } } }',
    );
    expect(new Set(Object.values(organization))).toEqual(new Set([null]));
  });

  it('has its names from the oldest on, with the time each held', async () => {
    expect(await institute('names { text from to kind }')).toEqual({
      names: [
        { text: 'Proyecto', from: null, to: '1999', kind: 'short' },
        { text: 'Instituto de Antes', from: '1999-03', to: '2010', kind: 'former' },
        { text: 'Instituto Inventado', from: '2010', to: null, kind: 'official' },
      ],
    });
  });

  it('has its other identifiers with the address each stands for, if any', async () => {
    expect(await institute('identifiers { scheme value url verified }')).toEqual({
      identifiers: [
        { scheme: 'EXTERNAL', value: 'red/insti/1', url: null, verified: false },
        { scheme: 'MX_CLUNI', value: 'ABC123', url: null, verified: false },
        { scheme: 'ROR', value: '02mhbdp94', url: 'https://ror.org/02mhbdp94', verified: false },
        {
          scheme: 'URL',
          value: 'https://example.org/instituto',
          url: 'https://example.org/instituto',
          verified: false,
        },
        { scheme: 'WIKIDATA', value: 'Q42', url: 'https://www.wikidata.org/wiki/Q42', verified: true },
      ],
    });
  });

  it('has its sources in the order they were given', async () => {
    expect(
      await institute(
        'sources { totalCount nodes { title url publisher publishedOn accessedOn archivedUrl license } }',
      ),
    ).toEqual({
      sources: {
        totalCount: 2,
        nodes: [
          {
            title: 'Primera',
            url: 'https://example.org/a',
            publisher: 'Diario',
            publishedOn: '2021-05',
            accessedOn: '2024',
            archivedUrl: 'https://example.net/a',
            license: 'https://example.com/cc',
          },
          {
            title: 'Segunda',
            url: null,
            publisher: null,
            publishedOn: null,
            accessedOn: null,
            archivedUrl: null,
            license: null,
          },
        ],
      },
    });
  });

  it('is reached from the other end of each of its relations', async () => {
    const of = '{ slug }';
    const data =
      await institute(`convenings { nodes { role nameAtTime scopeAtTime sectorAtTime { slug } edition { slug conveners { nodes { organization ${of} } } } sources { nodes { title } } } }
      hostedVenues { nodes { name host ${of} } } agendaItems { nodes { title owner ${of} } } experts { nodes { from expert { displayName } organization ${of} } }
      participations { nodes { role onBehalfOf ${of} activity { title } } } outcomes { nodes { text responsible ${of} } } parent { subOrganizations { nodes ${of} } } sector { organizations { nodes ${of} } }`);
    const itself = { slug: 'instituto-inventado' };
    const edition = {
      slug: 'encuentro-2021',
      conveners: { nodes: [{ organization: itself }, { organization: itself }] },
    };
    expect(data).toEqual({
      convenings: {
        nodes: [
          {
            role: 'CONVENER',
            nameAtTime: 'Instituto de Antes',
            scopeAtTime: 'LOCAL',
            sectorAtTime: { slug: 'academia' },
            edition,
            sources: { nodes: [{ title: 'Primera' }] },
          },
          {
            role: 'HOST',
            nameAtTime: 'Then',
            scopeAtTime: null,
            sectorAtTime: null,
            edition,
            sources: { nodes: [] },
          },
        ],
      },
      hostedVenues: { nodes: [{ name: 'Aula', host: itself }] },
      agendaItems: { nodes: [{ title: 'Punto uno', owner: itself }] },
      experts: { nodes: [{ from: '2019', expert: { displayName: 'Ana' }, organization: itself }] },
      participations: { nodes: [{ role: 'MODERATOR', onBehalfOf: itself, activity: { title: 'Panel' } }] },
      outcomes: { nodes: [{ text: 'Se acordó', responsible: [itself] }] },
      parent: { subOrganizations: { nodes: [itself] } },
      sector: { organizations: { nodes: [{ slug: 'area-de-nandues' }, itself] } },
    });
  });

  it('narrows its convenings, participations and outcomes by role and status', async () => {
    expect(
      await institute(
        'a: convenings(role: [HOST]) { totalCount } b: convenings(role: []) { totalCount } c: participations(role: [SPEAKER]) { totalCount } d: outcomes(status: [PROPOSED]) { totalCount } e: outcomes(status: [DONE, DROPPED]) { totalCount }',
      ),
    ).toEqual({
      a: { totalCount: 1 },
      b: { totalCount: 0 },
      c: { totalCount: 0 },
      d: { totalCount: 0 },
      e: { totalCount: 1 },
    });
  });
});

describe('one organization is asked for', () => {
  it.each<[string, () => string]>([
    ['id', () => `id: "${idOf(made.institute)}"`],
    ['slug', () => 'slug: "instituto-inventado"'],
    ['Wikidata item', () => 'identifier: { scheme: WIKIDATA, value: "Q42" }'],
    [
      "a publisher's id, with a slash of its own",
      () => 'identifier: { scheme: EXTERNAL, value: "red/insti/1" }',
    ],
  ])('by its %s', async (_, by) => {
    const { organization } = await world.read(`{ organization(${by()}) { name } }`);
    expect(organization).toEqual({ name: 'Instituto Inventado' });
  });

  it.each([
    'slug: "none"',
    'id: "Organization_zz"',
    'identifier: { scheme: ROR, value: "Q42" }',
    'identifier: { scheme: EXTERNAL, value: "insti/1" }',
    'identifier: { scheme: EXTERNAL, value: "1" }',
    'slug: "Instituto-Inventado"',
  ])('and is null by %s', async (by) => {
    expect(await world.read(`{ organization(${by}) { name } }`)).toEqual({ organization: null });
  });

  it.each([
    '',
    '(id: null)',
    '(id: "Organization_1", slug: "instituto-inventado")',
    '(slug: "a", identifier: { scheme: ROR, value: "b" })',
  ])('but not by organization%s', async (by) => {
    const { errors } = await world.ask(`{ organization${by} { name } }`);
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('exactly one') },
    ]);
  });
});

it('organizations come by name, without regard to case and accents; those called alike in the order of their making', async () => {
  const { organizations } = await world.read('{ organizations { nodes { slug } } }');
  expect(organizations.nodes.map(({ slug }: { slug: string }) => slug)).toEqual([
    'area-de-nandues',
    'area-2',
    'instituto-inventado',
    'universidad-inventada',
  ]);
});

it('organizations come by their last change when asked to', async () => {
  await world.sql(
    "update organization set updated_at = now() + interval '1 day' where slug = 'universidad-inventada'",
  );
  const { organizations } = await world.read(
    '{ organizations(orderBy: LATEST_CHANGE, first: 1) { nodes { slug } } }',
  );
  expect(organizations.nodes).toEqual([{ slug: 'universidad-inventada' }]);
});

describe('a sector', () => {
  it('has a name, sources, and the organizations that come from it', async () => {
    const { sector, sectors } = await world.read(
      '{ sector(slug: "academia") { slug name(locale: "en") organizations { totalCount } sources { nodes { title } } } sectors { slug } }',
    );
    expect(sector).toEqual({
      slug: 'academia',
      name: 'Academy',
      organizations: { totalCount: 2 },
      sources: { nodes: [{ title: 'Primera' }] },
    });
    expect(sectors).toEqual([{ slug: 'academia' }]);
  });
});
