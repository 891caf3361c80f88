import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { errorsOf, packageOf } from '../exchange/package-on-disk.ts';
import { amount } from '../support/proof.ts';
import { serveWorld } from '../support/served.ts';
import { freshWorld, type World } from '../support/world.ts';

const { world, url } = await serveWorld();

/** Reads what comes after the last position that was seen; asked until it answers with nothing more. */
type ReadOn = (last: string | undefined) => Promise<string[]>;

/** By the tables of the log, from another connection. */
async function bySql(): Promise<ReadOn> {
  const client = new pg.Client(world.database.url);
  await client.connect();
  onTestFinished(() => client.end());
  return async (last = '0') => {
    const { rows } = await client.query('select id from private.change where id > $1 order by id', [last]);
    return rows.map(({ id }) => id);
  };
}

/** By the graph, from the cursor that the last page ended with. */
function byGraph(): ReadOn {
  let after: string | undefined;
  return async () => {
    const { changes } = await world.read(PAGE, { after });
    after = changes.pageInfo.endCursor ?? after;
    return changes.nodes.map(({ position }: { position: string }) => position);
  };
}

const PAGE =
  'query ($after: String) { changes(first: 100, after: $after) { nodes { position } pageInfo { endCursor } } }';

/** By the lines that the server streams. */
const byLines: ReadOn = async (last = '0') => {
  const answer = await fetch(`${url}/changes.ndjson?after=${last}`);
  const lines = (await answer.text()).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line).position);
};

/** Follows the log, always from the last position that it has seen, until it is told to stop and nothing more comes. */
async function follow(readOn: ReadOn, isOver: () => boolean): Promise<number[]> {
  const seen: string[] = [];
  for (let isLast = false; !isLast; await sleep(10)) {
    const wasOver = isOver();
    const next = await readOn(seen.at(-1));
    isLast = wasOver && next.length === 0;
    seen.push(...next);
  }
  return seen.map(Number);
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
  const lines = Array.from({ length: IMPORTED }, (_, at) => `o-${at},Importada ${at}`);
  const path = await packageOf({ organizations: `id,name\n${lines.join('\n')}\n` });
  let isOver = false;
  const readers = Promise.all(
    [await bySql(), byGraph(), byLines].map((readOn) => follow(readOn, () => isOver)),
  );
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
