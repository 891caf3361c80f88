import { describe, expect, it } from 'vitest';
import { createWorld, idOf, type Scribe } from '../support/world.ts';

function fill(scribe: Scribe) {
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021');
  const venue = scribe.venue(edition, { givenName: 'Aula', timeZone: 'America/Cancun', stateCode: 'MX-ROO' });
  const at = (time: string) => new Date(time);
  const panel = scribe.activity(edition, 'Datos y género', {
    titleTranslations: { en: 'Data and gender', es: 'Datos y género', nah: 'Tlen' },
    startsAt: at('2021-05-13T10:00:00.250-05:00'),
    endsAt: at('2021-05-13T11:30:00-05:00'),
    language: 'es-MX',
    venue,
    recordingUrl: 'https://example.org/video',
  });
  scribe.activity(edition, 'Después', { kind: 'TALK', startsAt: at('2021-05-13T12:00:00-05:00') });
  scribe.activity(edition, 'Antes', {
    kind: 'OTHER',
    kindAsGiven: 'Ritual',
    startsAt: at('2021-05-12T23:59:59Z'),
  });
  scribe.activity(edition, 'A la vez', { startsAt: at('2021-05-13T15:00:00.250Z') });
  scribe.activity(edition, 'Sin hora', { slug: 'sin-hora', title: null, language: 'nah' });
  const [open, gender] = ['Datos abiertos', 'Género'].map((label) =>
    scribe.topic(label, { labelTranslations: { en: `${label} (en)` }, wikidata: 'Q1' }),
  );
  scribe.about(panel, gender, { order: 0 });
  scribe.about(panel, open, { order: 1 });
  scribe.about(scribe.activity(scribe.edition(scribe.series('Otra'), 'Otra 2022'), 'Otra mesa'), open);
  const source = scribe.source('Programa');
  scribe.cite(panel, source);
  const organization = scribe.organization('Universidad');
  const people = ['Ana', 'Berta', 'Carla', 'Dora'].map((name) => scribe.expert(name));
  const parts = [2, 0, 1, 1].map((order, nth) =>
    scribe.participation(panel, people[nth], {
      order,
      role: nth === 0 ? 'MODERATOR' : 'PANELIST',
      onBehalfOf: nth === 1 ? organization : null,
    }),
  );
  scribe.participation(panel, people[1], { order: 5, role: 'RAPPORTEUR' });
  scribe.cite(parts[1], source);
  scribe.outcome(edition, 'Conclusión', { from: panel });
  return { panel, open, gender, parts };
}

let made!: ReturnType<typeof fill>;
const world = await createWorld((scribe) => {
  made = fill(scribe);
});

const titles = (list: { title: string }[]) => list.map(({ title }) => title);
const panel = async (fields: string) =>
  (await world.read(`{ node(id: "${idOf(made.panel)}") { ... on Activity { ${fields} } } }`)).node;

describe('an activity', () => {
  it('says what is known of it, its times in UTC', async () => {
    expect(
      await panel(
        'slug kind kindAsGiven title startsAt endsAt language recordingUrl venue { name timeZone } edition { slug } outcomes { text from { slug } } sources { nodes { title } }',
      ),
    ).toEqual({
      slug: 'datos-y-genero',
      kind: 'PANEL',
      kindAsGiven: null,
      title: 'Datos y género',
      startsAt: '2021-05-13T15:00:00.250Z',
      endsAt: '2021-05-13T16:30:00.000Z',
      language: 'es-MX',
      recordingUrl: 'https://example.org/video',
      venue: { name: 'Aula', timeZone: 'America/Cancun' },
      edition: { slug: 'encuentro-2021' },
      outcomes: [{ text: 'Conclusión', from: { slug: 'datos-y-genero' } }],
      sources: { nodes: [{ title: 'Programa' }] },
    });
  });

  it('has its title in every language it is kept in, the one first given at the front and not twice', async () => {
    expect(await panel('titles { locale text machineTranslated }')).toEqual({
      titles: [
        { locale: 'es-MX', text: 'Datos y género', machineTranslated: false },
        { locale: 'en', text: 'Data and gender', machineTranslated: false },
        { locale: 'nah', text: 'Tlen', machineTranslated: false },
      ],
    });
  });

  it('may have no title, no time, no place and no translation', async () => {
    const { activities } = await world.read(
      '{ activities(first: 100) { nodes { slug title titles { text } startsAt endsAt venue { id } recordingUrl topics { id } outcomes { id } } } }',
    );
    expect(activities.nodes.find(({ slug }: { slug: string }) => slug === 'sin-hora')).toEqual({
      slug: 'sin-hora',
      title: null,
      titles: [],
      startsAt: null,
      endsAt: null,
      venue: null,
      recordingUrl: null,
      topics: [],
      outcomes: [],
    });
  });

  it('is about topics in the order given, which lead to all that is about them', async () => {
    expect(
      await panel(
        'topics { slug label labelEn: label(locale: "en") wikidata activities { totalCount nodes { title edition { slug } } } }',
      ),
    ).toEqual({
      topics: [
        {
          slug: 'genero',
          label: 'Género',
          labelEn: 'Género (en)',
          wikidata: 'Q1',
          activities: {
            totalCount: 1,
            nodes: [{ title: 'Datos y género', edition: { slug: 'encuentro-2021' } }],
          },
        },
        {
          slug: 'datos-abiertos',
          label: 'Datos abiertos',
          labelEn: 'Datos abiertos (en)',
          wikidata: 'Q1',
          activities: {
            totalCount: 2,
            nodes: [
              { title: 'Datos y género', edition: { slug: 'encuentro-2021' } },
              { title: 'Otra mesa', edition: { slug: 'otra-2022' } },
            ],
          },
        },
      ],
    });
  });

  it('has participants as the programme lists them, with the role on the edge', async () => {
    const { participants } = await panel(
      'participants { totalCount edges { role onBehalfOf { name } node { order role expert { displayName } activity { slug } } } }',
    );
    expect(participants.totalCount).toBe(5);
    expect(
      participants.edges.map(
        ({
          role,
          onBehalfOf,
          node,
        }: {
          role: string;
          onBehalfOf: { name: string } | null;
          node: { role: string; expert: { displayName: string } };
        }) => [node.expert.displayName, role, onBehalfOf?.name, node.role === role],
      ),
    ).toEqual([
      ['Berta', 'PANELIST', 'Universidad', true],
      ['Carla', 'PANELIST', undefined, true],
      ['Dora', 'PANELIST', undefined, true],
      ['Ana', 'MODERATOR', undefined, true],
      ['Berta', 'RAPPORTEUR', undefined, true],
    ]);
  });

  it('finds its participants by role, and counts them by it', async () => {
    expect(
      await panel(
        'a: participants(role: [MODERATOR, RAPPORTEUR]) { totalCount facets(by: [ROLE]) { buckets { key count } } } b: participants(role: []) { totalCount nodes { id } }',
      ),
    ).toEqual({
      a: {
        totalCount: 2,
        facets: [
          {
            buckets: [
              { key: 'MODERATOR', count: 1 },
              { key: 'RAPPORTEUR', count: 1 },
            ],
          },
        ],
      },
      b: { totalCount: 0, nodes: [] },
    });
  });

  it('has participations that say where they were read', async () => {
    const { nodes } = await world.read(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Participation { sources { nodes { title } } } } }',
      { ids: made.parts.map(idOf) },
    );
    expect(nodes.map(({ sources }: { sources: { nodes: [] } }) => sources.nodes.length)).toEqual([
      0, 1, 0, 0,
    ]);
  });
});

it('a programme comes in order of time, to the millisecond; at the same time as recorded, without a time last', async () => {
  const { edition, activities } = await world.read(
    '{ edition(slug: "encuentro-2021") { activities { nodes { title } } } activities { nodes { title } } }',
  );
  expect(titles(edition.activities.nodes)).toEqual(['Antes', 'Datos y género', 'A la vez', 'Después', null]);
  expect(titles(activities.nodes)).toEqual([
    'Antes',
    'Datos y género',
    'A la vez',
    'Después',
    null,
    'Otra mesa',
  ]);
});

it('a kind that is none of ours keeps the word it was given', async () => {
  const { activities } = await world.read(
    '{ activities(filter: { kind: [OTHER] }) { nodes { kind kindAsGiven } } }',
  );
  expect(activities.nodes).toEqual([{ kind: 'OTHER', kindAsGiven: 'Ritual' }]);
});

it('topics are found by slug and listed by name', async () => {
  const data = await world.read(
    '{ topic(slug: "genero") { label } none: topic(slug: "none") { label } topics { totalCount nodes { slug } } }',
  );
  expect(data).toEqual({
    topic: { label: 'Género' },
    none: null,
    topics: { totalCount: 2, nodes: [{ slug: 'datos-abiertos' }, { slug: 'genero' }] },
  });
});

describe('the experts of an edition', () => {
  it('come once each, by name, whatever their parts', async () => {
    const { edition } = await world.read(
      '{ edition(slug: "encuentro-2021") { experts { totalCount nodes { displayName } } participations { totalCount } } }',
    );
    expect(edition).toEqual({
      experts: {
        totalCount: 4,
        nodes: ['Ana', 'Berta', 'Carla', 'Dora'].map((displayName) => ({ displayName })),
      },
      participations: { totalCount: 5 },
    });
  });
});
