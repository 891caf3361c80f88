import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { importPackage, type Progress } from '../../src/exchange/index.ts';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { tables } from '../../src/tables.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { errorsOf, packageOf, small, warningsOf } from './package-on-disk.ts';

/** All that an import could leave behind: rows, changes, and where the sequences stand. */
async function stateOf({ orm }: TestDatabase): Promise<unknown> {
  const em = orm.em.fork();
  const names = await em.execute<{ name: string }[]>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'private') and table_type = 'BASE TABLE' order by 1`,
  );
  const counts = names.map(({ name }) => `(select count(*) from ${name})`).join(', ');
  const sequences = `select sequencename, last_value from pg_sequences order by 1`;
  return [await em.execute(`select array[${counts}] as counts`), await em.execute(sequences)];
}

/** Something that can be waited for, and made to happen. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test('a dry run says what an import does, and touches nothing, not even a sequence', async () => {
  const database = await freshDatabase();
  const before = await stateOf(database);
  const dry = await importPackage(database.orm.em, 'data/demo', { actor: 'test', dryRun: true });
  expect(await stateOf(database)).toEqual(before);
  const real = await importPackage(database.orm.em, 'data/demo', { actor: 'test' });
  expect(dry.tables).toEqual(real.tables);
  expect(dry.warnings).toEqual(real.warnings);
  expect([dry.batch, real.batch]).toEqual([null, 1]);
});

test('a dry run of a changed package counts what would change', async () => {
  const { orm } = await freshDatabase();
  await importPackage(orm.em, await packageOf(small), { actor: 'test' });
  const experts = 'id,name,orcid\nana,Ana,\nbeto,Beto Peña,0000-0002-1825-0097\ncarla,Carla,\n';
  const path = await packageOf({ ...small, experts });
  const dry = await importPackage(orm.em, path, { actor: 'test', dryRun: true });
  expect(dry.tables.find(({ name }) => name === 'experts')).toEqual({
    name: 'experts',
    created: 1,
    updated: 2,
    unchanged: 0,
  });
});

test('two imports of the same package at once: one brings it, the other waits and finds it there', async () => {
  const { orm } = await freshDatabase();
  const seen: string[][] = [[], []];
  const run = (which: number) =>
    importPackage(orm.em, 'data/demo', {
      actor: `importer ${which}`,
      onProgress: ({ step }) => void seen[which]?.push(step),
    });
  const reports = await Promise.all([run(0), run(1)]);
  expect(reports.flatMap(errorsOf)).toEqual([]);
  expect(reports.map(({ batch }) => batch).toSorted()).toEqual([1, null].toSorted());
  const waited = reports.findIndex(({ batch }) => batch === null);
  expect(seen[waited]).toContain('waiting');
  expect(seen[1 - waited]).not.toContain('waiting');
});

test('imports of different packages at once all come in, each in a batch of its own', async () => {
  const { orm } = await freshDatabase();
  const publishers = ['one', 'two', 'three', 'four'];
  const paths = await Promise.all(publishers.map((publisher) => packageOf(small, publisher)));
  const reports = await Promise.all(paths.map((path) => importPackage(orm.em, path, { actor: 'test' })));
  expect(new Set(reports.map(({ batch }) => batch)).size).toBe(4);
  const slugs = await orm.em
    .fork()
    .execute<{ slug: string }[]>(`select slug from expert where slug like 'ana%' order by 1`);
  expect(slugs.map(({ slug }) => slug)).toEqual(['ana', 'ana-2', 'ana-3', 'ana-4']);
});

/** Writes from elsewhere until it is let go. */
async function holdUp(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('begin');
  await client.query(`select private.open_batch('edit', 'someone')`);
  return { client, letGo: () => client.query('commit') };
}

test('an import reads and compares before its turn, and again with what was written meanwhile', async () => {
  const { orm, url } = await freshDatabase();
  const { client, letGo } = await holdUp(url);
  await client.query(`insert into sector (slug, name) values ('media', 'Media')`);
  const { open, opened } = gate();
  const steps: string[] = [];
  const { sectors: _, ...files } = small;
  const onProgress = ({ step }: Progress) => {
    if (steps.at(-1) !== step) steps.push(step);
    if (step === 'waiting') open();
  };
  const running = importPackage(orm.em, await packageOf(files), { actor: 'test', onProgress });
  await opened;
  expect(steps).toEqual(['reading', 'comparing', 'waiting']);
  await letGo();
  const report = await running;
  expect(errorsOf(report)).toEqual([]);
  expect(steps).toEqual(['reading', 'comparing', 'waiting', 'comparing', 'writing']);
  const sectors = await orm.em.fork().execute('select slug, name from sector order by slug');
  expect(sectors).toEqual([
    { slug: 'academia', name: 'academia' },
    { slug: 'media', name: 'Media' },
  ]);
  expect(warningsOf(report).filter((line) => line.includes('There is no such sector'))).toHaveLength(1);
});

test('an import compares once where nobody writes meanwhile, and takes no turn where it changes nothing', async () => {
  const { orm, url } = await freshDatabase();
  const path = await packageOf(small);
  const steps = async () => {
    const seen: string[] = [];
    const onProgress = ({ step }: Progress) => void (seen.at(-1) !== step && seen.push(step));
    const { batch } = await importPackage(orm.em, path, { actor: 'test', onProgress });
    return { batch, seen };
  };
  expect(await steps()).toEqual({ batch: 1, seen: ['reading', 'comparing', 'writing'] });
  const { letGo } = await holdUp(url);
  expect(await steps()).toEqual({ batch: null, seen: ['reading', 'comparing'] });
  await letGo();
});

test('a package that is wrong is told so while another import has its turn', async () => {
  const { orm, url } = await freshDatabase();
  const { letGo } = await holdUp(url);
  const { open, opened } = gate();
  const [good, waiting] = [await packageOf(small, 'good'), await packageOf(small, 'waiting')];
  const onProgress = ({ step }: Progress) => {
    if (step === 'waiting') open();
  };
  const running = [good, waiting].map((path) => importPackage(orm.em, path, { actor: 'test', onProgress }));
  await opened;
  const wrong = await packageOf({ ...small, experts: 'id,name\nana,\n' });
  expect(errorsOf(await importPackage(orm.em, wrong, { actor: 'test' }))).toEqual([
    'experts.csv:2 name: A value is required here.',
    expect.stringMatching(/^participations\.csv:3 expert_id "beto": No row of experts\.csv has this id/),
  ]);
  await letGo();
  expect((await Promise.all(running)).flatMap(errorsOf)).toEqual([]);
});

test('readers are not held up by an import, and see nothing of it before it is done', async () => {
  const { orm, url } = await freshDatabase();
  const reader = new pg.Client(url);
  await reader.connect();
  const counts: number[] = [];
  let writing = false;
  const look = async () => {
    while (!writing) await sleep(1);
    const { rows } = await reader.query('select count(*)::int as count from expert');
    counts.push(rows[0].count);
  };
  const onProgress = ({ step }: Progress) => {
    writing ||= step === 'writing';
  };
  const [report] = await Promise.all([
    importPackage(orm.em, 'data/demo', { actor: 'test', onProgress }),
    look(),
  ]);
  await reader.end();
  expect(report.batch).toBe(1);
  expect(counts).toEqual([0]);
});

test.each(['reading', 'comparing', 'writing'] as const)(
  'an import whose connection is cut while %s leaves nothing, and the next one works',
  async (moment) => {
    const database = await freshDatabase();
    const own = await openOrm(ormOptions(`${database.url}?application_name=victim`, tables, []));
    const before = await database.orm.em.fork().execute('select count(*) from private.change');
    const { open, opened } = gate();
    const onProgress = ({ step }: Progress) => {
      if (step === moment) open();
    };
    const running = importPackage(own.em, 'data/demo', { actor: 'test', onProgress }).then(
      () => 'done',
      (error: Error) => error.message,
    );
    await opened;
    const killer = new pg.Client(database.url);
    await killer.connect();
    await killer.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'`,
    );
    await killer.end();
    expect(await running).not.toBe('done');
    await own.close(true).catch(() => {});
    expect(await database.orm.em.fork().execute('select count(*) from private.change')).toEqual(before);
    expect(await database.orm.em.fork().execute('select count(*)::int as n from expert')).toEqual([{ n: 0 }]);
    expect(
      (await importPackage(database.orm.em, await packageOf(small), { actor: 'test' })).batch,
    ).not.toBeNull();
  },
);
