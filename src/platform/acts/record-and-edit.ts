import { type Act, act, type PayloadShape } from './act.ts';
import { edit } from './edit.ts';
import type { AnyRow, Fields, ValuesOf } from './field.ts';
import type { Group } from './fields/group.ts';
import { expectedVersion, target } from './fields/target.ts';
import { record } from './record.ts';
import type { Writable } from './writable.ts';

/** What the two acts are called that every concept has, and what they are done to. */
interface Concept<All extends Fields> {
  /** The argument that names the row, and the first word of both mutations, such as `organization`. */
  name: string;
  /** The argument, where it is not called so. */
  argument?: string;
  /** How it is said of one, such as `an organization`. */
  one: string;
  writable: Writable<All>;
  fields: Group<All>;
  payload: PayloadShape;
  /** The row that the payload shows, where it is one that the row hangs on. */
  shows?: (row: AnyRow) => { id: number };
}

const itself = (row: AnyRow) => row;

/** The acts that record a row and edit it. */
export const recordAndEdit = <All extends Fields>(concept: Concept<All>): Act[] => [
  recordAct(concept),
  editAct(concept),
];

/** The act that records a row. */
export const recordAct = <All extends Fields>({
  name,
  one,
  writable,
  fields,
  payload,
  shows = itself,
}: Concept<All>): Act =>
  act({
    name: `${name}Record`,
    description: `Records ${one} that is not known yet. It needs ${writable.needs.join(', ')}.`,
    action: 'RECORD',
    of: writable.type,
    args: { fields },
    payload,
    work: async (em, input) => shows(await record(writable)(em, input)),
  });

/** The act that edits a row. */
export const editAct = <All extends Fields>({
  name,
  argument = name,
  one,
  writable,
  fields,
  payload,
  shows = itself,
}: Concept<All>): Act =>
  act({
    name: `${name}Edit`,
    description: `Edits ${one}: what is left out stays as it is, and null clears.`,
    action: 'EDIT',
    of: writable.type,
    args: {
      [argument]: target(writable.type, `Which one, by its id.`),
      expectedVersion: expectedVersion(),
      fields,
    },
    payload,
    work: async (em, input) => shows(await edit(writable, argument)(em, input as ValuesOf<Fields>)),
  });
