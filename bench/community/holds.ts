import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Size } from '../src/generate.ts';
import { connect } from '../src/postgres.ts';
import { table } from './table.ts';

/** A line of what `holds-once.ts` says. */
interface Held {
  name: string;
  seconds: number;
  hold: number;
  own: number;
  said: string;
}

const SCRIPT = fileURLToPath(new URL('holds-once.ts', import.meta.url));

/** From this size on the whole is more than one graph may be made of: one series is asked about. */
const ASKED: Record<Size, string[]> = { S: [], M: ['1'], L: ['1'] };

/** How long the loop of the server's main thread is held while others work. */
export async function holds(databases: readonly [Size, string][]): Promise<string> {
  const rows: string[][] = [];
  for (const [size, url] of databases) {
    await forgetLayouts(url);
    const args = [SCRIPT, url, ...ASKED[size]];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
    for (const line of stdout.trim().split('\n')) {
      const { name, seconds, hold, own, said } = JSON.parse(line) as Held;
      rows.push([
        size,
        name,
        seconds.toFixed(2),
        said ? '' : hold.toFixed(1),
        said ? '' : own.toFixed(1),
        said,
      ]);
    }
  }
  return `${table(['size', 'while', 's', 'longest hold ms', 'own ms', 'refused'], rows)}\n\n${EXPLAINED}`;
}

/** What an earlier run drew would be found, and not drawn again. */
export async function forgetLayouts(url: string): Promise<void> {
  const client = await connect(url);
  await client.query('delete from stored_layout');
  await client.end();
}

const EXPLAINED = [
  "The longest time that the main thread's event loop was held up, looked at every millisecond, while threads and PostgreSQL do",
  'the work named; what else the machine does holds it up too. Own is the most that the thread itself computed between two looks:',
  'what would be left of the hold on a machine with nothing else to do. The first row is without any work. At S the graphs are of',
  'the whole network; at M and L, of one series, since the whole is more than one graph may be made of.',
].join('\n');
