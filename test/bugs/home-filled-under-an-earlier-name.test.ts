import { expect, test } from 'vitest';
import { seed } from '../../src/commands/seed.ts';
import { readConfig } from '../../src/config.ts';
import { freshDatabase } from '../support/database.ts';

// What is shipped as "comunidad" was shipped as "datacon": environments and databases still have that name.
test('a database that was filled under the earlier name of the shipped data is not filled again', async () => {
  const { orm } = await freshDatabase();
  await orm.em.execute(
    `insert into private.batch (kind, actor, publisher) values ('import', 'seed', 'datacon')`,
  );
  const said: string[] = [];
  await seed(orm, readConfig({}).seed, (line) => void said.push(line));
  expect(said).toEqual([]);
  expect(await orm.em.execute('select count(*)::int as editions from edition')).toEqual([{ editions: 0 }]);
});

test('an environment with the earlier name asks for the same data', () => {
  expect(readConfig({ TEJIDO_SEED: 'datacon,demo' }).seed).toEqual(['comunidad', 'demo']);
});
