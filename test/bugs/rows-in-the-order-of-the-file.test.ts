import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { freshDatabase } from '../support/database.ts';
import { rootFolder } from '../support/root-folder.ts';

// New rows were numbered in whatever order a join gave them back, so that lists in the order of recording, and the ids
// of nodes, were not the same from one first start to the next.
test('rows are recorded in the order in which the file has them', async () => {
  const { orm } = await freshDatabase();
  await importPackage(orm.em, join(rootFolder, 'data/comunidad'), { actor: 'test' });
  const figures = await orm.em
    .getConnection()
    .execute('select measure, qualifier, value from figure order by id limit 4');
  expect(figures.map(Object.values)).toEqual([
    ['CONVENING_ORGANIZATIONS', 'EXACT', 30],
    ['CONVENING_ORGANIZATIONS', 'MORE_THAN', 30],
    ['EXPERTS', 'EXACT', 70],
    ['SPEAKERS', 'MORE_THAN', 70],
  ]);
});
