import { constants } from 'node:fs';
import { lstat, open, readdir, readlink, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Container, type Entry, notPlain } from './container.ts';

/** How deep a resource of `datapackage.json` may lie. */
const DEEPEST = 3;

/** The files of a folder. The folder itself may be a symbolic link; inside it none is followed. */
export async function openFolder(path: string): Promise<Container> {
  return { name: basename(path), entries: await list(await realpath(path), '', DEEPEST), close: () => {} };
}

async function list(root: string, prefix: string, depth: number): Promise<Entry[]> {
  const entries: (Entry | Entry[])[] = [];
  for (const name of (await readdir(join(root, prefix))).toSorted()) {
    const path = prefix + name;
    const found = await lstat(join(root, path)).catch(() => null);
    if (!found) continue;
    const openIt = () => openPlain(join(root, path));
    entries.push({ path, bytes: found.size, notPlain: notPlain(found.mode), open: openIt });
    if (found.isDirectory() && depth > 1 && !name.startsWith('.') && name !== 'node_modules')
      entries.push(await list(root, `${path}/`, depth - 1));
  }
  return entries.flat();
}

/**
 * Opens a plain file that lies at this very path. What was put in its place since it was listed, or in the place of a
 * folder above it, is refused; O_NONBLOCK keeps a pipe from waiting for someone who writes to it.
 */
async function openPlain(path: string): Promise<Readable> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await handle.stat();
    // Linux says where an open file lies; elsewhere the path has to be resolved once more.
    const place = await readlink(`/proc/self/fd/${handle.fd}`).catch(() => realpath(path));
    if (!found.isFile() || place !== path) throw new Error('it is no longer a plain file of the package');
    return handle.createReadStream();
  } catch (error) {
    await handle.close();
    throw error;
  }
}
