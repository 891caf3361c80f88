import { convenes } from '../../domain/activity/figure.policy.ts';
import { isVisibleByKey } from '../../domain/expert/expert.policy.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/** For each sector, the editions of the series in which it appears, the newest so many, by series and then the oldest first; of synthetic series only where there are no others. */
export const sectorPartsStatement = (sectors: readonly unknown[], most: number): Sql => sql`
  with part as (
    select c.edition_id, c.organization_id, c.sector_at_time_id as sector_id, ${convenes('c')} as convened from convening c
    union select p.edition_id, p.organization_id, p.sector_at_time_id, false from participation p
    where p.organization_id is not null and ${isVisibleByKey(raw('p.expert_id'))}
  ), whole as (
    select edition_id, count(distinct organization_id) as organizations,
      count(distinct organization_id) filter (where sector_id is not null) as known,
      count(distinct organization_id) filter (where convened) as conveners
    from part group by 1
  ), own as (
    select edition_id, sector_id, count(distinct organization_id) as organizations,
      count(distinct organization_id) filter (where convened) as conveners
    from part where sector_id = any(${sectors}) group by 1, 2
  ), appeared as (
    select own.sector_id, e.series_id, s.synthetic, bool_and(s.synthetic) over (partition by own.sector_id) as invented
    from own join edition e on e.id = own.edition_id join series s on s.id = e.series_id
  ), wanted as (
    select distinct sector_id, series_id from appeared where synthetic = invented
  ), shown as (
    select w.sector_id, e.id, e.series_id, coalesce(e.starts_on, e.year::text, '') as at,
      row_number() over (partition by w.sector_id order by coalesce(e.starts_on, e.year::text, '') desc, e.id desc) as age
    from wanted w join edition e on e.series_id = w.series_id
  )
  select e.sector_id as parent, e.id as edition_id,
    coalesce(own.organizations, 0)::integer as organizations, coalesce(own.conveners, 0)::integer as conveners,
    coalesce(whole.organizations, 0)::integer as "allOrganizations",
    coalesce(whole.conveners, 0)::integer as "allConveners", coalesce(whole.known, 0)::integer as "knownOrganizations"
  from shown e join series s on s.id = e.series_id
  left join own on own.edition_id = e.id and own.sector_id = e.sector_id
  left join whole on whole.edition_id = e.id
  where e.age <= ${most}
  order by fold(s.name), s.id, e.at, e.id`;
