import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkSubgraph } from '../../src/federation/composition/index.ts';
import { temporaryFolder } from '../exchange/package-on-disk.ts';
import { commandHere } from '../support/command-here.ts';
import { lockedPackages } from '../support/packages.ts';
import { rootFolder } from '../support/root-folder.ts';
import { ours, subgraph } from './composition/subgraphs.ts';

const run = promisify(execFile);
const kit = join(rootFolder, 'kit/subgraph');

const make = async (folder: string, ...options: string[]) => ({
  folder,
  ...(await commandHere(['kit', 'subgraph', folder, ...options], {})),
  read: (name: string) => readFile(join(folder, name), 'utf8'),
});
const newFolder = async (name: string) => join(await temporaryFolder(), name);

describe('the subgraph of the kit', () => {
  it('is made in a new folder, under a name that stands in all its files', async () => {
    const { folder, code, output, read } = await make(await newFolder('mine'), '--name', 'tesis');
    expect(code).toBe(0);
    expect(output).toContain(`Made ${folder}: the subgraph "tesis"`);
    const names = await readdir(folder);
    expect(names.toSorted()).toEqual(
      (await readdir(kit)).filter((name) => name !== 'node_modules').toSorted(),
    );
    for (const name of names) expect(await read(name)).not.toMatch(/becas/i);
    expect(await read('schema.graphql')).toContain('tesis(first: Int = 20, after: ID): [TesisRecord!]');
  });

  it('takes the name of its folder, as far as that can be one', async () => {
    const { output } = await make(await newFolder('2 Becas-Públicas del Año'));
    expect(output).toContain('the subgraph "becaspublicasdelano"');
  });

  it('is accepted by the rules, whatever its name, and says what it adds', async () => {
    const { read } = await make(await newFolder('tesis'));
    expect(await checkSubgraph(subgraph('tesis', await read('schema.graphql')), [], ours)).toEqual({
      adds: ['Expert.tesis', 'Organization.tesis', 'Query.tesis', 'TesisRecord'],
      problems: [],
    });
  });

  it('is at most sixty lines that a stranger can read', async () => {
    const lines = (await readFile(join(kit, 'subgraph.js'), 'utf8')).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
  });

  it('passes its own tests under another name, and answers what the rules accept', async () => {
    const { folder } = await make(await newFolder('tesis'));
    await symlink(join(rootFolder, 'node_modules'), join(folder, 'node_modules'));
    const { stdout } = await run(process.execPath, ['--test', '--test-reporter=tap'], {
      cwd: folder,
      env: { PATH: process.env.PATH },
    });
    expect(stdout).toMatch(/^# fail 0$/m);
    expect(stdout).toMatch(/^# pass [1-9]/m);
  });

  it('needs few packages, at the versions that it is tested with here', async () => {
    const { dependencies } = JSON.parse(await readFile(join(kit, 'package.json'), 'utf8'));
    const { packages } = JSON.parse(await readFile(join(kit, 'package-lock.json'), 'utf8'));
    for (const [name, version] of Object.entries(dependencies)) {
      expect(lockedPackages().find(({ path }) => path === `node_modules/${name}`)?.version).toBe(version);
      expect(packages[`node_modules/${name}`].version).toBe(version);
    }
    expect(packages[''].dependencies).toEqual(dependencies);
    const own = Object.entries<{ license?: string; resolved?: string }>(packages).filter(([path]) => path);
    expect(own.length).toBeLessThanOrEqual(10);
    expect(own.filter(([, { license }]) => !['MIT', '0BSD'].includes(license ?? ''))).toEqual([]);
    expect(own.filter(([, { resolved }]) => resolved)).toEqual([]);
  });

  it('says in both languages how to run it, check it, join and leave', async () => {
    const { read } = await make(await newFolder('tesis'));
    for (const guide of ['README.md', 'LEEME.md']) {
      const text = await read(guide);
      for (const command of [
        'npm ci',
        'npm start',
        'npm test',
        'subgraph check tesis',
        'subgraph add tesis',
        'subgraph end tesis',
      ])
        expect(text).toContain(command);
    }
  });
});

describe('no kit is made', () => {
  it('in a folder that holds something', async () => {
    const folder = await newFolder('becas');
    await mkdir(folder);
    await writeFile(join(folder, 'mine.txt'), 'mine');
    const { code, output } = await make(folder);
    expect([code, output]).toEqual([1, `${folder} holds files already (mine.txt). Name a new folder.\n`]);
    expect(await readdir(folder)).toEqual(['mine.txt']);
  });

  it.each([
    [
      'Becas',
      'The name "Becas" does not fit: write 2 to 24 small letters and digits, and begin with a letter.',
    ],
    ['tejido', 'The name tejido is taken: choose another.'],
    [
      'organizations',
      'Query.organizations is a field of ours, so no subgraph can be called organizations: choose another name.',
    ],
    [
      'all',
      'Query.allSeries, which is ours, begins with all, so no subgraph can be called all: choose another name.',
    ],
  ])('under the name %s', async (name, problem) => {
    const folder = await newFolder('mine');
    const { code, output } = await make(folder, '--name', name);
    expect([code, output]).toEqual([1, `${problem} Give it by --name.\n`]);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('for a folder whose name has nothing that can stand in a name', async () => {
    const { output } = await make(await newFolder('_42'));
    expect(output).toContain('The name "" does not fit');
  });
});
