import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { getShared } from '../support/shared/get-shared.ts';

/** What the scripts of the build see of a project; they themselves are copied, since they look around where they lie. */
const SEEN = ['src', 'migrations', 'web', 'tsconfig.json', 'package-lock.json', 'schema.graphql'];

async function temporaryProject(): Promise<string> {
  const folder = await mkdtemp('/tmp/tejido-test-');
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(join(rootFolder, 'scripts'), join(folder, 'scripts'), { recursive: true });
  return folder;
}

/** A project with one source a folder, and which folders of its build are stale. */
async function builtProject() {
  const project = await temporaryProject();
  for (const folder of ['src', 'migrations', 'web']) {
    await mkdir(join(project, folder));
    await writeFile(join(project, folder, 'one.ts'), 'export const one = 1;\n');
  }
  for (const file of ['tsconfig.json', 'package-lock.json', 'schema.graphql'])
    await writeFile(join(project, file), '{}');
  const { targets, build, staleTargets } = await import(join(project, 'scripts/targets.js'));
  const stale = async () => (await staleTargets()).map(({ folder }: { folder: string }) => folder);
  expect(await stale()).toEqual(['dist/server', 'dist/browser']);
  await build(targets.map((target: object) => ({ ...target, fill: async () => {} })));
  return { project, stale };
}

test('the build does nothing when nothing that it is made of has changed', async () => {
  await getShared('build');
  const built = ['dist/server', 'dist/browser'].map((folder) => join(rootFolder, folder, '.made-of'));
  const before = built.map((mark) => statSync(mark).ctimeMs);
  const { status, stderr } = spawnSync(process.execPath, [join(rootFolder, 'scripts/build.js')]);
  expect([status, String(stderr)]).toEqual([0, '']);
  expect(built.map((mark) => statSync(mark).ctimeMs)).toEqual(before);
});

const both = ['dist/server', 'dist/browser'];

test.for([
  ['a source that is written anew as it was', ({ one }) => writeFile(one, 'export const one = 1;\n'), []],
  ['a source of another day', ({ one }) => utimes(one, 1, 1), []],
  ['a source that changed', ({ one }) => writeFile(one, 'export const one = 2;\n'), ['dist/server']],
  ['a source that is new', ({ src }) => writeFile(join(src, 'two.ts'), ''), ['dist/server']],
  ['a source that is gone', ({ one }) => rm(one), ['dist/server']],
  ['a source of another name', ({ one, src }) => rename(one, join(src, 'uno.ts')), ['dist/server']],
  ['a page that changed', ({ project }) => writeFile(join(project, 'web/one.ts'), ''), both],
  ['packages of other versions', ({ project }) => writeFile(join(project, 'package-lock.json'), '{ }'), both],
] satisfies [string, (at: Record<'project' | 'src' | 'one', string>) => Promise<void>, string[]][])(
  '%s makes stale what is made of it, and nothing else',
  async ([, change, expected]) => {
    const { project, stale } = await builtProject();
    expect(await stale()).toEqual([]);
    await change({ project, src: join(project, 'src'), one: join(project, 'src/one.ts') });
    expect(await stale()).toEqual(expected);
  },
);

test('a start that is refused says so before it builds', async () => {
  const project = await temporaryProject();
  for (const name of SEEN) await symlink(join(rootFolder, name), join(project, name));
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const env = { PATH: process.env.PATH, PORT: String(port), TEJIDO_HOME: join(project, 'home') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/prestart.js')], {
    env,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is taken by another program\.\n.*PORT=\d+\n$/),
  });
  expect([join(project, 'dist'), join(project, 'home')].filter(existsSync)).toEqual([]);
});
