import type { ReadPolicies } from '../../platform/read/policy.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import { originsOfOrganizationBy } from '../../readings/origins/origins.ts';
import { SubgraphTable } from './subgraph.table.ts';

/** Whether a subgraph has ended, by itself or with its partner. */
export const hasEnded = (row: Sql): Sql =>
  sql`(${row}.ended_at is not null or exists (select from partner p where p.id = ${row}.partner_id and p.ended_on is not null))`;

const noted = (row: Sql, column: Sql): Sql =>
  sql`(select ${column} from subgraph_state found where found.subgraph_id = ${row}.id)`;

/** How a subgraph is doing; one that was not looked at since it was registered has passed its check. */
export const stateOf = (row: Sql): Sql =>
  sql`case when ${hasEnded(row)} then 'ENDED' else coalesce(${noted(row, sql`found.state`)}, 'CHECKED') end`;

/** What the graph reads of partners and their subgraphs beside their columns. */
export const policies: ReadPolicies = {
  Partner: {
    origins: (row) => originsOfOrganizationBy(sql`${row}.organization_id`),
    references: {
      subgraph: {
        type: 'Subgraph',
        key: (row) =>
          sql`(select s.id from subgraph s where s.partner_id = ${row}.id order by s.ended_at desc nulls first, s.id desc limit 1)`,
      },
    },
  },
  Subgraph: {
    table: SubgraphTable,
    derived: {
      state: stateOf,
      adds: (row) => sql`coalesce(${noted(row, sql`found.adds`)}, '{}')`,
      described: (row) => sql`coalesce(${noted(row, sql`found.described`)}, '{}')`,
      problems: (row) => sql`coalesce(${noted(row, sql`found.problems`)}, '{}')`,
      ownIds: (row) => noted(row, sql`found.own_ids`),
      stateSince: (row) =>
        sql`case when not ${hasEnded(row)} then coalesce(${noted(row, sql`found.since`)}, ${row}.registered_at) end`,
      checkedAt: (row) => sql`coalesce(${noted(row, sql`found.checked_at`)}, ${row}.registered_at)`,
    },
  },
  Organization: {
    references: {
      partner: {
        type: 'Partner',
        key: (row) =>
          sql`(select p.id from partner p where p.organization_id = ${row}.id and p.ended_on is null)`,
      },
    },
  },
};
