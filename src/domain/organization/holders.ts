import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/** Later than any day: what has no end ends here. */
export const NO_END = 99_999_999;

/** The last day of a partial date, as a number (20250320), which sorts. */
export const lastDay = (date: string) => `replace(case length(${date}) when 4 then ${date} || '-12-31'
  when 7 then to_char((${date} || '-01')::date + interval '1 month - 1 day', 'YYYY-MM-DD') else ${date} end, '-', '')::integer`;

/**
 * To whom that which an organization did belongs, by the day on which it did it: rows (organization_id, after, until,
 * holder_id), of which one or several hold for a day later than `after` and not later than `until`. Days are numbers such
 * as 20250320. It has organizations that handed over alone; all others keep what they did.
 *
 * What was done goes to whoever takes over at the next change on that day or later, from there at the next one in turn, and
 * so on until nobody takes over; all changes of one day count as one. Functions that were transferred end an organization
 * only where it was dissolved. What is recorded of an organization after its end counts as done at its end, unless a later
 * change brought it back. Where the changes of a day lead round in a circle, nobody took over.
 *
 * The parts: `handed` are the changes; `reach` whom those of one day lead to; `taken` who has taken over when the day is
 * done; `line` who has, day after day; `held` the last of these; `final` what holds after the last change.
 */
const holdersBy = (which: Sql): Sql => sql`
  handed as (
    select o.from_id, o.to_id, ${raw(lastDay('o.effective_on'))} as day from organization_change o
    where ${which} and o.to_id is not null and (o.kind <> 'FUNCTIONS_TRANSFERRED'
      or (select f.dissolved_on from organization f where f.id = o.from_id) is not null
      or exists (select from organization_change d where d.from_id = o.from_id and d.kind = 'DISSOLVED'))
  ), change_day as (select distinct from_id, day from handed
  ), reach as (
    select from_id, day, from_id as to_id from change_day
    union select r.from_id, r.day, h.to_id from reach r join handed h on h.from_id = r.to_id and h.day = r.day
  ), ends as (
    select * from reach r where (r.to_id, r.day) not in (select from_id, day from change_day)
      or exists (select from handed h where h.from_id = r.to_id and h.to_id = r.to_id and h.day = r.day)
  ), taken as (
    select * from ends union all select c.from_id, c.day, c.from_id from change_day c
    where (c.from_id, c.day) not in (select from_id, day from ends)
  ), line as (
    select from_id, day, to_id, day as since from taken
    union select l.from_id, l.day, t.to_id, t.day from line l join taken t on t.from_id = l.to_id
    where t.day = (select min(n.day) from change_day n where n.from_id = l.to_id and n.day > l.since)
  ), held as (
    select distinct l.from_id, l.day, l.to_id from line l
    where not exists (select from change_day n where n.from_id = l.to_id and n.day > l.since)
  ), final as (
    select h.*, exists (select from handed b where b.to_id = h.from_id and b.from_id <> h.from_id and b.day > h.day) as back
    from held h where h.day = (select max(c.day) from change_day c where c.from_id = h.from_id)
  )
  select h.from_id as organization_id, coalesce((select max(c.day) from change_day c
    where c.from_id = h.from_id and c.day < h.day), -1) as after, h.day as until, h.to_id as holder_id from held h
  union all select distinct f.from_id, f.day, ${raw(String(NO_END))}, case when f.back then f.from_id else f.to_id end from final f`;

/** The holders of everything. */
export const HOLDERS = sql`(with recursive ${holdersBy(raw('true'))})`;

/**
 * The same for what one organization holds: it is told apart from other holders, who need not be right. Only changes of those
 * before it matter; the array lets PostgreSQL expect few of them.
 */
export const holdersOf = (organization: Sql): Sql => sql`(with recursive before as (
    select ${organization} as id union select c.from_id from before b cross join lateral (
      select from_id from organization_change c where c.to_id = b.id offset 0) c
  ), ${holdersBy(raw('o.from_id = any(array(select id from before))'))})`;
