import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { cpuOf } from '../support/cpu.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { statementsOf } from '../support/served.ts';
import { getShared } from '../support/shared/get-shared.ts';
import { atHand, errorsOf, type Files, packageOf, temporaryFolder } from './package-on-disk.ts';

const rows = (count: number, header: string, row: (at: number) => string) =>
  `${header}\n${Array.from({ length: count }, (_, at) => row(at)).join('\n')}\n`;

/** A network of so many participations, and a tenth as many of most other things. */
function generate(participations: number): Files {
  const [organizations, experts, editions, activities] = [30, 3, 300, 10].map((share) =>
    Math.ceil(participations / share),
  );
  const [o, x, e, a] = [organizations, experts, editions, activities] as [number, number, number, number];
  return {
    series: 'id,name\ns,Series\n',
    sectors: rows(8, 'id,name_es', (at) => `sector-${at},Sector ${at}`),
    organizations: rows(
      o,
      'id,name,sector,scope',
      (at) => `o-${at},Organización ${at},sector-${at % 8},nacional`,
    ),
    editions: rows(e, 'id,series,name,year', (at) => `e-${at},s,Edition ${at},${2000 + (at % 25)}`),
    experts: rows(x, 'id,name', (at) => `x-${at},Persona ${at}`),
    activities: rows(a, 'id,edition_id,kind,title', (at) => `a-${at},e-${at % e},panel,Panel ${at}`),
    participations: rows(
      participations,
      'edition_id,activity_id,expert_id,role,organization_id',
      (at) =>
        `e-${(at % a) % e},a-${at % a},x-${(at * 7919) % x},${at % 9 ? 'ponente' : 'modera'},o-${(at * 31) % o}`,
    ),
  };
}

/** What an import takes: CPU of ours, in milliseconds, statements, and blocks that PostgreSQL looks into for them. */
async function costs(path: string, { orm, url }: TestDatabase) {
  const blocksBefore = await blocksOf(url);
  let cpu = 0;
  const statements = await statementsOf(async () => {
    const { result, ...taken } = await cpuOf(() => importPackage(orm.em, path, { actor: 'test' }));
    expect(errorsOf(result)).toEqual([]);
    cpu = taken.cpu;
  });
  await orm.close(); // a connection says what it has read when it ends
  const blocks = (await blocksOf(url)) - blocksBefore;
  await orm.connect();
  return { cpu, blocks, statements: statements.length };
}

/** How many blocks were looked into in a database until now, by whoever has left it. */
async function blocksOf(url: string): Promise<number> {
  const client = new Client(await getShared('postgres'));
  await client.connect();
  const ask = async (query: string) => (await client.query(query, [new URL(url).pathname.slice(1)])).rows;
  while ((await ask('select from pg_stat_activity where datname = $1')).length > 0) await sleep(5);
  const [row] = await ask('select blks_hit + blks_read as blocks from pg_stat_database where datname = $1');
  await client.end();
  return Number(row.blocks);
}

const opendata = atHand.at(-1);

test('a real package of 1,900 rows comes in with as many statements as a small one, and two seconds of CPU', async () => {
  if (!opendata || opendata.absent)
    return expect(opendata?.absent, 'opendata is not here: not tried').toBe(true);
  const { cpu, statements } = await costs(opendata.path, await freshDatabase());
  expect(cpu).toBeLessThan(2_000);
  const few = await costs(await packageOf(generate(300)), await freshDatabase());
  expect(statements).toBeLessThan(1.5 * few.statements);
});

test('nothing is asked about files that a package has not, nor about those without a row', async () => {
  const { orm } = await freshDatabase();
  const path = await packageOf({
    sectors: 'id,name_es\nacademia,Academia\n',
    organizations: 'id,name,sector\n',
  });
  const statements = await statementsOf(() => importPackage(orm.em, path, { actor: 'test' }));
  const files = statements.flatMap((text) => [
    ...text.matchAll(/"(?:stage|plan|want_names|delta_names)_(\w+)"/g),
  ]);
  expect(new Set(files.map(([, name]) => name))).toEqual(new Set(['sectors']));
});

test('each further row costs the same, whether of many or of few, and slows down nothing that comes after', async () => {
  const [tiny, small, large] = [
    await packageOf(generate(300), 'tiny'),
    await packageOf(generate(3_000), 'small'),
    await packageOf(generate(12_000), 'large'),
  ];
  const database = await freshDatabase();
  const [one, two, three] = [
    await costs(tiny, await freshDatabase()),
    await costs(small, await freshDatabase()),
    await costs(large, database),
  ];
  const ofFew = (two.blocks - one.blocks) / 2_700;
  expect((three.blocks - two.blocks) / 9_000).toBeLessThan(1.5 * ofFew);
  expect(three.statements).toBeLessThan(1.1 * one.statements);
  expect(three.cpu).toBeLessThan(40 * Math.max(one.cpu, 100)); // forty times the rows
  expect((await costs(tiny, database)).blocks).toBeLessThan(3 * one.blocks);
  const { tables } = await exportPackage(database.orm.em, `${await temporaryFolder()}/out`);
  expect(tables.find(({ name }) => name === 'participations')?.rows).toBe(12_300);
});
