import type { Catalog } from './catalog.ts';
import type { PagedList } from './connection-plan.ts';
import type { Lookup } from './lookup.ts';
import { type Page, pageSizeOf } from './page.ts';

/** A field that answers with the rows of a list: which list that is follows from its arguments and the tables alone. */
export interface ListField {
  list: (args: Page, catalog: Catalog) => PagedList;
  /** How many rows it has at most, when it is not given out in pages. */
  most?: number;
  /** Whether the caller says by `first` how many rows there may be, so that the price is that of so many. */
  takesFirst?: boolean;
  /** Whether arguments name something by its slug, of which the id must be read first. */
  namesSlugs?: (args: object) => boolean;
}

/** How many rows a list may have that is not given out in pages: of more it is refused; undefined for one in pages. */
export const mostRowsOf = ({ most, takesFirst }: ListField, page: Page): number | undefined =>
  most !== undefined && takesFirst ? pageSizeOf(page) : most;

/** The list fields of a graph, by `Type.field`. */
export type ListFields = ReadonlyMap<string, ListField>;

/** A field that answers with the one row that its arguments name. */
export type LookupField = (args: object, catalog: Catalog) => Lookup;

/** The lookups of a graph, by `Type.field`. */
export type LookupFields = ReadonlyMap<string, LookupField>;
