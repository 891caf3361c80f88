import type { EntityProperty } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { State } from '../../platform/acts/writable.ts';
import type { AnyTable } from '../../platform/tables/table.ts';
import { editionOf } from './refuse-other-edition.ts';

/** Gives a row that says no edition the one of what it names, such as that of its activity. */
export async function takeEditionOf(
  em: EntityManager,
  table: AnyTable,
  relation: string,
  state: State,
): Promise<void> {
  if (state.edition !== undefined) return;
  const property = em.getMetadata().get(table).properties[relation] as EntityProperty;
  const edition = await editionOf(em, property, state[relation]);
  if (edition !== undefined) state.edition = edition;
}
