import { appendFile, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'vite';

/** For how long parts of earlier builds are kept, in milliseconds. */
const MAX_AGE_MS = 3 * 24 * 60 * 60 * 1000;

/** What is worth sending compressed. */
const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.ttf']);

/** Builds what browsers load into a folder; `last` is where the build before lies, if there was one. */
export async function buildPages(into: string, last: string): Promise<void> {
  for (const config of ['vite.config.ts', 'vite.embeds.config.ts'])
    await build({ configFile: join(import.meta.dirname, config), build: { outDir: into }, logLevel: 'warn' });
  await mergeLicenses(into);
  const files = await readdir(into, { recursive: true });
  await Promise.all(files.map((file) => compress(join(into, file))));
  await keepRecentAssets(join(last, 'assets'), join(into, 'assets'));
}

/** What was built in the last days stays: servers that run, and pages that are open, still name it. */
async function keepRecentAssets(last: string, into: string): Promise<void> {
  for (const part of await readdir(last).catch(() => [])) {
    const [from, to] = [join(last, part), join(into, part)];
    if (Date.now() - (await stat(from)).mtimeMs > MAX_AGE_MS) continue;
    await cp(from, to, { force: false, preserveTimestamps: true });
  }
}

/** Puts a `.gz` beside a text, which the server then sends to whoever takes it. */
async function compress(file: string): Promise<void> {
  if (!COMPRESSIBLE.has(extname(file))) return;
  await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }));
}

/** Both builds tell the licences of what went into them; whoever reads them finds all in one place. */
async function mergeLicenses(folder: string): Promise<void> {
  const embeds = join(folder, 'licenses-embed.md');
  await appendFile(join(folder, 'licenses.md'), `\n${await readFile(embeds, 'utf8')}`);
  await rm(embeds);
}
