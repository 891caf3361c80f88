import { type GraphQLNamedType, type GraphQLObjectType, isObjectType } from 'graphql';

/** Fields of a connection that ask the database beside the page itself. */
export const TOTALS: ReadonlySet<string> = new Set(['totalCount', 'facets']);

const DEFAULT_PAGE = 20;

/** Whether a type is a page of a list, as Relay has it. */
export const isConnection = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();

/** How many items a page has that `first` asks for; what is no number is refused elsewhere, and asks for none here. */
export function pageSizeOf(first: unknown): number {
  if (first === undefined || first === null) return DEFAULT_PAGE;
  return typeof first === 'number' ? Math.max(0, first) : 0;
}
