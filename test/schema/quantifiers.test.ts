import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLInputField, isInputObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { readSchema } from './breaking.ts';

const schema = readSchema(readFileSync(join(rootFolder, 'schema.graphql'), 'utf8'));

/** The fields of a name in all filters, each beside the others of its filter. */
const fieldsNamed = (name: string) =>
  Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .map((filter) => filter.getFields())
    .filter((fields) => name in fields)
    .map((fields) => ({ field: fields[name]!, fields }));

const typeOf = (field: GraphQLInputField | undefined) => String(field?.type);

it('"all" means in every filter that all values of a list are met', () => {
  const found = fieldsNamed('all');
  expect(found.length).toBeGreaterThan(0);
  for (const { field, fields } of found) {
    expect(field.description).toMatch(/^All of these/);
    expect(typeOf(field)).toMatch(/^\[\w+!\]$/);
    expect([typeOf(fields.some), typeOf(fields.none)]).toEqual([typeOf(field), typeOf(field)]);
  }
});

it('"every" means in every filter that each related row meets a condition', () => {
  const found = fieldsNamed('every');
  expect(found.length).toBeGreaterThan(0);
  for (const { field, fields } of found) {
    expect(field.description).toMatch(/^Every \w+ is so/);
    expect(isInputObjectType(field.type)).toBe(true);
    expect([typeOf(fields.some), typeOf(fields.none)]).toEqual([typeOf(field), typeOf(field)]);
  }
});

it('no argument is called by either word', () => {
  const args = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type
      ? Object.values(type.getFields()).flatMap((field) => ('args' in field ? field.args : []))
      : [],
  );
  expect(args.length).toBeGreaterThan(100);
  expect(args.filter(({ name }) => name === 'all' || name === 'every')).toEqual([]);
});
