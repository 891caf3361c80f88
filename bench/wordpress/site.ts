import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Later } from '../src/later.ts';

/** Where Debian and Ubuntu put WordPress. */
const INSTALLED = '/usr/share/wordpress';

export const ROLES = ['administrator', 'editor', 'author', 'contributor'] as const;

export type Role = (typeof ROLES)[number];

/** A WordPress that is thrown away. */
export interface Site {
  url: string;
  /** The password of an application for each role. */
  passwords: Record<Role, string>;
}

const fileOf = (name: string) => readFileSync(new URL(`files/${name}`, import.meta.url), 'utf8');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until there is an answer, for 20 seconds at most. */
async function untilItAnswers(ask: () => unknown): Promise<void> {
  for (const end = Date.now() + 20_000; ; ) {
    try {
      await ask();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

/** Starts a program, which ends with all the rest, and so do the processes that it starts: PHP's server has workers. */
function start(name: string, args: string[], later: Later): void {
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
  const child = spawn(name, args, { stdio: 'ignore', detached: true, env });
  later(async () => {
    if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid);
    await ended;
  });
}

/** Starts a MariaDB of its own, without a port, and makes an empty database. */
async function startDatabase(folder: string, socket: string, later: Later): Promise<void> {
  const [data, user] = [join(folder, 'data'), `--user=${userInfo().username}`];
  const make = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', user];
  execFileSync('mariadb-install-db', [...make, '--skip-test-db'], { stdio: 'pipe' });
  const light = ['--skip-networking', '--innodb-flush-log-at-trx-commit=0'];
  start('mariadbd', ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, user, ...light], later);
  const statement = 'CREATE DATABASE IF NOT EXISTS wordpress';
  await untilItAnswers(() =>
    execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', statement], {
      stdio: 'pipe',
    }),
  );
}

/** Sets up Debian's WordPress in a temporary folder and serves it. */
export async function startWordPress(later: Later): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'tejido-wordpress-'));
  later(async () => rmSync(folder, { recursive: true, force: true }));
  const [root, socket] = [join(folder, 'site'), join(folder, 'sql')];
  cpSync(INSTALLED, root, { recursive: true, dereference: true });
  const plugins = join(root, 'wp-content', 'mu-plugins');
  mkdirSync(plugins);
  writeFileSync(join(plugins, 'reach-the-network.php'), fileOf('reach-the-network.php'));
  writeFileSync(join(root, 'wp-config.php'), fileOf('config.php').replaceAll('SOCKET', socket));
  writeFileSync(join(root, 'set-up.php'), fileOf('set-up.php'));
  await startDatabase(folder, socket, later);
  const port = await freePort();
  // Another host than Tejido's 127.0.0.1, as it is in earnest.
  const url = `http://localhost:${port}`;
  const passwords = JSON.parse(execFileSync('php', [join(root, 'set-up.php'), url], { encoding: 'utf8' }));
  start('php', ['-S', `localhost:${port}`, '-t', root], later);
  await untilItAnswers(() => fetch(url));
  return { url, passwords };
}
