import type { PackageFile } from './package/file.ts';
import type { AnyTable } from './tables/table.ts';

/** What a folder stores. Every command loads it, so it knows nothing of GraphQL. */
export interface Stored {
  tables: AnyTable[];
  /** The files of a network package that carry it, each after those it refers to. */
  files?: PackageFile[];
}
