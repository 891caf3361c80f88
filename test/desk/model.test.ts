import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { argumentsOf } from '../../web/desk/form/arguments.ts';
import { wrongIn as wrongInForm } from '../../web/desk/form/checks.ts';
import { emptyValue, keyOf } from '../../web/desk/form/values.ts';
import {
  actDocument,
  namesDocument,
  partDocument,
  slugDocument,
  thingDocument,
} from '../../web/desk/graph/documents.ts';
import { modelOfSchema } from '../../web/desk/model/model-of-schema.ts';
import { actWord, valueWord } from '../../web/i18n/desk-acts.ts';
import { hasFieldWord, hasTypeWord } from '../../web/i18n/desk-words.ts';
import { checkedDocument } from '../support/checked-document.ts';
import { rootFolder } from '../support/root-folder.ts';

const sdl = readFileSync(join(rootFolder, 'schema.graphql'), 'utf8');
const schema = buildSchema(sdl, { assumeValidSDL: true });
const model = modelOfSchema(sdl);
const acts = Object.values(model.acts);
const kinds = Object.values(model.kinds);

const wrongIn = (document: string) =>
  (checkedDocument(document, schema).errors ?? []).map(({ message }) => message);

describe('the forms of the desk', () => {
  it('are made of every mutation of the schema', () => {
    expect(Object.keys(model.acts)).toEqual(Object.keys(schema.getMutationType()!.getFields()));
  });

  it('know on what each act is done, whether it expects a version, and whether it needs a reason', () => {
    const { organizationEdit, venueEdit, nodeRemove, organizationRecord } = model.acts;
    expect(organizationEdit).toMatchObject({
      subject: { arg: 'organization', type: 'Organization' },
      isVersioned: true,
      needsReason: false,
    });
    expect(venueEdit!.subject).toEqual({ arg: 'venue', type: 'EditionVenue' });
    expect(nodeRemove).toMatchObject({ subject: { arg: 'node' }, isVersioned: true, needsReason: true });
    expect(organizationRecord).not.toHaveProperty('subject');
  });

  it('give each field the control that its type asks for', () => {
    const controls = Object.fromEntries(
      [
        ...model.acts.organizationEdit!.fields,
        ...model.acts.tokenCreate!.fields,
        ...model.acts.venueEdit!.fields,
      ].map(({ path, control }) => [path.at(-1), control]),
    );
    expect(controls).toMatchObject({
      acronym: 'TEXT',
      names: 'TEXTS',
      parent: 'REF',
      scope: 'ENUM',
      foundedOn: 'DATE',
      url: 'URL',
      sources: 'SOURCES',
      scopes: 'ENUMS',
      editions: 'REFS',
      expiresAt: 'MOMENT',
      latitude: 'FLOAT',
      online: 'BOOLEAN',
    });
    const theme = model.acts.editionEdit!.fields.find(({ path }) => path[1] === 'theme');
    expect(theme).toMatchObject({ control: 'LONG', limit: 4000, read: 'theme' });
  });

  it('say to which type a reference leads, also where its name does not', () => {
    const leads = (mutation: string, name: string) =>
      model.acts[mutation]!.fields.find(({ path }) => path.at(-1) === name)?.of;
    expect([
      leads('venueEdit', 'host'),
      leads('organizationEdit', 'parent'),
      leads('conveningEdit', 'sectorAtTime'),
      leads('figureRecord', 'edition'),
      leads('tokenCreate', 'editions'),
    ]).toEqual(['Organization', 'Organization', 'Sector', 'Edition', 'Edition']);
  });

  it('know what each recording needs, and each edit, by what the schema says', () => {
    const needs = (mutation: string) =>
      model.acts[mutation]!.fields.filter(({ required }) => required).map(({ path }) => path[1]);
    expect(needs('editionRecord')).toEqual(['series', 'name']);
    expect(needs('editionEdit')).toEqual(['series', 'name']);
    expect(needs('participationRecord')).toEqual(['expert', 'role']); // the edition follows from the activity
    expect(needs('organizationRename')).toEqual(['text']);
    const recordings = acts.map(({ mutation }) => mutation).filter((name) => name.endsWith('Record'));
    expect(recordings.filter((name) => needs(name).length === 0)).toEqual(['sourceRecord']); // it has a title or an address
  });

  it('keep the fields of an input together that may be left out, and know what needs consent', () => {
    const fields = model.acts.expertRecord!.fields.filter(({ group }) => group === 'photo');
    expect(fields.map(({ path, required, consented }) => [path[2], required, consented])).toEqual([
      ['url', true, true],
      ['credit', false, true],
      ['license', false, true],
    ]);
    expect(model.acts.consentRecord!.fields.every(({ group }) => group === undefined)).toBe(true);
  });

  it('have words in both languages for every field, type, enum value and act', () => {
    const fields = acts.flatMap((form) => form.fields.map(({ path }) => path.at(-1)!));
    const enums = acts.flatMap((form) => form.fields.flatMap((field) => field.enum ?? []));
    const values = enums
      .filter(({ name }) => name !== 'IdentifierScheme')
      .flatMap(({ name, values: all }) =>
        all.filter((value) => valueWord(name, value, 'es') === value).map((value) => `'${name}.${value}'`),
      );
    const mutations = acts.map(({ mutation }) => mutation);
    const lacking = [
      ...fields.filter((name) => !hasFieldWord(name)).map((name) => `deskFields of desk-fields.ts: ${name}`),
      ...kinds.filter(({ type }) => !hasTypeWord(type)).map(({ type }) => `TYPES of desk-words.ts: ${type}`),
      ...values.map(
        (value) => `VALUES of desk-acts.ts, or its labels to LABELLED of desk-words.ts: ${value}`,
      ),
      ...mutations
        .filter((name) => actWord(name, 'es') === name)
        .map((name) => `ACTS of desk-acts.ts: ${name}`),
    ];
    expect(
      [...new Set(lacking)],
      'Add to these of web/i18n/ the key, with words in Spanish and English.',
    ).toEqual([]);
  });
});

describe('what an edit sends', () => {
  /** The fields that an input is not taken without and that were not given, by their paths. */
  const lackingIn = (type: GraphQLInputType, given: unknown, path: string): string[] => {
    const inner = getNullableType(type);
    if (given === undefined) return isNonNullType(type) ? [path] : [];
    if (!isInputObjectType(inner) || given === null) return [];
    return Object.values(inner.getFields()).flatMap((field) =>
      lackingIn(field.type, (given as Record<string, unknown>)[field.name], `${path}.${field.name}`),
    );
  };

  const edits = acts.filter(({ mutation }) => mutation.endsWith('Edit'));

  it.each(edits.map((form) => [form.mutation, form] as const))(
    'is all that its input needs: %s',
    (_, form) => {
      const { args } = schema.getMutationType()!.getFields()[form.mutation]!;
      const { fields } = form;
      const base = Object.fromEntries(
        fields.map((each) => [keyOf(each), each.read ? '2024' : emptyValue(each)]),
      );
      for (const field of fields.filter(({ control }) =>
        ['TEXT', 'LONG', 'DATE', 'ENUM'].includes(control),
      )) {
        const values = { ...base, [keyOf(field)]: '2025' };
        if (wrongInForm(form, base, values, '').some(({ messageKey }) => messageKey === 'field.required'))
          continue;
        const sent = argumentsOf(form, base, values) as Record<string, unknown>;
        const taken = args.filter(({ name }) => name in sent);
        expect(
          taken.flatMap(({ type, name }) => lackingIn(type, sent[name], name)),
          keyOf(field),
        ).toEqual([]);
      }
    },
  );
});

describe('the questions of the desk', () => {
  it.each(acts.map((form) => [form.mutation, actDocument(form)]))('fit the schema: %s', (_, document) => {
    expect(wrongIn(document)).toEqual([]);
  });

  it.each(kinds.map((kind) => [kind.type, kind] as const))(
    'read a thing and what hangs on it: %s',
    (_, kind) => {
      const parts = kind.parts.map(({ selection }) => partDocument(kind, selection));
      const bySlug = kind.bySlug ? [slugDocument(kind.bySlug)] : [];
      expect([thingDocument(model, kind), ...parts, ...bySlug].flatMap(wrongIn)).toEqual([]);
    },
  );

  it('read the names of things of all types at once', () => {
    expect(wrongIn(namesDocument(model))).toEqual([]);
  });

  it('list of an edition what is only of it, and of an organization its parts in editions', () => {
    const partsOf = (type: string) => model.kinds[type]!.parts.map((part) => part.type);
    expect(partsOf('Edition')).toEqual(expect.arrayContaining(['EditionVenue', 'Convening', 'Figure']));
    expect(partsOf('Organization')).toContain('Convening');
    expect(partsOf('Organization')).not.toContain('Organization');
  });
});
