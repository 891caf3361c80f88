import { Field, InputType, Int } from 'type-graphql';
import { allOf, type Sql, sql } from '../read/sql.ts';
import { PartialDate } from './scalars.ts';

@InputType({ description: 'From one number to another; without either it is open on that side.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: 'The least, itself included.' })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: 'The most, itself included.' })
  to?: number | null;
}

@InputType({ description: 'From one date to another; without either it is open on that side.' })
export class PartialDateRange {
  @Field(() => PartialDate, {
    nullable: true,
    description: 'The first: a year or a month from its first day on.',
  })
  from?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'The last: a year or a month until its last day.',
  })
  to?: string | null;
}

/** True where a number is within a range. */
export const isWithin = (number: Sql, { from, to }: IntRange): Sql =>
  allOf(
    sql`${number} is not null`,
    from == null ? undefined : sql`${number} >= ${from}::integer`,
    to == null ? undefined : sql`${number} <= ${to}::integer`,
  );

/** True where a date is known and, as far as it is known, may be within a range: `2021` may be in May. */
export const mayBeWithin = (date: Sql, { from, to }: PartialDateRange): Sql =>
  allOf(
    sql`${date} is not null`,
    from == null ? undefined : sql`${date} || '~' >= ${from}::text collate "C"`,
    to == null ? undefined : sql`${date} <= (${to}::text || '~') collate "C"`,
  );
