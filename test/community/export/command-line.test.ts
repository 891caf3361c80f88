import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { commandHere } from '../../support/command-here.ts';
import { tejido } from '../../support/program.ts';
import { createWorld } from '../../support/world.ts';
import { sixOrganizations } from '../fields/six-organizations.ts';
import { serveWorld } from './serve-world.ts';

const world = await createWorld(sixOrganizations);
const { url, get } = await serveWorld(world);
const database = { env: { DATABASE_URL: world.database.url } };

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tejido-graph-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

it('export-graph writes what is served under the same name, but for the address', async () => {
  const path = join(await folder(), 'organizations.gexf');
  const { output, code } = await tejido(['export-graph', path], database);
  const { headers, text } = await get('/export/organizations.gexf');
  const revision = headers.get('x-tejido-revision');
  expect([code, output]).toEqual([
    0,
    `Wrote ${path}, of revision ${revision}. Licence: https://creativecommons.org/licenses/by/4.0/\n`,
  ]);
  const written = await readFile(path, 'utf8');
  // A file that was not fetched does not say where it is from, nor where pages are.
  const addresses = new RegExp(`<attvalue for="address" value="${url}/[^"]*"/>`, 'g');
  expect(written).toBe(
    text.replace(`&#10;Source: ${url}/export/organizations.gexf`, '').replace(addresses, ''),
  );
  expect(written).not.toContain(url);
});

it('export-graph takes the words of the filter as options', async () => {
  const path = join(await folder(), 'organizations.nodes.csv');
  const options = [
    '--editions',
    'encuentro-2022',
    '--max-activity-size',
    '4',
    '--lineage',
    'AS_SUCCESSOR',
    '--locale',
    'en',
  ];
  expect(
    (await commandHere(['export-graph', path, ...options], { env: { ...database.env, ORIGIN: url } })).code,
  ).toBe(0);
  const { text } = await get(
    '/export/organizations.nodes.csv?editions=encuentro-2022&maxActivitySize=4&lineage=AS_SUCCESSOR&locale=en',
  );
  const written = await readFile(path, 'utf8');
  expect(written).toBe(text);
  expect(written).toContain('Dawn');
  expect(written).not.toContain('Eco');
});

it('export-graph refuses a name, a word or a slug that it does not know in one sentence, and writes nothing', async () => {
  const into = await folder();
  const missing = join('missing', 'organizations.gexf');
  const cases: [string[], string][] = [
    [['graph.xlsx'], '"graph.xlsx" is none of the files there are: organizations.gexf,'],
    [['organizations.gexf', '--lineage', 'AS_IS'], '"lineage" is AS_RECORDED, AS_SUCCESSOR; "AS_IS" is none'],
    [['organizations.gexf', '--editions', 'nope'], '"editions": nothing has the slug or id "nope".'],
    [[missing], `${join(into, missing)} cannot be written. There is no such folder.\n`],
  ];
  const check = async ([[file, ...options], sentence]: (typeof cases)[number], at: number) => {
    const run = at === 0 ? tejido : commandHere;
    const { output, code } = await run(['export-graph', join(into, file!), ...options], database);
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
    expect(output).not.toMatch(/mistake of Tejido|\n\s+at /);
  };
  await Promise.all(cases.map(check));
  expect(await readdir(into)).toEqual([]);
});

it('snapshot create keeps the network under a label, once', async () => {
  const { output, code } = await tejido(
    ['snapshot', 'create', 'Memoria', '--doi', '10.5281/zenodo.7'],
    database,
  );
  expect(code).toBe(0);
  const { snapshots } = await world.read('{ snapshots { nodes { label doi revision contentHash } } }');
  const [{ revision, contentHash }] = snapshots.nodes;
  expect(snapshots.nodes).toEqual([{ label: 'Memoria', doi: '10.5281/zenodo.7', revision, contentHash }]);
  expect(output).toBe(`Took the snapshot "Memoria" of revision ${revision}.\nSHA-256 ${contentHash}\n`);
  const again = await commandHere(['snapshot', 'create', 'Memoria'], database);
  const blank = await commandHere(['snapshot', 'create', ' '], database);
  expect(again).toMatchObject({
    code: 1,
    output: 'There is a snapshot "Memoria" already. A snapshot never changes: choose another label.\n',
  });
  expect(blank).toMatchObject({ code: 1, output: 'Give the snapshot a label.\n' });
});
