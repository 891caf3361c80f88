import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../src/commands/command-line.ts';
import { temporaryHome } from '../support/home.ts';
import { manifest } from '../support/packages.ts';
import { tejido } from '../support/program.ts';
import { rootFolder } from '../support/root-folder.ts';

const OLD_NODE = '/usr/bin/node';

test('help names every command, even with a configuration that is wrong', async () => {
  const { code, output } = await tejido(['--help'], { env: { PORT: 'wrong' } });
  expect(code).toBe(0);
  const named = [...output.matchAll(/^ {2}([a-z-]+)(?= )/gm)].map(([, name]) => name);
  expect(named).toEqual(
    expect.arrayContaining(['serve', 'gateway', 'migrate', 'partner', 'subgraph', 'help']),
  );
  expect(named.length).toBe(commands.length + 1); // and help itself
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile(join(rootFolder, 'package.json'), 'utf8'));
  expect(await tejido(['--version'])).toMatchObject({ code: 0, output: `${version}\n` });
});

test('npx finds the command among those of packages, and has not to read them all first', async () => {
  expect(manifest).not.toHaveProperty('bin');
  expect(await realpath(join(rootFolder, 'node_modules/.bin/tejido'))).toBe(
    join(rootFolder, 'bin/tejido.js'),
  );
});

test.for(['foo', 'serve --foo', ''])(
  '"tejido %s" is a mistake of usage: exit code 2, and what is wrong',
  async (words) => {
    const { code, output } = await tejido(words.split(' ').filter(Boolean));
    expect(code).toBe(2);
    expect(output).toMatch(/^(error: |Usage: )/);
  },
);

test('a configuration that is wrong ends a command before it touches anything', async () => {
  const home = await temporaryHome();
  const end = await tejido(['serve'], { env: { ...home.env, PORT: 'x', LOG_LEVEL: 'loud' } });
  expect(end).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^The configuration is not valid:\n {2}PORT .*\n {2}LOG_LEVEL .*\n$/),
  });
  expect(existsSync(home.path)).toBe(false);
});

/** The executable alone in a project that was not installed or built. */
async function bareProject(): Promise<string> {
  const folder = await mkdtemp('/tmp/tejido-test-');
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(join(rootFolder, 'bin'), join(folder, 'bin'), { recursive: true });
  return folder;
}

test('a project that is not built says how to build it', async () => {
  const { status, stderr } = spawnSync(process.execPath, [join(await bareProject(), 'bin/tejido.js')], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^Tejido is not built yet\. Run "npm run build"/),
  });
});

test.skipIf(!existsSync(OLD_NODE))(
  'an old Node with no newer one installed is told what to do (skipped without /usr/bin/node)',
  async () => {
    const folder = await bareProject();
    await mkdir(join(folder, 'dist'));
    await symlink(join(rootFolder, 'dist/server'), join(folder, 'dist/server'));
    const { status, stderr } = spawnSync(OLD_NODE, [join(folder, 'bin/tejido.js')], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/needs Node 22\.17 or newer, and this is v.*"npm ci"/),
    });
  },
);

test.skipIf(!existsSync(OLD_NODE))(
  'an old Node passes on words and exit codes (skipped without /usr/bin/node)',
  async () => {
    expect(await tejido(['foo'], { node: OLD_NODE })).toMatchObject({
      code: 2,
      output: expect.stringContaining("'foo'"),
    });
    expect(await tejido(['--help'], { node: OLD_NODE })).toMatchObject({ code: 0 });
  },
);
