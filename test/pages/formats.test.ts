import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../web/i18n/dates.ts';
import { embedMessages } from '../../web/i18n/embed.ts';
import { expertMessages } from '../../web/i18n/entities.ts';
import { homeMessages } from '../../web/i18n/home.ts';
import { languageName } from '../../web/i18n/language.ts';
import { toolMessages } from '../../web/i18n/map-tools.ts';
import { formatCount, formatDecimal, formatPercent, pluralize } from '../../web/i18n/numbers.ts';
import { organizationMessages } from '../../web/i18n/organization.ts';
import { pageMessages } from '../../web/i18n/pages.ts';
import { stateName } from '../../web/i18n/state-name.ts';
import { formatDay, formatHours, localDay, validZone, withOffset, zoneName } from '../../web/i18n/times.ts';
import { normalizeSlug } from '../../web/layout/addresses.ts';
import { readAllPages } from '../../web/layout/read-all-pages.ts';

describe('a time', () => {
  const moment = '2022-11-09T05:30:00.000Z';

  it.each([
    ['America/Hermosillo', '2022-11-08', '22:30', '2022-11-08T22:30:00-07:00'],
    ['America/Mexico_City', '2022-11-08', '23:30', '2022-11-08T23:30:00-06:00'],
    ['Asia/Kolkata', '2022-11-09', '11:00', '2022-11-09T11:00:00+05:30'],
    ['UTC', '2022-11-09', '05:30', '2022-11-09T05:30:00+00:00'],
  ])('is formatted in the time zone of its place: %s', (zone, day, clock, iso) => {
    expect(localDay(moment, zone)).toBe(day);
    expect(formatHours(moment, null, 'es', zone)).toBe(clock);
    expect(withOffset(moment, zone)).toBe(iso);
    expect(new Date(iso).toISOString()).toBe(moment);
  });

  it('names its zone as people there do, and how far it is from UTC', () => {
    expect(zoneName('America/Hermosillo', moment, 'es')).toBe('hora del Pacífico, GMT-7');
    expect(zoneName('America/Hermosillo', moment, 'en')).toBe('Pacific Mexico time, GMT-7');
    expect(zoneName('UTC', moment, 'es')).toBe('UTC, hora universal');
  });

  it('is in UTC where the zone is none or unknown', () => {
    expect([validZone(null), validZone(''), validZone('Mars/Olympus'), validZone('America/Cancun')]).toEqual([
      'UTC',
      'UTC',
      'UTC',
      'America/Cancun',
    ]);
  });

  it('goes from one hour to another as far as both are known, over midnight too', () => {
    expect(formatHours(moment, '2022-11-09T06:15:00Z', 'en', 'America/Mexico_City')).toBe('23:30–00:15');
    expect(formatHours(null, null, 'en', 'UTC')).toBe('');
  });

  it('of a day is written out', () => {
    expect(formatDay('2022-11-09', 'es')).toBe('miércoles, 9 de noviembre de 2022');
    expect(formatDay('2022-11-09', 'en')).toBe('Wednesday, November 9, 2022');
  });
});

describe('a span of time', () => {
  it.each([
    ['2016', null, 'desde 2016'],
    [null, '2020-05', 'hasta mayo de 2020'],
    ['2016', '2018', '2016–2018'],
    [null, null, ''],
  ])('from %s to %s is "%s"', (from, to, said) => {
    expect(formatPeriod(from, to, 'es').replaceAll('\u2009', '')).toBe(said);
  });
});

describe('a number', () => {
  it('is written as in Mexico', () => {
    expect([formatCount(12_345, 'es'), formatPercent(0.125, 'es'), formatDecimal(0.6, 'es')]).toEqual([
      '12,345',
      '13%',
      '0.6',
    ]);
  });

  it('is never nothing for being small', () => {
    expect([formatDecimal(0.034, 'es'), formatDecimal(0.0002, 'en'), formatDecimal(0, 'en')]).toEqual([
      '0.03',
      '0.0002',
      '0',
    ]);
  });

  it('agrees with what is counted', () => {
    expect([0, 1, 2].map((value) => pluralize(value, 'sede', 'sedes', 'es'))).toEqual([
      '0 sedes',
      '1 sede',
      '2 sedes',
    ]);
  });
});

it.each([
  [homeMessages.es.mapTitle(1, 1), '1 organización y 1 vínculo que las une'],
  [homeMessages.es.allEvidence(1, 1), 'Ver 1 acuerdo y 1 prueba'],
  [homeMessages.en.allEvidence(1, 1), 'See 1 outcome and 1 piece of evidence'],
  [homeMessages.en.sectorsRecorded(1, 1), '1 of 1 organization has a recorded sector.'],
  [pageMessages.es.notShown(1), 'Falta 1 aquí.'],
  [pageMessages.es.notShown(1200), 'Faltan 1,200 aquí.'],
  [pageMessages.en.notShown(1), '1 is not shown here.'],
  [expertMessages.es.metShown(1, 1), '1 persona en las mismas actividades.'],
  [expertMessages.en.metShown(10, 12), '10 of 12 people at the same activities.'],
  [expertMessages.es.inShort(1, 1, 1), '1 actividad en 1 edición; coincidió con 1 persona.'],
  [organizationMessages.es.tiesNote(1, 1), 'La única organización con la que coincidió.'],
  [toolMessages.es.shown(1, 1), 'Se ven 1 nodo y 1 línea.'],
  [embedMessages.es.drawn(1, 1), 'Mapa de 1 organización y 1 vínculo'],
])('speaks of one as of one: %s', (said, right) => {
  expect(said).toBe(right);
});

it('names states and languages, and leaves what it does not know as it is', () => {
  expect([stateName('MX-JAL'), stateName('XX-1')]).toEqual(['Jalisco', 'XX-1']);
  expect([languageName('es', 'es'), languageName('not a tag', 'es')]).toEqual(['español', 'not a tag']);
});

it.each([
  ['Datos-ABIERTOS', 'datos-abiertos'],
  ['universidad-autónoma', 'universidad-autonoma'],
  [' ñandú ', 'nandu'],
  ["a'b", "a'b"],
])('makes a slug of what was typed: %s', (typed, slug) => {
  expect(normalizeSlug(typed)).toBe(slug);
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

  it('is complete where it is not too long, and else tells how long it is', async () => {
    expect(await readAllPages(pages(3))).toEqual({ nodes: [0, 1, 2], totalCount: 30 });
    expect(await readAllPages(pages(9))).toEqual({ nodes: [0, 1, 2, 3, 4], totalCount: 90 });
    expect(await readAllPages(async () => undefined)).toBeUndefined();
  });
});
