import { expect, it } from 'vitest';
import { openForCommand, openForRequests } from '../../src/network-database.ts';
import { freshDatabase } from '../support/database.ts';

/** What several processes are said to cost; at nothing, PostgreSQL takes them for any table. */
const TEMPTATION = ['parallel_setup_cost', 'parallel_tuple_cost', 'min_parallel_table_scan_size'];

/** Which nodes the plan of a statement has that gather what workers found. */
async function gathering({ orm }: Awaited<ReturnType<typeof openForRequests>>): Promise<string[]> {
  return orm.em.fork().transactional(async (em) => {
    for (const cost of TEMPTATION) await em.execute(`set local ${cost} = 0`);
    const lines = await em.execute<{ 'QUERY PLAN': string }[]>('explain select count(*) from participation');
    return lines.map((line) => line['QUERY PLAN']).filter((line) => line.includes('Gather'));
  });
}

it('a statement of a request is the work of one process, whatever PostgreSQL would save by several', async () => {
  const { url } = await freshDatabase();
  await using network = await openForRequests(url);
  expect(await gathering(network)).toEqual([]);
});

it('a command that reads all of the network may have several', async () => {
  const { url } = await freshDatabase();
  await using network = await openForCommand({ url });
  expect(await gathering(network)).toHaveLength(1);
});
