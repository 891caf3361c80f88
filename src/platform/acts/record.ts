import type { EntityManager } from '@mikro-orm/postgresql';
import { checkState } from './check-state.ts';
import type { AnyRow, Fields, ValuesOf } from './field.ts';
import { freeSlug } from './free-slug.ts';
import { fillDefaults, propertyOf, type State, type Writable } from './writable.ts';

/** The use-case that records a new row of a table. */
export const record =
  <All extends Fields>(writable: Writable<All>) =>
  async (em: EntityManager, { fields = {} }: { fields?: ValuesOf<All> | null }): Promise<AnyRow> => {
    const given = fields ?? {};
    const state = stateOf(writable.fields, given);
    await writable.complete?.(em, state, given);
    fillDefaults(writable, state);
    if (writable.named && state.slug == null)
      state.slug = await freeSlug(
        em,
        writable,
        String(state[propertyOf(writable.fields, writable.named)] ?? ''),
      );
    await checkState(em, writable, state);
    const row = em.create(writable.table, withoutNull(state) as never) as AnyRow;
    await em.flush();
    await keepLists(em, writable.fields, row, given);
    return row;
  };

const withoutNull = (state: State): State =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null));

/** The given values by property, without those that are kept apart from the row. */
export function stateOf(fields: Fields, given: Record<string, unknown>): State {
  const own = Object.entries(fields).filter(([name, { keep }]) => !keep && given[name] !== undefined);
  return Object.fromEntries(own.map(([name]) => [propertyOf(fields, name), given[name]]));
}

/** Keeps the given values that are not in the row itself. */
export async function keepLists(
  em: EntityManager,
  fields: Fields,
  row: AnyRow,
  given: Record<string, unknown>,
): Promise<void> {
  for (const [name, { keep }] of Object.entries(fields))
    if (keep && given[name] !== undefined) await keep(em, row, given[name]);
  await em.flush();
}
