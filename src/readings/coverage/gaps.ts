import { raw, type Sql, sql } from '../../platform/read/sql.ts';

const counted = (facet: string, key: string, joins: string, text = 'null', translations = 'null') =>
  `select c.edition_id, '${facet}' as facet, ${key} as bucket, min(${text}::text) as text,
    min(${translations}::text) as translations,
    count(distinct c.organization_id) as n
  from convening c ${joins} where c.edition_id in (select id from siblings) and ${key} is not null group by 1, 2, 3`;

// How many organizations convened each edition of the same series, by sector and scope at the time and by state.
const COUNTS = [
  counted('SECTOR', 's.slug', 'join sector s on s.id = c.sector_at_time_id', 's.name', 's.name_translations'),
  counted('SCOPE', 'c.scope_at_time', ''),
  counted('STATE', 'o.state_code', 'join organization o on o.id = c.organization_id', 'o.state'),
].join(' union all ');

/**
 * The groups of which fewer organizations convened an edition than, on average, the other editions of
 * its series that have conveners on record. An edition without such others has no gaps to show.
 */
export const gapsOf = (editions: readonly unknown[]): Sql => sql`
  with siblings as (
    select other.id, e.id as of from edition e join edition other on other.series_id = e.series_id
    where e.id = any(${editions})
  ), counts as (${raw(COUNTS)}), others as (
    select s.of, count(distinct s.id) as n from siblings s where s.id <> s.of
    and exists (select from convening c where c.edition_id = s.id) group by 1
  ), compared as (
    select s.of as parent, c.facet, c.bucket as key, max(c.text) as text, max(c.translations) as translations,
      round(sum(c.n) filter (where s.id <> s.of) / max(others.n))::integer as expected,
      coalesce(max(c.n) filter (where s.id = s.of), 0)::integer as observed
    from counts c join siblings s on s.id = c.edition_id join others on others.of = s.of group by 1, 2, 3
  ) select * from compared where observed < expected order by facet, expected - observed desc, key`;
