import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportReport, Problem } from '../../src/exchange/index.ts';
import { showInvisible } from '../../src/platform/package/cells/characters.ts';

/** The files of a package: text or bytes by name; a name without an extension is a CSV file. */
export type Files = Record<string, string | Buffer>;

/** A folder that goes when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tejido-exchange-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a package to disk and answers its folder, which is called `package`. */
export async function packageOf(files: Files, publisher: string | null = 'acme'): Promise<string> {
  const folder = join(await temporaryFolder(), 'package');
  const all: Files = publisher
    ? { 'datapackage.json': JSON.stringify({ name: publisher }), ...files }
    : files;
  await mkdir(folder);
  for (const [name, content] of Object.entries(all)) {
    const path = join(folder, name.includes('.') ? name : `${name}.csv`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}

/** Every file of a folder, by name. */
export async function contentOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  const entries = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** What went wrong, in a line each: `editions.csv:7 starts_on "20008-02-24": expected ...`. */
export const errorsOf = ({ errors }: ImportReport) => errors.map(inShort);
export const warningsOf = ({ warnings }: ImportReport) => warnings.map(inShort);

function inShort({ file, line, column, value, message }: Problem): string {
  const where = [file, line].filter((part) => part !== null).join(':');
  const shown = value === null ? null : JSON.stringify(showInvisible(value));
  const what = [where, column, shown].filter(Boolean).join(' ');
  return showInvisible(what ? `${what}: ${message}` : message);
}

/** Created, updated and unchanged rows by file, for the files that have any. */
export const countsOf = ({ tables }: ImportReport) =>
  Object.fromEntries(
    tables.map(({ name, created, updated, unchanged }) => [name, [created, updated, unchanged]]),
  );

/** The packages at hand; those that do not ship may be absent. */
export const atHand = ['data/comunidad', 'data/demo', '../shared/data/opendata'].map((path) => ({
  path,
  absent: !existsSync(path),
}));

/** A small network, of which tests change what they are about. */
export const small: Files = {
  series: 'id,name\ngathering,Gathering\n',
  sectors: 'id,name_es,name_en\nacademia,Academia,Academia\nmedia,Medios,Media\n',
  organizations: 'id,name,sector,scope\nuni,Universidad,academia,nacional\npress,La Prensa,media,local\n',
  editions: 'id,series,name,year\ng-2021,gathering,Gathering 2021,2021\n',
  experts: 'id,name\nana,Ana Núñez\nbeto,Beto Peña\n',
  activities: 'id,edition_id,kind,title\ng-2021/opening,g-2021,ceremonia,Opening\n',
  participations:
    'edition_id,activity_id,expert_id,role,organization_id\n' +
    'g-2021,g-2021/opening,ana,ponente,uni\ng-2021,g-2021/opening,beto,Moderador,press\n',
};
