import type { Searched } from '../../platform/search/searched.ts';
import { ExpertTable } from './expert.table.ts';

/** By which name experts are found; whoever is withheld has none. */
export const searched: Searched[] = [
  {
    table: ExpertTable,
    names: [{ label: 't.name' }],
    from: [{ table: ExpertTable, columns: ['name'] }],
  },
];
