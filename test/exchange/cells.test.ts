import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as activity from '../../src/domain/activity/activity.synonyms.ts';
import * as edition from '../../src/domain/edition/edition.synonyms.ts';
import * as expert from '../../src/domain/expert/expert.synonyms.ts';
import * as organization from '../../src/domain/organization/organization.synonyms.ts';
import * as outcome from '../../src/domain/outcome/outcome.synonyms.ts';
import type { CellParser } from '../../src/platform/package/cells/cell.ts';
import { CellError } from '../../src/platform/package/cells/cell.ts';
import { partialDate, pointInTime } from '../../src/platform/package/cells/dates.ts';
import { escapeFormula, unescapeFormula } from '../../src/platform/package/cells/formula-guard.ts';
import { orcid, ror, wikidata } from '../../src/platform/package/cells/identifiers.ts';
import * as read from '../../src/platform/package/cells/parsers.ts';
import { fold, isSlug, toSlug } from '../../src/platform/package/cells/slug.ts';
import { stateCode } from '../../src/platform/package/cells/state-code.ts';
import { yesOrNo } from '../../src/platform/package/cells/vocabulary.ts';

const refused = (reader: CellParser, text: string) => reader(text) instanceof CellError;

describe('dates', () => {
  test.each(['2021', '2021-05', '2021-05-13', '2024-02-29', '1900-12-31'])('%s is one', (text) => {
    expect(partialDate(text)).toBe(text);
  });

  test.each([
    '20008-02-24',
    '2021-13',
    '2021-02-29',
    '1900-02-29',
    '2021-00',
    '2021-05-00',
    '21-05-13',
    '13/05/2021',
    '2021-5',
    '0021',
    'mayo',
  ])('%s is none', (text) => {
    expect(refused(partialDate, text)).toBe(true);
  });

  test.each([
    ['13/05/2021', '2021-05-13'],
    ['5.13.2021', '2021-05-13'],
    ['3-5-2021', '2021-05-03 or 2021-03-05, whichever is meant'],
    ['5/5/2021', '2021-05-05'],
    ['2021/05/13', '2021-05-13'],
    ['2021-5-3', '2021-05-03'],
    ['5/2021', '2021-05'],
    ['2021-5', '2021-05'],
    ['2021-05-13 00:00:00', '2021-05-13'],
    ['2021-05-13T10:00Z', '2021-05-13'],
    ['mayo de 2021', '2021-05'],
    ['13 de Mayo del 2021', '2021-05-13'],
    ['1º de mayo de 2021', '2021-05-01'],
    ['3-sep-2021', '2021-09-03'],
    ['May 13th, 2021', '2021-05-13'],
    ['Sept 2021', '2021-09'],
    ['44329', '2021-05-13'],
  ])('%s is none, and the message says what to write', (text, advice) => {
    expect(partialDate(text)).toMatchObject({
      message: expect.stringMatching(new RegExp(`^expected a date such as .*; .*write ${advice}$`)),
    });
  });

  test.each([
    '31/02/2021',
    '13/13/2021',
    '13/05/21',
    '21-05-13',
    'mayo',
    'mayo 2021 o 2022',
    '3 4 mayo 2021',
    '20008-02-24',
    '00/2021',
    '2021/123/5',
    '100/100/2021',
    '123456',
  ])('nothing is advised for %s', (text) => {
    expect(partialDate(text)).toEqual(new CellError('expected a date such as 2021, 2021-05 or 2021-05-13'));
  });

  test('are taken as the calendar of any day has them', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(partialDate(text)).toBe(text);
      }),
    );
  });
});

describe('times', () => {
  test.each([
    ['2021-05-13', '2021-05-13'],
    ['2021-05-13T10:00', '2021-05-13T10:00'],
    ['2021-05-13 10:00:30', '2021-05-13T10:00:30'],
    ['2021-05-13T10:00Z', '2021-05-13T10:00Z'],
    ['2021-05-13t10:00z', '2021-05-13T10:00Z'],
    ['2021-05-13T10:00:00.000-06:00', '2021-05-13T10:00:00.000-06:00'],
    ['2021-05-13T10:00+0530', '2021-05-13T10:00+0530'],
  ])('%s is one', (text, normal) => {
    expect(pointInTime(text)).toBe(normal);
  });

  test.each([
    '2021',
    '2021-05',
    '2021-02-29',
    '10:00',
    '2021-05-13T25:00',
    '2021-05-13T10:60',
    '2021-02-30T10:00',
    '2021-05-13T10:00+16:00',
    '2021-05-13T10:00 CST',
  ])('%s is none', (text) => {
    expect(refused(pointInTime, text)).toBe(true);
  });
});

describe('identifiers', () => {
  test.each([
    '0000-0002-1825-0097',
    '0000000218250097',
    'https://orcid.org/0000-0002-1825-0097',
    'orcid.org/0000-0002-1825-0097',
  ])('%s is the same ORCID iD', (text) => {
    expect(orcid(text)).toBe('0000-0002-1825-0097');
  });

  test('an ORCID iD may end in X, and a wrong check digit is refused', () => {
    expect(orcid('0000-0002-9079-593x')).toBe('0000-0002-9079-593X');
    expect(refused(orcid, '0000-0002-1825-0098')).toBe(true);
    expect(refused(orcid, '0000-0002-1825-009')).toBe(true);
    expect(refused(orcid, 'Ana Núñez')).toBe(true);
  });

  test('ROR ids and Wikidata items come bare or as addresses', () => {
    expect(ror('https://ror.org/01tmp8f25')).toBe('01tmp8f25');
    expect(ror('01TMP8F25')).toBe('01tmp8f25');
    expect(refused(ror, '11tmp8f25')).toBe(true);
    expect(wikidata('https://www.wikidata.org/wiki/Q6034780')).toBe('Q6034780');
    expect(wikidata('q42')).toBe('Q42');
    expect(refused(wikidata, 'Q0')).toBe(true);
    expect(refused(wikidata, 'P31')).toBe(true);
  });
});

describe('words', () => {
  test.each([
    [edition.modality, 'Presencial', 'IN_PERSON'],
    [edition.modality, 'in_person', 'IN_PERSON'],
    [edition.modality, 'in-person', 'IN_PERSON'],
    [edition.modality, 'online', 'VIRTUAL'],
    [edition.modality, 'virtual', 'VIRTUAL'],
    [edition.modality, 'Híbrida', 'HYBRID'],
    [activity.activityKind, 'Conferencia Magistral', 'KEYNOTE'],
    [activity.activityKind, 'keynote', 'KEYNOTE'],
    [activity.activityKind, '¡Mesa  temática!', 'THEMATIC_TABLE'],
    [activity.participationRole, 'PONENTE', 'SPEAKER'],
    [edition.conveningRole, 'organizador', 'ORGANIZER'],
    [organization.scope, 'Internacional', 'INTERNATIONAL'],
    [organization.scope, 'regional', 'REGIONAL'],
    [organization.scope, 'América Latina', 'REGIONAL'],
    [organization.scope, 'estatal', 'LOCAL'],
    [edition.measure, 'convening-organizations', 'CONVENING_ORGANIZATIONS'],
    [edition.qualifier, 'más de', 'MORE_THAN'],
    [outcome.outcomeStatus, 'en curso', 'IN_PROGRESS'],
    [organization.organizationChangeKind, 'functions transferred', 'FUNCTIONS_TRANSFERRED'],
    [expert.consent, 'retirado', 'WITHDRAWN'],
    [yesOrNo, 'Sí', 'true'],
  ])('%# %s %s means %s', (vocabulary, text, member) => {
    expect(vocabulary.find(text)).toBe(member);
  });

  test('an unknown word is refused, naming the known ones', () => {
    expect(read.word(organization.scope)('galactic')).toEqual(
      new CellError('expected one of local, national, regional, international'),
    );
  });
});

describe('values', () => {
  test('addresses are of the web', () => {
    expect(read.url('https://datacon.mx/a?b=c')).toBe('https://datacon.mx/a?b=c');
    expect(read.url('HTTP://datacon.mx')).toBe('HTTP://datacon.mx');
  });

  test.each([
    ['datacon.mx', 'https://datacon.mx'],
    ['www.inai.org.mx/', 'https://www.inai.org.mx/'],
    ['//datacon.mx/a', 'https://datacon.mx/a'],
    ['datos.example.org:8080/a?b=c#d', 'https://datos.example.org:8080/a?b=c#d'],
    ['méxico.example', 'https://méxico.example'],
  ])('%s is an address of the web, %s', (text, address) => {
    expect(read.url(text)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    'ftp://x.mx',
    'https://',
    'https:datacon.mx',
    'http://a b.mx',
    'ana@datacon.mx',
    'mailto:ana@datacon.mx',
    'a.mx:ana@b.mx',
    '@datacon.mx',
    '/datos.html',
    'N/A',
    'n.d.',
    's.d',
    'no tiene',
    'a.mx, b.mx',
    'a.mx;b.mx',
    '10.0.0.1',
    '1.5',
    '-',
    `a.mx/${'x'.repeat(2_000)}`,
  ])('%s is no address of the web', (text) => {
    expect(refused(read.url, text)).toBe(true);
  });

  test('numbers are whole, or degrees with a point or a comma', () => {
    expect(read.wholeNumber(1)('012')).toBe('12');
    for (const text of ['0', '-1', '1.5', '1e3', '99999999999', '２'])
      expect(refused(read.wholeNumber(1), text)).toBe(true);
    expect(read.degrees(90)('19.430')).toBe('19.43');
    expect(read.degrees(180)('-99,1332')).toBe('-99.1332');
    for (const text of ['19,43,1', '1,234.5', '90.1', '1e1', '19°'])
      expect(refused(read.degrees(90), text)).toBe(true);
  });

  test('time zones have the name of a place; an offset is none', () => {
    expect(read.timeZone('America/Mexico_City')).toBe('America/Mexico_City');
    for (const text of ['+06:00', 'Mexico', 'America/Nowhere', ''])
      expect(refused(read.timeZone, text)).toBe(true);
  });

  test.each([
    ['america/mexico_city', 'America/Mexico_City'],
    ['Mexico/General', 'America/Mexico_City'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['CST6CDT', 'America/Chicago'],
    ['Europe/Oslo', 'Europe/Oslo'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Kathmandu', 'Asia/Kathmandu'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['etc/utc', 'UTC'],
  ])('the time zone %s is called %s', (text, zone) => {
    expect(read.timeZone(text)).toBe(zone);
  });

  test('a time zone has one name, which is read as itself', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const name = read.timeZone(zone) as string;
      expect([zone, read.timeZone(name)]).toEqual([zone, name]);
    }
  });

  test('languages are tags, or the two languages by name', () => {
    expect(read.language('ES-mx')).toBe('es-MX');
    expect(read.language('Español')).toBe('es');
    expect(refused(read.language, 'in Spanish')).toBe(true);
  });

  test('a text too long for an index is refused', () => {
    for (const reader of [read.text, read.name, read.personName]) {
      expect(reader('x'.repeat(500))).toHaveLength(500);
      expect(refused(reader, 'x'.repeat(501))).toBe(true);
    }
  });
});

describe('states', () => {
  test.each([
    ['Jalisco', 'México', 'MX-JAL'],
    ['JALISCO', 'mexico', 'MX-JAL'],
    ['Nuevo Leon', 'Mexico', 'MX-NLE'],
    ['Ciudad de México', 'México', 'MX-CMX'],
    ['CDMX', 'MX', 'MX-CMX'],
    ['Estado de México', 'México', 'MX-MEX'],
    ['Michoacán', 'México', 'MX-MIC'],
    ['Veracruz', 'México', 'MX-VER'],
    ['Coahuila', 'México', 'MX-COA'],
    ['MX-ROO', 'México', 'MX-ROO'],
    ['California', 'Estados Unidos', 'US-CA'],
    ['Córdoba', 'Argentina', 'AR-X'],
    ['Córdoba', 'España', 'ES-CO'],
    ['Chiapas', null, 'MX-CHP'],
    ['MX-CHP', null, 'MX-CHP'],
    ['CDMX', null, 'MX-CMX'],
    ['Estado de Jalisco', 'Méjico', 'MX-JAL'],
    ['Edo. de Hidalgo', 'México', 'MX-HID'],
    ['9', 'México', 'MX-CMX'],
    ['DF', 'Brasil', 'BR-DF'],
    ['NL', 'Canadá', 'CA-NL'],
  ])('%s of %s is %s', (state, country, code) => {
    expect(stateCode(state, country)).toBe(code);
  });

  test('all thirty-two of Mexico are known by the names in everyday use', () => {
    const names =
      'Aguascalientes,Baja California,Baja California Sur,Campeche,Chiapas,Chihuahua,Ciudad de México,Coahuila,Colima,' +
      'Durango,Estado de México,Guanajuato,Guerrero,Hidalgo,Jalisco,Michoacán,Morelos,Nayarit,Nuevo León,Oaxaca,' +
      'Puebla,Querétaro,Quintana Roo,San Luis Potosí,Sinaloa,Sonora,Tabasco,Tamaulipas,Tlaxcala,Veracruz,Yucatán,Zacatecas';
    const codes = new Set(names.split(',').map((name) => stateCode(name, 'México')));
    expect(codes.size).toBe(32);
    expect(codes.has(null)).toBe(false);
  });

  test('all thirty-two of Mexico are known by their abbreviations and by the keys of INEGI', () => {
    const abbreviations =
      'Ags.,B.C.,B.C.S.,Camp.,Coah.,Col.,Chis.,Chih.,D.F.,Dgo.,Gto.,Gro.,Hgo.,Jal.,Edo. Méx.,Mich.,Mor.,Nay.,N.L.,' +
      'Oax.,Pue.,Qro.,Q. Roo,S.L.P.,Sin.,Son.,Tab.,Tamps.,Tlax.,Ver.,Yuc.,Zac.';
    const codes = abbreviations.split(',').map((name) => stateCode(name, 'México'));
    expect(new Set(codes).size).toBe(32);
    expect(codes).not.toContain(null);
    const keys = codes.map((_, at) => String(at + 1).padStart(2, '0'));
    expect(keys.map((key) => stateCode(key, 'México'))).toEqual(codes);
    for (const key of ['00', '33']) expect(stateCode(key, 'México')).toBeNull();
    for (const name of ['Gto.', '09']) expect(stateCode(name, 'Chile')).toBeNull();
    for (const name of ['Gto.', '09', 'D.F.', 'BC', 'NL']) expect(stateCode(name, null)).toBeNull();
  });

  test('what could be several states, or none, has no code', () => {
    expect(stateCode('Córdoba', null)).toBeNull();
    expect(stateCode('Jalisco', 'Chile')).toBeNull();
    expect(stateCode('Jalisco', 'Atlantis')).toBeNull();
    expect(stateCode(null, 'México')).toBeNull();
  });
});

describe('slugs', () => {
  test.each([
    ['condatos-2014', 'condatos-2014'],
    ['condatos-2014/1-1000', 'condatos-2014-1-1000'],
    ['Sociedad Civil & más', 'sociedad-civil-mas'],
    ['csv,conf', 'csv-conf'],
    ['Ñandú_2021', 'nandu-2021'],
  ])('%s is made %s', (id, slug) => {
    expect(toSlug(id, 'thing')).toBe(slug);
  });

  test('any text comes to a fit slug, and always to the same', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const slug = toSlug(text, 'thing');
        expect(isSlug(slug)).toBe(true);
        expect(toSlug(text, 'thing')).toBe(slug);
        expect(toSlug(slug, 'thing')).toBe(slug);
      }),
    );
  });

  test('folding forgets case, accents and punctuation, and keeps other scripts', () => {
    expect(fold('  Mesa TEMÁTICA-1 ')).toBe('mesatematica1');
    expect(fold('北京')).toBe('北京');
  });
});

describe('formulas', () => {
  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', "'=x", "''@y"])(
    '%s is made harmless, and comes back',
    (text) => {
      expect(escapeFormula(text)).toBe(`'${text}`);
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    },
  );

  test.each(['-99.13', '-', "O'Brien", "'tis", 'a=b', ''])('%s is left alone', (text) => {
    expect(escapeFormula(text)).toBe(text);
    expect(unescapeFormula(text)).toBe(text);
  });

  test('every text comes back', () => {
    fc.assert(fc.property(fc.string(), (text) => unescapeFormula(escapeFormula(text)) === text));
  });
});
