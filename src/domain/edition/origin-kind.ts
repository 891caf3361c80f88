import type { OriginKind } from '../../platform/read/origin.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/** True where one of the editions that a statement answers with is so: an edition is synthetic as its series is. */
export const anyEditionOf = (origins: Sql, kind: OriginKind): Sql =>
  sql`exists (select from (${origins}) origin(edition_id)
    join edition e on e.id = origin.edition_id join series s on s.id = e.series_id where ${isSeries(kind)})`;

const isSeries = (kind: OriginKind): Sql => raw(kind === 'real' ? 'not s.synthetic' : 's.synthetic');
