// What `npm ci` does before it builds: drops what large packages bring along for others, 160 MB of it.
import { rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packages = join(import.meta.dirname, '../node_modules');

const UNUSED = [
  'node/node_modules', // headers for compiling against Node; the program itself is in node/bin
  'monaco-editor/dev', // Monaco for script tags; Vite builds from its esm/
  'monaco-editor/min',
  'monaco-editor/min-maps',
  ...['index', 'experimental', 'standalone'].flatMap((part) =>
    ['js', 'cjs'].map((kind) => `satori/dist/${part}.${kind}.map`),
  ),
];

for (const path of UNUSED.map((each) => join(packages, each))) {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder) continue;
  rmSync(path, { recursive: true, force: true });
  utimesSync(dirname(path), folder.atime, folder.mtime); // npm would else read all packages anew to see what changed
}
