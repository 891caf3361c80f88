import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { errorsOf, type Files, packageOf, small, temporaryFolder, warningsOf } from './package-on-disk.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

/** Tries to import, which none of these packages can pass, and answers what was said. */
async function errors(files: Files): Promise<string[]> {
  const report = await importPackage(database.orm.em, await packageOf(files), { actor: 'test' });
  expect(report.batch).toBeNull();
  expect(report.tables).toEqual([]);
  expect(await rowsOf('organization')).toBe(0);
  return errorsOf(report);
}

const rowsOf = async (table: string) => {
  const [row] = await database.orm.em.fork().execute<{ count: string }[]>(`select count(*) from ${table}`);
  return Number(row?.count);
};

const organizations = (...rows: string[]) => ({
  organizations: ['id,name,sector,founded_on,dissolved_on', ...rows, ''].join('\n'),
});

describe('a file that cannot be read', () => {
  test.each(['', '\n\n', '\uFEFF'])('empty: %j', async (content) => {
    expect(await errors({ organizations: content })).toEqual([
      'organizations.csv: The file is empty: it needs a line of column names at least.',
    ]);
  });

  test('without a required column names it, and what there is', async () => {
    expect(await errors({ organizations: 'id,acronym\na,A\n' })).toEqual([
      'organizations.csv:1 name: This column is required; the file has: id, acronym.',
    ]);
  });

  test('with a column twice', async () => {
    expect(await errors({ organizations: 'id,name,Name\na,A,B\n' })).toEqual([
      'organizations.csv:1 name: The file has this column twice.',
    ]);
  });

  test('with a NUL byte', async () => {
    expect(await errors({ organizations: 'id,name\na,A\0B\n' })).toEqual([
      'organizations.csv:2: It has a NUL byte: this is not text.',
    ]);
  });

  test('with a quote that is never closed', async () => {
    const [error] = await errors({ organizations: 'id,name\na,A\nb,"B\nc,C\n' });
    expect(error).toBe('organizations.csv:3: A quote that opens here is never closed.');
  });

  test('with a quote inside a cell', async () => {
    expect(await errors({ organizations: 'id,name\na,A\nb,B "x"\n' })).toEqual([
      expect.stringMatching(/^organizations\.csv:3: A quote stands inside a cell/),
    ]);
  });

  test('with a row longer or shorter than the header', async () => {
    expect(await errors({ organizations: 'id,name\na,A, B\nc\nd,D\n' })).toEqual([
      'organizations.csv:2 "B": The row has 3 cells where the header has 2; a text with commas needs quotes.',
      'organizations.csv:3: The row has 1 cells where the header has 2; a text with commas needs quotes.',
    ]);
    expect(await errors({ organizations: 'id;name\na;A; B\n' })).toEqual([
      'organizations.csv:2 "B": The row has 3 cells where the header has 2; a text with semicolons needs quotes.',
    ]);
  });

  test('with a line without end stops before it fills the memory', async () => {
    const [error] = await errors({ organizations: `id,name\na,${'x'.repeat(9 * 2 ** 20)}` });
    expect(error).toMatch(
      /^organizations\.csv:\d+: The file cannot be read: a line has more than eight million bytes/,
    );
  });

  test('does not make what refers to it wrong as well', async () => {
    const all = await errors({ ...small, organizations: 'id,nombre\nuni,U\n' });
    expect(all).toHaveLength(1);
  });
});

describe('a cell that cannot be', () => {
  test('is named with line, column, value and what is expected', async () => {
    const report = await importPackage(database.orm.em, await packageOf(organizations('a,A,,20008-02-24,')), {
      actor: 'test',
    });
    expect(report.errors).toEqual([
      {
        severity: 'error',
        file: 'organizations.csv',
        line: 2,
        row: 'a',
        column: 'founded_on',
        value: '20008-02-24',
        message: 'expected a date such as 2021, 2021-05 or 2021-05-13',
      },
    ]);
  });

  test('counts lines as an editor shows them, with line breaks in cells, blank lines and CRLF', async () => {
    expect(await errors(organizations('a,"A\r\nB",,,\r\n\r\nb,B,,x,\r'))).toEqual([
      expect.stringMatching(/^organizations\.csv:5 founded_on "x"/),
    ]);
  });

  test('that is required and empty', async () => {
    expect(await errors(organizations('a,,,,'))).toEqual([
      'organizations.csv:2 name: A value is required here.',
    ]);
  });

  test('that is required and too long', async () => {
    const [error] = await errors(organizations(`a,${'x'.repeat(501)},,,`));
    expect(error).toContain('it has 501 characters; at most 500 are kept');
  });

  test('an id that is too long, also in a list', async () => {
    const activities = `id,edition_id,source\na,g-2021,"${'x'.repeat(201)}"\n`;
    const { participations: _, ...files } = small;
    expect(await errors({ ...files, ...organizations(`${'x'.repeat(201)},A,,,`), activities })).toEqual([
      expect.stringMatching(/^organizations\.csv:2 id .*An id has at most 200 characters\./),
      expect.stringMatching(/^activities\.csv:2 source .*An id has at most 200 characters\./),
    ]);
  });

  test('control characters where a value is needed, called by their names; but a text may have tabs and line breaks', async () => {
    const all = await errors({
      organizations: 'id,name\n"u\nni",A\nb,"Bell\u0007 and \u009B31m"\nc,"C\t\nD"\n',
      editions: 'id,series,name\ne\u007F,s,E\n',
      outcomes: 'id,edition_id,kind,text,proposed_by\no,x,conclusion,"one\n\ntwo\u000Bthree","a;b\u001B"\n',
    });
    expect(all.filter((error) => !error.includes('No row of'))).toEqual([
      'organizations.csv:2 id "u[U+000A]ni": It has control characters (U+000A): delete them.',
      'organizations.csv:4 name "Bell[U+0007] and [U+009B]31m": It has control characters (U+0007, U+009B): delete them.',
      'editions.csv:2 id "e[U+007F]": It has control characters (U+007F): delete them.',
      'outcomes.csv:2 text "one[U+000A][U+000A]two[U+000B]three": It has control characters (U+000B): delete them.',
      'outcomes.csv:2 proposed_by "a;b[U+001B]": It has control characters (U+001B): delete them.',
    ]);
  });

  test('a name without a letter or digit, and a person without a letter', async () => {
    const all = await errors({
      series: 'id,name\ngathering,***\n',
      sectors: 'id,name_es,name_en\n¿?,,\n7,,\n',
      organizations: 'id,name\nuni,-\nécole,42\n',
      organization_names: 'organization_id,name\nuni,?\n',
      editions: 'id,series,name\ng-2021,gathering,2021\ng-2022,gathering,-\n',
      experts: 'id,name\nana,7\nbeto,\u200B\ncarla,\u3164\nli,李\n',
    });
    const name = 'expected a name with at least one letter or digit';
    const person = 'expected the name of a person, with at least one letter';
    expect(all).toEqual([
      'sectors.csv:2 name_es: expected a name, since its id has no letter or digit to stand for it',
      `organizations.csv:2 name "-": ${name}`,
      `organization_names.csv:2 name "?": ${name}`,
      `series.csv:2 name "***": ${name}`,
      `editions.csv:3 name "-": ${name}`,
      `experts.csv:2 name "7": ${person}`,
      'experts.csv:3 name "[U+200B zero width space]": A value is required here.',
      `experts.csv:4 name "\u3164": ${person}`,
    ]);
  });

  test('a text without a letter or digit that a series would be made from', async () => {
    expect(await errors({ editions: 'id,series,name\ne,¡!,E\n' })).toEqual([
      'editions.csv:2 series "¡!": There is no such series yet: it is made from this text, which needs a letter or a digit for that.',
    ]);
  });

  test('what a person agreed to, whether a series is invented or shows ties, and dates', async () => {
    const all = await errors({
      series: 'id,name,expert_ties,synthetic\ngathering,Gathering,perhaps,perhaps\n',
      editions: 'id,series,name,year,starts_on\ng-2021,gathering,Gathering 2021,2021,mayo\n',
      experts: 'id,name,consent,tie_consent\nana,Ana,perhaps,perhaps\n',
      activities: 'id,edition_id,starts_at\nopening,g-2021,noon\n',
    });
    expect(all.map((error) => error.split(' "', 1)[0])).toEqual([
      'series.csv:2 expert_ties',
      'series.csv:2 synthetic',
      'editions.csv:2 starts_on',
      'experts.csv:2 consent',
      'experts.csv:2 tie_consent',
      'activities.csv:2 starts_at',
    ]);
  });

  test('an unknown measure, an unknown kind of outcome', async () => {
    const all = await errors({
      ...small,
      figures: 'edition_id,measure,qualifier,value\ng-2021,smiles,exact,1\n',
      outcomes: 'id,edition_id,kind,text\no,g-2021,wish,Text\n',
    });
    expect(all).toEqual([
      expect.stringMatching(/^figures\.csv:2 measure "smiles": expected one of convening-organizations/),
      expect.stringMatching(/^outcomes\.csv:2 kind "wish": expected one of conclusion/),
    ]);
  });
});

describe('rows that do not fit together', () => {
  test('an unknown reference, also in a list', async () => {
    const all = await errors({
      ...small,
      convenings: 'edition_id,organization_id,role,source\ng-2021,nobody,host,s1;s2\n',
      sources: 'id,url,title\ns1,https://a.mx,A\n',
    });
    expect(all).toEqual([
      'convenings.csv:2 organization_id "nobody": No row of organizations.csv has this id, nor was one with it imported by publisher "acme" before.',
      'convenings.csv:2 source "s2": No row of sources.csv has this id, nor was one with it imported by publisher "acme" before.',
    ]);
  });

  test('an id used twice', async () => {
    expect(await errors(organizations('a,A,,,', 'b,B,,,', 'a,C,,,'))).toEqual([
      'organizations.csv:4 id "a": Line 2 has this id already.',
    ]);
  });

  test('a natural key used twice, under two spellings, empty counting as equal', async () => {
    const participations =
      'edition_id,activity_id,expert_id,role,organization_id\ng-2021,,ana,ponente,\ng-2021,,ana,Speaker,\ng-2021,,ana,speaker,uni\n';
    expect(await errors({ ...small, participations })).toEqual([
      'participations.csv:3: Line 2 says the same already: no two rows may agree in edition_id, activity_id, expert_id, role, organization_id.',
    ]);
  });

  test.each([
    ['2021-05-13', '2021-05-12', true],
    ['2021-05-13', '2021-04', true],
    ['2021-05-13', '2020', true],
    ['2021-05-13', '2021-05', false],
    ['2021-05-13', '2021', false],
    ['2021', '2021', false],
    ['2021-06', '2021', false],
  ])('from %s to %s ends before it starts: %s', async (from, to, wrong) => {
    const all = await errors(organizations(`a,A,,${from},${to}`, 'b,,,,'));
    const message = `organizations.csv:2 dissolved_on "${to}": It ends ${to}, before it starts, ${from}: expected no earlier than founded_on.`;
    expect(all.includes(message)).toBe(wrong);
  });

  test('an activity that ends before it starts, by the clocks of two offsets', async () => {
    const activities =
      'id,edition_id,kind,title,starts_at,ends_at\nx,g-2021,panel,X,2021-05-13T10:00-06:00,2021-05-13T15:00Z\n';
    expect(await errors({ ...small, participations: '', activities })).toContainEqual(
      expect.stringMatching(
        /^activities\.csv:2 ends_at "2021-05-13T15:00Z": It ends 2021-05-13T15:00Z, before it starts, 2021-05-13T10:00-06:00:/,
      ),
    );
  });

  test('a time by the clock of no venue', async () => {
    const activities = 'id,edition_id,kind,title,starts_at\ng-2021/opening,g-2021,panel,X,2021-05-13T10:00\n';
    expect(await errors({ ...small, activities })).toEqual([
      'activities.csv:2 starts_at "2021-05-13T10:00": A time without an offset is read by the clock of the venue, and this one has no venue with a time_zone: give one, or write the offset, such as 2021-05-13T10:00-06:00.',
    ]);
  });

  test('an organization that is its own parent, an outcome that continues itself', async () => {
    const all = await errors({
      ...small,
      organizations: 'id,name,parent_id\nuni,U,uni\npress,P,uni\n',
      outcomes: 'id,edition_id,kind,text,continues\no,g-2021,conclusion,Text,o\n',
    });
    expect(all).toEqual([
      'organizations.csv:2 parent_id: The row refers to itself.',
      'outcomes.csv:2 continues "o": The row refers to itself.',
    ]);
  });

  test('one ORCID iD for two people', async () => {
    const experts =
      'id,name,orcid\nana,Ana,0000-0002-1825-0097\nbeto,Beto,https://orcid.org/0000-0002-1825-0097\n';
    expect(await errors({ ...small, experts })).toEqual([
      'experts.csv:3 orcid "0000-0002-1825-0097": It is also given to ana: it names one only.',
    ]);
  });
});

describe('a package that is none', () => {
  test('is missing, or holds nothing of ours', async () => {
    const nowhere = await importPackage(database.orm.em, '/no/such/folder', { actor: 'test' });
    expect(errorsOf(nowhere)).toEqual(['"/no/such/folder": There is no such folder or zip file.']);
    const empty = await importPackage(database.orm.em, await temporaryFolder(), { actor: 'test' });
    expect(errorsOf(empty)[0]).toMatch(/^It holds no file of a network package/);
  });

  test.each([
    ['{', /^datapackage\.json: It is not JSON/],
    ['{"name": 7}', /^datapackage\.json name: /],
    ['{"name": "a\\u0000b"}', /This is no name for a publisher/],
    [
      '{"resources": [{"name": "organizations", "path": "elsewhere.csv"}]}',
      /elsewhere\.csv.*The package has no such file/,
    ],
    [
      '{"resources": [{"name": "organizations", "path": "../../secret.csv"}]}',
      /secret\.csv.*The package has no such file/,
    ],
    [
      '{"resources": [{"name": "organizations", "encoding": "shift_jis"}]}',
      /^datapackage\.json resources\.0\.encoding: expected utf-8, utf-16 or windows-1252/,
    ],
  ])('has a descriptor like %s', async (descriptor, message) => {
    const all = await errors({ 'datapackage.json': descriptor, organizations: 'id,name\na,A\n' });
    expect(all[0]).toMatch(message);
  });
});

test('all that is wrong is said at once, in the order of the files and lines', async () => {
  const all = await errors({
    organizations: 'id,name,founded_on\na,,ayer\n',
    editions: 'id,series,name,ends_on\ne,s,E,21\n',
    participations: 'edition_id,expert_id,role\ne,x,\n',
  });
  expect(all.map((error) => error.split(' ', 2).join(' '))).toEqual([
    'organizations.csv:2 name:',
    'organizations.csv:2 founded_on',
    'editions.csv:2 ends_on',
    'participations.csv:2 role:',
    'participations.csv:2 expert_id',
  ]);
});

test('ten thousand problems are kept, and all are counted', async () => {
  const rows = Array.from({ length: 12_000 }, (_, at) => `o${at},,,,`);
  const report = await importPackage(database.orm.em, await packageOf(organizations(...rows)), {
    actor: 'test',
  });
  expect(report.counts.errors).toBe(12_000);
  expect(report.errors).toHaveLength(10_000);
});

test('what is odd but harmless is a warning: unknown columns and files, BOM and CRLF none at all', async () => {
  const report = await importPackage(
    database.orm.em,
    await packageOf({
      organizations: '\uFEFFID,Name,shoe size,,\u001B[2J\r\na,A,44,,\r\n,,,,\r\n',
      'people.csv': 'x',
      'README.md': 'x',
      'notes.xlsx': 'x',
    }),
    { actor: 'test', dryRun: true },
  );
  expect(errorsOf(report)).toEqual([]);
  expect(warningsOf(report)).toEqual([
    'notes.xlsx: This is no file of a network package: it is not read.',
    'people.csv: This is no file of a network package: it is not read.',
    expect.stringMatching(/^organizations\.csv:1 shoe size: This column is not read; known are: id, name/),
    expect.stringMatching(/^organizations\.csv:1 \[U\+001B\]\[2J: This column is not read/),
  ]);
});
