import { any } from '../platform/read/filter.ts';
import type { Reading, Readings } from '../platform/read/reading.ts';
import { raw, type Sql, sql } from '../platform/read/sql.ts';
import type { AnyTable } from '../platform/tables/table.ts';

const CITATION = raw('citation');

/**
 * A source is as withheld as what rests on it: it is shown when something cites it that may be seen, or
 * when nothing does that may not. Its title and address can name whom it speaks of.
 */
export function sourceReading(tables: readonly AnyTable[], readings: Readings): Reading {
  const citations = tables.filter(({ meta }) => meta.tableName.endsWith('_citation'));
  const guarded = citations.filter(({ meta }) => readings[meta.className]?.visible);
  const cites = ({ meta }: AnyTable, source: Sql, visible = raw('true')) =>
    sql`exists (select from ${raw(meta.tableName)} ${CITATION} where ${CITATION}.source_id = ${source}.id and ${visible})`;
  return {
    visible: (source) => {
      const shown = citations.map((table) =>
        cites(table, source, readings[table.meta.className]?.visible?.(CITATION)),
      );
      return sql`(${any(shown)} or not ${any(guarded.map((table) => cites(table, source)))})`;
    },
  };
}
