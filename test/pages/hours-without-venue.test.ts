import { describe, expect, it } from 'vitest';
import { certainZones } from '../../src/domain/activity/certain-zones.ts';
import { serveWorld } from '../support/served.ts';

type Place = Record<string, string | boolean>;

/** Editions by what is known of where they meet, each with a session at 16:00 by UTC that has no venue. */
const EDITIONS: [slug: string, of: Place, venues: Place[], zone: string | null][] = [
  ['una-sede', {}, [{ timeZone: 'America/Cancun' }], 'America/Cancun'],
  ['una-zona', {}, [{ timeZone: 'America/Cancun' }, { timeZone: 'America/Cancun' }], 'America/Cancun'],
  ['con-linea', {}, [{ timeZone: 'America/Cancun' }, { online: true }], 'America/Cancun'],
  ['dos-zonas', { country: 'Guatemala' }, [{ timeZone: 'America/Cancun' }, { timeZone: 'Etc/GMT+6' }], null],
  ['a-medias', { country: 'Guatemala' }, [{ timeZone: 'America/Cancun' }, { city: 'Xul' }], null],
  ['un-pais', { country: 'Guatemala' }, [], 'America/Guatemala'],
  ['sin-acento', { country: 'PERU' }, [], 'America/Lima'],
  ['capital', { country: 'México', city: 'Ciudad de México' }, [], 'America/Mexico_City'],
  ['tijuana', { country: 'Mexico', city: 'tijuana' }, [], 'America/Tijuana'],
  ['otra-tijuana', { country: 'Chile', city: 'Tijuana' }, [], null],
  ['mexico', { country: 'México' }, [], null],
  ['ciudad', { country: 'México', city: 'Villa Inventada' }, [], null],
  ['en-linea', { country: 'Guatemala', modality: 'VIRTUAL' }, [], null],
  ['nada', {}, [], null],
];

const startsAt = new Date('2027-11-30T10:00:00-06:00');
/** By UTC it is the next day already. */
const lateAt = new Date('2027-11-30T20:00:00-05:00');

const { world, get } = await serveWorld((scribe) => {
  const series = scribe.series('Encuentro');
  for (const [slug, of, venues] of EDITIONS) {
    const edition = scribe.edition(series, slug, { slug, ...of });
    for (const venue of venues) scribe.venue(edition, venue);
    scribe.activity(edition, slug, { slug, startsAt, endsAt: new Date('2027-11-30T11:30:00-06:00') });
  }
  const late = scribe.edition(series, 'Tarde', { slug: 'tarde', country: 'Panamá' });
  scribe.activity(late, 'tarde', { slug: 'tarde', startsAt: lateAt });
  const edition = scribe.edition(series, 'Sedes', { slug: 'sedes' });
  const at = (slug: string, of: Place) =>
    scribe.activity(edition, slug, { slug, venue: scribe.venue(edition, of), startsAt });
  at('jalisco', { country: 'México', state: 'Jalisco', stateCode: 'MX-JAL' });
  at('chihuahua', { country: 'México', state: 'Chihuahua', stateCode: 'MX-CHH' });
  at('red', { country: 'Guatemala', online: true });
});

const zoneOf = async (slug: string): Promise<string | null> =>
  (await world.read('query ($slug: String!) { activity(slug: $slug) { timeZone } }', { slug })).activity
    .timeZone;

const textOf = async (path: string) => {
  const plain = (await get(path)).body.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  return plain
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
};

describe('the hours of an activity without a venue', () => {
  it.each(EDITIONS)('are of the zone that is certain, else of none: %s', async (slug, _, __, zone) => {
    expect(await zoneOf(slug)).toBe(zone);
  });

  it('are of the day that it is there, in filters too', async () => {
    const ask = `query ($day: [PartialDate!]) { activities(filter: { edition: "tarde", day: $day }) {
      totalCount facets(by: [DAY]) { buckets { key } } } }`;
    const facets = [{ buckets: [{ key: '2027-11-30' }] }];
    expect((await world.read(ask, { day: ['2027-11-30'] })).activities).toEqual({ totalCount: 1, facets });
    expect((await world.read(ask, { day: ['2027-12-01'] })).activities.totalCount).toBe(0);
  });

  it('are shown by those clocks on pages, in calendars and to programs', async () => {
    expect(await textOf('/activities/una-sede')).toContain('11:00–12:30 hora del sureste, GMT-5');
    expect(await textOf('/editions/una-sede')).toContain('hora del sureste, GMT-5');
    expect((await get('/activities/una-sede')).body).toContain('2027-11-30T11:00:00-05:00');
    expect((await get('/calendar/activities/una-sede.ics')).body).toContain(
      'DTSTART;TZID=America/Cancun:20271130T110000',
    );
    expect(await textOf('/activities/capital')).toContain('10:00–11:30 hora del centro, GMT-6');
  });

  it('are told to sites that embed them, which may show the zone of the venue too', async () => {
    const itemsOf = async (edition: string) =>
      JSON.parse((await get(`/embed/programme.json?edition=${edition}`)).body).items.map(
        ({
          _tejido: { hours, timeZone, venue },
        }: {
          _tejido: Record<string, { timeZone: string } | null>;
        }) => [hours, timeZone, venue?.timeZone],
      );
    expect(await itemsOf('una-sede')).toEqual([['11:00–12:30 EST', 'America/Cancun', undefined]]);
    expect(await itemsOf('mexico')).toEqual([['16:00–17:30 UTC', null, undefined]]);
    expect(await itemsOf('sedes')).toContainEqual(['10:00 CST', 'America/Mexico_City', null]);
  });

  it('are said to be universal time where no zone is certain, and never as if they were local', async () => {
    expect(await textOf('/activities/mexico')).toContain('16:00–17:30 UTC, hora universal');
    expect(await textOf('/editions/mexico')).toContain('UTC, hora universal');
    expect((await get('/calendar/activities/mexico.ics')).body).toContain('DTSTART:20271130T160000Z');
  });
});

describe('the hours at a venue whose zone is not recorded', () => {
  it.each([
    ['jalisco', 'America/Mexico_City'],
    ['chihuahua', null],
    ['red', null],
  ])('are of the zone of its state or country, where that has one: %s', async (slug, zone) => {
    expect(await zoneOf(slug)).toBe(zone);
  });
});

it('every zone that is told by a place is one that clocks know', () => {
  for (const timeZone of Object.values(certainZones))
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});
