import { join } from 'node:path';
import { inOrder, type Row, readPackage } from './network-package.ts';

/** Where the demo package is kept. */
export const folder = join(import.meta.dirname, '../../data/demo');

/** The demo package as rows. */
export const demo = readPackage(folder);

/** The rows of a table that hold these cells. */
export const table = (name: string, where: Row = {}): Row[] =>
  demo[name]!.filter((row) => Object.entries(where).every(([column, cell]) => row[column] === cell));

/** The row of a table with this id. */
export const row = (name: string, id: string): Row => demo[name]!.find((one) => one.id === id)!;

/** How many different values a column has. */
export const distinct = (rows: Row[], column: string): number => new Set(rows.map((one) => one[column])).size;

/** Whom a participation is on behalf of: as written, else where the expert worked then. */
export function represented(participation: Row): string[] {
  if (participation.organization_id) return [participation.organization_id];
  const day = row('editions', participation.edition_id!).starts_on!;
  return table('affiliations', { expert_id: participation.expert_id! })
    .filter(({ from, to }) => inOrder(from, day) && inOrder(day, to))
    .map(({ organization_id }) => organization_id!);
}
