import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_KEY } from './database.ts';

/** The home of programs and commands that are given none, as those with a database of their own: it has the key of the tests. */
export const HOME = await mkdtemp(join(tmpdir(), 'tejido-home-'));
const secrets = JSON.stringify({ personKey: TEST_KEY.toString('base64url') });
await writeFile(join(HOME, 'secrets.json'), secrets, { mode: 0o600 });
process.once('exit', () => rmSync(HOME, { recursive: true }));
