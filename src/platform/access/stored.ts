import type { Stored } from '../stored.ts';
import { tokenObjects } from './token.objects.ts';
import { TokenTable } from './token.table.ts';

/** What this folder stores. */
export const stored: Stored = { tables: [TokenTable], unrecorded: [TokenTable], objects: tokenObjects };
