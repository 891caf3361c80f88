import { expect, test } from 'vitest';
import { seed } from '../../src/commands/seed.ts';
import { freshDatabase } from '../support/database.ts';

// Two servers that started together on an empty database both meant to load the shipped data. The second waited for the
// first, found all of it there, and said "Loaded the demo series (synthetic): 0 rows."
test('of two servers that load the shipped data into one database, the one that comes second says nothing', async () => {
  const { orm } = await freshDatabase();
  const said: string[] = [];
  const load = () => seed(orm, ['demo'], (line) => void said.push(line));
  await Promise.all([load(), load()]);
  await load();
  const loaded = said.filter((line) => line.startsWith('Loaded'));
  expect(loaded).toEqual([expect.stringMatching(/^Loaded the demo series \(synthetic\): [1-9]\d* rows\.$/)]);
});
