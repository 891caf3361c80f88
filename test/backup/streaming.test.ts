import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Progress } from '../../src/backup/format.ts';
import { restoreBackup } from '../../src/backup/restore-backup.ts';
import { writeBackup } from '../../src/backup/write-backup.ts';
import { bareDatabase, freshDatabase } from '../support/database.ts';
import { newFile, smallNetwork } from './commands.ts';
import { ask } from './everything.ts';

const MEGABYTE = 2 ** 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Looks now and then, while rows go by, at how many bytes buffers hold: that is what is in memory at once. */
function memoryWatch() {
  const held = () => {
    collectGarbage();
    return process.memoryUsage().arrayBuffers;
  };
  const before = held();
  let [calls, most] = [0, 0];
  const look = () => {
    if (calls++ % 100 === 0) most = Math.max(most, held() - before);
  };
  return { look, most: () => most, looks: () => Math.ceil(calls / 100) };
}

test('a table is never in memory as a whole, neither on its way out nor on its way in', async () => {
  const { url } = await freshDatabase();
  await ask(
    url,
    `insert into private.batch (kind, actor, reason) select 'k', 'a', repeat('long ', 200000) from generate_series(1, 32)`,
  );
  const [file, copy, watch] = [await newFile(), await bareDatabase(), memoryWatch()];
  const quiet = { place: 'it', report: () => {}, onProgress: watch.look };
  await writeBackup(url, file, quiet);
  await restoreBackup(copy, file, quiet);
  const [held] = await ask(
    copy,
    'select count(*)::int, sum(length(reason))::int as bytes from private.batch',
  );
  expect(held).toEqual({ count: 32, bytes: 32_000_000 });
  expect(watch.looks()).toBeGreaterThan(10);
  expect(watch.most()).toBeLessThan(24 * MEGABYTE);
});

test('whoever writes meanwhile is not kept waiting, and is in the backup with all of an act or with nothing', async () => {
  const url = await smallNetwork();
  // The one is copied first, and the other after all that participations refer to.
  await ask(url, 'create table an_act (n int); create table zero (n int, p int references participation)');
  const act = () => ask(url, 'begin; insert into an_act values (1); insert into zero values (1); commit');
  await act();
  const acts: Promise<unknown>[] = [];
  const onProgress = ({ table, rows }: Progress) => {
    if (table !== 'public.an_act' && rows === 0) acts.push(act());
  };
  const { rows } = await writeBackup(url, await newFile(), { place: 'it', report: () => {}, onProgress });
  await Promise.all(acts);
  expect(Object.keys(rows).indexOf('public.zero')).toBeGreaterThan(40);
  expect(rows).toMatchObject({ 'public.an_act': 1, 'public.zero': 1 });
  expect(await ask(url, 'select from zero')).toHaveLength(acts.length + 1);
});
