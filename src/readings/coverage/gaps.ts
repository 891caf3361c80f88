import { convenes } from '../../domain/activity/figure.policy.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import { reachesFloorInSql } from '../completeness/floors.ts';

const counted = (facet: string, key: string, joins: string, text = 'null', translations = 'null') => sql`
  select c.edition_id, ${raw(`'${facet}' as facet, ${key} as bucket, min(${text}::text) as text,
    min(${translations}::text) as translations`)}, count(distinct c.organization_id) as n
  from convening c ${raw(joins)} where c.edition_id in (select id from siblings) and ${convenes('c')} group by 1, 2, 3`;

// How many organizations convened each edition of the same series, by sector and scope at the time and by state.
const COUNTS = [
  counted(
    'SECTOR',
    's.slug',
    'left join sector s on s.id = c.sector_at_time_id',
    's.name',
    's.name_translations',
  ),
  counted('SCOPE', 'c.scope_at_time', ''),
  counted('STATE', 'o.state_code', 'join organization o on o.id = c.organization_id', 'o.state'),
].reduce((one, other) => sql`${one} union all ${other}`);

const published = sql`(select max(f.value) from figure f where f.edition_id = counts.edition_id
  and f.measure = 'CONVENING_ORGANIZATIONS')`;

/** By what each edition can be compared: enough of its conveners are recorded, and enough of these are known so. */
const TOLD = sql`select edition_id, facet from counts group by 1, 2
  having ${reachesFloorInSql(sql`sum(n)`, published)}
  and ${reachesFloorInSql(sql`sum(n) filter (where bucket is not null)`, sql`sum(n)`)}`;

/**
 * The groups of which fewer organizations convened an edition than, on average, the other editions of its series that are
 * recorded well enough; and a row without a key for each facet by which there is such another to compare with.
 */
export const gapsOf = (editions: readonly unknown[]): Sql => sql`
  with siblings as (
    select other.id, e.id as of from edition e join edition other on other.series_id = e.series_id
    where e.id = any(${editions})
  ), counts as (${COUNTS}), told as (${TOLD}), others as (
    select s.of, t.facet, count(distinct s.id) as n from siblings s join told t on t.edition_id = s.id
    join told own on own.edition_id = s.of and own.facet = t.facet where s.id <> s.of group by 1, 2
  ), compared as (
    select s.of as parent, c.facet, c.bucket as key, max(c.text) as text, max(c.translations) as translations,
      round(sum(c.n) filter (where s.id <> s.of) / max(others.n))::integer as expected,
      coalesce(max(c.n) filter (where s.id = s.of), 0)::integer as observed
    from counts c join siblings s on s.id = c.edition_id join told t on t.edition_id = c.edition_id and t.facet = c.facet
    join others on others.of = s.of and others.facet = c.facet where c.bucket is not null group by 1, 2, 3
  ), found as (
    select * from compared where observed < expected
    union all select others.of, facet, null, null, null, null, null from others
  ) select * from found order by facet, expected - observed desc nulls last, key`;
