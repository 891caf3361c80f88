import type { Stored } from '../platform/stored.ts';
import { IdempotencyTable } from './idempotency.table.ts';

/** What this folder stores. */
export const stored: Stored = { tables: [IdempotencyTable], unrecorded: [IdempotencyTable] };
