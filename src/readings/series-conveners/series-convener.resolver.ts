import { Args, Resolver } from 'type-graphql';
import { convenes } from '../../domain/activity/figure.policy.ts';
import { Series } from '../../domain/edition/series.ts';
import { ConnectionField } from '../../platform/graph/list-field.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { Order } from '../../platform/read/order.ts';
import type { ReadPolicy } from '../../platform/read/policy.ts';
import { sql } from '../../platform/read/sql.ts';
import { SeriesConvenerConnection } from './series-convener.ts';

/** Each organization once for each series of which it convened editions, with their number. */
const conveners =
  () => sql`(select o.id, o.sort_name, e.series_id, count(distinct c.edition_id)::integer as editions
  from convening c join edition e on e.id = c.edition_id join organization o on o.id = c.organization_id
  where ${convenes('c')} group by o.id, e.series_id)`;

const byEditions: Order = {
  name: 'editions',
  keys: [
    { by: (row) => sql`${row}.editions`, type: 'integer', descending: true },
    { by: (row) => sql`${row}.sort_name`, type: 'text' },
  ],
};

/** What is read of a convener of a series. */
export const seriesConvenerPolicy: ReadPolicy = {
  virtual: true,
  derived: { editions: (row) => sql`${row}.editions` },
  references: { organization: { type: 'Organization', key: (row) => sql`${row}.id` } },
};

@Resolver(() => Series)
export class SeriesConveners {
  @ConnectionField(
    () => SeriesConvenerConnection,
    'Who brought its editions about, in any role but sponsor: those of most editions first, then by name.',
  )
  conveners(@Args(() => PageArgs) _page: PageArgs): PagedList {
    return {
      type: 'SeriesConvener',
      from: conveners,
      link: (row, series) => sql`${row}.series_id = ${series}`,
      order: byEditions,
    };
  }
}
