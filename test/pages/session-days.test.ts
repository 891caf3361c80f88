import { sync as nodeIcal, type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';

const { world, get } = await serveWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', {
    slug: 'encuentro',
    startsOn: '2021-05-12',
    endsOn: '2021-05-16',
  });
  const venue = scribe.venue(edition, { givenName: 'Sede', timeZone: 'America/Mexico_City' });
  const activity = (slug: string, times: Record<string, Date | string>) =>
    scribe.activity(edition, `Sesión ${slug}`, { slug, venue, ...times });
  const at = (clock: string) => new Date(`${clock}-05:00`);
  activity('noche', { startsAt: at('2021-05-12T22:00'), endsAt: at('2021-05-13T01:00') });
  activity('dia', { startsOn: '2021-05-13' });
  activity('dias', { startsOn: '2021-05-13', endsOn: '2021-05-15' });
  activity('jornadas', { startsAt: at('2021-05-13T10:00'), endsAt: at('2021-05-14T12:00') });
  activity('sin-cierre', { startsAt: at('2021-05-13T11:00'), endsOn: '2021-05-14' });
  activity('cierre', { startsOn: '2021-05-13', endsAt: at('2021-05-13T18:00') });
  activity('sin-fecha', {});
});

/** The text of a page, as people read it. */
const textOf = async (path: string) => {
  const { body } = await get(path);
  const plain = body.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '');
  return plain.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};

const jsonLd = async (path: string) => {
  const [, text = '{}'] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec((await get(path)).body) ?? [];
  const content = JSON.parse(text);
  return [content].flat().find((each) => each['@type'] === 'Event');
};

describe('the page of an activity', () => {
  it.each([
    ['noche', 'miércoles, 12 de mayo de 2021, 22:00–01:00 hora del centro, GMT-5'],
    ['dia', 'jueves, 13 de mayo de 2021 Dónde'],
    ['dias', 'jueves, 13 de mayo de 2021 – sábado, 15 de mayo de 2021 Dónde'],
    ['jornadas', 'jueves, 13 de mayo de 2021, 10:00 – viernes, 14 de mayo de 2021, 12:00 hora'],
    ['sin-cierre', 'jueves, 13 de mayo de 2021, 11:00 – viernes, 14 de mayo de 2021 hora'],
    ['cierre', 'jueves, 13 de mayo de 2021, hasta las 18:00 hora'],
    ['sin-fecha', 'Todavía no se sabe a qué hora.'],
  ])('says on which days it is, and at what time as far as that is known: %s', async (slug, when) => {
    expect(await textOf(`/activities/${slug}`)).toContain(when);
  });

  it.each([
    ['dia', '2021-05-13', undefined],
    ['dias', '2021-05-13', '2021-05-15'],
    ['jornadas', '2021-05-13T10:00:00-05:00', '2021-05-14T12:00:00-05:00'],
    ['sin-cierre', '2021-05-13T11:00:00-05:00', '2021-05-14'],
    ['sin-fecha', undefined, undefined],
  ])('says the same to programs, and makes nothing up: %s', async (slug, startDate, endDate) => {
    const event = await jsonLd(`/activities/${slug}`);
    expect([event.name, event.startDate, event.endDate]).toEqual([`Sesión ${slug}`, startDate, endDate]);
  });
});

describe('a programme', () => {
  it('has what is known by its day on that day, and the last of several days beside the time', async () => {
    const text = await textOf('/editions/encuentro');
    const [, of12 = '', of13 = '', none = ''] = text.split(
      /miércoles, 12 de mayo de 2021|jueves, 13 de mayo de 2021|Sin fecha conocida/,
    );
    expect(of12).toMatch(/22:00–01:00 Sesión noche/);
    expect(of13.match(/(?:[\d:]+ – |hasta )?[^–]{0,24}Sesión [a-z-]+/g)?.map((each) => each.trim())).toEqual([
      expect.stringMatching(/GMT-5 Sesión dia$/),
      expect.stringMatching(/hasta el sáb, 15 de mayo Sesión dias$/),
      expect.stringMatching(/hasta las 18:00 Sesión cierre$/),
      expect.stringMatching(/^10:00 – vie, 14 de mayo, 12:00 Sesión jornadas$/),
      expect.stringMatching(/^11:00 – vie, 14 de mayo Sesión sin-cierre$/),
    ]);
    expect(none).toContain('Sesión sin-fecha');
  });

  it('says the same where it is embedded, in English too', async () => {
    const { items } = JSON.parse((await get('/embed/programme.json?edition=encuentro&locale=en')).body);
    type Item = { _tejido: Record<'slug' | 'day' | 'hours', string> };
    expect(items.map(({ _tejido: { slug, day, hours } }: Item) => [slug, day, hours])).toEqual([
      ['noche', 'Wednesday, May 12, 2021', '22:00–01:00 CDT'],
      ['dia', 'Thursday, May 13, 2021', ''],
      ['dias', 'Thursday, May 13, 2021', 'until Sat, May 15'],
      ['cierre', 'Thursday, May 13, 2021', 'until 18:00 CDT'],
      ['jornadas', 'Thursday, May 13, 2021', '10:00 – Fri, May 14, 12:00 CDT'],
      ['sin-cierre', 'Thursday, May 13, 2021', '11:00 – Fri, May 14 CDT'],
      ['sin-fecha', '', ''],
    ]);
    const table = (await get('/embed/programme.csv?edition=encuentro')).body;
    expect(table).toContain('Sesión dias,Panel,2021-05-13,2021-05-15,America/Mexico_City,');
  });
});

describe('a calendar', () => {
  it('has what is known by its day on that day, and leaves nobody busy with it', async () => {
    const { body } = await get('/calendar/editions/encuentro.ics');
    const entryOf = (slug: string) =>
      body.split('BEGIN:VEVENT').find((each) => each.includes(`SUMMARY:Sesión ${slug}\r\n`)) ?? '';
    expect(entryOf('dia')).toContain(
      'DTSTART;VALUE=DATE:20210513\r\nDTEND;VALUE=DATE:20210514\r\nTRANSP:TRANSPARENT',
    );
    expect(entryOf('dias')).toContain('DTSTART;VALUE=DATE:20210513\r\nDTEND;VALUE=DATE:20210516\r\n');
    expect(entryOf('jornadas')).toContain('DTEND;TZID=America/Mexico_City:20210514T120000\r\n');
    expect(entryOf('sin-cierre')).not.toContain('DTEND');
    expect(body).toContain('SUMMARY:Sesión sin-fecha');
    const events = Object.values(nodeIcal.parseICS(body)).filter(
      (each): each is VEvent => each?.type === 'VEVENT',
    );
    expect(events.filter(({ datetype }) => datetype === 'date').map(({ summary }) => summary)).toEqual([
      'Encuentro 2021',
      'Sesión dia',
      'Sesión dias',
      'Sesión cierre',
    ]);
  });
});

it('is told by the graph, whoever asks', async () => {
  const { activity } = await world.read('{ activity(slug: "dias") { startsAt startsOn endsOn } }');
  expect(activity).toEqual({ startsAt: null, startsOn: '2021-05-13', endsOn: '2021-05-15' });
});
