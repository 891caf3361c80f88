import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActorKind, Channel, TwoModeGraph } from '../../src/community/graph/two-mode.ts';
import { openPostgres, type Postgres } from '../src/postgres.ts';
import { madeGraphs } from './made-graphs.ts';
import { factsOf, openData, type Recorded, shipped, wholeGraph } from './networks.ts';
import { runPython } from './python.ts';
import { saidOf } from './said-of.ts';
import { graphs } from './tejido.ts';

// Writes graphs with all that Tejido says of them, and lets `agree.py` say the same with networkx and igraph.
// With a folder as its argument it leaves them there.

const [given] = process.argv.slice(2);
const folder = given ?? (await mkdtemp(join(tmpdir(), 'tejido-agree-')));
const postgres = await openPostgres(false);
try {
  for (const { name, graph } of madeGraphs()) await write(name, graph);
  for (const recorded of [openData, shipped]) if (recorded) await writeRecorded(postgres, recorded);
  if (!openData)
    console.error('There is no ../shared/data/opendata beside the repository; going on without it.');
} finally {
  await postgres.close();
}
process.exitCode = await runPython('agree.py', [folder]);
if (!given) await rm(folder, { recursive: true });

async function writeRecorded(server: Postgres, recorded: Recorded): Promise<void> {
  const facts = await factsOf(server, recorded);
  const kinds: ActorKind[] = ['ORGANIZATION', 'EXPERT'];
  for (const kind of kinds) await write(`${recorded.name}-${kind.toLowerCase()}s`, wholeGraph(facts, kind));
  const channels: Channel[] = ['ACTIVITY', 'CONVENING', 'OUTCOME'];
  const wide = { ...graphs.wholeScope('ORGANIZATION'), channels, maxActivitySize: 200 };
  await write(`${recorded.name}-all-channels`, graphs.buildTwoMode(facts, wide));
}

async function write(name: string, graph: TwoModeGraph): Promise<void> {
  await writeFile(join(folder, `${name}.json`), JSON.stringify(saidOf(name, graph)));
}
