import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { manifest } from '../support/packages.ts';
import { tejido } from '../support/program.ts';
import { rootFolder } from '../support/root-folder.ts';

const read = (path: string) => readFileSync(join(rootFolder, path), 'utf8');
const docs = readdirSync(join(rootFolder, 'docs'), { recursive: true, encoding: 'utf8' });
const papers = [
  'README.md',
  'README.es.md',
  'CONTRIBUTING.md',
  'data/README.md',
  ...docs.map((name) => join('docs', name)),
]
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: read(path) }));
const readmes = ['README.md', 'README.es.md'].map(read);
const configuration = read('docs/configuration.md');

/** The rows of the table in a paper whose head names these columns, cell by cell. */
function table(text: string, ...head: string[]): string[][] {
  const [, rows = ''] = text.split(`| ${head.join(' | ')} |\n`);
  const [, ...lines] = (/^(\|.*\n)+/.exec(rows)?.[0] ?? '').trim().split('\n');
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const all = (pattern: RegExp) =>
  papers.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, found = '']) => ({ path, found })));

describe('the papers', () => {
  it('lead only to files that are there', () => {
    const links = all(/\]\((?!https?:)([^)#]+)/g).map(({ path, found }) => join(dirname(path), found));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(rootFolder, link)))).toEqual([]);
  });

  it('speak only of sources and tests that are there', () => {
    const named = all(/`((?:src|test|web|scripts|migrations|data|bench)\/[\w./-]*\w)`/g).filter(
      ({ found }) => !existsSync(join(rootFolder, found)),
    );
    expect(named).toEqual([]);
  });

  it('give only commands of npm that are there', () => {
    const named = all(/npm run ([\w:]+)/g).filter(({ found }) => !(found in manifest.scripts));
    expect(named).toEqual([]);
  });
});

/** The commands in the first block of a paper that can be typed, without their comments. */
const firstCommands = (text: string) =>
  /```sh\n([\s\S]*?)```/
    .exec(text)?.[1]
    ?.split('\n')
    .map((line) => line.split('#')[0]?.trim());

describe('the README', () => {
  it.each(readmes)('begins with the two commands, before anything else that can be typed', (readme) => {
    expect(firstCommands(readme)).toEqual(['npm ci && npm start', 'npm ci && npm test', '']);
  });
});

describe('the paper on configuration', () => {
  it('names every variable of the configuration, with its default', () => {
    const names = [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): z/gm)].map(([, name]) => name);
    const rows = table(configuration, 'variable', 'default', 'what it is');
    expect(rows.map(([name]) => name).sort()).toEqual(names.sort());
    const config = readConfig({});
    const defaults = Object.fromEntries(rows.map(([name, value]) => [name, value]));
    expect(defaults).toEqual({
      HOST: config.host,
      PORT: String(config.port),
      ORIGIN: config.origin ?? '',
      DRAIN_SECONDS: String(config.drainSeconds),
      DATABASE_URL: config.databaseUrl ?? '',
      DATABASE_READ_URL: config.databaseReadUrl ?? '',
      TEJIDO_HOME: config.home.replace(process.cwd(), '.'),
      TEJIDO_CONTACT: config.contact ?? '',
      GATEWAY_SECRET: config.gatewaySecret ?? '',
      TEJIDO_NETWORK: config.networkName ?? '',
      GATEWAY_ORIGIN: config.gatewayOrigin ?? '',
      TEJIDO_PEPPER: config.peppers?.join() ?? '',
      TEJIDO_BLOCKING_DAYS: String(config.blockingDays),
      TEJIDO_LEDGER: `${basename(config.ledger)} in the home`,
      TEJIDO_CACHE_BYTES: String(config.cacheBytes),
      TEJIDO_ALLOW_HOSTS: config.allowHosts.join(','),
      TEJIDO_SEED: config.seed.join(','),
      LOG_LEVEL: config.logLevel,
    });
  });

  it('names every command, as the program itself does', async () => {
    const { output } = await tejido(['--help']);
    const [, list = ''] = output.split('Commands:\n');
    const commands = [...list.matchAll(/^ {2}([\w-]+)/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help');
    const rows = table(configuration, 'command', 'what it does').map(([command]) => command?.split(' ')[2]);
    expect(rows.sort()).toEqual(commands.sort());
  });
});
