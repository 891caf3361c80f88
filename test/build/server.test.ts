import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { usedHome } from '../support/home.ts';
import { serve } from '../support/program.ts';
import { rootFolder } from '../support/root-folder.ts';

test('the built server answers the whole graph, computes in its threads, and makes pages', async () => {
  const server = await serve(await usedHome());
  const [address] = /http:\/\/[\d.]+:\d+/.exec(server.output) ?? [];
  const query = '{ _service { sdl } network(between: ORGANIZATION) { actors ties components } }';
  const response = await fetch(`${address}/graphql?${new URLSearchParams({ query })}`);
  expect(await response.json()).toMatchObject({
    data: {
      _service: { sdl: await readFile(join(rootFolder, 'schema.graphql'), 'utf8') },
      network: { actors: 0, ties: 0, components: 0 },
    },
  });
  const page = await fetch(`${address}/`, { headers: { accept: 'text/html' } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<h1')]);
  expect(server.output).not.toContain('Lit is in dev mode');
});
