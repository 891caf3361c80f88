import type { Room } from '../platform/room.ts';
import { CoverageResolver, EditionCoverage } from './coverage.resolver.ts';

/** What this folder answers; it stores nothing. */
export const room: Room = { tables: [], resolvers: [EditionCoverage, CoverageResolver] };
