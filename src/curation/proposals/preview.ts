import { LRUCache } from 'lru-cache';
import type { Actor } from '../../platform/access/actor.ts';
import type { Act } from '../../platform/acts/act.ts';
import { positionIn } from '../../platform/changes/write-as.ts';
import type { Context } from '../../platform/context.ts';
import { ClientError } from '../../platform/errors.ts';
import { batchRow } from '../../readings/changes/batch-in-transaction.ts';
import type { BatchRow } from '../../readings/changes/batch-row.ts';
import { userErrorOf } from '../graph/user-error.ts';
import { tryOut } from '../perform.ts';
import type { KeptRefusal } from './proposal.table.ts';
import type { ProposalRow } from './read-proposals.ts';

/** What a proposal would change if it were accepted now, or why it could not be. */
export interface Preview {
  batch: BatchRow | null;
  refusals: readonly KeptRefusal[];
}

const NOTHING: Preview = { batch: null, refusals: [] };

/** The previews of a network, each kept until the log moves. */
const previewsOf = new WeakMap<object, LRUCache<string, Promise<Preview>>>();

/** How many previews are kept. */
const MOST_KEPT = 100;

/** What is tried again when it is asked for again: somebody else was writing. */
const isUnsettled = ({ refusals }: Preview): boolean => refusals.some(({ code }) => code === 'RETRY_LATER');

/** Tries a proposal against the network of now, as whoever looks at it, and takes it back. It is tried once for a position of the log. */
export async function previewOf(
  proposal: ProposalRow,
  act: Act | undefined,
  context: Context,
): Promise<Preview> {
  if (!proposal.isAlone) throw notInLists();
  if (proposal.state !== 'OPEN') return { batch: null, refusals: proposal.refusals ?? [] };
  if (!act || act.isUnlogged) return NOTHING;
  const { actor, writer } = context;
  const key = [proposal.key, actor!.token, await positionIn(writer!.fork())].join(' ');
  const previews = previewsOf.get(writer!) ?? new LRUCache({ max: MOST_KEPT });
  previewsOf.set(writer!, previews);
  const known = previews.get(key) ?? tryProposal(proposal, act, actor!, context);
  previews.set(key, known);
  known.then(
    (preview) => isUnsettled(preview) && previews.delete(key),
    () => previews.delete(key),
  );
  return known;
}

async function tryProposal(
  { input, reason }: ProposalRow & { reason?: string | null },
  act: Act,
  actor: Actor,
  context: Context,
): Promise<Preview> {
  const { writer, reader } = context;
  const { catalog } = reader.planner;
  const order = { act, args: input, actor, reason: reason ?? null, context, isHurried: true };
  const { answer, refusals, em, release } = await tryOut(writer!, catalog, order);
  try {
    const batch = answer.batch === null ? null : await batchRow({ em, catalog, isKept: false }, answer.batch);
    return { batch, refusals: refusals.map(userErrorOf) };
  } finally {
    await release();
  }
}

const notInLists = (): ClientError =>
  new ClientError(
    'BAD_USER_INPUT',
    '"preview" and "userErrors" are of one proposal alone: ask for them with proposal(id:).',
  );
