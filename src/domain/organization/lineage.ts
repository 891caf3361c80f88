import { Field } from 'type-graphql';
import { enumOf } from '../../platform/graph/enum.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import { holdersOf } from './holders.ts';

/** To whom an act is attributed once the organization that did it has ended. */
export const lineages = ['AS_RECORDED', 'AS_SUCCESSOR'] as const;

export const Lineage = enumOf(
  'Lineage',
  'Whose an act is once the organization that did it has ended.',
  lineages,
  {
    AS_RECORDED: 'Of the organization that did it, as it was recorded.',
    AS_SUCCESSOR:
      'Of each organization that took over from it after the act, over any number of steps; of the ended one no more.',
  },
);

/** Whose an act is: to be read by a lineage, of an act on a date. */
interface Act {
  /** The organization that did it, as recorded. */
  doer: Sql;
  /** The date of the act, which may be partial or null. */
  on: Sql;
}

const dayNumber = (date: Sql): Sql => sql`rpad(replace(coalesce(${date}, '0'), '-', ''), 8, '0')::integer`;

/** True where what an organization did counts as of another: of itself, or of one that took over from it. */
export function isOf(
  { doer, on }: Act,
  organization: Sql,
  lineage: keyof typeof Lineage | null | undefined,
): Sql {
  if (lineage !== 'AS_SUCCESSOR') return sql`${doer} = ${organization}`;
  const holders = holdersOf(organization);
  return sql`(${doer} = any(array(select ${organization} union all
      select h.organization_id from ${holders} h where h.holder_id = ${organization}))
    and coalesce((select max((h.holder_id = ${organization})::integer) from ${holders} h
      where h.organization_id = ${doer} and ${dayNumber(on)} > h.after and ${dayNumber(on)} <= h.until), 1) = 1)`;
}

/** True where an organization had ended before a date, which may be partial. */
export const hadEnded = (organization: Sql, date: unknown): Sql => sql`(
  exists (select from organization d where d.id = ${organization} and d.dissolved_on || '~' < ${date}::text collate "C")
  or exists (select from organization_change c where c.from_id = ${organization}
    and (c.to_id is not null or c.kind = 'DISSOLVED') and c.kind <> 'FUNCTIONS_TRANSFERRED'
    and c.effective_on || '~' < ${date}::text collate "C" and not exists (
      select from organization_change b where b.to_id = c.from_id and b.effective_on >= c.effective_on)))`;

/** The argument by which a lineage is chosen. */
export const LineageField = (): PropertyDecorator =>
  Field(() => Lineage, {
    nullable: true,
    defaultValue: 'AS_RECORDED',
    description: 'Whose an act is once the organization that did it has ended.',
  }) as PropertyDecorator;
