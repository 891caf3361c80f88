import { recordAndEdit } from '../../platform/acts/record-and-edit.ts';
import { SectorFields, writableSector } from './sector.input.ts';
import { Sector } from './sector.ts';

/** What can be done to sectors. */
export const acts = recordAndEdit({
  name: 'sector',
  one: 'a sector',
  writable: writableSector,
  fields: SectorFields,
  payload: { name: 'Sector', field: 'sector', type: () => Sector, of: 'Sector' },
});
