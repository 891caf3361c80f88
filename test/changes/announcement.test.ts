import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { importPackage } from '../../src/exchange/index.ts';
import { CHANGE_CHANNEL } from '../../src/platform/changes/change.table.ts';
import { packageOf } from '../exchange/package-on-disk.ts';
import { freshWorld, type World } from '../support/world.ts';

/** How often a listener on another connection has been told of a move since it was asked last. */
async function listening(world: World) {
  const client = new pg.Client(world.database.url);
  await client.connect();
  onTestFinished(() => client.end());
  let told = 0;
  client.on('notification', ({ channel }) => {
    if (channel === CHANGE_CHANNEL) told++;
  });
  await client.query(`listen ${CHANGE_CHANNEL}`);
  return async () => {
    await sleep(50);
    await client.query('select 1'); // whatever it is to be told comes before the answer, however busy the machine is
    const count = told;
    told = 0;
    return count;
  };
}

test('a flush is told of once', async () => {
  const world = await freshWorld();
  const told = await listening(world);
  await world.write((scribe) => [scribe.organization('Una'), scribe.organization('Otra')]);
  expect(await told()).toBe(1);
  await world.write((scribe) => scribe.organization('Tercera'));
  expect(await told()).toBe(1);
});

test('several flushes of one act are told of once', async () => {
  const world = await freshWorld();
  const told = await listening(world);
  await world.write(async (scribe) => {
    scribe.organization('Una');
    await scribe.em.flush();
    scribe.organization('Otra');
  });
  expect(await told()).toBe(1);
});

test('nobody is told before it is committed', async () => {
  const world = await freshWorld();
  const told = await listening(world);
  await world.write(async (scribe) => {
    scribe.organization('Una');
    await scribe.em.flush();
    expect(await told()).toBe(0);
  });
  expect(await told()).toBe(1);
});

test('what is rolled back is not told of', async () => {
  const world = await freshWorld();
  const told = await listening(world);
  const failing = world.write(async (scribe) => {
    scribe.organization('Una');
    await scribe.em.flush();
    throw new Error('after all not');
  });
  await expect(failing).rejects.toThrow('after all not');
  expect(await told()).toBe(0);
});

test('an act that changes nothing is not told of', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Una'));
  const told = await listening(world);
  await world.write(async ({ em }) => {
    const una = await em.findOneOrFail(OrganizationTable, { slug: 'una' });
    una.name = 'Una';
  });
  await world.sql(`insert into private.batch (kind, actor) values ('test', 'test')`);
  expect(await told()).toBe(0);
});

test('an import is told of once, in however many statements it was written', async () => {
  const world = await freshWorld();
  const told = await listening(world);
  const report = await importPackage(world.database.orm.em, 'data/demo', { actor: 'test' });
  expect(report.errors).toEqual([]);
  expect(await told()).toBe(1);
});

test('an import that changes nothing, fails or is a dry run is not told of', async () => {
  const world = await freshWorld();
  const told = await listening(world);
  const bring = (path: string, dryRun = false) =>
    importPackage(world.database.orm.em, path, { actor: 'test', dryRun });
  await bring('data/comunidad', true);
  await bring(await packageOf({ organizations: 'id,name\nuni,\n' }));
  expect(await told()).toBe(0);
  await bring('data/comunidad');
  expect(await told()).toBe(1);
  await bring('data/comunidad');
  expect(await told()).toBe(0);
});
