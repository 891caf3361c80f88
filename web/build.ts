/** Builds the pages into `dist/browser`, unless what they are made of is as it was when they were built last. */
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const here = import.meta.dirname;
const target = join(here, '../dist/browser');
const mark = join(target, '.made-of');

/** For how long parts of earlier builds are kept, in milliseconds. */
const LONGEST = 3 * 24 * 60 * 60 * 1000;

/** What is worth sending compressed. */
const TEXTS = new Set(['.js', '.css', '.svg', '.ttf']);

const madeOf = await fingerprint();
if ((await readFile(mark, 'utf8').catch(() => '')) !== madeOf) await buildPages();

/** A hash over the sources of the pages and the versions of all packages. */
async function fingerprint(): Promise<string> {
  const files = [...(await filesUnder(here)), join(here, '../package-lock.json')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(await readFile(file));
  return hash.digest('hex');
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** Builds beside the target and swaps, so that there is a whole build at any time. */
async function buildPages(): Promise<void> {
  process.env.NODE_ENV = 'production'; // or React brings its development build along, as under tests
  const { build } = await import('vite');
  const outDir = `${target}-${process.pid}`;
  await mkdir(outDir, { recursive: true });
  try {
    await build({ configFile: join(here, 'vite.config.ts'), build: { outDir }, logLevel: 'warn' });
    await build({ configFile: join(here, 'vite.embeds.config.ts'), build: { outDir }, logLevel: 'warn' });
    await joinLicenses(outDir);
    await Promise.all((await filesUnder(outDir)).map(compress));
    await keepRecent(outDir);
    await writeFile(join(outDir, '.made-of'), madeOf);
    await rm(target, { recursive: true, force: true });
    await rename(outDir, target);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** What was built in the last days stays: servers that run, and pages that are open, still name it. */
async function keepRecent(folder: string): Promise<void> {
  const parts = await readdir(join(target, 'assets')).catch(() => []);
  for (const part of parts) {
    const [from, to] = [join(target, 'assets', part), join(folder, 'assets', part)];
    if (Date.now() - (await stat(from)).mtimeMs > LONGEST) continue;
    await cp(from, to, { force: false, preserveTimestamps: true });
  }
}

/** Puts a `.gz` beside a text, which the server then sends to whoever takes it. */
async function compress(file: string): Promise<void> {
  if (!TEXTS.has(extname(file))) return;
  await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }));
}

/** Both builds tell the licences of what went into them; whoever reads them finds all in one place. */
async function joinLicenses(folder: string): Promise<void> {
  const embeds = join(folder, 'licenses-embed.md');
  await appendFile(join(folder, 'licenses.md'), `\n${await readFile(embeds, 'utf8')}`);
  await rm(embeds);
}
