import { type GraphQLNamedType, type GraphQLObjectType, isObjectType } from 'graphql';

/** Fields of a connection that ask the database beside the page itself. */
export const TOTALS: ReadonlySet<string> = new Set(['totalCount', 'facets']);

const DEFAULT_PAGE = 20;

/** The arguments that say how many items a page has. */
export const PAGE_SIZES = ['first', 'last'] as const;

/** Whether a type is a page of a list, as Relay has it. */
export const isConnection = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();

/** How many items a page has that an argument asks for; what is no number is refused elsewhere, and asks for none here. */
export function pageSizeOf(asked: unknown, usual = DEFAULT_PAGE): number {
  if (asked === undefined || asked === null) return usual;
  return typeof asked === 'number' ? Math.max(0, asked) : 0;
}
