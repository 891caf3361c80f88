import { expect, test } from 'vitest';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { getShared } from '../support/shared/get-shared.ts';

test('what the database address says after the question mark holds', async () => {
  const url = new URL(await getShared('postgres'));
  url.searchParams.set('options', '-c statement_timeout=4321 -c random_page_cost=3');
  url.searchParams.set('application_name', 'address-in-full');
  const orm = await openOrm({ ...ormOptions(url.href, [], []), discovery: { warnWhenNoEntities: false } });
  const [row] = await orm.em.getConnection().execute(
    `select current_setting('statement_timeout') as timeout, current_setting('application_name') as name,
        current_setting('random_page_cost') as cost`,
  );
  await orm.close();
  expect(row).toEqual({ timeout: '4321ms', name: 'address-in-full', cost: '3' });
});
