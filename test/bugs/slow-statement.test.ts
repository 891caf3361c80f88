import { expect, test } from 'vitest';
import { openForRequests } from '../../src/network-database.ts';
import { freshDatabase } from '../support/database.ts';

test('PostgreSQL itself ends a statement of a request that takes too long', async () => {
  const { url } = await freshDatabase();
  await using network = await openForRequests(url);
  const rows = await network.orm.em
    .getConnection()
    .execute("select current_setting('statement_timeout') as timeout");
  expect(rows).toEqual([{ timeout: '8s' }]);
});
