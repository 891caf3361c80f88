import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { expect, it, onTestFinished } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { readSchema } from './breaking.ts';

const COMPILER = join(rootFolder, 'node_modules', 'relay-compiler', 'cli.js');
const CLIENT = fileURLToPath(new URL('relay', import.meta.url));

/** Compiles a Relay client against a schema: what the compiler says, and the names of what it made. */
async function compile(client: Record<string, string>, schema: string) {
  const folder = await mkdtemp(join(tmpdir(), 'tejido-relay-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const config = { src: '.', language: 'javascript', schema: './schema.graphql', eagerEsModules: true };
  const files = { ...client, 'schema.graphql': schema, 'relay.config.json': JSON.stringify(config) };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMPILER, 'relay.config.json'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  const made = await readdir(join(folder, '__generated__')).catch(() => []);
  return { ok: status === 0, output: stdout + stderr, made: made.sort() };
}

/** The schema as clients see it by introspection: without what is between subgraphs. */
const schema = printSchema(readSchema(readFileSync(join(rootFolder, 'schema.graphql'), 'utf8')));

async function shippedClient(): Promise<Record<string, string>> {
  const names = await readdir(CLIENT);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(CLIENT, name), 'utf8')] as const)),
  );
}

it('is a schema that relay-compiler takes, with lists to page through and nodes to fetch again', async () => {
  const { ok, output, made } = await compile(await shippedClient(), schema);
  expect(output).not.toContain('[ERROR]');
  expect(ok).toBe(true);
  expect(made).toEqual(
    expect.arrayContaining([
      'organizationsListPaginationQuery.graphql.js',
      'organizationsItemRefetchQuery.graphql.js',
      'programmeParticipantsPaginationQuery.graphql.js',
      'programmeNodeQuery.graphql.js',
    ]),
  );
});

it('would notice a page without the cursor to go on from', async () => {
  const { ok, output } = await compile(
    await shippedClient(),
    schema.replaceAll('endCursor: String', 'lastCursor: String'),
  );
  expect(ok).toBe(false);
  expect(output).toContain('endCursor');
});
