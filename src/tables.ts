import { tables as activity } from './activity/tables.ts';
import { tables as community } from './community/tables.ts';
import { tables as edition } from './edition/tables.ts';
import { tables as expert } from './expert/tables.ts';
import { tables as organization } from './organization/tables.ts';
import { tables as outcome } from './outcome/tables.ts';
import { BatchTable, ChangeTable } from './platform/changes/change.table.ts';
import type { AnyTable } from './platform/tables/table.ts';
import { tables as sector } from './sector/tables.ts';
import { tables as source } from './source/tables.ts';

/** All that is stored. What only reads or writes the database loads this, and nothing of GraphQL. */
export const tables: AnyTable[] = [
  BatchTable,
  ChangeTable,
  ...source,
  ...sector,
  ...organization,
  ...edition,
  ...expert,
  ...activity,
  ...outcome,
  ...community,
];
