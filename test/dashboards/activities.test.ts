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
  const { activities } = await askPublicly(url, query, { filter: { keynote: true } });
  const speakers = activities.nodes.map(({ title, participants }: Keynote) => [
    title,
    participants.nodes.map(({ expert }) => expert.displayName),
  ]);
  expect(speakers).toEqual([
    ['Magistral', ['Ana']],
    ['Plática', ['Berta']],
  ]);
  const recorded = await askPublicly(seeded.url, query);
  expect(recorded.activities.totalCount).toBeGreaterThan(20);
});

interface Keynote {
  title: string;
  participants: { nodes: { expert: { displayName: string } }[] };
}
