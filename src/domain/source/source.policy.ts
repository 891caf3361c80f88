import { anyOf } from '../../platform/read/filter.ts';
import type { ReadPolicy } from '../../platform/read/policy.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/** True where a citation is of a fact that may be shown. */
export type VisibleCitation = (citation: Sql) => Sql;

/** What cites sources, by table; where not all of it may be shown, with which of it may. */
const citing = new Map<string, VisibleCitation | undefined>();

/** Notes a table of citations; sources are shown or not by what cites them. */
export const registerCitations = (table: string, shown?: VisibleCitation): void =>
  void citing.set(table, shown);

const CITATION = raw('citation');

const cites = (table: string, source: Sql, shown: Sql = raw('true')) =>
  sql`exists (select from ${raw(table)} ${CITATION} where ${CITATION}.source_id = ${source}.id and ${shown})`;

/**
 * A source is as withheld as what rests on it: it is shown when something cites it that may be shown, or
 * when nothing does that may not. Its title and address can name whom it speaks of.
 */
export const sourcePolicy: ReadPolicy = { visible: (source) => isCitedVisibly([...citing], source) };

/** True of a source that something cites that may be shown, or nothing that may not; given all that cites. */
export function isCitedVisibly(
  all: readonly (readonly [table: string, shown: VisibleCitation | undefined])[],
  source: Sql,
): Sql {
  const shown = all.map(([table, which]) => cites(table, source, which?.(CITATION)));
  const withheld = all.filter(([, which]) => which).map(([table]) => cites(table, source));
  return sql`(${anyOf(shown)} or not ${anyOf(withheld)})`;
}
