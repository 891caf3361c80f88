import { stateCode } from './cells/state-code.ts';
import type { ComputedColumns } from './column.ts';

/** The state's ISO 3166-2 code, where its name and country determine it. */
export const stateCodeColumn: ComputedColumns = {
  properties: ['stateCode'],
  from: ['state'],
  of: ({ cell }) => ({ stateCode: stateCode(cell('state'), cell('country')) }),
};
