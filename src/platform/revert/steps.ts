import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { changeKinds } from '../changes/change.table.ts';
import { type Selection, selectedEntries } from './selection.ts';

/** Entries of a batch that follow each other, of one kind and about one table: about what one statement did. */
export interface Step {
  entity: string;
  kind: (typeof changeKinds)[number];
  /** The positions of the first and the last of them. */
  from: string;
  to: string;
  rows: number;
}

/** What a batch did, step by step, the last step first. */
export const stepsOf = (em: SqlEntityManager, selection: Selection): Promise<Step[]> =>
  em.execute<Step[]>(`
    select entity_type as entity, kind, min(id)::text as "from", max(id)::text as "to", count(*)::int as rows
    from (select id, kind, entity_type, sum(is_other) over (order by id) as step
      from (select id, kind, entity_type,
          ((kind, entity_type) is distinct from (lag(kind) over entries, lag(entity_type) over entries))::int as is_other
        from ${selectedEntries(selection)} window entries as (order by id)) entry) numbered
    group by step, entity_type, kind order by step desc`);

/** The entries of a step, as SQL for a FROM with its conditions. */
export const entriesOf = (selection: Selection, { from, to }: Step): string =>
  `${selectedEntries(selection)} and logged.id between ${from} and ${to}`;
