import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { seededServer } from '../support/shipped.ts';

const read = (path: string) => readFileSync(join(rootFolder, path), 'utf8');
const seeded = seededServer();

test('what the React example asks is answered', async () => {
  const query = /graphql\(`([\s\S]*?)`\)/.exec(read('examples/react/src/best-connected.tsx'))![1]!;
  const response = await fetch(`${seeded.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { sectors: ['academia'] } }),
  });
  const { data, errors } = (await response.json()) as { data: { organizations: object }; errors?: unknown };
  expect(errors).toBeUndefined();
  expect(data.organizations).toMatchObject({ totalCount: expect.any(Number) });
});

test('the files that the Observable example reads are there, with the columns that it names', async () => {
  const source = read('examples/observable/src/who-meets-whom.js');
  const paths = [...source.matchAll(/table\('([^']+)'\)/g)].map(([, path]) => path!);
  const headers = await Promise.all(
    paths.map(async (path) =>
      (await (await fetch(seeded.url + path)).text()).split(/\r?\n/, 1)[0]!.split(','),
    ),
  );
  expect(headers).toEqual([
    expect.arrayContaining(['source_slug', 'target_slug', 'source_label', 'target_label', 'shared']),
    expect.arrayContaining(['id', 'sector']),
  ]);
});
