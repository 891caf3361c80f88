import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { STEWARD } from '../support/actors.ts';
import { amount } from '../support/proof.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();

const ROUNDS = amount({ suite: 25, proof: 1_000 });

/** Records an organization under a key, and answers how that ended. */
const record = (name: string, key: string) =>
  world.ask(
    `mutation { organizationRecord(fields: { name: "${name}", sources: [{ url: "https://example.org/${key}" }] }, act: { idempotencyKey: "${key}" }) {
       userErrors { code } batch { id } organization { id } } }`,
    {},
    undefined,
    STEWARD,
  );

/** Ends every other connection that writes, as PostgreSQL does when a server dies. */
const cut = () =>
  world.database.orm.em.fork().execute(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
  );

it(`does an act once that is cut short and sent again, ${ROUNDS} times over`, async () => {
  let cuts = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const [name, key] = [`Round ${round}`, randomUUID()];
    const first = record(name, key).catch(() => undefined);
    await sleep(Math.random() * 15);
    await cut();
    const answered = await first;
    if (answered?.errors.length !== 0) cuts += 1;
    const again = await record(name, key);
    expect(again.errors).toEqual([]);
    expect(again.data.organizationRecord.userErrors).toEqual([]);
    if (answered?.errors.length === 0) expect(again.data).toEqual(answered.data);
    expect((await record(name, key)).data).toEqual(again.data);
    const [done] = await world.sql(`select
      (select count(*)::int from organization where name = '${name}') as organizations,
      (select count(*)::int from source where url like '%${key}') as sources,
      (select count(*)::int from private.idempotency where key = '${key}') as answers`);
    expect(done).toEqual({ organizations: 1, sources: 1, answers: 1 });
  }
  expect(cuts).toBeGreaterThan(0);
});
