import { CommandError } from '../platform/command-error.ts';
import type { PostgresLocation } from './location.ts';

const OUTSIDE = 'set DATABASE_URL to a PostgreSQL 15 or newer';

/** What PostgreSQL and the file system say when a start fails, with what a person can do about it. */
const KNOWN: [RegExp, (place: PostgresLocation) => string][] = [
  [
    /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i,
    ({ folder }) =>
      `There is no disk space left for the database in ${folder}.\nFree some, or set TEJIDO_HOME to a folder on a larger disk.`,
  ],
  [
    /EEXIST|ENOTDIR/,
    ({ folder }) =>
      `There is a file where a folder should be, on the way to ${folder}.\nMove it away, or set TEJIDO_HOME to a folder.`,
  ],
  [
    /incompatible with server/i,
    ({ data }) => `The database in ${data} was made by another version of PostgreSQL.\n${moveAside(data)}`,
  ],
  [
    /error while loading shared libraries|Library not loaded|image not found/i,
    () =>
      `The PostgreSQL that npm brought cannot load its own libraries.\nRun "npm rebuild" (npm must be allowed to run install scripts), or ${OUTSIDE}.`,
  ],
  [
    /could not look up effective user ID/i,
    () =>
      `This process runs under a user id without a name, and PostgreSQL needs one.\nGive the id a name (a line in /etc/passwd), start as another user, or ${OUTSIDE}.`,
  ],
  [
    /could not (create|resize|map|attach to) .*shared memory/i,
    () =>
      `The system gives PostgreSQL too little shared memory.\nIn a container start it with --shm-size=256m; or ${OUTSIDE}.`,
  ],
  [
    /Permission denied|Read-only file system|EACCES|EPERM|EROFS|invalid permissions|has wrong ownership/i,
    ({ folder }) =>
      `The database folder ${folder} may not be read and written here.\nGive it to the user who starts Tejido, or set TEJIDO_HOME to a folder that user may write to.`,
  ],
  [
    /could not (locate|find|open|read|access|stat).*(file|directory|checkpoint)|invalid (data|checkpoint|primary)|checksum|database "postgres" does not exist|is not a database cluster|PANIC/i,
    ({ data }) => `The database in ${data} is damaged or incomplete.\n${moveAside(data)}`,
  ],
];

const moveAside = (data: string): string =>
  `To start anew, move that folder away (mv '${data}' '${data}.old'); what it holds stays in it.`;

/** Turns a failed start into a sentence with a way out; `said` is whatever PostgreSQL or the system said. */
export function explainFailure(said: string, place: PostgresLocation): CommandError {
  const known = KNOWN.find(([pattern]) => pattern.test(said));
  const own = said.trim().split('\n').slice(-8).join('\n');
  if (known) return new CommandError(`${known[1](place)}\nPostgreSQL said: ${firstComplaint(own)}`);
  return new CommandError(`The embedded PostgreSQL in ${place.folder} did not start. It said:\n${own}`);
}

function firstComplaint(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /FATAL|PANIC|error/i.test(line)) ?? lines[0] ?? 'nothing').trim();
}
