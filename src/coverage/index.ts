import type { Room } from '../platform/room.ts';
import { CoverageResolver, EditionCoverage } from './coverage.resolver.ts';

/** What this folder answers. */
export const room: Room = { resolvers: [EditionCoverage, CoverageResolver] };
