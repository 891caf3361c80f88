import { CommandError } from '../platform/command-error.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such folder',
  ENOTDIR: 'There is no such folder',
  EISDIR: 'It is a folder',
  EACCES: 'It is not allowed here',
  EPERM: 'It is not allowed here',
  EROFS: 'It is not allowed here',
  ENOSPC: 'The disk is full',
};

/** Says why a file could not be written. */
export const explainWriteError = (path: string) => (error: NodeJS.ErrnoException) => {
  const reason = REASONS[error.code ?? ''];
  throw reason ? new CommandError(`${path} cannot be written. ${reason}.`) : error;
};
