import type { EntityManager } from '@mikro-orm/postgresql';
import { writeAs } from '../../platform/changes/write-as.ts';
import { CommandError } from '../../platform/command-error.ts';
import { NETWORK_NAME } from '../../platform/network-name.ts';
import { LINKED_TYPES } from './lens-names.ts';
import { type Matches, matchThings } from './match-things.ts';
import { hasRoom, IDENTIFIER_TABLES, type LinkedType, type OwnThing, readOurs } from './pair-ours.ts';
import { type AskNetwork, readTheirs } from './pair-theirs.ts';

/** Another network, and how its public graph is asked. */
export interface PairedNetwork {
  /** Its name, such as "norte". */
  name: string;
  ask: AskNetwork;
}

export interface PairOptions {
  /** Who writes. */
  actor: string;
  /** Only says what would be written. */
  dryRun?: boolean;
}

/** What came of comparing the things of one type. */
export interface TypePairs extends Matches<OwnThing> {
  type: LinkedType;
  /** Of those that are the same, the ones that have as many identifiers as can be kept. */
  full: readonly OwnThing[];
}

/**
 * Writes down which organizations and people of another network are the same as ours: an EXTERNAL identifier "norte/<slug>" for
 * each that shares an identifier with one of ours and with no other. What only looks alike is listed, and left as it is.
 */
export async function pairNetwork(
  em: EntityManager,
  { name, ask }: PairedNetwork,
  { actor, dryRun = false }: PairOptions,
): Promise<TypePairs[]> {
  if (!NETWORK_NAME.test(name)) throw new CommandError(`"${name}" is no name of a network.`);
  const compared: TypePairs[] = [];
  for (const type of LINKED_TYPES) compared.push(await compare(em, type as LinkedType, name, ask));
  if (!dryRun && compared.some(({ same }) => same.length > 0)) await write(em, name, actor, compared);
  return compared;
}

async function compare(
  em: EntityManager,
  type: LinkedType,
  name: string,
  ask: AskNetwork,
): Promise<TypePairs> {
  const theirs = await readTheirs(ask, type);
  const matches = matchThings(await readOurs(em, type), theirs, name);
  const same = matches.same.filter(({ ours }) => hasRoom(ours));
  const full = matches.same.filter(({ ours }) => !hasRoom(ours)).map(({ ours }) => ours);
  return { type, ...matches, same, full };
}

/** Written as an import of what the network publishes: whoever reads the log sees where it is from. */
const write = (
  em: EntityManager,
  name: string,
  actor: string,
  compared: readonly TypePairs[],
): Promise<void> =>
  writeAs(em.fork(), { kind: 'import', actor, publisher: name }, async (transaction) => {
    for (const { type, same } of compared) {
      const values = same.map(({ ours, theirs }) => ({
        node: ours.key,
        scheme: 'EXTERNAL' as const,
        publisher: name,
        value: theirs.slug,
        verified: false,
      }));
      // Whoever wrote the same meanwhile has done so; one slug is of one thing.
      if (values.length > 0)
        await transaction.upsertMany(IDENTIFIER_TABLES[type], values as never, {
          onConflictFields: ['scheme', 'publisher', 'value'] as never,
          onConflictAction: 'ignore',
        });
    }
  });
