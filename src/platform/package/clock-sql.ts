/** True of a time that is a day alone, as SQL. */
export const isDayOnly = (cell: string): string => `(${cell} !~ 'T')`;

/** True of a cell that says its offset from UTC, as SQL. */
export const hasOffset = (cell: string): string => `(${cell} ~ 'T.*(Z|[+-][0-9:]+)$')`;

/**
 * An aggregate, as SQL, of the moments (`moment`) at which the clocks of a zone showed a local time: one as a rule, two where
 * the clocks were put back over it, none where they were put forward. Both `clock` and `zone` are SQL, and `clock` is a timestamp.
 */
export const overMoments = (aggregate: string, clock: string, zone: string): string =>
  `(select ${aggregate} from (select ${clock} as clock, ${zone} as zone) local
     cross join lateral (values (interval '-24 hours'), (interval '24 hours')) side(away)
     cross join lateral (select (clock at time zone zone) + away as nearby) other_day
     cross join lateral (select (clock - ((nearby at time zone zone) - (nearby at time zone 'UTC'))) at time zone 'UTC'
       as moment) candidate
     where moment at time zone zone = clock)`;
