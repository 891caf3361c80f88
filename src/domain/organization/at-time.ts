import type { EntityManager } from '@mikro-orm/postgresql';
import type { State } from '../../platform/acts/writable.ts';
import { OrganizationTable } from './organization.table.ts';

/** What was given of an organization at the time. */
interface Given {
  nameAtTime?: unknown;
  sectorAtTime?: unknown;
  scopeAtTime?: unknown;
}

/**
 * Keeps in a row what the organization is now, of what was not given, when the row first names it. What is kept stays when the
 * organization changes; without an organization there is nothing to keep.
 */
export async function keepFromTheTime(
  em: EntityManager,
  state: State,
  given: Given,
  [now, before]: [now: unknown, before: unknown],
): Promise<void> {
  if (now == null) {
    Object.assign(state, { nameAtTime: null, sectorAtTime: null, scopeAtTime: null });
    return;
  }
  if (now === before && state.nameAtTime != null) return;
  const { name, sector, scope } = await em.findOneOrFail(OrganizationTable, now as number);
  state.nameAtTime = given.nameAtTime ?? name;
  if (now === before) return;
  if (given.sectorAtTime === undefined) state.sectorAtTime = sector?.id ?? null;
  if (given.scopeAtTime === undefined) state.scopeAtTime = scope ?? null;
}
