import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { takeSnapshot } from '../../src/community/storage/snapshots.ts';
import { packageFormat } from '../../src/tables.ts';
import { sixOrganizations } from '../community/fields/six-organizations.ts';
import { serveWorld } from '../support/served.ts';

const { world, get } = await serveWorld(sixOrganizations);

const page = async (lang: string) => (await get(`/data?lang=${lang}`)).body;

it.each(['es', 'en'])('the page in %s leads to every file there is, and each is there', async (lang) => {
  const text = await page(lang);
  const links = [...text.matchAll(/href="(\/(?:data|export)\/[^"]+|\/schema\.graphql)"/g)].map(
    ([, link]) => link!,
  );
  for (const { name } of packageFormat.written)
    expect(links).toEqual(expect.arrayContaining([`/data/${name}.csv`, `/data/${name}.parquet`]));
  expect(links).toEqual(
    expect.arrayContaining(['/data/network.zip', '/schema.graphql', '/export/two-mode.net']),
  );
  if (lang === 'en') for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200]);
});

it('the footer of every page leads there', async () => {
  expect((await get('/contribute')).body).toContain('href="/data"');
});

it('the page leads to the snapshots there are, to their files and to how they are cited', async () => {
  expect(await page('en')).toContain('There is none yet.');
  const revision = await world.app.community.refreshedRevision();
  await takeSnapshot(world.database.orm.em, revision, { label: 'Memoria <2023>', actor: 'test' });
  await expect.poll(() => page('en')).toContain('Memoria &lt;2023&gt;');
  const links = [...(await page('es')).matchAll(/href="(\/snapshots\/[^"]+|\/data\/citation[^"]+)"/g)].map(
    ([, link]) => link!,
  );
  expect(links).toContain(`/snapshots/${revision.name}/organizations.gexf`);
  expect(links).toHaveLength(2 + 1 + 6 + 2);
  for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200]);
});

/** How a line is run, and how it is found whether that can be done here. */
interface Program {
  run: (code: string) => [string, ...string[]];
  isHere: () => boolean;
  /** What its line leaves: something that it says, or a file. */
  leaves: RegExp;
  /** Whether `.ci/run` sees to it that the program is there. */
  inCi: boolean;
}

const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

/** The first Python that has pandas: that of the system need not be the first on the path. */
const python =
  ['python3', '/usr/bin/python3'].find((command) => works(command, '-c', 'import pandas')) ?? 'python3';

/** What Observable has by itself, and a cell's value on the screen. */
const inObservable = (code: string) => `import { csv } from 'd3-fetch'; import { autoType } from 'd3-dsv';
  const d3 = { csv, autoType }; let ties; console.log(await (${code}));`;

const PROGRAMS: Record<string, Program> = {
  pandas: {
    run: (code) => [python, '-c', code],
    isHere: () => works(python, '-c', 'import pandas'),
    leaves: /source_label +target_label +shared +sector[\s\S]*Alba +Brisa/,
    inCi: true,
  },
  R: {
    run: (code) => ['Rscript', '-e', code],
    isHere: () => works('Rscript', '--version'),
    leaves: /panelist/,
    inCi: false,
  },
  DuckDB: {
    run: (code) => ['duckdb', '-c', code],
    isHere: () => works('duckdb', '-c', 'load httpfs'), // by which it reads addresses
    leaves: /panelist/,
    inCi: false,
  },
  Observable: {
    run: (code) => [process.execPath, '--input-type=module', '-e', inObservable(code)],
    isHere: () => true,
    leaves: /source_label: 'Alba'[^}]*shared: \d/,
    inCi: true,
  },
  curl: {
    run: (code) => ['sh', '-c', code],
    isHere: () => works('curl', '--version'),
    leaves: /^network\.zip$/m,
    inCi: true,
  },
};

const SIGNS: Record<string, string> = { quot: '"', gt: '>', lt: '<', '#39': "'", amp: '&' };

/** The lines that the page shows, by their programs, as whoever copies them has them. */
const lines = [...(await page('es')).matchAll(/data-program="?(\w+)"?>([\s\S]*?)<\/pre>/g)].map(
  ([, program, code]) => [
    program!,
    code!.replace(/<!--.*?-->/g, '').replace(/&([a-z]+|#39);/g, (all, sign) => SIGNS[sign] ?? all),
  ],
) as [string, string][];

it('the page has a line for each program', () => {
  expect(lines.map(([program]) => program)).toEqual(Object.keys(PROGRAMS));
});

it.for(lines)('the line for %s runs, where that program is', async ([program, code], { skip }) => {
  const { run, isHere, leaves, inCi } = PROGRAMS[program]!;
  if (!isHere()) {
    if (inCi && process.env.CI)
      throw new Error(`${program} is not there, which .ci/run should have installed.`);
    return skip(`${program} is not installed here.`);
  }
  const cwd = await mkdtemp(join(tmpdir(), 'tejido-lines-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const [command, ...args] = run(code);
  const where = program === 'Observable' ? process.cwd() : cwd;
  const { stdout } = await promisify(execFile)(command, args, { cwd: where });
  expect([stdout, ...(await readdir(cwd))].join('\n')).toMatch(leaves);
});
