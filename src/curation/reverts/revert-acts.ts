import type { EntityManager } from '@mikro-orm/postgresql';
import { ID } from 'type-graphql';
import { type Act, act, type Doing, type PayloadShape } from '../../platform/acts/act.ts';
import type { Field } from '../../platform/acts/field.ts';
import { invalid } from '../../platform/acts/fields/text.ts';
import { flag } from '../../platform/acts/fields/values.ts';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import { Refusal } from '../../platform/errors.ts';
import { parseNodeId } from '../../platform/node-id.ts';
import { findBatchBefore, type Undoing, undo } from '../../platform/revert/revert.ts';
import { noSuchBatch, RevertRefused } from '../../platform/revert/revert-refused.ts';
import { Change } from '../../readings/changes/change.ts';
import { can } from '../rules.ts';
import { changesAt } from './changes-at.ts';

const payload: PayloadShape = {
  name: 'Revert',
  values: {
    overtaken: {
      type: () => [Change],
      description:
        'The later changes because of which it was not done: of the same fields, or of what refers to something that would go. Empty where it was done.',
      nullable: false,
    },
  },
};

const batch: Field<number> = {
  type: () => ID,
  description: 'Which batch, by its id.',
  read: (given: string, place) => {
    const ref = parseNodeId(given);
    if (ref?.type === 'Batch') return ref.key;
    throw invalid(place, 'batch.no-id', `"${given.slice(0, 100)}" is not the id of a batch.`);
  },
};

const position: Field<string> = {
  type: () => String,
  description: 'Which change, by its position in the log.',
  read: (given: string, place) => {
    if (/^[1-9]\d{0,17}$/.test(given)) return given;
    throw invalid(place, 'position.unfit', `"${given.slice(0, 100)}" is no position in the log.`);
  },
};

/** What undoes acts. */
export const revertActs: Act[] = [
  act({
    name: 'changeRevert',
    description:
      'Undoes one change. Where a later act changed the same fields it refuses, and names those changes in "overtaken".',
    action: 'REVERT',
    of: 'Node',
    args: { position },
    payload,
    kind: 'revert',
    needsReason: true,
    work: async (em, input, doing) => revertChange(em, input.position!, doing),
  }),
  act({
    name: 'batchRevert',
    description:
      'Undoes all that a batch changed, in a batch that can be undone itself. Where later acts stand in the way it refuses, and names them in "overtaken"; with "keepOvertaken" it undoes the rest.',
    action: 'REVERT',
    of: 'Node',
    args: {
      batch,
      keepOvertaken: flag('Undo the rest where later acts stand in the way of a part.'),
    },
    optional: ['keepOvertaken'],
    payload,
    kind: 'revert',
    needsReason: true,
    work: (em, { batch: id, keepOvertaken }, doing) =>
      undoWithin(
        em,
        doing,
        `${id}`,
        { selection: { batch: id! }, keepsOvertaken: keepOvertaken ?? false },
        'batch',
      ),
  }),
];

async function revertChange(em: EntityManager, at: string, doing: Doing): Promise<object> {
  const [entry] = await em.execute<{ batch: number }[]>(
    `select batch_id as batch from ${PRIVATE}.change where id = ?`,
    [at],
  );
  if (!entry) throw refused('NOT_FOUND', 'position', `The log has no change at the position ${at}.`);
  return undoWithin(em, doing, `${entry.batch}`, { selection: { position: at } }, 'position');
}

/** Undoes a part of a batch, in words for whoever asked. */
async function undoWithin(
  em: EntityManager,
  { batch: own, actor }: Doing,
  id: string,
  what: Pick<Undoing, 'selection' | 'keepsOvertaken'>,
  argument: string,
): Promise<object> {
  try {
    const reverted = await findBatchBefore(em, id, own);
    if (reverted.kind === 'consent' && !can(actor, 'CONSENT', 'Expert')) throw noSuchBatch(id, []);
    await undo(em, { ...what, reverted, batch: own });
    return { overtaken: [] };
  } catch (error) {
    if (!(error instanceof RevertRefused)) throw error;
    const positions = [...new Set(error.overtaken.map(({ position: at }) => at))];
    const message =
      positions.length > 0
        ? 'Later acts changed the same, or refer to what would go: "overtaken" names their changes. Undo these first, or undo the rest of the batch with "keepOvertaken".'
        : error.message.split('\n', 1)[0]!;
    throw refused(error.code, argument, message, { overtaken: changesAt(positions) });
  }
}

const refused = (
  code: 'NOT_FOUND' | 'CONFLICT',
  argument: string,
  message: string,
  values: Record<string, unknown> = {},
): Refusal =>
  new Refusal({ code, path: [argument], messageKey: `revert.${code.toLowerCase()}`, message, values });
