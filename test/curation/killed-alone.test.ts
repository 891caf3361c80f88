import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { expect, it, onTestFinished } from 'vitest';
import type { Performed } from '../../src/curation/perform.ts';
import { freshDatabase } from '../support/database.ts';
import { amount } from '../support/proof.ts';
import { rootFolder } from '../support/root-folder.ts';
import { recordOnce } from './one-act.ts';

/** How often a process is killed that does nothing but an act; the suite cuts connections instead. */
const ROUNDS = Number(process.env.PROOF_ROUNDS ?? amount({ suite: 0, ci: 3, proof: 1_000 }));

/** How many milliseconds an act takes at most before it is cut short; one takes about a third of that. */
const LATEST = 60;

/** Builds the program, as the server is built: Node does not run the decorators of the graph as they are written. */
async function buildProgram(): Promise<string> {
  const folder = await mkdtemp(join(rootFolder, 'dist/one-act-')); // below the packages that it uses
  onTestFinished(() => rm(folder, { recursive: true }));
  const { buildServer } = await import(join(rootFolder, 'scripts/build-server.js'));
  await buildServer(folder, { program: 'test/curation/one-act-program.ts' });
  return join(folder, 'program.js');
}

/** Does it again until it is done, as a caller would that has heard nothing. */
async function recordUntilDone({ em }: MikroORM, key: string): Promise<Performed> {
  for (;;) {
    const performed = await recordOnce(em, key);
    if (performed.refusals[0]?.code !== 'RETRY_LATER') return performed;
    await sleep(20);
  }
}

const outcomeOf = ({ answer, refusals }: Performed) => ({
  row: answer.row,
  batch: answer.batch,
  refusals: refusals.map(({ code }) => code),
});

it.runIf(ROUNDS > 0)(`does an act once whose process is killed under it, ${ROUNDS} times over`, async () => {
  const [program, { url, orm }] = [await buildProgram(), await freshDatabase()];
  const start = (): ChildProcess => fork(program, [url], { execArgv: [] });
  let cuts = 0;
  let next = start();
  for (let round = 0; round < ROUNDS; round++) {
    const [process, key] = [next, randomUUID()];
    await once(process, 'message');
    if (round + 1 < ROUNDS) next = start(); // while this one works
    let answered: Performed | undefined;
    process.on('message', (performed: Performed) => {
      answered = performed;
    });
    const ended = once(process, 'close');
    process.send(key);
    await sleep(Math.random() * LATEST);
    process.kill('SIGKILL');
    await ended;
    cuts += Number(answered === undefined);
    const again = outcomeOf(await recordUntilDone(orm, key));
    expect(again).toEqual({ row: expect.any(Number), batch: expect.any(Number), refusals: [] });
    if (answered) expect(again).toEqual(outcomeOf(answered));
    expect(outcomeOf(await recordUntilDone(orm, key))).toEqual(again);
    const [kept] = await orm.em.fork().execute(`select
      (select count(*)::int from organization where name = 'Once ${key}') as organizations,
      (select count(*)::int from source where url like '%${key}') as sources,
      (select count(*)::int from private.idempotency where key = '${key}') as answers,
      (select count(distinct batch_id)::int from private.change where entity_type = 'Organization') as batches`);
    expect(kept).toEqual({ organizations: 1, sources: 1, answers: 1, batches: round + 1 });
  }
  expect(cuts).toBeGreaterThan(0);
});
