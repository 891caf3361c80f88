import { Field } from 'type-graphql';
import { enumOf } from '../../platform/graph/enum.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';

/** To whom an act is attributed once the organization that did it has ended. */
export const lineages = ['AS_RECORDED', 'AS_SUCCESSOR'] as const;

export const Lineage = enumOf(
  'Lineage',
  'Whose an act is once the organization that did it has ended.',
  lineages,
  {
    AS_RECORDED: 'Of the organization that did it, as it was recorded.',
    AS_SUCCESSOR: 'Of each organization that follows it, over any number of steps; of the ended one no more.',
  },
);

/** True where an organization has handed over: others count what it did. Where a change came out of itself, it is its own heir. */
export const followed = (organization: Sql) => sql`exists (
  select from organization_change o where o.from_id = ${organization} and o.to_id is not null
  and not exists (select from organization_change self where self.from_id = o.from_id and self.to_id = o.from_id))`;

const withPredecessors = (organization: Sql) => sql`(
  with recursive line as (
    select ${organization} as id
    union select o.from_id from organization_change o join line on o.to_id = line.id
  ) select id from line)`;

/** True where what an organization did counts as of another: of itself, or of one that follows it. */
export function isOf(doer: Sql, organization: Sql, lineage: keyof typeof Lineage | null | undefined): Sql {
  if (lineage !== 'AS_SUCCESSOR') return sql`${doer} = ${organization}`;
  return sql`(${doer} in ${withPredecessors(organization)} and not ${followed(organization)})`;
}

/** The argument by which a lineage is chosen. */
export const LineageField = (): PropertyDecorator =>
  Field(() => Lineage, {
    nullable: true,
    defaultValue: 'AS_RECORDED',
    description: 'Whose an act is once the organization that did it has ended.',
  }) as PropertyDecorator;
