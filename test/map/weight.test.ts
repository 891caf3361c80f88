import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { rootFolder } from '../support/program.ts';

const built = join(rootFolder, 'dist/browser');

/** A built script with all that it imports, sooner or later. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  const text = readFileSync(join(built, file), 'utf8');
  for (const [, path] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) {
    const next = normalize(join(dirname(file), path!));
    if (!seen.has(next)) loadedWith(next, seen);
  }
  return seen;
}

it('the map loads at most 250 kB of JavaScript, compressed, with all it imports', () => {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
  const files = [...loadedWith(manifest['map/map.ts'].file)];
  const sizes = files.map((file) => gzipSync(readFileSync(join(built, file)), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(250_000);
  expect(total).toBeGreaterThan(50_000); // or it was not found
});
