import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../platform/access/actor.ts';
import type { Act, PayloadShape } from '../platform/acts/act.ts';
import { refusalsIn } from '../platform/acts/fields/group.ts';
import { readText } from '../platform/acts/fields/text.ts';
import type { Context } from '../platform/context.ts';
import { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/errors.ts';
import { lookupByKey } from '../platform/read/lookup.ts';
import { Reader } from '../platform/read/reader.ts';
import { batchRow } from '../readings/changes/batch-in-transaction.ts';
import { readBatch } from '../readings/changes/batch-row.ts';
import type { ActAnswer } from './act-answer.ts';
import type { ActInput } from './graph/act-input.ts';
import { userErrorOf } from './graph/user-error.ts';
import { keyedAct } from './idempotency.ts';
import { type Order, type Performed, perform, tryOut } from './perform.ts';
import { propose } from './proposals/propose.ts';
import { readProposal } from './proposals/read-proposals.ts';
import { can, canWait, hasScope, onlyProposes } from './rules.ts';

/** Answers a mutation: does its act, and gives the payload that the selected fields are read from. */
export async function answerAct(
  act: Act,
  { act: how, ...args }: Record<string, unknown> & { act?: ActInput | null },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<object> {
  await context.release?.();
  const { answer, refusals } = await attempt(act, args, how ?? {}, context);
  const { planner, database } = context.reader;
  if (!context.tried) context.reader = new Reader(planner, database); // what was read before the act may have changed
  return payloadOf(act, answer, refusals, info);
}

/** Does the act, tries it, or refuses it. */
async function attempt(
  act: Act,
  args: Record<string, unknown>,
  how: ActInput,
  context: Context,
): Promise<Performed> {
  const { writer, reader } = context;
  let order: Order;
  try {
    order = orderOf(act, args, how, context);
  } catch (error) {
    return { answer: { row: null, batch: null, proposal: null }, refusals: refusalsIn(error) };
  }
  const { catalog } = reader.planner;
  if (!how.dryRun) {
    const waits = how.propose || onlyProposes(order.actor, act.action);
    return (waits ? propose : perform)(writer!, catalog, order);
  }
  const { em, release, ...tried } = await tryOut(writer!, catalog, order);
  context.release = async () => {
    Object.assign(context, { release: undefined, tried: undefined, reader });
    await release();
  };
  Object.assign(context, { tried: em, reader: new Reader(reader.planner, new Database(em)) });
  return tried;
}

/** The act with all that is known of how it is to be done; refuses what can be refused without asking the database. */
function orderOf(act: Act, args: Record<string, unknown>, how: ActInput, context: Context): Order {
  const { actor } = context;
  refuseUnlessAllowed(act, actor);
  if (how.propose && !canWait(act.action)) throw notProposed(act);
  const reason = reasonOf(act, how);
  const { token } = actor ?? ANYONE;
  const keyed = how.dryRun ? undefined : keyedAct(token, how.idempotencyKey, act.name, args);
  return { act, args, actor: actor ?? ANYONE, reason, context, keyed };
}

/** Somebody without a credential, who reaches nothing. */
const ANYONE: Actor = {
  token: 'public',
  role: 'PARTNER',
  name: 'public',
  scopes: new Set(),
  organization: null,
  editions: [],
  series: [],
};

function refuseUnlessAllowed(act: Act, actor: Actor | null): void {
  if (can(actor, act.action, act.of) && (!actor || hasScope(actor, act.action))) return;
  throw new Refusal({
    code: 'FORBIDDEN',
    messageKey: actor ? 'act.forbidden' : 'act.no-credential',
    message: actor
      ? `Your token is not for "${act.name}".`
      : `"${act.name}" needs a token: send it as "Authorization: Bearer tjd_…".`,
  });
}

const notProposed = ({ name }: Act): Refusal =>
  new Refusal({
    code: 'INVALID',
    path: ['act', 'propose'],
    messageKey: 'act.not-proposed',
    message: `"${name}" is done or not, and does not wait for a curator. Leave out "act.propose".`,
  });

/** The reason that was given; an act that needs one is refused without. */
function reasonOf({ needsReason }: Act, { reason }: ActInput): string | null {
  const path = ['act', 'reason'];
  if (reason != null && reason.trim() !== '') return readText(reason, { path } as never, 300);
  if (!needsReason) return null;
  throw new Refusal({
    code: 'INVALID',
    path,
    messageKey: 'act.reason-required',
    message: 'Say why: give "act.reason".',
  });
}

/** The payload as a plain row: the row that it shows, its batch and its proposal are read when they are selected. */
function payloadOf(
  { payload }: Act,
  answer: ActAnswer,
  refusals: readonly Refusal[],
  info: GraphQLResolveInfo,
): object {
  return {
    __typename: String(info.returnType).replace('!', ''),
    userErrors: refusals.map(userErrorOf),
    answer,
    batch: readBatchOf(answer.batch),
    proposal: readProposalOf(answer.proposal),
    ...emptyLists(payload?.values),
    ...answer.values,
    ...Object.assign({}, ...refusals.map(({ values }) => values)),
    ...(payload?.field && { [payload.field]: readRow(payload.of!, answer.row) }),
  };
}

/** What is never null of a payload is a list, and empty where the act has no more to say. */
const emptyLists = (values: PayloadShape['values'] = {}): Record<string, never[]> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, { nullable }]) => nullable === false)
      .map(([name]) => [name, []]),
  );

/** Reads a row when its field is resolved, as graphql-js calls functions that stand in place of values. */
const readRow =
  (type: string, key: number | null) =>
  (_: unknown, { reader }: Context, info: GraphQLResolveInfo): unknown =>
    key === null ? null : reader.one(info, lookupByKey(type), key);

/** Reads a batch likewise: of one that was only tried, in its transaction. */
const readBatchOf =
  (key: number | null) =>
  (_: unknown, { reader, tried }: Context): unknown => {
    if (key === null) return null;
    const { catalog } = reader.planner;
    return tried ? batchRow({ em: tried, catalog, isKept: false }, key) : readBatch(reader, key);
  };

/** Reads a proposal likewise, for whoever made it. */
const readProposalOf =
  (key: number | null) =>
  (_: unknown, { writer, actor }: Context): unknown =>
    key === null ? null : readProposal(writer!, actor, key, true);
