import { describe, expect, it } from 'vitest';
import { fitSlug } from '../../web/shell/addresses.ts';
import { every } from '../../web/shell/every.ts';
import { timeInWords } from '../../web/words/dates.ts';
import { embedWords } from '../../web/words/embed.ts';
import { homeWords } from '../../web/words/home.ts';
import { languageInWords } from '../../web/words/language.ts';
import { toolWords } from '../../web/words/map-tools.ts';
import { count, counted, measured, share } from '../../web/words/numbers.ts';
import { organizationWords } from '../../web/words/organization.ts';
import { pageWords } from '../../web/words/pages.ts';
import { stateInWords } from '../../web/words/states.ts';
import { expertWords } from '../../web/words/things.ts';
import { dayAt, dayInWords, hoursAt, withOffset, zoneInWords, zoneOf } from '../../web/words/times.ts';

describe('a time', () => {
  const moment = '2022-11-09T05:30:00.000Z';

  it.each([
    ['America/Hermosillo', '2022-11-08', '22:30', '2022-11-08T22:30:00-07:00'],
    ['America/Mexico_City', '2022-11-08', '23:30', '2022-11-08T23:30:00-06:00'],
    ['Asia/Kolkata', '2022-11-09', '11:00', '2022-11-09T11:00:00+05:30'],
    ['UTC', '2022-11-09', '05:30', '2022-11-09T05:30:00+00:00'],
  ])('is told by the clock of its place: %s', (zone, day, clock, iso) => {
    expect(dayAt(moment, zone)).toBe(day);
    expect(hoursAt(moment, null, 'es', zone)).toBe(clock);
    expect(withOffset(moment, zone)).toBe(iso);
    expect(new Date(iso).toISOString()).toBe(moment);
  });

  it('names its zone as people there do, and how far it is from UTC', () => {
    expect(zoneInWords('America/Hermosillo', moment, 'es')).toBe('hora de Hermosillo, GMT-7');
    expect(zoneInWords('America/Hermosillo', moment, 'en')).toBe('Hermosillo Time, GMT-7');
    expect(zoneInWords('UTC', moment, 'es')).toBe('UTC');
  });

  it('is in UTC where the zone is none or unknown', () => {
    expect([zoneOf(null), zoneOf(''), zoneOf('Mars/Olympus'), zoneOf('America/Cancun')]).toEqual([
      'UTC',
      'UTC',
      'UTC',
      'America/Cancun',
    ]);
  });

  it('goes from one hour to another as far as both are known, over midnight too', () => {
    expect(hoursAt(moment, '2022-11-09T06:15:00Z', 'en', 'America/Mexico_City')).toBe('23:30–00:15');
    expect(hoursAt(null, null, 'en', 'UTC')).toBe('');
  });

  it('of a day is in words', () => {
    expect(dayInWords('2022-11-09', 'es')).toBe('miércoles, 9 de noviembre de 2022');
    expect(dayInWords('2022-11-09', 'en')).toBe('Wednesday, November 9, 2022');
  });
});

describe('a span of time', () => {
  it.each([
    ['2016', null, 'desde 2016'],
    [null, '2020-05', 'hasta mayo de 2020'],
    ['2016', '2018', '2016–2018'],
    [null, null, ''],
  ])('from %s to %s is "%s"', (from, to, said) => {
    expect(timeInWords(from, to, 'es').replaceAll('\u2009', '')).toBe(said);
  });
});

describe('a number', () => {
  it('is written as in Mexico', () => {
    expect([count(12_345, 'es'), share(0.125, 'es'), measured(0.6, 'es')]).toEqual(['12,345', '13%', '0.6']);
  });

  it('is never nothing for being small', () => {
    expect([measured(0.034, 'es'), measured(0.0002, 'en'), measured(0, 'en')]).toEqual([
      '0.03',
      '0.0002',
      '0',
    ]);
  });

  it('agrees with what is counted', () => {
    expect([0, 1, 2].map((value) => counted(value, 'sede', 'sedes', 'es'))).toEqual([
      '0 sedes',
      '1 sede',
      '2 sedes',
    ]);
  });
});

it.each([
  [homeWords.es.pairSaid(1, '1'), '1 vínculo; por azar, 1'],
  [homeWords.es.morePairs(1), 'Y 1 par más'],
  [homeWords.en.morePairs(1), 'And 1 more pair'],
  [pageWords.es.notShown(1), 'Falta 1 aquí.'],
  [pageWords.es.notShown(1200), 'Faltan 1,200 aquí.'],
  [pageWords.en.notShown(1), '1 is not shown here.'],
  [expertWords.es.tiesNote(1, 1), '1 de 1 persona con la que compartió actividades.'],
  [expertWords.en.tiesNote(10, 12), '10 of 12 people who were at the same activities.'],
  [organizationWords.es.tiesNote(1, 1), 'La única organización con la que coincidió.'],
  [toolWords.es.shown(1, 1), 'Se ven 1 nodo y 1 línea.'],
  [embedWords.es.drawn(1, 1), 'Mapa de 1 organización y 1 vínculo'],
])('speaks of one as of one: %s', (said, right) => {
  expect(said).toBe(right);
});

it('names states and languages, and leaves what it does not know as it is', () => {
  expect([stateInWords('MX-JAL'), stateInWords('XX-1')]).toEqual(['Jalisco', 'XX-1']);
  expect([languageInWords('es', 'es'), languageInWords('not a tag', 'es')]).toEqual(['español', 'not a tag']);
});

it.each([
  ['Datos-ABIERTOS', 'datos-abiertos'],
  ['universidad-autónoma', 'universidad-autonoma'],
  [' ñandú ', 'nandu'],
  ["a'b", "a'b"],
])('makes a slug of what was typed: %s', (typed, slug) => {
  expect(fitSlug(typed)).toBe(slug);
});

describe('a list read page after page', () => {
  const pages = (many: number) => async (after: string | null) => {
    const at = Number(after ?? 0);
    return {
      totalCount: many * 10,
      nodes: [at],
      pageInfo: { hasNextPage: at + 1 < many, endCursor: String(at + 1) },
    };
  };

  it('is whole where it is not too long, and says how long it is where it is', async () => {
    expect(await every(pages(3))).toEqual({ nodes: [0, 1, 2], totalCount: 30 });
    expect(await every(pages(9))).toEqual({ nodes: [0, 1, 2, 3, 4], totalCount: 90 });
    expect(await every(async () => undefined)).toBeUndefined();
  });
});
