// What `npm ci` does before it builds: drops what packages bring along for others, 220 MB of it.
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packages = join(import.meta.dirname, '../node_modules');

const UNUSED = [
  'node/node_modules', // headers for compiling against Node; the program itself is in node/bin
  'monaco-editor/dev', // Monaco for script tags; Vite builds from its esm/
  'monaco-editor/min',
  'monaco-editor/min-maps',
];

/** What debuggers of packages read. */
const sourceMaps = readdirSync(packages, { recursive: true }).filter((path) =>
  /\.(js|cjs|mjs|ts|css)\.map$/.test(path),
);

for (const path of [...UNUSED, ...sourceMaps].map((each) => join(packages, each))) {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder) continue;
  rmSync(path, { recursive: true, force: true });
  utimesSync(dirname(path), folder.atime, folder.mtime); // npm would else read all packages anew to see what changed
}
