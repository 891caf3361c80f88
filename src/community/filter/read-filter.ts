import { participationRoles } from '../../domain/activity/participation.table.ts';
import { ClientError } from '../../platform/errors.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import { LARGEST_SIZE, MOST_ENTRIES, type Scope, SMALLEST_SIZE, USUAL_SIZE } from '../graph/scope.ts';
import { verdicts } from '../graph/ties.ts';
import { type ActorKind, channels } from '../graph/two-mode.ts';
import type { Shown } from '../show/shown.ts';
import type { TieFilter } from './tie.filter.ts';

/** What a filter's first part says: what the graph is made of. Lists are sorted, so that the same wish reads the same. */
export function scopeOf(kind: ActorKind, filter: TieFilter | null | undefined): Scope {
  const given = filter ?? {};
  refuseLong(given);
  const maxActivitySize = given.maxActivitySize ?? USUAL_SIZE;
  if (maxActivitySize < SMALLEST_SIZE || maxActivitySize > LARGEST_SIZE) {
    throw new ClientError(
      'BAD_USER_INPUT',
      `"maxActivitySize" is ${maxActivitySize}; it must be from ${SMALLEST_SIZE} to ${LARGEST_SIZE}.`,
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

/** What a filter's second part says: what of the graph is shown. */
export function shownOf(filter: TieFilter | null | undefined): Shown {
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

function refuseLong(filter: TieFilter): void {
  for (const [name, value] of Object.entries(filter)) {
    if (!Array.isArray(value) || value.length <= MOST_ENTRIES) continue;
    throw new ClientError(
      'LIMIT_TOO_HIGH',
      `"${name}" has ${value.length} entries; a filter takes at most ${MOST_ENTRIES}.`,
      { limit: MOST_ENTRIES },
    );
  }
}

const ascending = (keys: number[] | undefined): number[] | undefined =>
  keys && [...new Set(keys)].sort((one, other) => one - other);
