import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../platform/access/actor.ts';
import type { Act } from '../platform/acts/act.ts';
import { refusalsIn } from '../platform/acts/fields/group.ts';
import { readText } from '../platform/acts/fields/text.ts';
import type { Context } from '../platform/context.ts';
import { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/errors.ts';
import { lookupByKey } from '../platform/read/lookup.ts';
import { Reader } from '../platform/read/reader.ts';
import type { ActAnswer } from './act-answer.ts';
import type { ActInput } from './graph/act-input.ts';
import { keyedAct } from './idempotency.ts';
import { type Order, type Performed, perform, tryOut } from './perform.ts';
import { can } from './rules.ts';

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
  context.reader = new Reader(planner, database); // what was read before the act may have changed
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
  if (!how.dryRun) return perform(writer!, catalog, order);
  const { em, release, ...tried } = await tryOut(writer!, catalog, order);
  context.release = async () => {
    context.release = undefined;
    context.reader = reader;
    await release();
  };
  context.reader = new Reader(reader.planner, new Database(em));
  return tried;
}

/** The act with all that is known of how it is to be done; refuses what can be refused without asking the database. */
function orderOf(
  act: Act,
  args: Record<string, unknown>,
  how: ActInput,
  { actor, requestId, signal }: Context,
): Order {
  refuseUnlessAllowed(act, actor);
  const reason = reasonOf(act, how);
  const keyed = how.dryRun ? undefined : keyedAct(actor.token, how.idempotencyKey, act.name, args);
  return { act, args, actor, reason, requestId, keyed, signal };
}

function refuseUnlessAllowed(act: Act, actor: Actor | null): asserts actor is Actor {
  if (actor && can(actor, act.action, act.of)) return;
  throw new Refusal({
    code: 'FORBIDDEN',
    messageKey: actor ? 'act.forbidden' : 'act.no-credential',
    message: actor
      ? `Your token is not for "${act.name}".`
      : `"${act.name}" needs a token: send it as "Authorization: Bearer tjd_…".`,
  });
}

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
  const userErrors = refusals.map(({ code, path, message, messageKey, currentVersion }) => ({
    code,
    path,
    message,
    messageKey,
    currentVersion,
  }));
  return {
    __typename: String(info.returnType).replace('!', ''),
    userErrors,
    answer,
    batch: null,
    proposal: null,
    ...(payload && { [payload.field]: readRow(payload.of, answer.row) }),
  };
}

/** Reads a row when its field is resolved, as graphql-js calls functions that stand in place of values. */
const readRow =
  (type: string, key: number | null) =>
  (_: unknown, { reader }: Context, info: GraphQLResolveInfo): unknown =>
    key === null ? null : reader.one(info, lookupByKey(type), key);
