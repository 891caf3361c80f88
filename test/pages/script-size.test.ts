import { expect, it } from 'vitest';
import { loadedBy, zipped } from '../support/built.ts';
import { serveWorld } from '../support/served.ts';

const { get } = await serveWorld((scribe) => {
  scribe.organization('Universidad Uno', { slug: 'uno' });
});

/** The scripts of a page, with all that they import, at once or later. */
async function scriptsOf(path: string): Promise<Set<string>> {
  const { body } = await get(path);
  const named = [...body.matchAll(/<script type="module" src="\/([^"]+)"/g)].map(([, src]) => src!);
  const files = new Set<string>();
  const follow = (file: string) => {
    if (files.has(file)) return;
    const { at, later } = loadedBy(file);
    for (const each of at) files.add(each);
    for (const each of later) follow(each);
  };
  for (const each of named) follow(each);
  return files;
}

it.each([
  ['/', 1, 120_000],
  ['/connect', 1, 120_000],
  ['/map', 50_000, 250_000],
  ['/embeds', 1, 120_000],
  ['/desk', 1, 150_000],
  ['/correct?of=organizations/uno', 1, 20_000],
])('%s loads JavaScript, and of it, compressed, no more than its budget', async (path, least, most) => {
  const size = zipped(await scriptsOf(path));
  expect(size).toBeGreaterThanOrEqual(least);
  expect(size).toBeLessThanOrEqual(most);
});

it('a page of an entity loads less than three kilobytes, which ask nothing where nobody has a token, and a list none', async () => {
  expect(zipped(await scriptsOf('/organizations/uno'))).toBeLessThanOrEqual(3_000);
  expect([...(await scriptsOf('/organizations'))]).toEqual([]);
});
