import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';
import type { Scribe } from '../support/world.ts';
import { askPublicly, tableOf } from './ask-publicly.ts';

function fill(scribe: Scribe) {
  const [academia, gobierno] = ['Academia', 'Gobierno'].map((name) => scribe.sector(name));
  const series = scribe.series('Datacon');
  const [first, second] = ['2021', '2022'].map((year) =>
    scribe.edition(series, `Datacon ${year}`, { year: Number(year), startsOn: year }),
  );
  const colegio = scribe.organization('Colegio');
  const oficina = scribe.organization('Oficina');
  const ana = scribe.expert('Ana Ñáñez', {
    consent: 'GRANTED',
    biography: 'Sabe de datos.',
    biographyTranslations: { es: 'Sabe de datos.', en: 'Knows data.' },
    photo: {
      url: 'https://example.org/ana.jpg',
      credit: 'Luz',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    },
  });
  const berta = scribe.expert('Berta Núñez');
  const carla = scribe.expert('Carla de la Osa', { familyName: 'de la Osa' });
  const diego = scribe.expert('Diego Nuzzi');
  const oculta = scribe.expert('Oculta Ávila', { consent: 'WITHDRAWN' });
  const panel = scribe.activity(first, 'Panel de salud', { startsAt: '2021-05-13T16:00:00Z' });
  const keynote = scribe.activity(second, 'Apertura', { kind: 'KEYNOTE' });
  const workshop = scribe.activity(second, 'Taller', { kind: 'WORKSHOP' });
  const of = (onBehalfOf: object, sectorAtTime: object | undefined) => ({
    onBehalfOf,
    sectorAtTime,
    scopeAtTime: 'LOCAL',
  });
  scribe.participation(panel, ana, { role: 'MODERATOR', ...of(colegio, academia) });
  scribe.participation(panel, berta, { role: 'PANELIST', ...of(oficina, gobierno) });
  scribe.participation(panel, oculta, { role: 'PANELIST', ...of(colegio, academia) });
  scribe.participation(keynote, berta, { role: 'SPEAKER', ...of(oficina, gobierno) });
  scribe.participation(workshop, berta, { role: 'WORKSHOP_LEAD', ...of(colegio, academia) });
  scribe.participation(workshop, carla, { role: 'MODERATOR', ...of(colegio, academia) });
  scribe.participation({ edition: second }, diego, { role: 'KEYNOTE', activity: null });
}

const { url, world } = await serveWorld(fill);
const seeded = seededServer();

const names = ({ nodes }: { nodes: { displayName: string }[] }) =>
  nodes.map(({ displayName }) => displayName.split(' ')[0]);

const experts = async (args: string) =>
  names((await askPublicly(url, `{ experts(${args}) { nodes { displayName } } }`)).experts);

describe('experts', () => {
  it('of a sector, who moderated a panel in which an organization took part', async () => {
    const asked = 'sector: ["academia"], role: [MODERATOR], activityKind: [PANEL], togetherWithOrganization:';
    expect(await experts(`${asked} "oficina"`)).toEqual(['Ana']);
    expect(await experts(`${asked.replace('PANEL', 'WORKSHOP')} "oficina"`)).toEqual([]);
    expect(await experts(`${asked.replace('PANEL', 'WORKSHOP')} "colegio"`)).toEqual(['Carla']);
  });

  it('of a sector that they were of at the time', async () => {
    expect(await experts('sector: ["gobierno"]')).toEqual(['Berta']);
    expect(await experts('sector: ["academia"]')).toEqual(['Ana', 'Berta', 'Carla']);
  });

  it('who took part together with another, and not that one', async () => {
    expect(await experts('togetherWith: "berta-nunez"')).toEqual(['Ana', 'Carla']);
    expect(await experts('togetherWith: "ana-nanez", sector: ["gobierno"]')).toEqual(['Berta']);
  });

  it('are not found by whoever is withheld', async () => {
    const [{ id }] = await world.sql('select id from expert where withheld is not null');
    expect(await experts(`togetherWith: "Expert_${id.toString(36)}"`)).toEqual([]);
    const { participations } = await askPublicly(
      url,
      `{ participations(filter: { expert: ["Expert_${id.toString(36)}"] }) { totalCount } }`,
    );
    expect(participations.totalCount).toBe(0);
  });

  it('who did not take part in something', async () => {
    const not = (where: string) => experts(`filter: { participations: { none: ${where} } }`);
    expect(await not('{ edition: ["datacon-2022"] }')).toEqual(['Ana']);
    expect(await not('{ activityKind: [PANEL, KEYNOTE] }')).toEqual(['Carla', 'Diego']);
    expect(
      await experts('role: [MODERATOR], filter: { participations: { none: { edition: ["datacon-2021"] } } }'),
    ).toEqual(['Carla']);
  });

  it('who did several things, each on an occasion of its own', async () => {
    const some = (where: string) => `{ participations: { some: ${where} } }`;
    expect(
      await experts(
        `filter: { and: [${some('{ role: [PANELIST], edition: ["datacon-2021"] }')}, ${some('{ role: [SPEAKER], edition: ["datacon-2022"] }')}] }`,
      ),
    ).toEqual(['Berta']);
    expect(await experts(`filter: ${some('{ role: [PANELIST], edition: ["datacon-2022"] }')}`)).toEqual([]);
  });

  const FACETS = 'facets(by: [SECTOR, EDITION, ROLE, ACTIVITY_KIND]) { facet buckets { key count } }';

  it('all of them, counted by sector, edition, role and kind of activity', async () => {
    const { experts } = await askPublicly(url, `{ experts { totalCount ${FACETS} } }`);
    expect(experts.totalCount).toBe(4);
    expect(tableOf(experts.facets)).toEqual({
      SECTOR: { academia: 3, gobierno: 1 },
      EDITION: { 'datacon-2022': 3, 'datacon-2021': 2 },
      ROLE: { MODERATOR: 2, KEYNOTE: 1, PANELIST: 1, SPEAKER: 1, WORKSHOP_LEAD: 1 },
      ACTIVITY_KIND: { PANEL: 2, WORKSHOP: 2, KEYNOTE: 1 },
    });
    const { experts: real } = await askPublicly(seeded.url, `{ experts { totalCount ${FACETS} } }`);
    expect(real.totalCount).toBeGreaterThan(500);
  });

  it('each group has as many as the filter by its key finds', async () => {
    const argument: Record<string, (key: string) => string> = {
      SECTOR: (key) => `sector: ["${key}"]`,
      EDITION: (key) => `edition: ["${key}"]`,
      ROLE: (key) => `role: [${key}]`,
      ACTIVITY_KIND: (key) => `activityKind: [${key}]`,
    };
    for (const given of ['', 'series: ["datacon"]', 'togetherWith: "ana-nanez"']) {
      const { experts } = await askPublicly(url, `{ experts${given && `(${given})`} { ${FACETS} } }`);
      for (const [facet, buckets] of Object.entries(tableOf(experts.facets))) {
        for (const [key, count] of Object.entries(buckets)) {
          const { experts: found } = await askPublicly(
            url,
            `{ experts(${given} ${argument[facet]!(key)}) { totalCount } }`,
          );
          expect([given, facet, key, found.totalCount]).toEqual([given, facet, key, count]);
        }
      }
    }
  });
});

describe('people by family name', () => {
  it('come in the order of the Spanish alphabet: ñ after n, accents apart', async () => {
    expect(await experts('orderBy: FAMILY_NAME')).toEqual(['Carla', 'Berta', 'Diego', 'Ana']);
  });

  it('page by page', async () => {
    const all = [];
    let after = '';
    for (let at = 0; at < 4; at++) {
      const { experts } = await askPublicly(
        url,
        `{ experts(orderBy: FAMILY_NAME, first: 1${after}) { nodes { displayName } pageInfo { endCursor } } }`,
      );
      all.push(...names(experts));
      after = `, after: "${experts.pageInfo.endCursor}"`;
    }
    expect(all).toEqual(['Carla', 'Berta', 'Diego', 'Ana']);
  });

  it('have the family name that is recorded, and none that was guessed', async () => {
    const { experts } = await askPublicly(url, '{ experts { nodes { familyName } } }');
    expect(experts.nodes.map(({ familyName }: { familyName: string }) => familyName)).toEqual([
      null,
      null,
      'de la Osa',
      null,
    ]);
  });
});

describe("an edition's speakers", () => {
  const SPEAKERS = `query ($edition: ID!, $roles: [ParticipationRole!]) {
    participations(filter: { edition: [$edition], role: $roles }, orderBy: FAMILY_NAME, first: 100) {
      totalCount
      facets(by: [ROLE, SECTOR, SCOPE, EDITION]) { facet buckets { key count } }
      nodes {
        role
        expert { displayName bio(locale: "en") photo(width: 160) { url width height credit license } }
        onBehalfOf { name }
        activity { title(locale: "es") kind startsAt }
      }
    }
  }`;

  it('come with role, organization, activity and photograph, by family name; whoever is withheld comes last', async () => {
    const { participations } = await askPublicly(url, SPEAKERS, { edition: 'datacon-2021' });
    expect(participations.nodes).toMatchObject([
      {
        role: 'PANELIST',
        expert: { displayName: 'Berta Núñez', bio: null, photo: null },
        onBehalfOf: { name: 'Oficina' },
      },
      {
        role: 'MODERATOR',
        expert: {
          displayName: 'Ana Ñáñez',
          bio: 'Knows data.',
          photo: {
            url: expect.stringMatching(/\/photos\/[0-9a-f]{64}\.webp$/),
            width: 160,
            height: 160,
            credit: 'Luz',
            license: 'https://creativecommons.org/licenses/by/4.0/',
          },
        },
        onBehalfOf: { name: 'Colegio' },
        activity: { title: 'Panel de salud', kind: 'PANEL' },
      },
      { role: 'PANELIST', expert: null, onBehalfOf: null },
    ]);
    expect(tableOf(participations.facets)).toEqual({
      ROLE: { PANELIST: 2, MODERATOR: 1 },
      SECTOR: { academia: 1, gobierno: 1 },
      SCOPE: { LOCAL: 2 },
      EDITION: { 'datacon-2021': 3 },
    });
  });

  it('also in the data of a first start', async () => {
    const { participations } = await askPublicly(seeded.url, SPEAKERS, {
      edition: 'condatos-2014',
      roles: ['MODERATOR'],
    });
    expect(participations.totalCount).toBeGreaterThan(20);
  });

  it('can be had each once, by family name', async () => {
    const { edition } = await askPublicly(
      url,
      '{ edition(slug: "datacon-2022") { experts(orderBy: FAMILY_NAME) { nodes { displayName participations(edition: ["datacon-2022"]) { nodes { role } } } } } }',
    );
    expect(names(edition.experts)).toEqual(['Carla', 'Berta', 'Diego']);
  });
});

describe("the programme of an organization's people", () => {
  const PROGRAMME = `query ($organization: ID!, $editions: [ID!]) {
    participations(filter: { organization: $organization, edition: $editions }, orderBy: LATEST_FIRST, first: 100) {
      totalCount
      nodes { role edition { slug } expert { displayName } activity { title kind startsAt venue { name } } }
    }
  }`;
  const titles = async (variables: object) => {
    const { participations } = await askPublicly(url, PROGRAMME, variables);
    return participations.nodes.map(({ activity }: { activity: { title: string } }) => activity.title);
  };

  it('at one edition, and over all of them', async () => {
    expect(await titles({ organization: 'colegio', editions: ['datacon-2021'] })).toEqual(['Panel de salud']);
    expect(await titles({ organization: 'colegio' })).toEqual(['Taller', 'Taller', 'Panel de salud']);
    const { participations } = await askPublicly(seeded.url, PROGRAMME, { organization: 'inai' });
    expect(participations.totalCount).toBeGreaterThan(5);
  });
});

it('participations of real and of synthetic series are never in one list', async () => {
  await world.write(async (scribe) => {
    const demo = scribe.edition(scribe.series('Demo', { synthetic: true }), 'Demo 2021');
    scribe.convening(demo, scribe.organization('Inventada'));
    scribe.participation({ edition: demo }, scribe.expert('Inés Inventada'), {
      activity: null,
      role: 'SPEAKER',
    });
  });
  await expect
    .poll(async () => (await askPublicly(url, '{ participations { totalCount } }')).participations.totalCount)
    .toBe(7);
  const counted = await askPublicly(
    url,
    `{ participations(filter: { series: ["demo"] }) { totalCount } real: convenings { totalCount }
      convenings(filter: { edition: ["demo-2021"] }) { totalCount } experts { facets(by: [EDITION]) { buckets { key } } } }`,
  );
  expect(counted).toMatchObject({
    participations: { totalCount: 1 },
    real: { totalCount: 0 },
    convenings: { totalCount: 1 },
  });
  expect(JSON.stringify(counted.experts)).not.toContain('demo-2021');
});
