import { activityKinds } from '../../domain/activity/activity.table.ts';
import { groupByParent, parentOf } from '../../platform/read/group-by-parent.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { type CountRow, completenessStatement, MEASURE_OF_KIND } from './completeness.statement.ts';
import type { completenessStates } from './completeness.ts';
import { reachesFloor } from './floors.ts';

/** How much of a published number is recorded. */
export interface Completeness {
  state: (typeof completenessStates)[number];
  published: number | null;
  /** The key of the figure that was published. */
  figure: number | null;
  recorded: number;
  share: number | null;
}

/** How much of an edition is recorded. */
export interface EditionRecord {
  conveners: Completeness;
  convenersWithState: number;
  convenersWithSector: number;
  convenersWithScope: number;
  experts: Completeness;
  moderators: Completeness;
  activities: { kind: string; completeness: Completeness }[];
  venues: Completeness;
}

const LOADER = {};

/** How much of an edition is recorded: one statement for all editions that are asked about at once. */
export const recordOf = (reader: Reader, edition: unknown): Promise<EditionRecord> =>
  reader.batch(
    LOADER,
    'completeness',
    async (keys) => {
      const rows = (await reader.run(completenessStatement(keys))) as unknown as CountRow[];
      return groupByParent(rows, (row) => parentOf({ ...row }), keys).map(toRecord);
    },
    edition,
  );

function toRecord(rows: readonly CountRow[]): EditionRecord {
  const count = (what: CountRow['what'], name: string) =>
    rows.find((row) => row.what === what && row.name === name);
  const measured = (name: string) => completenessOf(count('MEASURE', name));
  const experts = measured('EXPERTS');
  const withKnown = (name: string) => count('CONVENERS_WITH', name)?.recorded ?? 0;
  const ofKind = (kind: string) => {
    const measure = MEASURE_OF_KIND[kind];
    return { kind, completeness: measure ? measured(measure) : completenessOf(count('ACTIVITIES', kind)) };
  };
  return {
    conveners: measured('CONVENING_ORGANIZATIONS'),
    convenersWithState: withKnown('STATE'),
    convenersWithSector: withKnown('SECTOR'),
    convenersWithScope: withKnown('SCOPE'),
    experts:
      experts.published === null && measured('SPEAKERS').published !== null ? measured('SPEAKERS') : experts,
    moderators: measured('MODERATORS'),
    activities: activityKinds
      .map(ofKind)
      .filter(({ completeness: { published, recorded } }) => published !== null || recorded > 0),
    venues: measured('VENUES'),
  };
}

function completenessOf(row: Pick<CountRow, 'recorded' | 'published' | 'figure'> | undefined): Completeness {
  const { recorded = 0, published = null, figure = null } = row ?? {};
  return {
    published,
    figure,
    recorded,
    share: published ? recorded / published : null,
    state: stateOf(recorded, published),
  };
}

function stateOf(recorded: number, published: number | null): Completeness['state'] {
  if (published === null) return 'UNKNOWN';
  return reachesFloor(recorded, published) ? 'SUFFICIENT' : 'PARTIAL';
}
