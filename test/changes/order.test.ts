import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { errorsOf, packageOf } from '../exchange/package-on-disk.ts';
import { amount } from '../support/proof.ts';
import { freshWorld, type World } from '../support/world.ts';

/** Follows the log from another connection, always from the last position that it has seen, until it is told to stop. */
async function follow({ database }: World, isOver: () => boolean): Promise<number[]> {
  const client = new pg.Client(database.url);
  await client.connect();
  onTestFinished(() => client.end());
  const seen: number[] = [];
  for (let isLast = false; !isLast; await sleep(1)) {
    isLast = isOver();
    const { rows } = await client.query('select id::integer from private.change where id > $1 order by id', [
      seen.at(-1) ?? 0,
    ]);
    seen.push(...rows.map(({ id }) => id));
  }
  return seen;
}

/** Does again what is told to retry later, as whoever is told so would. */
async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code !== 'RETRY_LATER') throw error;
    }
  }
}

/** Makes so many organizations in each of so many acts, which take their time before they are over. */
async function write(world: World, name: string, acts: number, each: number): Promise<void> {
  for (let act = 0; act < acts; act++) {
    await persist(() =>
      world.write(async (scribe) => {
        for (let at = 0; at < each; at++) scribe.organization(`${name} ${act} ${at}`);
        await scribe.em.flush();
        await sleep(Math.random() * 10);
      }),
    );
  }
}

/** How many organizations come of one act of a writer, and how many of the import. */
const EACH = amount({ suite: 20, proof: 100 });
const IMPORTED = amount({ suite: 400, proof: 2_000 });

/** What is imported makes two changes each: the row, and under which name its publisher knows it. */
const CHANGES = 3 * 20 * EACH + 2 * IMPORTED;

test(`whoever follows the log sees each of ${CHANGES} changes once, however many write at once`, async () => {
  const world = await freshWorld();
  const lines = Array.from({ length: IMPORTED }, (_, at) => `o-${at},Importada ${at}`);
  const path = await packageOf({ organizations: `id,name\n${lines.join('\n')}\n` });
  let isOver = false;
  const readers = Promise.all([1, 2, 3].map(() => follow(world, () => isOver)));
  const [report] = await Promise.all([
    persist(() => importPackage(world.database.orm.em, path, { actor: 'slow' })),
    ...['Una', 'Otra', 'Tercera'].map((name) => write(world, name, 20, EACH)),
  ]);
  isOver = true;
  expect(errorsOf(report)).toEqual([]);
  const [{ ids }] = await world.sql('select array_agg(id::integer order by id) as ids from private.change');
  expect(ids).toHaveLength(CHANGES);
  for (const seen of await readers) expect(seen).toEqual(ids);
});

test('times are in the order of positions, and no two acts share one', async () => {
  const world = await freshWorld();
  await Promise.all(['Una', 'Otra', 'Tercera'].map((name) => write(world, name, 5, 1)));
  const batches = await world.sql('select at from private.batch order by id');
  const times = batches.map(({ at }) => new Date(at).getTime());
  expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
  const [{ count }] = await world.sql(
    'select count(*)::integer from private.change c join private.batch b on b.id = c.batch_id and b.at = c.at',
  );
  expect(count).toBe(15);
});
