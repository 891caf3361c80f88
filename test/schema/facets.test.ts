import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLEnumType, isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { readSchema } from './breaking.ts';

it('has in "Facet", which all lists answer with, the groupings of every list', () => {
  const schema = readSchema(readFileSync(join(rootFolder, 'schema.graphql'), 'utf8'));
  const valuesOf = (type: GraphQLEnumType) => type.getValues().map(({ name }) => name);
  const all = valuesOf(schema.getType('Facet') as GraphQLEnumType);
  const lists = Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => name.endsWith('Facet') && name !== 'Facet');
  expect(lists.length).toBeGreaterThan(2);
  for (const list of lists)
    expect([list.name, all]).toEqual([list.name, expect.arrayContaining(valuesOf(list))]);
});
