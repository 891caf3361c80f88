import type { ClassType } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Row } from '../read/plan.ts';

/** Finds what a reference by one of its keys stands for; null of what is unknown. */
export type FindReference = (
  reference: Record<string, unknown>,
  context: Context,
) => Row | null | Promise<Row | null>;

/** How a network speaks to routers, where it is no matter of rows with an id or a slug. */
export interface Federation {
  /** What stands before the types in the SDL: the links, and the definitions of directives of its own. */
  header: string;
  /** How references are found to types that are in no table, by the names of the types. */
  references: Readonly<Record<string, FindReference>>;
  /** The types that nothing but references lead to. */
  types: ClassType[];
}

/** What a network imports whose types have rows in tables: keys, and types that others have too. */
export const ROWS_ALONE: Federation = {
  header:
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])',
  references: {},
  types: [],
};
