import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { network } from '../../src/network.ts';
import { buildGraph } from '../../src/platform/graph/schema.ts';

/** Arguments that take ids alone: of any type, of the thing asked for beside its slug, and of snapshots, which have labels. */
const IDS_ALONE = ['id', 'ids', 'snapshot', 'on'];

/** Arguments that take the id or slug of a thing of any type, and find it themselves. */
const OF_ANY_TYPE = ['node'];

it('takes a slug wherever an argument or a filter takes an id of one type', async () => {
  const { schema } = await buildGraph(network);
  const places = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => ({ owner: type.name, ...field }));
    if (!isObjectType(type) || type === schema.getMutationType()) return []; // acts find what they name themselves
    return Object.values(type.getFields()).flatMap(({ name, args }) =>
      args.map((arg) => ({ owner: name, ...arg })),
    );
  });
  const ids = places.filter(
    ({ type, name }) => getNamedType(type).name === 'ID' && ![...IDS_ALONE, ...OF_ANY_TYPE].includes(name),
  );
  expect(ids.length).toBeGreaterThan(25);
  const unknown = ids.filter(
    ({ owner, name }) => !network.namedTypes[`${owner}.${name}`] && !network.namedTypes[name],
  );
  expect(unknown.map(({ owner, name }) => `${owner}.${name}`)).toEqual([]);
});
