import { MikroORM } from '@mikro-orm/postgresql';
import { expect, it, onTestFinished } from 'vitest';
import { ormOptions } from '../../src/platform/database/orm.ts';
import { listen } from '../support/http.ts';
import { getShared } from '../support/shared/get-shared.ts';
import { sleeper } from './sleeper.ts';

async function openOrm(url: string, driverOptions: object = {}) {
  const orm = await MikroORM.init({
    ...ormOptions(url, [], []),
    discovery: { warnWhenNoEntities: false },
    connect: false,
    pool: { min: 0, max: 1 },
    driverOptions: { connectionTimeoutMillis: 200, ...driverOptions },
  } as never);
  onTestFinished(() => orm.close());
  return orm as MikroORM;
}

it('whoever finds no free connection in time is told to come back, and the others are served', async () => {
  const { ask, log } = await listen({ schema: sleeper(await openOrm(await getShared('postgres'))) });
  const [first, second] = await Promise.all([ask('{ sleep(seconds: 1) }'), ask('{ sleep(seconds: 1) }')]);
  const [served, refused] = first.status === 200 ? [first, second] : [second, first];
  expect(served.body.data).toEqual({ sleep: 'slept' });
  expect(refused.status).toBe(503);
  expect(refused.body.errors[0]).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  expect(log.join('')).toContain('the database did not answer in time');
});

it('a database that is gone is a 503 that says nothing of where it was', async () => {
  const { ask } = await listen({
    schema: sleeper(await openOrm('postgres://root:hunter2@127.0.0.1:1/gone')),
  });
  const { status, body } = await ask('{ sleep(seconds: 0) }');
  expect(status).toBe(503);
  expect(JSON.stringify(body)).not.toMatch(/hunter2|127\.0\.0\.1/);
});

it('a statement that runs out of its time is a 504', async () => {
  const orm = await openOrm(await getShared('postgres'), { statement_timeout: 100 });
  const { ask } = await listen({ schema: sleeper(orm) });
  const { status, body } = await ask('{ sleep(seconds: 5) }');
  expect([status, body.errors[0].extensions.code]).toEqual([504, 'TIMEOUT']);
});
