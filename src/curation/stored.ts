import type { Stored } from '../platform/stored.ts';
import { IdempotencyTable } from './idempotency.table.ts';
import { ProposalTable } from './proposals/proposal.table.ts';

const tables = [IdempotencyTable, ProposalTable];

/** What this folder stores, none of which the log records. */
export const stored: Stored = { tables, unrecorded: tables };
