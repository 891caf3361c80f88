import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { summarize } from '../../src/commands/import-summary.ts';
import { exportPackage, type ImportReport, importPackage } from '../../src/exchange/index.ts';
import { keyColumns } from '../../src/platform/package/file.ts';
import { revert } from '../../src/platform/revert/revert.ts';
import { packageFormat } from '../../src/tables.ts';
import { createDatabase, freshDatabase, type TestDatabase } from '../support/database.ts';
import { amount } from '../support/proof.ts';
import { everything } from './everything.ts';
import { countsOf, errorsOf, type Files, packageOf, temporaryFolder } from './package-on-disk.ts';
import { networkOf } from './same-network.ts';

/** Brings a package of a publisher, which its title tells from the publisher's others. */
async function bringInto({ orm }: TestDatabase, name: string, title: string, files: Files, dryRun = false) {
  const path = await packageOf({ 'datapackage.json': JSON.stringify({ name, title }), ...files }, null);
  const report = await importPackage(orm.em, path, { actor: 'test', dryRun });
  expect(errorsOf(report)).toEqual([]);
  return report;
}

const changedIn = ({ tables }: ImportReport) =>
  tables.filter(({ created, updated }) => created + updated > 0).map(({ name }) => name);

/** Cells that are chosen anew in each run, always the same. */
function chooser(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A network with a value in every column; its times say their offset, since they may be without a venue. */
const whole: Files = {
  ...everything,
  activities: String(everything.activities).replaceAll(/T\d\d:\d\d(:\d\d(\.\d+)?)?/g, '$&Z'),
};

/** The network in two packages: of what can be empty, each has some, and of a list some members; together they have all. */
function inTwo(seed: number): [Files, Files] {
  const choose = chooser(seed);
  const parts: [Files, Files] = [{}, {}];
  for (const file of packageFormat.written.filter(({ name }) => name in whole)) {
    const [header = [], ...lines] = parse(String(whole[file.name])) as string[][];
    // what an organization was at the time is what it is when the row comes in
    const fixed = new Set([
      'id',
      ...keyColumns(file),
      ...(file.name === 'organizations' ? ['sector', 'scope'] : []),
    ]);
    const written = lines.map((line) =>
      line.map((cell, at): [string, string] => {
        const column = file.columns.find(({ name }) => name === header[at]);
        const members = column?.is === 'list' ? cell.split(';') : [cell];
        if (column?.required || fixed.has(column!.name)) return [cell, cell];
        const where = members.map((member) => ({ member, in: Math.floor(choose() * 3) }));
        const of = (other: number) => where.filter((each) => each.in !== other).map(({ member }) => member);
        return [of(1).join(';'), of(0).join(';')];
      }),
    );
    for (const [at, part] of parts.entries())
      part[file.name] = [header, ...written.map((line) => line.map((pair) => pair[at]!))]
        .map((line) => line.map(quoted).join(','))
        .join('\n');
  }
  return parts;
}

/** What depends on the order in which rows came: that of lists, and the signs that sectors are given. */
const BY_ORDER = /"(?:order|shape|weave|colour)": (?:\d+|"\w+"),? ?/g;

/** A network without what depends on the order in which rows came. */
const inNoOrder = (network: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(network).map(([name, rows]) => [
      name,
      rows.map((row) => row.replaceAll(BY_ORDER, '')).toSorted(),
    ]),
  );

/** In which ways the network is divided. */
const SEEDS = amount({ suite: [1], ci: [1, 2], proof: [1, 2, 3, 4, 5] });

test('two packages make one network in turn, and a second time nothing changes', async () => {
  const together = await freshDatabase();
  await bringInto(together, 'acme', 'Whole', whole);
  const expected = inNoOrder(await networkOf(together.orm));
  for (const seed of SEEDS) {
    const database = await freshDatabase();
    const [one, two] = inTwo(seed);
    await bringInto(database, 'acme', 'One', one);
    await bringInto(database, 'acme', 'Two', two);
    const network = await networkOf(database.orm);
    expect(inNoOrder(network)).toEqual(expected);
    for (const [title, files] of Object.entries({ One: one, Two: two })) {
      const report = await bringInto(database, 'acme', title, files);
      expect([changedIn(report), report.batch, report.missing]).toEqual([[], null, []]);
    }
    expect(await networkOf(database.orm)).toEqual(network);
  }
});

// All that follows is in one database: each test has a publisher of its own, and so rows of its own.
const database = await createDatabase();
afterAll(database.drop);

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
const rows = (query: string): Promise<any[]> => database.orm.em.fork().execute(query);
const publisherOf = (name: string) => ({
  bring: (title: string, files: Files, dryRun?: boolean) => bringInto(database, name, title, files, dryRun),
  /** What the publisher's organizations say in a column, by their ids. */
  column: async (column: string) =>
    (
      await rows(`select ${column} as said from organization o join organization_identifier i on i.organization_id = o.id
        where i.publisher = '${name}' order by i.value`)
    ).map(({ said }) => said),
});
const undo = async (batch: number | null) => (await revert(database.orm.em, batch!, { actor: 'test' })).batch;

/** Organizations `a`, `b` and so on, with a cell of a column each. */
const organizations = (column: string, ...cells: string[]): Files => ({
  organizations: `id,name,${column}\n${cells.map((cell, at) => `${'abcdef'[at]},Org,${cell}\n`).join('')}`,
});

describe('an empty cell', () => {
  test('takes away what its own package said, and nothing that another one says', async () => {
    const { bring, column } = publisherOf('cells');
    await bring('One', organizations('acronym', 'A', 'B', ''));
    await bring('Two', organizations('acronym', '', 'B', 'C'));
    expect(await column('acronym')).toEqual(['A', 'B', 'C']);
    await bring('One', organizations('acronym', '', '', ''));
    expect(await column('acronym')).toEqual([null, 'B', 'C']);
    await bring('Two', organizations('acronym', '', '', ''));
    expect(await column('acronym')).toEqual([null, null, null]);
  });

  test('takes away what its package said in an import before the last, where the last had no such column', async () => {
    const { bring, column } = publisherOf('columns');
    await bring('One', organizations('acronym', 'A'));
    await bring('One', organizations('url', ''));
    await bring('One', organizations('acronym', ''));
    expect(await column('acronym')).toEqual([null]);
  });

  test('stands for "no" or "other" only where nobody has said what it is', async () => {
    const { bring } = publisherOf('words');
    const files = (synthetic: string, kind: string, title: string): Files => ({
      series: `id,name,synthetic\nwords,Words,${synthetic}\n`,
      editions: 'id,series,name\nwords,words,Words\n',
      activities: `id,edition_id,kind,title\nwords,words,${kind},${title}\n`,
    });
    await bring('One', files('yes', 'birds of a feather', ''));
    await bring('Two', files('', '', 'Feathers'));
    expect(
      await rows(`select a.kind, kind_as_given, title, synthetic
        from activity a join edition e on e.id = a.edition_id join series s on s.id = e.series_id where a.slug = 'words'`),
    ).toEqual([{ kind: 'OTHER', kind_as_given: 'birds of a feather', title: 'Feathers', synthetic: true }]);
  });

  test('of a time leaves the day or the moment that another package gives', async () => {
    const { bring } = publisherOf('times');
    const files = (starts: string, ends: string): Files => ({
      editions: 'id,series,name\ntimes,Times,Times\n',
      activities: `id,edition_id,starts_at,ends_at\ntimes,times,${starts},${ends}\n`,
    });
    const times = async () =>
      (
        await rows(`select to_char(starts_at at time zone 'UTC', 'HH24:MI') as starts, starts_on::text as from, ends_on::text as to
          from activity where slug = 'times'`)
      )[0];
    await bring('One', files('2021-05-13', ''));
    await bring('Two', files('', '2021-05-14'));
    expect(await times()).toEqual({ starts: null, from: '2021-05-13', to: '2021-05-14' });
    await bring('Two', files('2021-05-13T10:00Z', '2021-05-14'));
    await bring('One', files('', ''));
    expect(await times()).toEqual({ starts: '10:00', from: null, to: '2021-05-14' });
    await bring('Two', { activities: 'id,edition_id,starts_at\ntimes,times,\n' });
    expect(await times()).toEqual({ starts: null, from: null, to: '2021-05-14' });
  });

  test('takes what is computed with it, once nobody says what that is computed from', async () => {
    const { bring } = publisherOf('computed');
    const files = (year: string, state: string, country: string): Files => ({
      editions: `id,series,name,year,starts_on\ncomputed,Computed,Computed,${year},\n`,
      venues: `id,edition_id,state,country\ncomputed,computed,${state},${country}\n`,
    });
    const computed = async () =>
      (
        await rows(
          `select year, state, state_code as code from venue v join edition e on e.id = v.edition_id where v.slug = 'computed'`,
        )
      )[0];
    await bring('One', files('2021', 'Córdoba', 'Argentina'));
    await bring('Two', files('', 'Córdoba', ''));
    expect(await computed()).toEqual({ year: 2021, state: 'Córdoba', code: 'AR-X' });
    await bring('One', files('', '', ''));
    expect(await computed()).toEqual({ year: null, state: 'Córdoba', code: 'AR-X' });
    await bring('Two', files('', '', ''));
    expect(await computed()).toEqual({ year: null, state: null, code: null });
  });

  test('takes away what nobody is recorded to have said, as before packages were told apart', async () => {
    const { bring, column } = publisherOf('older');
    await bring('One', organizations('acronym', 'A'));
    await rows(`delete from private.package_row where since = (select max(id) from private.package_import)`);
    await bring('Two', organizations('acronym', ''));
    expect(await column('acronym')).toEqual([null]);
  });

  test('of a registry takes away an identifier of its own package alone', async () => {
    const { bring } = publisherOf('registries');
    const known = async () =>
      (
        await rows(
          `select value from organization_identifier where scheme = 'WIKIDATA' and value like 'Q990%' order by 1`,
        )
      ).map(({ value }) => value);
    await bring('One', organizations('wikidata', 'Q9901', ''));
    await bring('Two', organizations('wikidata', '', 'Q9902'));
    expect(await known()).toEqual(['Q9901', 'Q9902']);
    await bring('One', organizations('wikidata', '', ''));
    expect(await known()).toEqual(['Q9902']);
  });

  test('of a sector leaves its name in the language that another package gives', async () => {
    const { bring } = publisherOf('languages');
    const sector = (es: string, en: string): Files => ({
      sectors: `id,name_es,name_en\nlenguas,${es},${en}\n`,
    });
    const named = async () =>
      (await rows(`select name, name_translations as t from sector where slug = 'lenguas'`))[0];
    await bring('One', sector('Lenguas', ''));
    await bring('Two', sector('', 'Tongues'));
    expect(await named()).toEqual({ name: 'Lenguas', t: { es: 'Lenguas', en: 'Tongues' } });
    await bring('One', sector('', ''));
    expect(await named()).toEqual({ name: 'Tongues', t: { en: 'Tongues' } });
  });
});

describe('lists', () => {
  const sourced = (cell: string): Files => ({
    sources: ['s1', 's2', 's3']
      .map((id) => `${id},https://a.mx/${id},${id}`)
      .join('\n')
      .replace(/^/, 'id,url,title\n'),
    series: `id,name,source\nlists,Lists,${cell}\n`,
  });
  const cited = async () =>
    (
      await rows(`select s.title from series_citation c join source s on s.id = c.source_id
        join series on series.id = c.series_id where series.slug = 'lists' order by position`)
    ).map(({ title }) => title);

  test('of packages are united; one goes when the last that named it does not, and what is there keeps its place', async () => {
    const { bring } = publisherOf('lists');
    await bring('One', sourced('s2;s1'));
    await bring('Two', sourced('s3;s1'));
    expect(await cited()).toEqual(['s2', 's1', 's3']);
    expect((await bring('One', sourced('s1;s2'))).batch).toBeNull();
    await bring('One', sourced('s2'));
    expect(await cited()).toEqual(['s2', 's1', 's3']);
    await bring('Two', sourced('s3'));
    expect(await cited()).toEqual(['s2', 's3']);
    await bring('Two', sourced(''));
    expect(await cited()).toEqual(['s2']);
  });
});

test('the place of a participation that no cell says is its place in the package that had it first', async () => {
  const { bring } = publisherOf('places');
  const files = (...people: string[]): Files => ({
    editions: 'id,series,name\nplaces,Places,Places\n',
    experts: `id,name\n${people.map((each) => `${each},${each}\n`).join('')}`,
    participations: `edition_id,expert_id,role\n${people.map((each) => `places,${each},speaker\n`).join('')}`,
  });
  await bring('One', files('ana', 'beto', 'caro'));
  await bring('Two', files('caro', 'dora', 'ana'));
  expect((await bring('One', files('ana', 'beto', 'caro'))).batch).toBeNull();
  expect((await bring('Two', files('caro', 'dora', 'ana'))).batch).toBeNull();
  expect(
    await rows(`select x.slug from participation p join expert x on x.id = p.expert_id
      join edition e on e.id = p.edition_id where e.slug = 'places' order by position, x.slug`),
  ).toEqual(['ana', 'beto', 'dora', 'caro'].map((slug) => ({ slug })));
});

test('where two packages contradict each other the later import wins, each time', async () => {
  const { bring, column } = publisherOf('contrary');
  for (const [title, acronym] of [
    ['One', 'A'],
    ['Two', 'B'],
    ['One', 'A'],
    ['Two', 'B'],
  ] as const) {
    expect(changedIn(await bring(title, organizations('acronym', acronym)))).toEqual(['organizations']);
    expect(await column('acronym')).toEqual([acronym]);
  }
});

test('a package without a title goes by the name of its folder', async () => {
  const { column } = publisherOf('untitled');
  const bring = async (acronym: string) => {
    const path = await packageOf(organizations('acronym', acronym), 'untitled');
    return importPackage(database.orm.em, path, { actor: 'test' });
  };
  await bring('A');
  await bring('');
  expect(await column('acronym')).toEqual([null]);
  expect(
    await rows(`select distinct title from private.package_import where publisher = 'untitled'`),
  ).toEqual([{ title: 'package' }]);
});

describe('an import that is undone', () => {
  test('has said nothing, and has said it again once that is undone', async () => {
    const { bring, column } = publisherOf('undone');
    await bring('One', organizations('acronym', 'A', ''));
    const { batch } = await bring('Two', organizations('acronym', 'A', 'B'));
    const undone = await undo(batch);
    await undo((await bring('One', organizations('acronym', '', ''))).batch);
    await undo(undone);
    expect(await column('acronym')).toEqual(['A', 'B']);
    await bring('One', organizations('acronym', '', ''));
    expect(await column('acronym')).toEqual(['A', 'B']);
  });

  test('leaves what its package said before, which it can take away again', async () => {
    const { bring, column } = publisherOf('again');
    await bring('One', organizations('acronym', 'A', 'B'));
    const { batch } = await bring('One', organizations('acronym', ''));
    await undo(batch);
    expect(await column('acronym')).toEqual(['A', 'B']);
    const { missing } = await bring('One', organizations('acronym', ''));
    expect(missing).toEqual([{ name: 'organizations', count: 1, first: ['b'] }]);
    expect(await column('acronym')).toEqual([null, 'B']);
  });
});

describe('rows that are no longer in a package', () => {
  const files = (...ids: string[]): Files => ({
    editions: 'id,series,name\ne,Rows,E\n',
    organizations: `id,name\n${ids.map((id) => `${id},Org ${id}\n`).join('')}`,
    convenings: `edition_id,organization_id,role\n${ids.map((id) => `e,${id},host\n`).join('')}`,
  });
  const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

  test('are told by a dry run and an import, once, and stay', async () => {
    const { bring, column } = publisherOf('rows');
    await bring('Other', files('x'));
    expect((await bring('One', files(...seven))).missing).toEqual([]);
    const gone = [
      { name: 'organizations', count: 6, first: ['b', 'c', 'd', 'e', 'f'] },
      { name: 'convenings', count: 6, first: ['b', 'c', 'd', 'e', 'f'].map((id) => `e / ${id} / host`) },
    ];
    expect((await bring('One', files('a'), true)).missing).toEqual(gone);
    const report = await bring('One', files('a'));
    expect([report.missing, report.batch]).toEqual([gone, null]);
    expect((await bring('One', files('a'))).missing).toEqual([]);
    expect(await column('slug')).toHaveLength(8);
  });

  test('are none of a file that the package has not, all of one that is empty, and none that is gone already', async () => {
    const { bring } = publisherOf('no rows');
    await bring('One', organizations('acronym', '', '', ''));
    expect((await bring('One', { editions: 'id,series,name\n' })).missing).toEqual([]);
    const [gone] = await rows(
      `select organization_id as id from organization_identifier where publisher = 'no rows' limit 1`,
    );
    await database.orm.em.fork().execute(`do $$ begin perform private.open_batch('edit', 'test');
      delete from organization_identifier where organization_id = ${gone.id}; delete from organization where id = ${gone.id}; end $$`);
    expect((await bring('One', { organizations: 'id,name\n' }, true)).missing).toMatchObject([{ count: 2 }]);
  });

  test('are told in words', async () => {
    const { bring } = publisherOf('words of it');
    await bring('One', files(...seven));
    const report = await bring('One', files('a'), true);
    expect(summarize(report, true)).toContain(
      'No longer in the package, and left as they are in the database:\n' +
        '  organizations: 6 (b, c, d, e, f, and 1 more)\n' +
        '  convenings: 6 (e / b / host, e / c / host, e / d / host, e / e / host, e / f / host, and 1 more)\n',
    );
  });

  test('tell of people who are withheld by a slug that says nothing of them', async () => {
    const { bring } = publisherOf('withheld');
    await bring('One', { experts: 'id,name,consent\nrosa-x,Rosa,denied\ntere-x,Tere,\n' });
    const { missing } = await bring('One', { experts: 'id,name\n' });
    expect(missing[0]?.first).toEqual([expect.stringMatching(/^withheld-[0-9a-f]{12}$/), 'tere-x']);
    const [record] = await rows(
      `select coalesce(string_agg(r::text, ' '), '') as text from private.package_row r`,
    );
    expect(record.text).not.toMatch(/rosa|tere/i);
  });
});

test('an export edited by hand takes away what packages said, and they say it again', async () => {
  const own = await freshDatabase();
  await bringInto(own, 'acme', 'One', organizations('acronym', 'A'));
  const folder = join(await temporaryFolder(), 'export');
  await exportPackage(own.orm.em, folder);
  const path = join(folder, 'organizations.csv');
  await writeFile(path, (await readFile(path, 'utf8')).replace('Org,A', 'Org,'));
  const edited = await importPackage(own.orm.em, folder, { actor: 'test' });
  expect([countsOf(edited).organizations, edited.missing]).toEqual([[0, 1, 0], []]);
  expect(changedIn(await bringInto(own, 'acme', 'One', organizations('acronym', 'A')))).toEqual([
    'organizations',
  ]);
});
