import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { packageFormat } from '../../src/tables.ts';
import { dataLines } from '../../web/pages/data-lines.ts';
import { sixOrganizations } from '../community/fields/six-organizations.ts';
import { serveWorld } from '../support/served.ts';

const { url, get } = await serveWorld(sixOrganizations);

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

it('the footer of every page leads there, and snapshots are answered where the page says', async () => {
  expect((await get('/contribute')).body).toContain('href="/data"');
  const [, query] = /href="(\/graphql\?query=[^"]+)"/.exec(await page('es')) ?? [];
  const { status, body } = await get(query!, { accept: 'application/json' });
  expect([status, JSON.parse(body).data]).toEqual([200, { snapshots: { nodes: [] } }]);
});

/** How a line is run, and whether the program can be had here. */
const PROGRAMS: Record<string, { run: (code: string) => [string, string[]]; has: [string, string[]] }> = {
  pandas: { run: (code) => ['python3', ['-c', code]], has: ['python3', ['-c', 'import pandas']] },
  R: { run: (code) => ['Rscript', ['-e', code]], has: ['Rscript', ['--version']] },
  DuckDB: { run: (code) => ['duckdb', ['-c', code]], has: ['duckdb', ['--version']] },
  curl: { run: (code) => ['sh', ['-c', code]], has: ['curl', ['--version']] },
};

/** What the line of each program leaves: something that it says, or a file. */
const LEAVES: Record<string, RegExp> = {
  pandas: /Alba/,
  R: /panelist/,
  DuckDB: /panelist/,
  curl: /^network\.zip$/m,
};

for (const { program, code } of dataLines(url)) {
  const known = PROGRAMS[program];
  const isHere = known !== undefined && spawnSync(...known.has).status === 0;
  it(`the page has the line for ${program}`, async () => {
    const text = (await page('es'))
      .replaceAll('&quot;', '"')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'");
    expect(text).toContain(code);
  });
  it.skipIf(!isHere)(`the line for ${program} runs (skipped where ${program} is not installed)`, async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'tejido-lines-'));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    const { stdout } = await promisify(execFile)(...known!.run(code), { cwd });
    expect([stdout, ...(await readdir(cwd))].join('\n')).toMatch(LEAVES[program]!);
  });
}
