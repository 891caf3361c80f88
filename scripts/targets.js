// What is built, and whether it is older than what it is made of. Plain JavaScript: every `npm start` asks.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Each is a folder, what it is made of, and what fills it; that is loaded when there is something to build. */
export const targets = [
  {
    folder: 'dist/server',
    madeOf: ['src', 'migrations', 'web', 'scripts', 'tsconfig.json', 'package-lock.json'],
    fill: async (into) => (await import('./build-server.js')).buildServer(into),
  },
  {
    folder: 'dist/browser',
    madeOf: ['web', 'schema.graphql', 'scripts', 'package-lock.json'],
    fill: async (into, last) => (await import('../web/build.ts')).buildPages(into, last),
  },
];

/** In each folder: a hash over the names and contents of all files that it was made of. */
const MARK = '.made-of';

/** Those that were never built, or are made of something that has changed since. */
export async function staleTargets() {
  const marks = targets.map(({ folder }) => readFile(join(root, folder, MARK), 'utf8').catch(() => ''));
  const built = await Promise.all(marks);
  return targets.filter(({ madeOf }, place) => fingerprint(madeOf) !== built[place]);
}

/** Builds each beside its folder and swaps the two, so that there is a whole build at any time. */
export async function build(stale) {
  process.env.NODE_ENV = 'production'; // or packages bring their development builds along, as under tests
  for (const { folder, madeOf, fill } of stale) {
    const [target, draft] = [join(root, folder), join(root, `${folder}-${process.pid}`)];
    const mark = fingerprint(madeOf);
    try {
      await mkdir(draft, { recursive: true });
      await fill(draft, target);
      await writeFile(join(draft, MARK), mark);
      await rm(target, { recursive: true, force: true });
      await rename(draft, target);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
}

/** Contents count and times do not: a checkout or a copy is no change. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))))
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
