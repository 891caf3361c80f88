import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CommandError } from '../platform/command-error.ts';

/** The operating-system account that owns the data folder and runs PostgreSQL. */
export interface Account {
  uid: number;
  gid: number;
}

const run = promisify(execFile);
const SYSTEM_USER = 'postgres';

/** Where administrators' programs are, which is not on everyone's path. */
const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };

/** True for root, under whom PostgreSQL refuses to run. */
export const isRoot = (): boolean => process.getuid?.() === 0;

let known: Account | undefined;

/** Finds the system user that runs PostgreSQL on root's behalf, and creates it where there is none. */
export async function systemAccount(): Promise<Account> {
  known ??= await findOrCreate();
  return known;
}

async function findOrCreate(): Promise<Account> {
  const found = await lookUp();
  if (found) return found;
  await create();
  const created = await lookUp();
  if (created) return created;
  throw new CommandError(
    `PostgreSQL does not run as root, there is no user "${SYSTEM_USER}" to run it as, and none could be created.\n` +
      `Create one (useradd --system ${SYSTEM_USER}), start Tejido as an ordinary user, or set DATABASE_URL.`,
  );
}

async function lookUp(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, SYSTEM_USER], { env })).stdout)),
    );
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

async function create(): Promise<void> {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', SYSTEM_USER]],
    ['adduser', ['-S', '-D', '-H', SYSTEM_USER]], // BusyBox
  ];
  for (const [command, args] of ways) {
    const done = await run(command, args, { env }).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
}
