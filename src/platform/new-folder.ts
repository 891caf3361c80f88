import { readdir } from 'node:fs/promises';
import { CommandError } from './command-error.ts';

/** Refuses a folder that holds anything: what a command makes goes into a new or empty one. */
export async function refuseFilled(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new CommandError(`${folder} is a file. Name a new folder.`);
    throw error;
  });
  if (names.length > 0)
    throw new CommandError(`${folder} holds files already (${names[0]}). Name a new folder.`);
}
