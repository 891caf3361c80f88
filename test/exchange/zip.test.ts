import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { importPackage } from '../../src/exchange/index.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { countsOf, errorsOf, temporaryFolder, warningsOf } from './package-on-disk.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

const organizations = 'id,name\na,A\n';

async function zipOf(files: Record<string, string>, name = 'package.zip'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  const zip = new ZipFile();
  for (const [entry, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), entry);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

const dryRun = (path: string) => importPackage(database.orm.em, path, { actor: 'test', dryRun: true });

/** Puts other bytes of the same length in a zip, which no honest writer of zips would. */
async function forge(path: string, from: string, to: string): Promise<void> {
  const bytes = (await readFile(path)).toString('latin1').replaceAll(from, to);
  await writeFile(path, Buffer.from(bytes, 'latin1'));
}

test('a zip is read like a folder, and the publisher is its name', async () => {
  const report = await dryRun(await zipOf({ 'organizations.csv': organizations }, 'acme.zip'));
  expect(countsOf(report)).toEqual({ organizations: [1, 0, 0] });
  expect(report.publisher).toBe('acme');
});

test('a single folder on top is looked into, and names the publisher', async () => {
  const zip = await zipOf({
    'acme/organizations.csv': organizations,
    'acme/notes/more.csv': 'x',
    '__MACOSX/acme/._organizations.csv': 'x',
  });
  const report = await dryRun(zip);
  expect(errorsOf(report)).toEqual([]);
  expect(warningsOf(report)).toEqual([]);
  expect(report.publisher).toBe('acme');
});

test('a descriptor inside says where files lie', async () => {
  const descriptor = { name: 'acme', resources: [{ name: 'organizations', path: 'data/orgs.csv' }] };
  const zip = await zipOf({
    'datapackage.json': JSON.stringify(descriptor),
    'data/orgs.csv': 'id,name\na,\n',
  });
  expect(errorsOf(await dryRun(zip))).toEqual(['data/orgs.csv:2 name: A value is required here.']);
});

test.each([
  ['AAAAAA/evil.csv', '../../../evil.csv'],
  ['AAAAAAAAA.csv', '/etc/evil.csv'],
  ['AA/AAAA/evil.csv', '..\\..\\evil.csv'],
])('a name that leads out of the zip is refused: %s as %s', async (_, name) => {
  const stand = 'x'.repeat(name.length);
  const zip = await zipOf({ 'organizations.csv': organizations, [stand]: 'x' });
  await forge(zip, stand, name);
  expect(errorsOf(await dryRun(zip))).toEqual([
    expect.stringMatching(/This is no zip that can be read: .*(relative|absolute|characters)/),
  ]);
});

test('what would unpack to more than any network is refused before it is unpacked', async () => {
  const zip = await zipOf({ 'organizations.csv': organizations });
  const bytes = await readFile(zip);
  const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bytes.writeUInt32LE(0xfffffff0, directory + 24); // the size it claims to unpack to
  await writeFile(zip, bytes);
  expect(errorsOf(await dryRun(zip))).toEqual([
    'organizations.csv: It is larger than 256 MiB, which is more than is read.',
  ]);
});

test('what unpacks to more than it says is stopped', async () => {
  const zip = await zipOf({ 'organizations.csv': organizations + 'b,B\n'.repeat(100_000) });
  const bytes = await readFile(zip);
  const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bytes.writeUInt32LE(100, directory + 24);
  await writeFile(zip, bytes);
  const [error] = errorsOf(await dryRun(zip));
  expect(error).toMatch(/^organizations\.csv.*The file cannot be read: too many bytes/);
});

test('a zip of too many files is refused', async () => {
  const files = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`f${at}.csv`, 'x']));
  expect(errorsOf(await dryRun(await zipOf(files)))).toEqual([
    expect.stringContaining('it holds more than 1000 files'),
  ]);
});

test('blank lines without end are not read to their end', async () => {
  const zip = await zipOf({ 'organizations.csv': organizations + '\n'.repeat(4 * 2 ** 20) });
  expect(errorsOf(await dryRun(zip))).toEqual([
    'organizations.csv:100003: The file cannot be read: more than 100,000 of its rows are empty: delete them',
  ]);
});

test('a link, or a folder, in the place of a file is refused', async () => {
  const path = join(await temporaryFolder(), 'acme.zip');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('/etc/passwd'), 'acme/organizations.csv', { mode: 0o120777 });
  zip.addEmptyDirectory('acme/editions.csv');
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  expect(errorsOf(await dryRun(path))).toEqual([
    'organizations.csv: This is a symbolic link: only plain files in plain folders are read.',
    'editions.csv: This is a folder: only plain files in plain folders are read.',
  ]);
});

test('what is no zip is refused', async () => {
  const path = join(await temporaryFolder(), 'package.zip');
  await writeFile(path, 'id,name\na,A\n');
  expect(errorsOf(await dryRun(path))).toEqual([expect.stringContaining('This is no zip that can be read')]);
});

test('a damaged zip is refused', async () => {
  const zip = await zipOf({ 'organizations.csv': organizations + 'b,B\n'.repeat(10_000) });
  const bytes = await readFile(zip);
  bytes.fill(0xff, 60, 120);
  await writeFile(zip, bytes);
  expect((await dryRun(zip)).counts.errors).toBeGreaterThan(0);
});
