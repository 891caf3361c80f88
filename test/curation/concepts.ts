import { createWorld, idOf, type World } from '../support/world.ts';

/** What there is before anything is recorded. */
export const networkOfConcepts = async (): Promise<{ world: World; id: (name: string) => string }> => {
  const rows: Record<string, { id: number }> = {};
  const world = await createWorld((scribe) => {
    const sector = scribe.sector('NGO');
    const inai = scribe.organization('INAI', { sector, scope: 'NATIONAL' });
    const artigo = scribe.organization('Artigo');
    const series = scribe.series('DATACON');
    const edition = scribe.edition(series, 'DATACON 2022', { startsOn: '2022-10-01' });
    const other = scribe.edition(series, 'DATACON 2023');
    const venue = scribe.venue(edition, { city: 'Mérida' });
    const elsewhere = scribe.venue(other, { city: 'Oaxaca' });
    const panel = scribe.activity(edition, 'Open budgets');
    const talk = scribe.activity(other, 'Open maps');
    const ana = scribe.expert('Ana Ruiz');
    const gone = scribe.expert('Withheld', { consent: 'WITHDRAWN' });
    const hidden = scribe.participation(panel, gone);
    const hiddenPlace = scribe.affiliation(gone, inai);
    const place = scribe.affiliation(scribe.expert('Bea Paz'), artigo, { from: '2019' });
    scribe.participation(panel, ana, { role: 'RAPPORTEUR' });
    const promise = scribe.outcome(edition, 'Publish the budget');
    const source = scribe.source('Programme', { url: 'https://example.org/programme' });
    const topic = scribe.topic('Datos abiertos');
    Object.assign(rows, { sector, inai, artigo, series, edition, other, venue, elsewhere, panel, talk });
    Object.assign(rows, { ana, place, gone, hidden, hiddenPlace, promise, source, topic });
  });
  return { world, id: (name) => idOf(rows[name]!) };
};

type Row = Record<string, unknown>;

/** One concept: how it is recorded and edited, and what is then shown of it. */
export interface Concept {
  /** The first word of both mutations. */
  name: string;
  /** The argument that names it, where it is not called so. */
  argument?: string;
  /** The fields without which it is not recorded. */
  needs: string[];
  record: (id: (name: string) => string) => Row;
  /** What is asked of the payload; of the thing itself id, version and `shown`. */
  payload: (shown: string) => string;
  /** The thing within the payload. */
  thing: (payload: Row) => Row | undefined;
  shown: string;
  recorded: Row;
  edit: Row;
  edited: Row;
  /** What null clears, and what is left. */
  clear: Row;
  cleared: Row;
}

const within = (field: string) => ({
  payload: (shown: string) => `${field} { id version ${shown} }`,
  thing: (payload: Row) => payload[field] as Row,
});

const among = (owner: string, list: string, isConnection = false) => ({
  payload: (shown: string) =>
    isConnection
      ? `${owner} { ${list} { nodes { id version ${shown} } } }`
      : `${owner} { ${list} { id version ${shown} } }`,
  thing: (payload: Row) => {
    const found = (payload[owner] as Row)[list] as Row[] | { nodes: Row[] };
    return (Array.isArray(found) ? found : found.nodes).at(-1);
  },
});

const FROM = { sources: [{ url: 'https://example.org/a', title: 'A' }] };
const SOURCES = 'sources { nodes { title } }';
const A = { sources: { nodes: [{ title: 'A' }] } };
const NO_SOURCE = { sources: { nodes: [] } };

/** All that can be recorded and edited by two acts. */
export const concepts: Concept[] = [
  {
    name: 'series',
    needs: ['name'],
    ...within('series'),
    record: () => ({ name: 'Foro Abierto', names: [{ locale: 'en', text: 'Open Forum' }], ...FROM }),
    shown: `slug name en: name(locale: "en") url expertTies ${SOURCES}`,
    recorded: {
      slug: 'foro-abierto',
      name: 'Foro Abierto',
      en: 'Open Forum',
      url: null,
      expertTies: 'SHOWN',
      ...A,
    },
    edit: { url: 'https://example.org/foro', expertTies: 'OFF' },
    edited: { name: 'Foro Abierto', url: 'https://example.org/foro', expertTies: 'OFF', ...A },
    clear: { url: null, expertTies: null, names: null, sources: null },
    cleared: { url: null, expertTies: 'SHOWN', en: 'Foro Abierto', ...NO_SOURCE },
  },
  {
    name: 'edition',
    needs: ['series', 'name'],
    ...within('edition'),
    record: () => ({ series: { slug: 'datacon' }, name: 'DATACON 2024', startsOn: '2024-05', ...FROM }),
    shown: `slug name year startsOn endsOn modality city theme series { slug } ${SOURCES}`,
    recorded: { slug: 'datacon-2024', year: 2024, startsOn: '2024-05', series: { slug: 'datacon' }, ...A },
    edit: { endsOn: '2024-05-20', modality: 'HYBRID', theme: 'Datos\npara todas', city: 'Puebla' },
    edited: {
      startsOn: '2024-05',
      endsOn: '2024-05-20',
      modality: 'HYBRID',
      theme: 'Datos\npara todas',
      year: 2024,
    },
    clear: { endsOn: null, theme: null, year: null },
    cleared: { endsOn: null, theme: null, year: null, city: 'Puebla' },
  },
  {
    name: 'venue',
    needs: ['edition'],
    ...within('venue'),
    record: () => ({
      edition: { slug: 'datacon-2023' },
      city: 'Guadalajara',
      state: 'Jalisco',
      country: 'México',
    }),
    shown: 'name city state stateCode country timeZone latitude online host { slug }',
    recorded: { name: 'Guadalajara', stateCode: 'MX-JAL', timeZone: null, online: false, host: null },
    edit: {
      name: 'ITESO',
      timeZone: 'America/Mexico_City',
      latitude: 20.6,
      online: true,
      host: { slug: 'inai' },
    },
    edited: {
      name: 'ITESO',
      timeZone: 'America/Mexico_City',
      latitude: 20.6,
      online: true,
      host: { slug: 'inai' },
    },
    clear: { name: null, host: null, online: null, state: null },
    cleared: { name: 'Guadalajara', host: null, online: false, stateCode: null },
  },
  {
    name: 'sector',
    needs: ['name'],
    ...within('sector'),
    record: () => ({ name: 'Academia', names: [{ locale: 'en', text: 'Academia' }], ...FROM }),
    shown: `slug name en: name(locale: "en") colour { name } ${SOURCES}`,
    recorded: { slug: 'academia', name: 'Academia', ...A },
    edit: { slug: 'universidades', name: 'Universidades' },
    edited: { slug: 'universidades', name: 'Universidades', en: 'Academia' },
    clear: { names: null },
    cleared: { en: 'Universidades' },
  },
  {
    name: 'organization',
    needs: ['name'],
    ...within('organization'),
    record: () => ({ name: 'Escuela de Datos', sector: { slug: 'ngo' }, foundedOn: '2012', ...FROM }),
    shown: `slug name acronym sector { slug } foundedOn dissolvedOn parent { slug } ${SOURCES}`,
    recorded: { slug: 'escuela-de-datos', sector: { slug: 'ngo' }, foundedOn: '2012', ...A },
    edit: { acronym: 'EdD', parent: { slug: 'artigo' }, dissolvedOn: '2012-03' },
    edited: { acronym: 'EdD', parent: { slug: 'artigo' }, foundedOn: '2012', dissolvedOn: '2012-03' },
    clear: { sector: null, parent: null, dissolvedOn: null },
    cleared: { sector: null, parent: null, dissolvedOn: null, acronym: 'EdD' },
  },
  {
    name: 'convening',
    needs: ['edition', 'organization', 'role'],
    ...within('convening'),
    record: () => ({
      edition: { slug: 'datacon-2022' },
      organization: { slug: 'inai' },
      role: 'HOST',
      ...FROM,
    }),
    shown: `role nameAtTime sectorAtTime { slug } scopeAtTime organization { slug } ${SOURCES}`,
    recorded: {
      role: 'HOST',
      nameAtTime: 'INAI',
      sectorAtTime: { slug: 'ngo' },
      scopeAtTime: 'NATIONAL',
      ...A,
    },
    edit: { role: 'PARTNER', nameAtTime: 'IFAI' },
    edited: { role: 'PARTNER', nameAtTime: 'IFAI', sectorAtTime: { slug: 'ngo' } },
    clear: { nameAtTime: null, sectorAtTime: null, scopeAtTime: null },
    cleared: { nameAtTime: 'INAI', sectorAtTime: null, scopeAtTime: null },
  },
  {
    name: 'figure',
    needs: ['edition', 'measure', 'value'],
    ...among('edition', 'figures'),
    record: () => ({ edition: { slug: 'datacon-2022' }, measure: 'PANELS', value: 12, ...FROM }),
    shown: `measure qualifier value recorded ${SOURCES}`,
    recorded: { measure: 'PANELS', qualifier: 'EXACT', value: 12, recorded: 1, ...A },
    edit: { value: 13, qualifier: 'ABOUT' },
    edited: { measure: 'PANELS', value: 13, qualifier: 'ABOUT', ...A },
    clear: { qualifier: null, sources: null },
    cleared: { qualifier: 'EXACT', ...NO_SOURCE },
  },
  {
    name: 'expert',
    needs: ['displayName'],
    ...within('expert'),
    record: () => ({ displayName: 'Lía Sánchez', familyName: 'Sánchez', bio: 'Trabaja.', ...FROM }),
    shown: `slug displayName familyName bio withheld { field } ${SOURCES}`,
    recorded: { slug: 'lia-sanchez', familyName: 'Sánchez', bio: null, withheld: [{ field: 'bio' }], ...A },
    edit: {
      photo: { url: 'https://example.org/lia.jpg', credit: 'Ana' },
      bios: [{ locale: 'en', text: 'Works.' }],
    },
    edited: { displayName: 'Lía Sánchez', withheld: [{ field: 'bio' }, { field: 'photo' }] },
    clear: { bio: null, photo: null, familyName: null },
    cleared: { withheld: [], familyName: null },
  },
  {
    name: 'affiliation',
    needs: ['expert', 'organization'],
    ...among('expert', 'affiliations'),
    record: () => ({ expert: { slug: 'ana-ruiz' }, organization: { slug: 'inai' }, from: '2019', ...FROM }),
    shown: `title from to organization { slug } ${SOURCES}`,
    recorded: { title: null, from: '2019', to: null, organization: { slug: 'inai' }, ...A },
    edit: { title: 'Directora', to: '2021-03' },
    edited: { title: 'Directora', from: '2019', to: '2021-03' },
    clear: { title: null, to: null },
    cleared: { title: null, to: null, from: '2019' },
  },
  {
    name: 'activity',
    needs: ['edition', 'kind'],
    ...within('activity'),
    record: (id) => ({
      edition: { slug: 'datacon-2022' },
      venue: { id: id('venue') },
      kind: 'TALK',
      title: 'Mapas y presupuestos',
      startsAt: '2022-10-01T10:00:00Z',
      topics: ['datos ABIERTOS', 'Mapas'],
      ...FROM,
    }),
    shown: `slug kind title startsAt endsAt language topics { slug label } venue { city } ${SOURCES}`,
    recorded: {
      slug: 'mapas-y-presupuestos',
      startsAt: '2022-10-01T10:00:00.000Z',
      topics: [
        { slug: 'datos-abiertos', label: 'Datos abiertos' },
        { slug: 'mapas', label: 'Mapas' },
      ],
      venue: { city: 'Mérida' },
      ...A,
    },
    edit: { endsAt: '2022-10-01T11:00:00Z', topics: ['Mapas'], language: 'es' },
    edited: { endsAt: '2022-10-01T11:00:00.000Z', topics: [{ slug: 'mapas' }], language: 'es', kind: 'TALK' },
    clear: { title: null, venue: null, topics: null, endsAt: null },
    cleared: { title: null, venue: null, topics: [], endsAt: null, startsAt: '2022-10-01T10:00:00.000Z' },
  },
  {
    name: 'participation',
    needs: ['edition', 'expert', 'role'],
    ...within('participation'),
    record: () => ({
      activity: { slug: 'open-budgets' },
      expert: { slug: 'ana-ruiz' },
      role: 'MODERATOR',
      onBehalfOf: { slug: 'inai' },
      ...FROM,
    }),
    shown: `edition { slug } role order billedAs nameAtTime sectorAtTime { slug } scopeAtTime onBehalfOf { slug } ${SOURCES}`,
    recorded: {
      edition: { slug: 'datacon-2022' },
      order: 1,
      nameAtTime: 'INAI',
      sectorAtTime: { slug: 'ngo' },
      scopeAtTime: 'NATIONAL',
      ...A,
    },
    edit: { role: 'PANELIST', billedAs: 'Mtra. Ana Ruiz', onBehalfOf: { slug: 'artigo' } },
    edited: { role: 'PANELIST', billedAs: 'Mtra. Ana Ruiz', nameAtTime: 'Artigo', sectorAtTime: null },
    clear: { onBehalfOf: null, billedAs: null },
    cleared: { onBehalfOf: null, nameAtTime: null, billedAs: null, role: 'PANELIST' },
  },
  {
    name: 'topic',
    needs: ['name'],
    ...within('topic'),
    record: () => ({ name: 'Género', names: [{ locale: 'en', text: 'Gender' }] }),
    shown: 'slug label en: label(locale: "en")',
    recorded: { slug: 'genero', label: 'Género', en: 'Gender' },
    edit: { name: 'Géneros' },
    edited: { slug: 'genero', label: 'Géneros', en: 'Gender' },
    clear: { names: null },
    cleared: { en: 'Géneros' },
  },
  {
    name: 'outcome',
    needs: ['edition', 'kind', 'text'],
    ...within('outcome'),
    record: () => ({
      activity: { slug: 'open-budgets' },
      kind: 'AGREEMENT',
      text: 'Publish all contracts',
      proposedBy: [{ slug: 'artigo' }, { slug: 'inai' }],
      continues: [{ slug: 'publish-the-budget' }],
      ...FROM,
    }),
    shown: `slug text status dueOn edition { slug } from { slug } proposedBy { slug } responsible { slug } continues { slug } ${SOURCES}`,
    recorded: {
      slug: 'publish-all-contracts',
      status: null,
      edition: { slug: 'datacon-2022' },
      from: { slug: 'open-budgets' },
      proposedBy: [{ slug: 'artigo' }, { slug: 'inai' }],
      continues: [{ slug: 'publish-the-budget' }],
      ...A,
    },
    edit: { dueOn: '2025', responsible: [{ slug: 'inai' }], proposedBy: [{ slug: 'inai' }] },
    edited: { dueOn: '2025', responsible: [{ slug: 'inai' }], proposedBy: [{ slug: 'inai' }] },
    clear: { activity: null, responsible: null, continues: null, dueOn: null },
    cleared: { from: null, responsible: [], continues: [], dueOn: null, proposedBy: [{ slug: 'inai' }] },
  },
  {
    name: 'agendaItem',
    needs: ['title'],
    ...within('agendaItem'),
    record: () => ({ title: 'Open contracting', outcomes: [{ slug: 'publish-the-budget' }], ...FROM }),
    shown: `slug title owner { slug } outcomes { slug } ${SOURCES}`,
    recorded: { slug: 'open-contracting', owner: null, outcomes: [{ slug: 'publish-the-budget' }], ...A },
    edit: { owner: { slug: 'inai' } },
    edited: { owner: { slug: 'inai' }, outcomes: [{ slug: 'publish-the-budget' }] },
    clear: { owner: null, outcomes: null },
    cleared: { owner: null, outcomes: [] },
  },
  {
    name: 'source',
    needs: ['title'],
    ...within('source'),
    record: () => ({ url: 'https://example.org/acta', publishedOn: '2022-11' }),
    shown: 'title url publisher publishedOn accessedOn',
    recorded: { title: 'https://example.org/acta', publishedOn: '2022-11', publisher: null },
    edit: { title: 'Acta', publisher: 'INAI', accessedOn: '2026-11-30' },
    edited: { title: 'Acta', publisher: 'INAI', accessedOn: '2026-11-30', url: 'https://example.org/acta' },
    clear: { publisher: null, title: null },
    cleared: { publisher: null, title: 'https://example.org/acta' },
  },
  {
    name: 'organizationChange',
    argument: 'change',
    needs: ['kind', 'effectiveOn', 'from'],
    ...among('organization', 'changes'),
    record: () => ({
      kind: 'DISSOLVED',
      effectiveOn: '2025-03-20',
      from: [{ slug: 'inai' }],
      note: 'By decree.',
      ...FROM,
    }),
    shown: `kind effectiveOn note legalBasis from { slug } to { slug } ${SOURCES}`,
    recorded: { kind: 'DISSOLVED', note: 'By decree.', from: [{ slug: 'inai' }], to: [], ...A },
    edit: { kind: 'FUNCTIONS_TRANSFERRED', to: [{ slug: 'artigo' }], legalBasis: 'https://example.org/dof' },
    edited: { kind: 'FUNCTIONS_TRANSFERRED', from: [{ slug: 'inai' }], to: [{ slug: 'artigo' }], ...A },
    clear: { note: null, to: null, sources: null },
    cleared: { note: null, to: [], legalBasis: 'https://example.org/dof', ...NO_SOURCE },
  },
  {
    name: 'partner',
    needs: ['organization'],
    ...within('partner'),
    record: () => ({
      organization: { slug: 'artigo' },
      origin: 'https://artigo.example/data',
      since: '2024',
    }),
    shown: 'slug publisher origin license since endedOn organization { slug }',
    recorded: { slug: 'artigo', publisher: 'Artigo', license: null, since: '2024', endedOn: null },
    edit: { publisher: 'Artigo Datos', license: 'https://license.example/by', endedOn: '2025' },
    edited: { slug: 'artigo', publisher: 'Artigo Datos', since: '2024', endedOn: '2025' },
    clear: { publisher: null, origin: null, since: null, endedOn: null },
    cleared: { publisher: 'Artigo', origin: null, since: null, endedOn: null },
  },
];
