import { expect, it } from 'vitest';
import { exportPackage } from '../../src/exchange/index.ts';
import { network } from '../../src/network.ts';
import type { Act } from '../../src/platform/acts/act.ts';
import type { Fields } from '../../src/platform/acts/field.ts';
import { nodeId } from '../../src/platform/node-id.ts';
import { fillOddNetwork } from '../direct/odd-network.ts';
import { contentOf, temporaryFolder } from '../exchange/package-on-disk.ts';
import { corpus } from '../read/corpus.ts';
import { chance } from '../support/chance.ts';
import { makeArguments } from '../support/made-arguments.ts';
import { amount } from '../support/proof.ts';
import { RowsByType } from '../support/rows-by-type.ts';
import { createWorld } from '../support/world.ts';
import { send } from './acting.ts';

const world = await createWorld(fillOddNetwork);

/** How many sequences are undone, and of how many acts each is. */
const SEQUENCES = amount({ suite: 1, proof: 40 });
const ACTS = amount({ suite: 12, proof: 50 });

const SEED = Number(process.env.PROOF_SEED ?? 15);

/** How many questions are asked before and after. */
const QUESTIONS = amount({ suite: 8, proof: 40 });

/** The acts that keep the network. */
const acts = network.acts.filter(({ action }) => ['RECORD', 'EDIT', 'REMOVE'].includes(action));

/** The types that arguments of acts name. */
const named = new Set([
  'Organization',
  ...acts.flatMap(({ of, args }) => (of === 'Node' ? [] : [of, ...typesIn(args)])),
]);

function typesIn(fields: Fields): string[] {
  return Object.values(fields).flatMap((field) => [
    ...(field.refersTo ? [field.refersTo] : []),
    ...('fields' in field ? typesIn(field.fields as Fields) : []),
  ]);
}

const rows = new RowsByType(world);
const how = { act: { reason: 'Tried' } };

/** Does an act of chance, and answers with its batch if it changed something. */
async function actOfChance(below: (bound: number) => number): Promise<string | undefined> {
  await rows.read(named);
  const act = acts[below(acts.length)]!;
  const making = { schema: world.app.schema, below, rowsOf: rows.rowsOf };
  const args = act.of === 'Node' ? removalOf(act, below) : makeArguments(act, making);
  if (!args) return undefined;
  const { batch } = await send(world, act.name, { ...args, ...how }, 'batch { id }');
  return batch?.id;
}

/** What takes out something of a type of chance. */
function removalOf({ args }: Act, below: (bound: number) => number): Record<string, unknown> | undefined {
  const type = [...named][below(named.size)]!;
  const all = rows.rowsOf(type);
  const row = all[below(all.length || 1)];
  if (!row || !('expectedVersion' in args)) return undefined;
  return { node: nodeId(type, row.key), expectedVersion: row.version };
}

async function exported(): Promise<Record<string, string>> {
  const folder = `${await temporaryFolder()}/package`;
  await exportPackage(world.database.reading.em, folder);
  return contentOf(folder);
}

/** The answers to the corpus, without cursors, which name what rows are ordered by. */
async function answers(): Promise<unknown[]> {
  const all = [];
  for (const [about, query, variables] of corpus.slice(0, QUESTIONS)) {
    const { data, errors } = await world.ask(query, variables);
    all.push({ about, data, errors });
  }
  return all;
}

it(`gives the network back as it was when ${ACTS} acts are undone, ${SEQUENCES} times over`, async () => {
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    const below = chance(SEED + sequence);
    const before = [await exported(), await answers()];
    const batches: string[] = [];
    while (batches.length < ACTS) {
      const batch = await actOfChance(below);
      if (batch) batches.push(batch);
    }
    for (const batch of batches.toReversed()) {
      const { userErrors } = await send(world, 'batchRevert', { batch, ...how });
      expect(userErrors, `batch ${batch}, seed ${SEED + sequence}`).toEqual([]);
    }
    expect([await exported(), await answers()], `seed ${SEED + sequence}`).toEqual(before);
  }
});
