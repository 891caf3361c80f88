import type { Searched } from '../../../src/platform/search/searched.ts';
import { GrantTable } from './grant.table.ts';

/** By which names grants are found. */
export const searched: Searched[] = [
  { table: GrantTable, names: [{ label: 't.title' }], from: [{ table: GrantTable, columns: ['title'] }] },
];
