import { describe, expect, it } from 'vitest';
import { argumentsOf } from '../../web/desk/form/arguments.ts';
import { errorsOf, placeErrors } from '../../web/desk/form/errors.ts';
import { changedMeanwhile, goOnFrom } from '../../web/desk/form/meanwhile.ts';
import { emptyValues, isNeeded, type Value, type Values, valuesOf } from '../../web/desk/form/values.ts';
import { editionIn, hourWithoutVenue } from '../../web/desk/form/without-venue.ts';
import { unreadableIn } from '../../web/desk/form/written.ts';
import type { ActForm, Control, Field } from '../../web/desk/model/model.ts';
import { FORM, READ } from './a-form.ts';

const base = valuesOf(FORM, READ);
const sent = (typed: Values, from = base) => argumentsOf(FORM, from, { ...from, ...typed });

describe('what a form holds', () => {
  it('is what the thing says, and nothing where that is nothing or cannot be read', () => {
    expect(base).toMatchObject({
      'fields.name': 'Instituto',
      'fields.acronym': '',
      'fields.year': '2021',
      'fields.online': 'false',
      'fields.sector': { id: 'Sector_1', label: 'Academia' },
      'fields.topics': 'Datos\nAgua',
      'fields.names': [],
    });
  });

  it('is sent where it was changed, and what was emptied is null', () => {
    expect(sent({})).toEqual({ fields: {} });
    expect(sent({ 'fields.acronym': ' I ', 'fields.name': '' })).toEqual({
      fields: { acronym: 'I', name: null },
    });
    expect(sent({ 'fields.sector': null, 'fields.year': '' })).toEqual({
      fields: { sector: null, year: null },
    });
  });

  it.each([
    ['fields.year', '2022', { year: 2022 }],
    ['fields.year', 'soon', { year: 'soon' }],
    ['fields.online', 'true', { online: true }],
    ['fields.sector', { id: 'Sector_2', label: 'Gobierno' }, { sector: { id: 'Sector_2' } }],
    ['fields.editions', [{ id: 'Edition_1', label: 'Uno' }], { editions: [{ id: 'Edition_1' }] }],
    ['fields.topics', ' Datos \n\nAire', { topics: ['Datos', 'Aire'] }],
    ['fields.scopes', ['WRITE'], { scopes: ['WRITE'] }],
    [
      'fields.names',
      [
        { locale: 'en', text: 'Institute' },
        { locale: 'fr', text: ' ' },
      ],
      { names: [{ locale: 'en', text: 'Institute' }] },
    ],
    ['fields.photo.url', 'https://example.org/a.jpg', { photo: { url: 'https://example.org/a.jpg' } }],
  ])('is sent in the shape that the schema asks for: %s %j', (key, value, fields) => {
    expect(sent({ [key]: value })).toEqual({ fields });
  });

  it('is sent with that without which its input is not taken', () => {
    const always = (path: string[]): Field => ({ ...FORM.fields[0]!, path, always: true });
    const form = {
      ...FORM,
      fields: [always(['fields', 'on']), ...FORM.fields.slice(1), always(['other', 'a'])],
    };
    const from = { ...base, 'fields.on': '2024', 'other.a': 'A' };
    const args = argumentsOf(form, from, { ...from, 'fields.acronym': 'I' });
    expect(args).toEqual({ fields: { on: '2024', acronym: 'I' } });
  });

  it('names a source that is recorded by its id, and a new one by what was typed', () => {
    const kept = base['fields.sources'] as never[];
    const typed = { url: 'https://example.org', title: '', publisher: '', publishedOn: '' };
    const none = { url: '', title: '', publisher: '', publishedOn: '' };
    expect(sent({ 'fields.sources': [...kept, typed, none] as never })).toEqual({
      fields: { sources: [{ id: 'Source_1' }, { url: 'https://example.org' }] },
    });
  });

  it('starts empty where something new is recorded, and sends what was filled in', () => {
    expect(sent({ 'fields.name': 'Nueva' }, emptyValues(FORM))).toEqual({ fields: { name: 'Nueva' } });
  });
});

describe('a field of a group that may be left out', () => {
  const fields = FORM.fields.map((field) =>
    field.path[1] === 'photo' ? { ...field, group: 'photo', required: field.path[2] === 'url' } : field,
  );
  const form = { ...FORM, fields };
  const address = fields.find(({ path }) => path[2] === 'url')!;

  it('is needed once something of the group is filled in', () => {
    const empty = emptyValues(form);
    expect(isNeeded(form, address, empty)).toBe(false);
    expect(isNeeded(form, address, { ...empty, 'fields.photo.credit': 'Luz' })).toBe(true);
  });
});

describe('what somebody else changed meanwhile', () => {
  const theirs = { ...base, 'fields.name': 'Suyo', 'fields.acronym': 'S' };
  const mine = { ...base, 'fields.name': 'Mío', 'fields.year': '2020' };

  it('is told field by field, with what was typed where both changed the same', () => {
    const told = changedMeanwhile(FORM, base, theirs, mine);
    expect(told.map(({ field, theirs: now, mine: typed }) => [field.path[1], now, typed])).toEqual([
      ['name', 'Suyo', 'Mío'],
      ['acronym', 'S', undefined],
    ]);
  });

  it('is no choice where both typed the same', () => {
    expect(changedMeanwhile(FORM, base, theirs, { ...mine, 'fields.name': 'Suyo' })[0]).not.toHaveProperty(
      'mine',
    );
  });

  it('is gone on from: mine is kept over it, but for what is given up', () => {
    expect(goOnFrom(FORM, base, theirs, mine, [])).toMatchObject({
      'fields.name': 'Mío',
      'fields.acronym': 'S',
      'fields.year': '2020',
    });
    expect(goOnFrom(FORM, base, theirs, mine, ['fields.name'])).toMatchObject({
      'fields.name': 'Suyo',
      'fields.year': '2020',
    });
  });
});

describe('what the graph would not read', () => {
  const of = (control: Control) => ({ ...FORM.fields[0]!, control });
  const controls = (control: Control, value: Value) =>
    unreadableIn(of(control), value).map((each) => [...each.within, each.control].join(' '));

  it.each([
    ['INT', ['2027', '-1', ''], ['2027.5', 'dos mil', '99999999999']],
    ['FLOAT', ['19.43', '-99'], ['19,43', 'norte']],
    ['DATE', ['2027', '2027-11', '2027-11-30'], ['30/11/2027', '2027-13', '2027-02-30']],
    [
      'MOMENT',
      ['2027-11-30T10:00:00-06:00', '2027-11-30T16:00:00Z'],
      ['2027-11-30 10:00', '2027-11-30T10:00'],
    ],
    ['LOCALE', ['es', 'es-MX', 'nah'], ['español', 'es_MX']],
    ['URL', ['https://example.org/a'], ['example.org', 'ftp://example.org']],
    ['TEXT', ['anything'], []],
  ] as [Control, string[], string[]][])('is told by its control: %s', (control, right, wrong) => {
    expect(right.flatMap((text) => controls(control, text))).toEqual([]);
    expect(wrong.map((text) => controls(control, text))).toEqual(wrong.map(() => [control]));
  });

  it('is told of each row', () => {
    const row = { title: '', publisher: '' };
    expect(
      controls('TEXTS', [
        { locale: '', text: 'Uno' },
        { locale: 'en', text: 'One' },
      ]),
    ).toEqual(['0 locale LOCALE']);
    expect(controls('SOURCES', [{ ...row, url: 'acta', publishedOn: 'ayer' }])).toEqual([
      '0 url URL',
      '0 publishedOn DATE',
    ]);
  });
});

describe('what is wrong', () => {
  const error = (path: string[]) => ({
    code: 'INVALID',
    path,
    message: '',
    messageKey: '',
    currentVersion: null,
  });

  it('stands beside the field that its path leads to or into, else above all', () => {
    const errors = [
      error(['fields', 'name']),
      error(['fields', 'sources', '0', 'url']),
      error(['act', 'reason']),
    ];
    const { above, beside } = placeErrors(FORM, errors);
    expect([...beside.keys()]).toEqual(['fields.name', 'fields.sources']);
    expect(above).toEqual([errors[2]]);
  });

  it('is found in the sentence of the graph where that could not read a value', () => {
    const [wrong] = errorsOf(
      'Variable "$fields" got invalid value "x" at "fields.year"; Int cannot be x.',
      FORM,
    );
    expect(wrong).toMatchObject({
      path: ['fields', 'year'],
      messageKey: 'value.INT',
      message: 'Int cannot be x.',
    });
    expect(errorsOf('Something failed.', FORM)).toMatchObject([{ path: [], message: 'Something failed.' }]);
  });
});

describe('an hour without a venue', () => {
  const field = (name: string, control: Field['control'], of?: string): Field => ({
    path: ['fields', name],
    control,
    required: false,
    meaning: '',
    ...(of && { of }),
  });
  const startsAt = field('startsAt', 'MOMENT');
  const fields = [field('edition', 'REF', 'Edition'), field('venue', 'REF', 'EditionVenue'), startsAt];
  const form: ActForm = { ...FORM, mutation: 'activityRecord', fields };
  const typed = (text: string, of: Values = {}): Values => ({ 'fields.startsAt': text, ...of });

  it.each([
    ['2027-11-30T10:00:00-06:00', { typed: '10:00 (-06:00)', universal: '16:00' }],
    ['2027-11-30T20:00-06:00', { typed: '20:00 (-06:00)', universal: '2027-12-01 02:00' }],
    ['2027-11-30T16:00:00.000Z', { typed: '16:00Z', universal: '16:00' }],
    ['2027-11-30', undefined],
    ['2027-11-30T99:00:00Z', undefined],
  ])('is told by UTC as soon as it is whole: %s', (text, hour) => {
    expect(hourWithoutVenue(form, startsAt, typed(text))).toEqual(hour);
  });

  it('is told no more once a venue is chosen', () => {
    const values = typed('2027-11-30T10:00:00-06:00', {
      'fields.venue': { id: 'EditionVenue_1', label: 'Sede' },
    });
    expect(hourWithoutVenue(form, startsAt, values)).toBeUndefined();
  });

  it('leads to recording a venue of the edition that is chosen', () => {
    expect(editionIn(form, typed('', { 'fields.edition': { id: 'Edition_1', label: 'Una' } }))).toBe(
      'Edition_1',
    );
    expect(editionIn(form, typed('', { 'fields.edition': null }))).toBeUndefined();
  });
});
