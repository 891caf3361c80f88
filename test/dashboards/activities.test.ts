import { expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';
import { askPublicly, tableOf } from './ask-publicly.ts';
import { exampleNamed } from './questions.ts';

const { url } = await serveWorld((scribe) => {
  const series = scribe.series('Datacon');
  const edition = scribe.edition(series, 'Datacon 2022', { year: 2022 });
  const venue = scribe.venue(edition, {
    stateCode: 'MX-ROO',
    state: 'Quintana Roo',
    timeZone: 'America/Cancun',
  });
  const [ana, berta] = [scribe.expert('Ana'), scribe.expert('Berta')];
  const health = scribe.topic('Salud');
  const byKind = scribe.activity(edition, 'Magistral', { kind: 'KEYNOTE', startsOn: '2022-07-27' });
  const elsewhere = scribe.activity(scribe.edition(series, 'Datacon 2023'), 'Otra', { kind: 'KEYNOTE' });
  const byRole = scribe.activity(edition, 'Plática', {
    kind: 'TALK',
    venue,
    language: 'es',
    startsOn: '2022-07-28',
  });
  scribe.activity(edition, 'Panel', { venue, startsAt: new Date('2022-07-28T15:00:00Z'), language: 'es' });
  scribe.about(byRole, health);
  scribe.participation(byKind, ana, { role: 'SPEAKER' });
  scribe.participation(byKind, berta, { role: 'MODERATOR' });
  scribe.participation(byRole, berta, { role: 'KEYNOTE' });
  scribe.participation(byRole, ana, { role: 'PANELIST' });
  scribe.participation({ edition }, scribe.expert('Carla'), { role: 'KEYNOTE', activity: null });
  scribe.participation(elsewhere, scribe.expert('Diego'), { role: 'SPEAKER' });
});
const seeded = seededServer();

it('activities of several editions by kind, topic, language, state and day; each group narrows', async () => {
  const query = exampleNamed('activities');
  const edition = ['datacon-2022'];
  const { activities } = await askPublicly(url, query, { filter: { edition } });
  expect(tableOf(activities.facets)).toEqual({
    ACTIVITY_KIND: { KEYNOTE: 1, TALK: 1, PANEL: 1 },
    TOPIC: { salud: 1 },
    LANGUAGE: { es: 2 },
    STATE: { 'MX-ROO': 2 },
    DAY: { '2022-07-27': 1, '2022-07-28': 2 },
    EDITION: { 'datacon-2022': 3 },
  });
  const narrowed = { edition, day: ['2022-07-28'], state: ['MX-ROO'], language: ['es'], topic: ['salud'] };
  const found = await askPublicly(url, query, { filter: narrowed });
  expect(found.activities.nodes).toMatchObject([{ title: 'Plática' }]);
});

it('the same of the editions that are recorded', async () => {
  const { activities } = await askPublicly(seeded.url, exampleNamed('activities'));
  const groups = tableOf(activities.facets);
  expect(Object.keys(groups.EDITION!)).toEqual(['condatos-2014', 'datacon-2021', 'datacon-2022']);
  expect(groups.TOPIC).toHaveProperty('salud', 1);
});

it('who gave keynotes, whether recorded as a role or as a kind, and not who moderated them', async () => {
  const query = exampleNamed('keynotes');
  const { participations } = await askPublicly(url, query, { edition: ['datacon-2022'] });
  const given = participations.nodes.map(({ expert, role, activity }: Given) => [
    expert.displayName,
    role,
    activity?.title,
  ]);
  expect(given).toEqual([
    ['Ana', 'SPEAKER', 'Magistral'],
    ['Berta', 'KEYNOTE', 'Plática'],
    ['Carla', 'KEYNOTE', undefined],
  ]);
  const recorded = await askPublicly(seeded.url, query);
  expect(recorded.participations.totalCount).toBe(5);
});

it('experts who gave keynotes, and those who took another part', async () => {
  const query =
    'query ($keynote: Boolean) { experts(series: ["datacon"], keynote: $keynote) { nodes { displayName } } }';
  const named = async (keynote: boolean) =>
    (await askPublicly(url, query, { keynote })).experts.nodes.map(
      ({ displayName }: { displayName: string }) => displayName,
    );
  expect(await named(true)).toEqual(['Ana', 'Berta', 'Carla', 'Diego']);
  expect(await named(false)).toEqual(['Ana', 'Berta']);
});

interface Given {
  role: string;
  expert: { displayName: string };
  activity: { title: string } | null;
}
