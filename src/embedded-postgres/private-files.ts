import { chown, lstat, mkdir, stat } from 'node:fs/promises';
import { CommandError } from '../platform/command-error.ts';
import type { Account } from './account.ts';

/** Whether something is there, as far as we may look. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes a folder that only its owner may enter; the owner is another account when we act as root. */
export async function makePrivate(folder: string, owner?: Account): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  if (!found.isDirectory() || ![process.getuid?.(), owner?.uid].includes(found.uid)) {
    throw new CommandError(
      `${folder} belongs to another user.\nRemove it, or set TEJIDO_HOME to a folder of your own.`,
    );
  }
  if (owner) await chown(folder, owner.uid, owner.gid);
}
