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
  /** The fields that tell two rows apart. */
  key?: readonly (keyof All & string)[];
  /** Completes a row by what follows from its values, and refuses what cannot be; `row` is what it was before. */
  complete?: (em: EntityManager, state: State, given: ValuesOf<All>, isNew: boolean) => void | Promise<void>;
}

/** The property of a row that keeps a field. */
export const propertyOf = (fields: Fields, name: string): string => fields[name]?.property ?? name;
