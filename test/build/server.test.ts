import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { definitionsOf } from '../support/definitions.ts';
import { usedHome } from '../support/home.ts';
import { serve } from '../support/program.ts';
import { rootFolder } from '../support/root-folder.ts';

test('the built server answers the whole graph, computes in its threads, and makes pages', async () => {
  const server = await serve(await usedHome());
  const [address] = /http:\/\/[\d.]+:\d+/.exec(server.output) ?? [];
  const query = '{ _service { sdl } network(between: ORGANIZATION) { actors ties components } }';
  const response = await fetch(`${address}/graphql?${new URLSearchParams({ query })}`);
  const { data } = (await response.json()) as { data: { _service: { sdl: string }; network: object } };
  const kept = await readFile(join(rootFolder, 'schema.graphql'), 'utf8');
  expect(definitionsOf(data._service.sdl)).toEqual(definitionsOf(kept));
  expect(data.network).toEqual({ actors: 0, ties: 0, components: 0 });
  const page = await fetch(`${address}/`, { headers: { accept: 'text/html' } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<h1')]);
  expect(server.output).not.toContain('Lit is in dev mode');
});
