import { appendFile, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'vite';

/** How long assets of earlier builds are kept, in milliseconds. */
const MAX_AGE_MS = 3 * 24 * 60 * 60 * 1000;

/** What is worth sending compressed. */
const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.ttf']);

/** Builds what browsers load into a folder; `last` is the folder of the previous build, if there is one. */
export async function buildPages(into: string, last: string): Promise<void> {
  for (const config of ['vite.config.ts', 'vite.embeds.config.ts'])
    await build({ configFile: join(import.meta.dirname, config), build: { outDir: into }, logLevel: 'warn' });
  await mergeLicenses(into);
  await copyFonts(into);
  const files = await readdir(into, { recursive: true });
  await Promise.all(files.map((file) => compress(join(into, file))));
  await keepRecentAssets(join(last, 'assets'), join(into, 'assets'));
}

/** Keeps assets of the last days: running servers and open pages still refer to them. */
async function keepRecentAssets(last: string, into: string): Promise<void> {
  for (const part of await readdir(last).catch(() => [])) {
    const [from, to] = [join(last, part), join(into, part)];
    if (Date.now() - (await stat(from)).mtimeMs > MAX_AGE_MS) continue;
    await cp(from, to, { force: false, preserveTimestamps: true });
  }
}

/** Puts a `.gz` beside a text, which the server sends to clients that accept it. */
async function compress(file: string): Promise<void> {
  if (!COMPRESSIBLE.has(extname(file))) return;
  await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }));
}

/** The font that pages are written in, and pictures for sharing; and what paints these. */
const FONT = '@fontsource/source-sans-3';
const UNLISTED = [FONT, 'satori', '@resvg/resvg-js'];

/** Joins the licence lists of both builds in one file, with those of what is no code that Vite would list. */
async function mergeLicenses(folder: string): Promise<void> {
  const embeds = join(folder, 'licenses-embed.md');
  const parts = [
    await readFile(embeds, 'utf8'),
    ...(await Promise.all(UNLISTED.map(licenseOf))),
    await readFile(join(import.meta.dirname, 'charts/notice.md'), 'utf8'),
  ];
  await appendFile(join(folder, 'licenses.md'), parts.map((part) => `\n${part}`).join(''));
  await rm(embeds);
}

/** What a package says of its licence, as the lists say it of code. */
async function licenseOf(name: string): Promise<string> {
  const [manifest, text] = ['package.json', 'LICENSE'].map((file) =>
    readFile(join(import.meta.dirname, '../node_modules', name, file), 'utf8'),
  ) as [Promise<string>, Promise<string>];
  const { version, license } = JSON.parse(await manifest);
  return `## ${name} - ${version} (${license})\n\n${await text}`;
}

/** Puts the font where the server finds it that paints pictures for sharing: in a form older than what browsers load. */
async function copyFonts(into: string): Promise<void> {
  const files = join(import.meta.dirname, '../node_modules', FONT, 'files');
  for (const file of await readdir(files))
    if (/-(400|700)-normal\.woff$/.test(file)) await cp(join(files, file), join(into, 'fonts', file));
}
