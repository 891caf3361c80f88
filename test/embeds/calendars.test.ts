import ICAL from 'ical.js';
import { sync as nodeIcal, type VEvent } from 'node-ical';
import { describe, expect, it, vi } from 'vitest';
import { observancesOf } from '../../src/http/feeds/time-zone.ts';
import { formatDay, localDay } from '../../web/i18n/times.ts';
import { serveWorld } from '../support/served.ts';
import { gathering, HOSTILE, hostileGathering, syntheticGathering } from './gathering.ts';

const { world, get } = await serveWorld((scribe) => {
  gathering(scribe);
  hostileGathering(scribe);
  syntheticGathering(scribe);
  const edition = scribe.edition(scribe.series('Siglos'), 'Siglos', { slug: 'siglos' });
  const venue = scribe.venue(edition, { timeZone: 'America/Mexico_City' });
  for (const year of ['2022', '0202']) {
    const [startsAt, endsAt] = [new Date(`${year}-05-13T15:00:00Z`), new Date(`${year}-05-13T16:00:00Z`)];
    scribe.activity(edition, `En ${year}`, { venue, startsAt, endsAt });
  }
  const night = scribe.edition(scribe.series('Noche'), 'Noche', { slug: 'noche' });
  const place = scribe.venue(night, { timeZone: 'America/Mexico_City' });
  const [startsAt, endsAt] = [new Date('2021-10-31T05:30:00Z'), new Date('2021-10-31T07:30:00Z')];
  scribe.activity(night, 'Vela', { slug: 'vela', venue: place, startsAt, endsAt });
});

const calendar = async (path: string) => (await get(`/calendar/${path}`)).body;

/** The events of a calendar as a reader other than the one that wrote it has them. */
const eventsOf = (text: string): VEvent[] =>
  Object.values(nodeIcal.parseICS(text)).filter((each): each is VEvent => each?.type === 'VEVENT');

describe('the calendar of an edition', () => {
  it('has its days, and each activity at its time, as another library parses it', async () => {
    const events = eventsOf(await calendar('editions/encuentro-2021.ics?locale=es'));
    const entries = events.map(({ summary, start, end, datetype }) => [
      summary,
      datetype,
      start.toISOString(),
      end?.toISOString(),
    ]);
    expect(entries.slice(1)).toEqual([
      ['Plenaria', 'date-time', '2021-05-13T15:00:00.000Z', '2021-05-13T16:30:00.000Z'],
      ['Taller', 'date-time', '2021-05-13T16:00:00.000Z', expect.anything()],
    ]);
    expect(entries[0]?.slice(0, 2)).toEqual(['Encuentro 2021', 'date']);
  });

  it('has times in the time zone of each venue, with the offsets of that year', async () => {
    const text = await calendar('editions/encuentro-2021.ics');
    expect(text).toContain('DTSTART;TZID=America/Mexico_City:20210513T100000\r\n');
    expect(text).toContain('DTSTART;TZID=America/Tijuana:20210513T090000\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20210513\r\nDTEND;VALUE=DATE:20210515\r\n');
    const read = new ICAL.Component(ICAL.parse(text));
    for (const zone of read.getAllSubcomponents('vtimezone')) {
      ICAL.TimezoneService.reset();
      ICAL.TimezoneService.register(zone as never);
    }
    const moments = read.getAllSubcomponents('vevent').map((event) => {
      const zone = read
        .getAllSubcomponents('vtimezone')
        .find(
          (each) =>
            each.getFirstPropertyValue('tzid') === event.getFirstProperty('dtstart')?.getParameter('tzid'),
        );
      const time = event.getFirstPropertyValue('dtstart') as ICAL.Time;
      if (zone) time.zone = new ICAL.Timezone(zone);
      return time.toJSDate().toISOString();
    });
    expect(moments.slice(1)).toEqual(['2021-05-13T15:00:00.000Z', '2021-05-13T16:00:00.000Z']);
  });

  it('has no time for what has none: it is a note without a date, as is an edition of which only the month is known', async () => {
    const read = new ICAL.Component(ICAL.parse(await calendar('editions/encuentro-2021.ics')));
    const [note, ...others] = read.getAllSubcomponents('vjournal');
    expect([note?.getFirstPropertyValue('summary'), others]).toEqual(['Por definir', []]);
    expect(note?.hasProperty('dtstart')).toBe(false);
    const month = await calendar('editions/encuentro-2022.ics?locale=en');
    expect(month).toContain('BEGIN:VJOURNAL');
    expect(month).toContain('May 2022');
    expect(month).not.toMatch(/DTSTART|VEVENT/);
  });

  it('has an end only where one is known', async () => {
    const workshop = (await calendar('editions/encuentro-2021.ics')).split('BEGIN:VEVENT').at(-1);
    expect(workshop).toContain('SUMMARY:Taller');
    expect(workshop?.split('END:VEVENT')[0]).not.toContain('DTEND');
  });

  it('is the same byte for byte until something changes, with stable ids of events', async () => {
    const [es, en] = [
      await get('/calendar/editions/encuentro-2021.ics'),
      await get('/calendar/editions/encuentro-2021.ics?locale=en'),
    ];
    const uids = ({ body }: { body: string }) => body.match(/^UID:.*$/gm);
    expect(uids(es)).toEqual(uids(en));
    expect(uids(es)?.every((uid) => /^UID:(Edition|Activity)_\w+@tejido\r?$/.test(uid))).toBe(true);
    expect(new Set(uids(es)).size).toBe(4);
  });
});

describe('what is written of when a calendar became as it is', () => {
  it('is the time of the last change of the network, so that every server writes the same', async () => {
    await world.sql("update private.change set at = '2021-02-03T04:05:06Z'");
    const stamps = (await calendar('activities/plenaria.ics?locale=en')).match(/^DTSTAMP:.*$/gm);
    expect(new Set(stamps?.map((each) => each.trim()))).toEqual(new Set(['DTSTAMP:20210203T040506Z']));
  });
});

describe('a calendar of what is invented', () => {
  it.each(['editions/coloquio-2020', 'activities/charla', 'activities/otra-charla'])(
    'is marked in each of its entries: %s',
    async (path) => {
      const read = new ICAL.Component(ICAL.parse(await calendar(`${path}.ics?locale=en`)));
      const entries = [...read.getAllSubcomponents('vevent'), ...read.getAllSubcomponents('vjournal')];
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        expect(entry.getFirstPropertyValue('description')).toContain('everything here is invented');
        expect(entry.getFirstProperty('categories')?.getValues()).toContain('Synthetic data');
      }
    },
  );

  it('is the only one that does', async () => {
    expect(await calendar('editions/encuentro-2021.ics?locale=en')).not.toMatch(/invented|Synthetic/);
  });
});

describe('the calendar of a venue and of an activity', () => {
  it('has what takes place there', async () => {
    const { items } = JSON.parse((await get('/embed/programme.json?edition=encuentro-2021')).body);
    const [hall, workshop] = items.map(
      ({ _tejido }: { _tejido: { venue: { id: string }; slug: string } }) => _tejido,
    );
    const summaries = async (path: string) => eventsOf(await calendar(path)).map(({ summary }) => summary);
    expect(await summaries(`venues/${workshop.venue.id}.ics`)).toEqual(['Taller']);
    expect(await summaries(`activities/${hall.slug}.ics`)).toEqual(['Plenaria']);
  });

  it.each([
    'venues/EditionVenue_zz.ics',
    'venues/Edition_1.ics',
    'activities/nada.ics',
    'editions/nada.ics',
    'editions/encuentro-2021',
    'editions/..%2f.ics',
  ])('is not found, in a line of text, where there is none: %s', async (path) => {
    const { status, headers, body } = await get(`/calendar/${path}`);
    expect([status, headers.get('content-type'), body]).toEqual([
      404,
      'text/plain; charset=utf-8',
      expect.stringMatching(/^No hay .*\n$/),
    ]);
  });
});

describe('a calendar of names that mean harm', () => {
  it('has no line of more than 75 octets, and splits no character', async () => {
    const { headers, body } = await get('/calendar/editions/hostil.ics');
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = body.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => /[\n\r\uFFFD]/.test(line))).toEqual([]);
  });

  it('has them as text, and nothing that they inject', async () => {
    const text = await calendar('editions/hostil.ics');
    const read = new ICAL.Component(ICAL.parse(text));
    const summaries = read
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstPropertyValue('summary'));
    expect(summaries).toEqual(HOSTILE.map((name) => name.replace(/\r\n/g, '\n')));
    expect(eventsOf(text)).toHaveLength(HOSTILE.length);
    // Without a valid zone, the moment itself is written.
    expect(text).toContain('DTSTART:20220101T000000Z');
  });
});

describe('a day', () => {
  it('is formatted also where its year has less or more than four digits', () => {
    expect(formatDay(localDay('0202-05-13T15:00:00Z', 'UTC'), 'en')).toMatch(/May 13, 202$/);
    expect(formatDay(localDay('+012022-05-13T15:00:00Z', 'UTC'), 'es')).toMatch(/13 de mayo de 12022$/);
  });
});

describe('a time zone', () => {
  const zones = [
    'America/Mexico_City',
    'America/Ciudad_Juarez',
    'America/Tijuana',
    'America/Sao_Paulo',
    'Europe/Dublin',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'UTC',
  ];

  it.each(zones)('%s is written so that every hour of its years has its offset', (timeZone) => {
    const [first, last] = [new Date('2011-02-01T00:00:00Z'), new Date('2023-02-01T00:00:00Z')];
    const zone = new ICAL.Timezone({
      component: componentOf(timeZone, yearsBetween(first, last)),
      tzid: timeZone,
    });
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    const wrong: string[] = [];
    for (let at = first.getTime(); at < last.getTime(); at += 11.5 * 3_600_000) {
      const local = clock.format(at).replace(' ', 'T');
      const time = ICAL.Time.fromDateTimeString(local);
      time.zone = zone;
      const moment = time.toUnixTime() * 1000;
      // An hour that came twice is formatted as one of both.
      if (clock.format(moment).replace(' ', 'T') !== local) wrong.push(local);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('has the transitions of the years in which something happens, and the offset at the start of each', () => {
    const since = (years: number[]) => observancesOf('America/New_York', years).map((each) => each.since);
    expect(since([2021, 1987])).toEqual([
      '1986-12-31T19:00:00',
      '1987-04-05T02:00:00',
      '1987-10-25T02:00:00',
      '2020-12-31T19:00:00',
      '2021-03-14T02:00:00',
      '2021-11-07T02:00:00',
    ]);
    expect(since([2021, 2022])).toHaveLength(5);
    expect(since([202, 2101, 9999])).toEqual([]);
  });

  it('is looked up once for each year', async () => {
    observancesOf('Europe/Madrid', [2019]);
    const spy = vi.spyOn(Intl, 'DateTimeFormat');
    observancesOf('Europe/Madrid', [2019]);
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });

  it('is left out for a moment whose clock is shown twice, which is written in UTC, and with its offset on its page', async () => {
    const text = await calendar('activities/vela.ics');
    expect(text).toContain('DTSTART;TZID=America/Mexico_City:20211031T003000\r\n');
    expect(text).toContain('DTEND:20211031T073000Z\r\n');
    expect((await get('/activities/vela')).body).toContain('00:30–01:30 GMT-6');
  });

  it('is left out for a moment outside of the supported years, which is written in UTC', async () => {
    const text = await calendar('editions/siglos.ics');
    const starts = text.match(/^DTSTART[^:]*TZID.*|^DTSTART:\d+T\d+Z/gm);
    expect(starts?.map((each) => each.trim())).toEqual([
      'DTSTART:02020513T150000Z',
      'DTSTART;TZID=America/Mexico_City:20220513T100000',
    ]);
    expect(text.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toHaveLength(3);
    const { items } = JSON.parse((await get('/embed/programme.json?edition=siglos&locale=en')).body);
    expect(items[0]._tejido.day).toMatch(/May 13, 202$/);
  });
});

const yearsBetween = (first: Date, last: Date): number[] =>
  Array.from(
    { length: last.getUTCFullYear() - first.getUTCFullYear() + 1 },
    (_, at) => first.getUTCFullYear() + at,
  );

function componentOf(timeZone: string, years: number[]): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', timeZone);
  for (const { kind, from, to, since } of observancesOf(timeZone, years)) {
    const part = new ICAL.Component(kind);
    part.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(since));
    part.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(from));
    part.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(to));
    zone.addSubcomponent(part);
  }
  return zone;
}
