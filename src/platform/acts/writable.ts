import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnyTable } from '../tables/table.ts';
import type { Fields, ValuesOf } from './field.ts';

/** The values of a row by property as they are about to be: relations as keys. */
export type State = Record<string, unknown>;

/** How the rows of a table are recorded and edited. */
export interface Writable<All extends Fields> {
  /** The type of the graph. */
  type: string;
  table: AnyTable;
  fields: All;
  /** The fields without which nothing is recorded, and which cannot be cleared. */
  needs: readonly (keyof All & string)[];
  /** The field from which a slug is made that is not given. */
  named?: keyof All & string;
  /** Pairs of fields of which the second may not come before the first. */
  spans?: readonly [string, string][];
  /** The fields, or other properties of the row, that tell two rows apart. */
  key?: readonly string[];
  /** How many rows that name the same one the graph shows at most, by the property that names it. */
  atMost?: Readonly<Record<string, number>>;
  /** What fields are where they are cleared, of those that are never null. */
  defaults?: { [Name in keyof All]?: unknown };
  /** Completes a row by what follows from its values, and refuses what cannot be; `before` is what it was, if it was there. */
  complete?: (em: EntityManager, state: State, given: ValuesOf<All>, before?: State) => void | Promise<void>;
}

/** The property of a row that keeps a field. */
export const propertyOf = (fields: Fields, name: string): string => fields[name]?.property ?? name;

/** Puts the defaults of fields in place of what was cleared, where the row always has a value. */
export function fillDefaults<All extends Fields>(
  { fields, defaults = {} }: Writable<All>,
  state: State,
): void {
  for (const [name, value] of Object.entries(defaults)) state[propertyOf(fields, name)] ??= value;
}
