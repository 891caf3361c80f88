import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { amount } from '../support/proof.ts';
import { contentOf, errorsOf, type Files, packageOf, temporaryFolder } from './package-on-disk.ts';
import { networkOf } from './same-network.ts';

/** How many networks are made up. */
const RUNS = amount({ suite: 4, ci: 8, proof: 100 });

/** Texts as people write them, and as they do not. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      "'quoted'",
      'a,b',
      'say "x"',
      'línea\notra',
      '-',
      'ÑANDÚ',
      '٣',
      '🧵',
      "'=x",
      'a;b',
    ),
  )
  .map((value) => value.replace(/[\0\r\p{Surrogate}]/gu, ' ').trim() || 'x');

/** A text with a letter, without which nothing is called. */
const name = text.map((value) => `${value} x`);

const date = fc.constantFrom('', '2019', '2020-02', '2020-02-29', '2021-12-31');
const cell = fc.oneof(fc.constant(''), text);
const nameOrNone = fc.oneof(fc.constant(''), name);
const scope = fc.constantFrom('', 'local', 'Nacional', 'INTERNACIONAL');
const kind = fc.constantFrom('panel', 'taller', '', 'Hackatón', 'KEYNOTE');
const role = fc.constantFrom('ponente', 'moderadora', 'emcee');
const consent = fc.constantFrom('', '', '', 'granted', 'denegado');

/** Ids that are told apart whatever they look like; some are slugs, some are not. */
const ids = (prefix: string, most: number) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(99), fc.constantFrom('', '/x', ' Ñ', '_')), {
      minLength: 1,
      maxLength: most,
    })
    .map((all) => [...new Set(all.map(([number, suffix]) => `${prefix}${number}${suffix}`))]);

const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
const csv = (header: string, rows: string[][]) =>
  [header, ...rows.map((row) => row.map(quote).join(','))].join('\n');

const network = fc
  .record({
    organizations: ids('o', 5),
    editions: ids('e', 3),
    experts: ids('x', 5),
    activities: ids('a', 6),
  })
  .chain((given) => {
    const one = (list: string[]) => fc.constantFrom(...list);
    const rows = (list: string[], ...cells: fc.Arbitrary<string>[]) =>
      fc.tuple(...list.map((id) => fc.tuple(fc.constant(id), ...cells)));
    const unique = (width: number, ...cells: fc.Arbitrary<string>[]) =>
      fc.uniqueArray(fc.tuple(...cells), {
        maxLength: 8,
        selector: (row) => row.slice(0, width).join('|').replace('emcee', 'other'),
      });
    return fc.record({
      series: fc.constant([['s', 'Series']]),
      organizations: rows(
        given.organizations,
        name,
        cell,
        fc.constantFrom('', 'Academia', 'ACADEMIA', 'Café'),
        scope,
        date,
      ),
      editions: rows(given.editions, fc.constantFrom('s', 'Otra serie'), name, date),
      experts: rows(given.experts, name, consent),
      activities: rows(
        given.activities,
        one(given.editions),
        kind,
        cell,
        fc.constantFrom('', 'Uno', 'uno;Dos', 'DOS; Tres'),
      ),
      convenings: unique(
        2,
        one(given.editions),
        one(given.organizations),
        fc.constant('host'),
        nameOrNone,
        scope,
      ),
      participations: unique(
        4,
        one(given.editions),
        one(given.experts),
        role,
        one(given.organizations),
        nameOrNone,
      ),
    });
  });

const headers = {
  series: 'id,name',
  organizations: 'id,name,acronym,sector,scope,founded_on',
  editions: 'id,series,name,starts_on',
  experts: 'id,name,consent',
  activities: 'id,edition_id,kind,title,topics',
  convenings: 'edition_id,organization_id,role,name_at_time,scope_at_time',
  participations: 'edition_id,expert_id,role,organization_id,billed_as',
};

test('any network comes back the same, and a second time changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(network, async (rows) => {
      const files: Files = Object.fromEntries(
        Object.entries(headers).map(([name, header]) => [
          name,
          csv(header, rows[name as keyof typeof rows] as string[][]),
        ]),
      );
      const [first, second] = [await createDatabase(), await createDatabase()];
      try {
        await expectSame(files, first, second);
      } finally {
        await Promise.all([first.drop(), second.drop()]);
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

async function expectSame(files: Files, first: TestDatabase, second: TestDatabase): Promise<void> {
  const bring = async ({ orm }: TestDatabase, path: string) => {
    const report = await importPackage(orm.em, path, { actor: 'test' });
    expect(errorsOf(report)).toEqual([]);
    return report;
  };
  const folder = await temporaryFolder();
  const path = await packageOf(files);
  await bring(first, path);
  expect((await bring(first, path)).batch).toBeNull();
  await exportPackage(first.orm.em, join(folder, 'first'));
  await bring(second, join(folder, 'first'));
  await exportPackage(second.orm.em, join(folder, 'second'));
  expect(await contentOf(join(folder, 'second'))).toEqual(await contentOf(join(folder, 'first')));
  if (!/denegado/.test(String(files.experts)))
    expect(await networkOf(second.orm)).toEqual(await networkOf(first.orm));
  expect((await bring(first, join(folder, 'first'))).batch).toBeNull();
}
