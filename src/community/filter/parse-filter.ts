import { participationRoles } from '../../domain/activity/participation.table.ts';
import { ClientError } from '../../platform/errors.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import {
  DEFAULT_ACTIVITY_SIZE_LIMIT,
  type GraphScope,
  MAX_ACTIVITY_SIZE_LIMIT,
  MAX_LIST_ENTRIES,
  MIN_ACTIVITY_SIZE_LIMIT,
} from '../graph/graph-scope.ts';
import { verdicts } from '../graph/ties.ts';
import { type ActorKind, channels } from '../graph/two-mode.ts';
import type { TieSelection } from '../selection/tie-selection.ts';
import type { TieFilter } from './tie.filter.ts';

/** The first part of a filter: what the graph is made of. Lists are sorted, so that equal filters give equal scopes. */
export function graphScopeOf(kind: ActorKind, filter: TieFilter | null | undefined): GraphScope {
  const given = filter ?? {};
  rejectLongLists(given);
  const maxActivitySize = given.maxActivitySize ?? DEFAULT_ACTIVITY_SIZE_LIMIT;
  if (maxActivitySize < MIN_ACTIVITY_SIZE_LIMIT || maxActivitySize > MAX_ACTIVITY_SIZE_LIMIT) {
    throw new ClientError(
      'BAD_USER_INPUT',
      `"maxActivitySize" is ${maxActivitySize}; it must be from ${MIN_ACTIVITY_SIZE_LIMIT} to ${MAX_ACTIVITY_SIZE_LIMIT}.`,
    );
  }
  return {
    kind,
    channels: channels.filter((channel) => (given.channels ?? ['ACTIVITY']).includes(channel)),
    series: ascending(keysFromIds('Series', given.series)),
    editions: ascending(keysFromIds('Edition', given.editions)),
    topics: ascending(keysFromIds('Topic', given.topics)),
    roles: ascending(given.roles?.map((role) => participationRoles.indexOf(role))),
    lineage: given.lineage ?? 'AS_RECORDED',
    maxActivitySize,
  };
}

/** The second part of a filter: which ties of the graph are selected. */
export function tieSelectionOf(filter: TieFilter | null | undefined): TieSelection {
  const { withSector, withScope, withState, verdict, minShared } = filter ?? {};
  if (minShared != null && minShared < 1)
    throw new ClientError('BAD_USER_INPUT', `"minShared" is ${minShared}; it must be at least 1.`);
  return {
    sectors: withSector ?? undefined,
    scopes: withScope ?? undefined,
    states: withState ?? undefined,
    verdicts: ascending(verdict?.map((each) => verdicts.indexOf(each))),
    minShared: minShared ?? 1,
  };
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
