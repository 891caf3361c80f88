import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';
import { getShared } from './shared/get-shared.ts';

/** Where what browsers load is built. */
export const built = join(await getShared('build'), 'browser');

/** What a built script loads by itself, and what it can come to load. */
export function loadedBy(file: string): { at: Set<string>; later: Set<string> } {
  const [at, later] = [new Set<string>(), new Set<string>()];
  const follow = (path: string) => {
    if (at.has(path)) return;
    at.add(path);
    const text = readFileSync(join(built, path), 'utf8');
    const { module } = parseSync(path, text);
    const resolve = (request: string) => join(dirname(path), request);
    for (const { moduleRequest } of module.staticImports) follow(resolve(moduleRequest.value));
    for (const { moduleRequest } of module.dynamicImports) {
      later.add(resolve(text.slice(moduleRequest.start + 1, moduleRequest.end - 1)));
    }
  };
  follow(file);
  return { at, later };
}

/** How many bytes files take when they travel compressed. */
export const zipped = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length, 0);
