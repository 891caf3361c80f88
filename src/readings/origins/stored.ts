import type { Stored } from '../../platform/stored.ts';
import { signObjects } from './sector-signs.objects.ts';

/** What this folder adds to what is stored: the signs of sectors, which differ among those of one kind. */
export const stored: Stored = { tables: [], objects: signObjects };
