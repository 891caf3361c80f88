import { inEveryLanguage, type Searched } from '../../platform/search/searched.ts';
import { SectorTable } from './sector.table.ts';

/** By which names sectors are found. */
export const searched: Searched[] = [
  {
    table: SectorTable,
    names: [{ label: 't.name' }, inEveryLanguage('t.name_translations')],
    from: [{ table: SectorTable, columns: ['name', 'name_translations'] }],
  },
];
