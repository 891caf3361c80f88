import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { Database } from '../../src/platform/database/database.ts';
import { DirectLane } from '../../src/platform/direct/direct-lane.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => scribe.organization('Alba'));

test('a database that is away when it is first asked is asked directly once it is back', async () => {
  const lane = new DirectLane(world.app);
  const document = parse('{ organizations { nodes { name } } }');
  const request = { document, operation: getOperationAST(document)!, variables: {} };
  const database = new Database(world.database.orm.em);
  const away = Object.create(database, { rows: { value: () => Promise.reject(new Error('away')) } });
  await expect(lane.answer(request, away)).rejects.toThrow('away');
  expect(await lane.answer(request, database)).toBe('{"organizations":{"nodes":[{"name":"Alba"}]}}');
});
