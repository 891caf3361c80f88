import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { readSchema } from './breaking.ts';

/** Lists that are read in one direction alone; their descriptions say why. */
const FORWARD_ALONE: Record<string, RegExp> = {
  'Query.changes': /It is read forward alone, since /,
  'Query.proposals': /It is read forward alone/,
  ...Object.fromEntries(
    ['Batch.changes', 'Edition.log', 'Expert.log', 'Organization.log'].map((place) => [
      place,
      /It is read forward alone, as "changes" is/,
    ]),
  ),
};

const schema = readSchema(readFileSync(join(rootFolder, 'schema.graphql'), 'utf8'));
const connections = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => ({ place: `${type.name}.${field.name}`, ...field }))
    : [],
);

it('every list can be paged from either end, or says why not', () => {
  expect(connections.length).toBeGreaterThan(40);
  for (const { place, args, description } of connections) {
    const why = FORWARD_ALONE[place];
    const typeOf = (name: string) => String(args.find((arg) => arg.name === name)?.type);
    const given = ['first', 'after', 'last', 'before'].map(typeOf);
    if (why)
      expect([place, given, description]).toEqual([
        place,
        ['Int', 'String', 'undefined', 'undefined'],
        expect.stringMatching(why),
      ]);
    else expect([place, given]).toEqual([place, ['Int', 'String', 'Int', 'String']]);
  }
});

it('no default counts as "first" beside "last"', () => {
  const both = connections.filter(({ args }) => args.some(({ name }) => name === 'last'));
  const defaults = both.flatMap(({ args }) =>
    args.filter(({ name }) => name === 'first').map((arg) => arg.defaultValue),
  );
  expect(new Set(defaults)).toEqual(new Set([undefined]));
});
