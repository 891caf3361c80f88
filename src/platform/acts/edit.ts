import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../errors.ts';
import { checkState } from './check-state.ts';
import type { AnyRow, Fields, ValuesOf } from './field.ts';
import { keepLists, stateOf } from './record.ts';
import { fillDefaults, type State, type Writable } from './writable.ts';

/** The use-case that edits a row, which the argument names. */
export const edit =
  <All extends Fields>(writable: Writable<All>, argument: string) =>
  async (em: EntityManager, input: Record<string, unknown>): Promise<AnyRow> => {
    const given = (input.fields ?? {}) as ValuesOf<All>;
    if (Object.keys(given).length === 0) throw emptyEdit();
    const row = await findExpected(em, writable, input[argument] as number, input.expectedVersion as number);
    const [before, change] = [currentState(row), stateOf(writable.fields, given)];
    const state = { ...before, ...change };
    await writable.complete?.(em, state, given, before);
    fillDefaults(writable, state);
    await checkState(em, writable, state, before);
    em.assign(row, changesIn(before, state) as never);
    await em.flush();
    await keepLists(em, writable.fields, row, given);
    return row;
  };

/** The row with a key, if it has the version that is expected. */
export async function findExpected(
  em: EntityManager,
  { table, type }: Pick<Writable<Fields>, 'table' | 'type'>,
  key: number,
  expected: number,
): Promise<AnyRow> {
  const row = (await em.findOneOrFail(table, key as never)) as AnyRow;
  const { version } = row as AnyRow & { version: number };
  if (version === expected) return row;
  throw new Refusal({
    code: 'STALE_VERSION',
    path: ['expectedVersion'],
    messageKey: 'version.stale',
    message: `This ${type} has version ${version} now, not ${expected}: somebody has changed it. Read it again, and edit that.`,
    currentVersion: version,
  });
}

/** What a row holds by property, relations as keys. */
const currentState = (row: AnyRow): State =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isRow(value) ? (value as AnyRow).id : value]),
  );

const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null && '__helper' in value;

const changesIn = (before: State, after: State): State =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));

/** The refusal of an edit by which nothing would change. */
export const emptyEdit = (): Refusal =>
  new Refusal({
    code: 'INVALID',
    path: ['fields'],
    messageKey: 'edit.empty',
    message: 'Nothing is given that would change. Give at least one field.',
  });
