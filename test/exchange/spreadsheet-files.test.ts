import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { records } from '../../src/exchange/reading/records.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { errorsOf, type Files, packageOf, warningsOf } from './package-on-disk.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

const COLUMNS = ['id', 'name', 'sector', 'country', 'state'];

/** The cells of a file, line by line, and what is said about it. */
async function read(content: string | Buffer, chunk = 2 ** 16) {
  const bytes = Buffer.from(content as string);
  const parts = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  );
  const open = async () => Readable.from(parts);
  const entry = { path: 'organizations.csv', bytes: bytes.length, notPlain: undefined, open };
  const [rows, said]: [Record<number, string[]>, unknown[][]] = [{}, []];
  const report = {
    error: (...all: unknown[]) => said.push(all),
    warning: (...all: unknown[]) => said.push(all),
  };
  for await (const { line, cells } of records(entry, COLUMNS, report)) rows[line] = cells;
  return { rows, said };
}

/** What an import would say. */
async function dryRun(files: Files) {
  const report = await importPackage(database.orm.em, await packageOf(files), {
    actor: 'test',
    dryRun: true,
  });
  return { errors: errorsOf(report), warnings: warningsOf(report), tables: report.tables };
}

const rows = { 1: COLUMNS, 2: ['xl-1', 'Secretaría de Educación', 'gobierno', 'México', 'Ciudad de México'] };
const table = (separator: string, end: string) =>
  Object.values(rows)
    .map((cells) => cells.join(separator) + end)
    .join('');

describe('what separates the cells', () => {
  test.each([',', ';', '\t', '|'])('is found from the header: %j', async (separator) => {
    expect(await read(table(separator, '\r\n'))).toEqual({ rows, said: [] });
  });

  test('is found where the cells are quoted', async () => {
    const { rows, said } = await read('"id";"name";"sector"\n"xl-2";"Salud; y ""más""";"gobierno"\n');
    expect(said).toEqual([]);
    expect(rows[2]).toEqual(['xl-2', 'Salud; y "más"', 'gobierno']);
  });

  test('is what gives the most known columns, whatever stands in the others', async () => {
    expect(await read('id;name, full, long, official;sector\n')).toMatchObject({
      rows: { 1: ['id', 'name, full, long, official', 'sector'] },
    });
    expect(await read('id,name;alias;old,"sector;x"\n')).toMatchObject({
      rows: { 1: ['id', 'name;alias;old', 'sector;x'] },
    });
  });

  test('leaves the lists within cells as they are', async () => {
    expect((await read('id,name\na,b;c;d\n')).rows[2]).toEqual(['a', 'b;c;d']);
    expect((await read('id;name\na;"b;c,d"\n')).rows[2]).toEqual(['a', 'b;c,d']);
  });

  test('may be said in a line before the header, as spreadsheets do', async () => {
    expect(await read('\uFEFFsep=;\r\nid;name\r\na;A\r\n')).toEqual({
      rows: { 2: ['id', 'name'], 3: ['a', 'A'] },
      said: [],
    });
  });

  test('is found below empty lines, and in a header with a line break', async () => {
    expect((await read('\n;;\n\nid;name;"a\nb"\n')).rows).toEqual({ 4: ['id', 'name', 'a\nb'] });
    expect((await read('"a\nb";id;name\nx;y;z\n', 3)).rows).toEqual({
      1: ['a\nb', 'id', 'name'],
      3: ['x', 'y', 'z'],
    });
  });
});

describe('the encoding', () => {
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

  test.each([1, 2, 3, 7, 64])(
    'is UTF-16 where a byte order mark says so, in pieces of %d bytes',
    async (chunk) => {
      const text = `\uFEFF${table('\t', '\r\n')}`;
      expect(await read(Buffer.from(text, 'utf16le'), chunk)).toEqual({ rows, said: [] });
      expect(await read(utf16be(text), chunk)).toEqual({ rows, said: [] });
    },
  );

  test('is UTF-16 to the end, or else the file is not read further', async () => {
    const { said } = await read(
      Buffer.concat([Buffer.from('\uFEFFid,name\na,A', 'utf16le'), Buffer.from('x')]),
    );
    expect(said).toEqual([
      [expect.any(Number), expect.stringMatching(/^The file cannot be read: .*utf-16le/)],
    ]);
  });

  test.each([1, 5, 2 ** 16])(
    'is Windows-1252 where the bytes are no UTF-8, in pieces of %d bytes',
    async (chunk) => {
      const { rows: found, said } = await read(Buffer.from(table(';', '\r\n'), 'latin1'), chunk);
      expect(found).toEqual(rows);
      expect(said).toEqual([
        [2, expect.stringContaining('read as Windows-1252'), expect.stringMatching(/^xl-1;Secretaría/)],
      ]);
    },
  );

  test('is Windows-1252 in all its characters, whatever version of Node reads it', async () => {
    const high = Buffer.from(Array.from({ length: 128 }, (_, at) => 128 + at));
    const { rows } = await read(Buffer.concat([Buffer.from('id,name\na,<'), high, Buffer.from('>\n')]));
    const special = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
    expect(rows[2]?.[1]).toBe(`<${special}${high.subarray(32).toString('latin1')}>`);
  });

  test('is that of the first line that is not in ASCII; a line in another is an error', async () => {
    const [latin, utf8] = [Buffer.from('a,Peña\n', 'latin1'), Buffer.from('b,Peña\n')];
    const start = Buffer.from('id,name\nx,X\n');
    expect((await read(Buffer.concat([start, utf8, latin, utf8, latin]))).said).toEqual([
      [4, expect.stringContaining('This is not UTF-8')],
      [6, expect.stringContaining('This is not UTF-8')],
    ]);
    expect((await read(Buffer.concat([start, latin, utf8]), 4)).said).toEqual([
      [3, expect.stringContaining('Windows-1252'), 'a,Peña'],
      [4, expect.stringContaining('This is UTF-8, and what is before it is not')],
    ]);
    expect((await read(Buffer.concat([Buffer.from('\uFEFF'), start, latin]))).said).toEqual([
      [3, expect.stringContaining('This is not UTF-8')],
    ]);
  });

  test('that a descriptor names is one that is read', async () => {
    const resources = [{ name: 'organizations', encoding: 'cp1252' }];
    const { errors } = await dryRun({
      'datapackage.json': JSON.stringify({ name: 'acme', resources }),
      organizations: Buffer.from('id,name\na,Peña\n', 'latin1'),
    });
    expect(errors).toEqual([]);
  });
});

describe('the lines', () => {
  test.each([1, 2, 3, 10, 2 ** 16])('may end in CR, LF or both, in pieces of %d bytes', async (chunk) => {
    for (const end of ['\r', '\n', '\r\n'])
      expect(await read(table(',', end), chunk)).toEqual({ rows, said: [] });
    expect((await read('id,name\ra,A\r\nb,"B\r\rC"\n\rd,D', chunk)).rows).toEqual({
      1: ['id', 'name'],
      2: ['a', 'A'],
      3: ['b', 'B\n\nC'],
      7: ['d', 'D'],
    });
  });

  test('may end in CR in a file of more bytes than a line may have', async () => {
    const { rows, said } = await read(`id,name\r${`a,${'x'.repeat(10_000)}\r`.repeat(900)}b,B`);
    expect(said).toEqual([]);
    expect(rows[902]).toEqual(['b', 'B']);
  });

  test('are counted for what is wrong in bytes too', async () => {
    const content = Buffer.from('id,name\ra,A\rb,B\0\rc,Peña\r', 'latin1');
    expect((await read(content, 6)).said.map(([line]) => line)).toEqual([3, 4]);
  });
});

test('a file of which no more is wanted is closed', async () => {
  const source = Readable.from(Array.from({ length: 1_000 }, () => Buffer.from('id,name\n')));
  const entry = { path: 'organizations.csv', bytes: 8_000, notPlain: undefined, open: async () => source };
  const report = { error: () => expect.unreachable(), warning: () => expect.unreachable() };
  for await (const _ of records(entry, COLUMNS, report)) break;
  expect(source.destroyed).toBe(true);
});

describe('an import', () => {
  test('takes what spreadsheets save, and warns of Windows-1252 alone', async () => {
    for (const content of [table(';', '\r\n'), Buffer.from(`\uFEFF${table('\t', '\r')}`, 'utf16le')]) {
      expect(await dryRun({ organizations: content })).toMatchObject({
        errors: [],
        warnings: [expect.stringContaining('There is no such sector yet')],
      });
    }
    const { errors, warnings } = await dryRun({ organizations: Buffer.from(table(',', '\r\n'), 'latin1') });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'organizations.csv:2 "xl-1,Secretaría de Educación,gobierno,México,Ciudad de México": ' +
        'The file is not in UTF-8: it is read as Windows-1252, which spreadsheets call "CSV". ' +
        'If letters are wrong here, save it as "CSV UTF-8".',
      expect.stringContaining('There is no such sector yet'),
    ]);
  });

  test('refuses dates in other forms by line, and says what to write', async () => {
    const rows = ['13/05/2021', '2021-5-3', 'mayo de 2021', '44329'].map(
      (date, at) => `xl-${at};Fechas ${at};${date}\n`,
    );
    const { errors } = await dryRun({ organizations: `id;name;founded_on\n${rows.join('')}` });
    const expected = 'expected a date such as 2021, 2021-05 or 2021-05-13;';
    expect(errors).toEqual([
      `organizations.csv:2 founded_on "13/05/2021": ${expected} write 2021-05-13`,
      `organizations.csv:3 founded_on "2021-5-3": ${expected} write 2021-05-03`,
      `organizations.csv:4 founded_on "mayo de 2021": ${expected} write 2021-05`,
      `organizations.csv:5 founded_on "44329": ${expected} if this is the number that a spreadsheet has for a day, write 2021-05-13`,
    ]);
  });

  test('takes a text with line breaks and quotes, and refuses a column that is there twice', async () => {
    const quoted = 'id,name\r\nxl-11,"Dos\r\nlíneas ""citadas"", con coma"\r\n';
    expect(await dryRun({ organizations: quoted })).toMatchObject({ errors: [], warnings: [] });
    expect((await dryRun({ organizations: 'id;name;name;sector\nxl-10;Uno;Dos;gobierno\n' })).errors).toEqual(
      ['organizations.csv:1 name: The file has this column twice.'],
    );
  });
});
