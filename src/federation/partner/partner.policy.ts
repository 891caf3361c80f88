import type { ReadPolicies } from '../../platform/read/policy.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import { originsOfOrganizationBy } from '../../readings/origins/origins.ts';
import { SubgraphTable } from './subgraph.table.ts';

/** Whether a subgraph has ended, by itself or with its partner. */
export const hasEnded = (row: Sql): Sql =>
  sql`(${row}.ended_at is not null or exists (select from partner p where p.id = ${row}.partner_id and p.ended_on is not null))`;

const stateOf = (row: Sql, column: Sql): Sql =>
  sql`(select ${column} from subgraph_state s where s.subgraph_id = ${row}.id)`;

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
      state: (row) =>
        sql`case when ${hasEnded(row)} then 'ENDED' else coalesce(${stateOf(row, sql`s.state`)}, 'CHECKED') end`,
      adds: (row) => sql`coalesce(${stateOf(row, sql`s.adds`)}, '{}')`,
      described: (row) => sql`coalesce(${stateOf(row, sql`s.described`)}, '{}')`,
      problems: (row) => sql`coalesce(${stateOf(row, sql`s.problems`)}, '{}')`,
      stateSince: (row) =>
        sql`case when not ${hasEnded(row)} then coalesce(${stateOf(row, sql`s.since`)}, ${row}.registered_at) end`,
      checkedAt: (row) => sql`coalesce(${stateOf(row, sql`s.checked_at`)}, ${row}.registered_at)`,
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
