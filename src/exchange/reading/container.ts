import { constants } from 'node:fs';
import type { Readable } from 'node:stream';

/** Something inside a package: a file, or what stands in the place of one. */
export interface Entry {
  /** Its path inside the package, with `/`. */
  path: string;
  bytes: number;
  /** What it is when it is no plain file, such as "a symbolic link"; then it is not read. */
  notPlain: string | undefined;
  open: () => Promise<Readable>;
}

/** What a folder or a zip holds. */
export interface Container {
  name: string;
  entries: Entry[];
  close: () => void;
}

export const FOLDER = 'a folder';

const kinds: Record<number, string> = {
  [constants.S_IFDIR]: FOLDER,
  [constants.S_IFLNK]: 'a symbolic link',
  [constants.S_IFIFO]: 'a pipe',
  [constants.S_IFSOCK]: 'a socket',
  [constants.S_IFCHR]: 'a device',
  [constants.S_IFBLK]: 'a device',
};

/** What a Unix mode says an entry is when it is no plain file. */
export const notPlain = (mode: number): string | undefined => kinds[mode & constants.S_IFMT];

/** The entry at a path; or what is no folder, and stands where the path needs one. */
export const entryAt = (entries: Entry[], wanted: string): Entry | undefined =>
  entries.find(({ path, notPlain }) => {
    const isFolder = !notPlain || notPlain === FOLDER;
    return path === wanted || (!isFolder && wanted.startsWith(`${path}/`));
  });

/** Why an entry is not read: it is no plain file, or a larger one than is allowed. Undefined when it can be. */
export function refusal({ notPlain, bytes }: Entry, mostMiB: number): string | undefined {
  if (notPlain) return `This is ${notPlain}: only plain files in plain folders are read.`;
  if (bytes > mostMiB * 2 ** 20) return `It is larger than ${mostMiB} MiB, which is more than is read.`;
}
