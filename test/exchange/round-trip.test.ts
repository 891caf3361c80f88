import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { parse } from 'csv-parse/sync';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { createDatabase, databasesWith, freshDatabase } from '../support/database.ts';
import { everything } from './everything.ts';
import {
  atHand,
  contentOf,
  errorsOf,
  type Files,
  packageOf,
  small,
  temporaryFolder,
} from './package-on-disk.ts';
import { networkOf } from './same-network.ts';

async function bring(orm: MikroORM, path: string) {
  const report = await importPackage(orm.em, path, { actor: 'test' });
  expect(errorsOf(report)).toEqual([]);
  return report;
}

const databasesOf = (files: Files) => databasesWith(async (orm) => bring(orm, await packageOf(files)));
const withSmall = databasesOf(small);
const withEverything = databasesOf(everything);

async function take(orm: MikroORM): Promise<string> {
  const folder = join(await temporaryFolder(), 'export');
  await exportPackage(orm.em, folder);
  return folder;
}

/** Exports, imports into an empty database, exports that, and expects nothing to differ. */
async function expectSameAgain(orm: MikroORM, { withheld = false } = {}): Promise<MikroORM> {
  const first = await take(orm);
  const copy = await freshDatabase();
  await bring(copy.orm, first);
  const second = await take(copy.orm);
  expect(await contentOf(second)).toEqual(await contentOf(first));
  if (!withheld) expect(await networkOf(copy.orm)).toEqual(await networkOf(orm));
  return copy.orm;
}

test.each(atHand)('the package at hand comes back the same: $path', async ({ path, absent }) => {
  if (absent) return expect(absent, `${path} is not here: not tried`).toBe(true);
  const { orm } = await freshDatabase();
  await bring(orm, path);
  await expectSameAgain(orm, { withheld: path.endsWith('demo') });
});

test('several publishers come back the same, and their packages still change nothing', async () => {
  const { orm } = await freshDatabase();
  const paths = await Promise.all([
    packageOf(small, 'one'),
    packageOf(small, 'two'),
    packageOf(everything, 'three'),
  ]);
  for (const path of paths) await bring(orm, path);
  const copy = await expectSameAgain(orm);
  for (const path of paths) expect((await bring(copy, path)).batch).toBeNull();
});

test('an export into the database it came from changes nothing', async () => {
  const { orm, drop } = await createDatabase('shippedNetwork');
  onTestFinished(drop);
  const report = await bring(orm, await take(orm));
  expect(report.batch).toBeNull();
  expect(report.tables.filter(({ created, updated }) => created + updated > 0)).toEqual([]);
});

test('an export edited by hand updates the database it came from', async () => {
  const { orm } = await withSmall();
  const folder = await take(orm);
  const { 'experts.csv': experts = '' } = await contentOf(folder);
  await writeFile(join(folder, 'experts.csv'), experts.replace('Ana Núñez', 'Ana Núñez Ríos'));
  const report = await bring(orm, folder);
  expect(report.tables.filter(({ created, updated }) => created + updated > 0)).toEqual([
    { name: 'experts', created: 0, updated: 1, unchanged: 1 },
  ]);
});

test('an export whose ids are no slugs is refused, and so is one that says it of its own ids', async () => {
  const { orm } = await freshDatabase();
  const path = await packageOf({
    'datapackage.json': '{"name":"x","ids":"slugs"}',
    organizations: 'id,name\nA b,A\n',
  });
  const report = await importPackage(orm.em, path, { actor: 'test' });
  expect(errorsOf(report)).toEqual([
    'organizations.csv:2 id "A b": The ids of this package are slugs: lower-case letters, digits and single hyphens.',
  ]);
});

describe('a network that has everything', () => {
  test('comes back the same', async () => {
    const { orm } = await withEverything();
    await expectSameAgain(orm);
  });

  test('comes back the same after organizations have changed since', async () => {
    const { orm } = await withEverything();
    await bring(
      orm,
      await packageOf({ organizations: 'id,name,sector,scope\nuni,New name,media,local\nthird,T,,\n' }),
    );
    await expectSameAgain(orm);
  });

  test('fills every column of every file, so that nothing is left untested', async () => {
    const { orm } = await withEverything();
    const files = await contentOf(await take(orm));
    const empty = Object.entries(files).flatMap(([name, content]) => {
      if (!name.endsWith('.csv')) return [];
      const rows = parse<Record<string, string>>(content, { columns: true });
      const columns = Object.keys(rows[0] ?? { rows: '' });
      return columns
        .filter((column) => rows.every((row) => !row[column]))
        .map((column) => `${name} ${column}`);
    });
    expect(empty, 'Give each a value in `everything` of test/exchange/everything.ts.').toEqual([]);
  });

  test('keeps no formula that a spreadsheet would run', async () => {
    const { orm } = await withEverything();
    const files = await contentOf(await take(orm));
    const cells = Object.entries(files)
      .filter(([name]) => name.endsWith('.csv'))
      .flatMap(([, content]) => parse(content).flat() as string[]);
    expect(cells.filter((cell) => /^[=+@]|^-[^0-9]/.test(cell))).toEqual([]);
    expect(cells).toContain("'@handle");
  });
});

describe('someone who asked to be left out', () => {
  const withdrawn = {
    ...everything,
    experts: `${everything.experts}`.replace('granted', 'retirado'),
    identifiers: 'entity,id,scheme,value\nexperts,ana,isni,0000000121032683\n',
  };

  const withWithdrawn = databasesOf(withdrawn);

  test('is in an export without name, id, organization, sources or affiliations, and their activities stay', async () => {
    const { orm } = await withWithdrawn();
    const files = await contentOf(await take(orm));
    const all = Object.values(files).join('\n');
    for (const trace of [
      'Ana Núñez',
      'Dra. Ana',
      '0000-0002-1825-0097',
      '0000000121032683',
      'Rectora',
      'Sabe de datos',
      'Knows data',
      'ana.mx',
      'Luz Foto',
      '\nana,',
      ',ana,',
    ]) {
      expect(all).not.toContain(trace);
    }
    const id = /^(withheld-[0-9a-f]{12}),\(withheld\),,,,withdrawn,denied,,,,,,,$/m.exec(
      files['experts.csv'] ?? '',
    )?.[1];
    expect(files['affiliations.csv']?.trim().split('\n')).toHaveLength(1);
    expect(files['participations.csv']?.split('\n').filter((line) => line.includes('withheld'))).toEqual([
      `g-2021,${id},other,g-2021-opening,,,3,,,,`,
      `g-2021,${id},speaker,g-2021-opening,,,2,,,,`,
    ]);
  });

  test('stays left out in a copy, which is exported the same', async () => {
    const { orm } = await withWithdrawn();
    const copy = await expectSameAgain(orm, { withheld: true });
    const people = await copy.em
      .fork()
      .execute(`select slug, name, withheld from expert where withheld is not null`);
    expect(people).toEqual([
      {
        slug: expect.stringMatching(/^withheld-[0-9a-f]{12}$/),
        name: null,
        withheld: 'CONSENT_WITHDRAWN',
      },
    ]);
  });

  test('keeps what is stored of them when their own export comes back', async () => {
    const { orm } = await withWithdrawn();
    const before = await networkOf(orm);
    expect((await bring(orm, await take(orm))).batch).toBeNull();
    expect(await networkOf(orm)).toEqual(before);
  });

  test('never shares an id with someone withheld in the database that a copy came from', async () => {
    const { orm } = await withWithdrawn();
    const copy = await freshDatabase();
    await bring(copy.orm, await packageOf({ experts: 'id,name,consent\nzoe,Zoé,denied\n' }, 'local'));
    await bring(copy.orm, await take(orm));
    const again = await expectSameAgain(copy.orm, { withheld: true });
    const people = await again.em
      .fork()
      .execute('select consent from expert where withheld is not null order by 1');
    expect(people).toEqual([{ consent: 'DENIED' }, { consent: 'WITHDRAWN' }]);
  });
});

describe('the folder of an export', () => {
  test('is described for other tools: fields, keys and references', async () => {
    const { orm } = await withSmall();
    const { 'datapackage.json': text = '{}' } = await contentOf(await take(orm));
    const descriptor = JSON.parse(text);
    const participations = descriptor.resources.find(
      ({ name }: { name: string }) => name === 'participations',
    );
    expect(participations.schema.uniqueKeys).toEqual([
      ['edition_id', 'activity_id', 'expert_id', 'role', 'organization_id'],
    ]);
    expect(participations.schema.foreignKeys).toContainEqual({
      fields: ['expert_id'],
      reference: { resource: 'experts', fields: ['id'] },
    });
    const organizations = descriptor.resources.find(({ name }: { name: string }) => name === 'organizations');
    expect(organizations.schema.primaryKey).toEqual(['id']);
    expect(organizations.schema.fields[1]).toEqual({
      name: 'name',
      type: 'string',
      constraints: { required: true },
    });
  });

  test('is written as RFC 4180 has it, with LF, quotes only where needed, and no BOM', async () => {
    const { orm } = await withEverything();
    const files = await contentOf(await take(orm));
    expect(files['sources.csv']).toContain('s2,https://b.mx,"B, ""b""",,,,,\n');
    expect(Object.values(files).join('')).not.toMatch(/\r|\uFEFF/);
  });

  test('is replaced when it holds an earlier export, and left alone when it holds anything else', async () => {
    const { orm } = await withSmall();
    const folder = await take(orm);
    await exportPackage(orm.em, folder);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await expect(exportPackage(orm.em, folder)).rejects.toThrow(/holds other files \(notes\.txt\)/);
    const own = await packageOf(small);
    await expect(exportPackage(orm.em, own)).rejects.toThrow(/holds a package that is not an export/);
    expect(await contentOf(own)).toHaveProperty('experts.csv', small.experts);
    await expect(exportPackage(orm.em, join(own, 'experts.csv'))).rejects.toThrow(/is a file/);
  });

  test('is as it was when an export fails halfway, and nothing else is left', async () => {
    const { orm } = await withSmall();
    const folder = await take(orm);
    const before = await contentOf(folder);
    const fail = () => {
      throw new Error('no space left');
    };
    await expect(exportPackage(orm.em, folder, { onProgress: fail })).rejects.toThrow('no space left');
    expect(await contentOf(folder)).toEqual(before);
    expect(Object.keys(await contentOf(join(folder, '..')).catch(() => ({ folder: '' })))).toHaveLength(1);
  });

  test('can be copied and imported from anywhere', async () => {
    const { orm } = await withSmall();
    const folder = await take(orm);
    const elsewhere = join(await temporaryFolder(), 'with spaces and ñ');
    await cp(folder, elsewhere, { recursive: true });
    const copy = await freshDatabase();
    await bring(copy.orm, elsewhere);
    expect(await networkOf(copy.orm)).toEqual(await networkOf(orm));
  });
});
