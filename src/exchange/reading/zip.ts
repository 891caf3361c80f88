import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { open, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import type { Problems } from '../problem.ts';
import { type Container, type Entry, FOLDER, notPlain } from './container.ts';

const GIB = 2 ** 30;

/** What a zip may unpack to, and how many files it may hold: far above any network, far below a bomb. */
const MOST_BYTES = 4 * GIB;
const MOST_FILES = 1_000;

/**
 * The files of a zip, read from it as streams: nothing is unpacked to disk. A single top folder is looked into, and
 * names it. Null, with the reason among the problems, when it is damaged, encrypted, or not what it says it is.
 */
export async function openZip(path: string, name: string, problems: Problems): Promise<Container | null> {
  try {
    const zip = await openLazily(path);
    const entries = await list(zip).catch((error) => {
      zip.close();
      throw error;
    });
    const top = topFolder(entries);
    return { name: top ?? name, entries: top ? inside(entries, top) : entries, close: () => zip.close() };
  } catch (error) {
    problems.error({ value: path }, `This is no zip that can be read: ${(error as Error).message}`);
    return null;
  }
}

const openLazily = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false } as const;
    open(path, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

async function list(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  let bytes = 0;
  for await (const entry of eachEntry(zip)) {
    bytes += entry.uncompressedSize;
    if (bytes > MOST_BYTES) throw new Error(`it would unpack to more than ${MOST_BYTES / GIB} GiB`);
    if (entries.length >= MOST_FILES) throw new Error(`it holds more than ${MOST_FILES} files`);
    if (entry.isEncrypted()) throw new Error(`${entry.fileName} is encrypted`);
    if (entry.fileName.startsWith('__MACOSX/')) continue;
    entries.push(toEntry(zip, entry));
  }
  return entries;
}

/** yauzl refuses names that lead out of the zip, and streams that give more bytes than the entry declares. */
const toEntry = (zip: ZipFile, entry: ZipEntry): Entry => ({
  path: entry.fileName.replace(/\/$/, ''),
  bytes: entry.uncompressedSize,
  notPlain: entry.fileName.endsWith('/') ? FOLDER : notPlain(entry.externalFileAttributes >>> 16),
  open: promisify((done: (error: Error | null, stream?: Readable) => void) =>
    zip.openReadStream(entry, done),
  ) as () => Promise<Readable>,
});

async function* eachEntry(zip: ZipFile): AsyncGenerator<ZipEntry> {
  while (true) {
    const entry = await new Promise<ZipEntry | null>((resolve, reject) => {
      zip
        .once('entry', resolve)
        .once('end', () => resolve(null))
        .once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (!entry) return;
    yield entry;
  }
}

function topFolder(entries: Entry[]): string | null {
  const files = entries.filter(({ notPlain }) => notPlain !== FOLDER);
  const tops = new Set(files.map(({ path }) => (path.includes('/') ? path.split('/', 1)[0] : '')));
  const [top] = tops;
  return tops.size === 1 && top ? top : null;
}

const inside = (entries: Entry[], top: string): Entry[] =>
  entries
    .filter(({ path }) => path.startsWith(`${top}/`))
    .map((entry) => ({ ...entry, path: entry.path.slice(top.length + 1) }));
