import { participationRoles } from '../../domain/activity/participation.table.ts';
import { ClientError } from '../../platform/errors.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import { type GraphScope, MAX_LIST_ENTRIES, SIZE_LIMITS, type SizeLimit } from '../graph/graph-scope.ts';
import { verdicts } from '../graph/ties.ts';
import { type ActorKind, channels } from '../graph/two-mode.ts';
import type { TieSelection } from '../selection/tie-selection.ts';
import type { TieFilter } from './tie.filter.ts';

/** The first part of a filter: what the graph is made of. Lists are sorted, so that equal filters give equal scopes. */
export function graphScopeOf(kind: ActorKind, filter: TieFilter | null | undefined): GraphScope {
  const given = filter ?? {};
  rejectLongLists(given);
  return {
    kind,
    channels: channels.filter((channel) => (given.channels ?? ['ACTIVITY']).includes(channel)),
    series: ascending(keysFromIds('Series', given.series)),
    editions: ascending(keysFromIds('Edition', given.editions)),
    topics: ascending(keysFromIds('Topic', given.topics)),
    roles: ascending(given.roles?.map((role) => participationRoles.indexOf(role))),
    lineage: given.lineage ?? 'AS_RECORDED',
    maxActivitySize: sizeLimit('maxActivitySize', given.maxActivitySize),
    maxConveningSize: sizeLimit('maxConveningSize', given.maxConveningSize),
  };
}

/** What of a scope took place at one edition; the properties stay in the same order, which is part of the ids of runs. */
export const narrowToEdition = (scope: GraphScope, edition: number): GraphScope => ({
  ...scope,
  editions: scope.editions && !scope.editions.includes(edition) ? [] : [edition],
});

/** A limit that a filter sets, or else the default. */
function sizeLimit(name: SizeLimit, given: number | null | undefined): number {
  const { standard, least, most } = SIZE_LIMITS[name];
  const limit = given ?? standard;
  if (limit >= least && limit <= most) return limit;
  throw new ClientError('BAD_USER_INPUT', `"${name}" is ${limit}; it must be from ${least} to ${most}.`);
}

/** The second part of a filter: which ties of the graph are selected. */
export function tieSelectionOf(filter: TieFilter | null | undefined): TieSelection {
  const { withSector, withScope, withState, verdict, minShared } = filter ?? {};
  const { betweenSectors, firstTogether, lastTogether } = filter ?? {};
  if (minShared != null && minShared < 1)
    throw new ClientError('BAD_USER_INPUT', `"minShared" is ${minShared}; it must be at least 1.`);
  return {
    sectors: withSector ?? undefined,
    scopes: withScope ?? undefined,
    states: withState ?? undefined,
    verdicts: ascending(verdict?.map((each) => verdicts.indexOf(each))),
    sectorPair: sectorPairOf(betweenSectors),
    firstEditions: ascending(keysFromIds('Edition', firstTogether)),
    lastEditions: ascending(keysFromIds('Edition', lastTogether)),
    minShared: minShared ?? 1,
  };
}

/** The keys of the two sectors that a filter names, the lower first, so that either order gives the same selection. */
function sectorPairOf(given: readonly string[] | null | undefined): [number, number] | undefined {
  const keys = keysFromIds('Sector', given);
  if (!keys) return undefined;
  const [one, other] = keys.toSorted((a, b) => a - b);
  if (keys.length === 2) return [one!, other!];
  throw new ClientError(
    'BAD_USER_INPUT',
    `"betweenSectors" names ${keys.length === 1 ? '1 sector' : `${keys.length} sectors`}. Name two, or one of them twice for the ties within it.`,
  );
}

function rejectLongLists(filter: TieFilter): void {
  for (const [name, value] of Object.entries(filter)) {
    if (!Array.isArray(value) || value.length <= MAX_LIST_ENTRIES) continue;
    throw new ClientError(
      'LIMIT_TOO_HIGH',
      `"${name}" has ${value.length} entries; a filter takes at most ${MAX_LIST_ENTRIES}.`,
      { limit: MAX_LIST_ENTRIES },
    );
  }
}

const ascending = (keys: number[] | undefined): number[] | undefined =>
  keys && [...new Set(keys)].sort((one, other) => one - other);
