import { expect, test } from 'vitest';
import { tableOf } from '../dashboards/ask-publicly.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const [academia, gobierno] = ['Academia', 'Gobierno'].map((name) => scribe.sector(name));
  const [real, invented] = [scribe.series('Real'), scribe.series('Inventada', { synthetic: true })];
  const [first, second] = ['Uno', 'Dos'].map((name) => scribe.edition(real, name));
  const [panel, talk] = [scribe.activity(first, 'Panel'), scribe.activity(first, 'Charla', { kind: 'TALK' })];
  const [ana, berta] = [scribe.expert('Ana'), scribe.expert('Berta')];
  const colegio = scribe.organization('Colegio', { sector: academia });
  scribe.participation(panel, ana, { role: 'MODERATOR', sectorAtTime: academia });
  scribe.participation(talk, ana, { role: 'SPEAKER', sectorAtTime: gobierno, onBehalfOf: colegio });
  scribe.participation(talk, berta, { role: 'SPEAKER', sectorAtTime: gobierno });
  scribe.participation(scribe.activity(second, 'Taller', { kind: 'WORKSHOP' }), ana, {
    role: 'WORKSHOP_LEAD',
  });
  scribe.convening(first, colegio);
  scribe.convening(scribe.edition(invented, 'Falsa'), colegio);
});

const experts = async (args: string) => {
  const { edition } = await world.read(
    `{ edition(slug: "uno") { experts${args} { totalCount facets(by: [ROLE, SECTOR, ACTIVITY_KIND, EDITION]) { facet buckets { key count } } } } }`,
  );
  return { count: edition.experts.totalCount, ...tableOf(edition.experts.facets) };
};

test.each([
  [
    'without arguments by all that they did there',
    '',
    { MODERATOR: 1, SPEAKER: 2 },
    { academia: 1, gobierno: 2 },
    { PANEL: 1, TALK: 2 },
    2,
  ],
  ['of a role', '(role: [MODERATOR])', { MODERATOR: 1 }, { academia: 1 }, { PANEL: 1 }, 1],
  ['of a sector', '(sector: ["gobierno"])', { SPEAKER: 2 }, { gobierno: 2 }, { TALK: 2 }, 2],
  ['of an organization', '(organization: "colegio")', { SPEAKER: 1 }, { gobierno: 1 }, { TALK: 1 }, 1],
  ['of a kind of activity', '(activityKind: [PANEL])', { MODERATOR: 1 }, { academia: 1 }, { PANEL: 1 }, 1],
  [
    'who did something elsewhere too',
    '(role: [SPEAKER], filter: { participations: { some: { role: [WORKSHOP_LEAD] } } })',
    { SPEAKER: 1 },
    { gobierno: 1 },
    { TALK: 1 },
    1,
  ],
])(
  'facets of the experts of an edition count what the arguments ask for: %s',
  async (_, args, ROLE, SECTOR, ACTIVITY_KIND, count) => {
    expect(await experts(args)).toEqual({ count, ROLE, SECTOR, ACTIVITY_KIND, EDITION: { uno: count } });
  },
);

test('facets of the real organizations of a sector count no editions of synthetic series', async () => {
  const { sector } = await world.read(
    '{ sector(slug: "academia") { organizations { facets(by: [EDITION, CONVENING_ROLE]) { facet buckets { key count } } } } }',
  );
  expect(tableOf(sector.organizations.facets)).toEqual({
    EDITION: { uno: 1 },
    CONVENING_ROLE: { CONVENER: 1 },
  });
});
