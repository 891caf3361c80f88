import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** Where `npm run build` puts what browsers load; the same from `src/` and from `dist/server/`. */
export const BROWSER_BUILD = join(dirname(findPackageJSON(import.meta.url)!), 'dist/browser');

interface Chunk {
  file: string;
}

/** Says at which address lies what was built from a source in `web/`, by Vite's manifest. */
export function builtAddressOf(folder: string): (source: string) => string {
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
  );
  return (source) => {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`Nothing was built from web/${source}; is it among the inputs of Vite?`);
    return `/${chunk.file}`;
  };
}
