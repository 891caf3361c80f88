import { expect, test } from 'vitest';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { freshDatabase } from '../support/database.ts';
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

/** Milliseconds that an import takes. */
async function timed(path: string, database: Awaited<ReturnType<typeof freshDatabase>>): Promise<number> {
  const start = performance.now();
  expect(errorsOf(await importPackage(database.orm.em, path, { actor: 'test' }))).toEqual([]);
  return performance.now() - start;
}

const [, , , opendata] = atHand;

test('a real package of 1,900 rows comes in within two seconds', async () => {
  if (!opendata || opendata.absent)
    return expect(opendata?.absent, 'opendata is not here: not tried').toBe(true);
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) times.push(await timed(opendata.path, await freshDatabase()));
  expect(Math.min(...times)).toBeLessThan(2_000);
});

// Compared with each other rather than with a clock, so that a busy machine does not fail them.
test('ten times the rows take ten times as long, and do not slow down what comes after', {
  timeout: 180_000,
}, async () => {
  const database = await freshDatabase();
  const [tiny, small, large] = [
    await packageOf(generate(300), 'tiny'),
    await packageOf(generate(3_000), 'small'),
    await packageOf(generate(30_000), 'large'),
  ];
  const alone = Math.min(await timed(tiny, await freshDatabase()), await timed(tiny, await freshDatabase()));
  const once = await timed(small, await freshDatabase());
  expect(await timed(large, database)).toBeLessThan(15 * once);
  expect(Math.min(await timed(tiny, database), await timed(tiny, database))).toBeLessThan(3 * alone);
  const { tables } = await exportPackage(database.orm.em, `${await temporaryFolder()}/out`);
  expect(tables.find(({ name }) => name === 'participations')?.rows).toBe(30_300);
});
