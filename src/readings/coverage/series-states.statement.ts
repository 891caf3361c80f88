import { convenes } from '../../domain/activity/figure.policy.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';

/** What is recorded of the places of a series. */
export interface PlacesRow {
  parent: number;
  editions: number;
  editionsWithState: number;
  editionsOnline: number;
  conveners: number;
  convenersWithState: number;
  /** The countries of its editions and venues, as they were given. */
  countries: string[];
  /** How many editions met in a state, and how many of its organizations convened, by the state's code. */
  met: Record<string, number>;
  convened: Record<string, number>;
}

/** Where series met, and where those who convened them are based. */
export const placesStatement = (series: readonly unknown[]): Sql => sql`
  with place as (
    select e.series_id, e.id, e.modality, v.state_code, v.country from edition e left join venue v on v.edition_id = e.id
    where e.series_id = any(${series})
    union all select e.series_id, e.id, e.modality, null, e.country from edition e where e.series_id = any(${series})
  ), edition_place as (
    select series_id, id, count(state_code) > 0 as known, modality is not distinct from 'VIRTUAL' as online from place group by 1, 2, modality
  ), convener as (
    select distinct e.series_id, o.id, o.state_code from convening c join edition e on e.id = c.edition_id
    join organization o on o.id = c.organization_id where e.series_id = any(${series}) and ${convenes('c')}
  )
  select s.id as parent,
    (select count(*)::integer from edition_place p where p.series_id = s.id) as editions,
    (select count(*)::integer from edition_place p where p.series_id = s.id and p.known) as "editionsWithState",
    (select count(*)::integer from edition_place p where p.series_id = s.id and p.online and not p.known) as "editionsOnline",
    (select count(*)::integer from convener c where c.series_id = s.id) as conveners,
    (select count(state_code)::integer from convener c where c.series_id = s.id) as "convenersWithState",
    array(select distinct country from place p where p.series_id = s.id and country is not null) as countries,
    (select coalesce(json_object_agg(state_code, n), '{}') from (select state_code, count(distinct id) as n from place p
      where p.series_id = s.id and state_code is not null group by 1) each) as met,
    (select coalesce(json_object_agg(state_code, n), '{}') from (select state_code, count(*) as n from convener c
      where c.series_id = s.id and state_code is not null group by 1) each) as convened
  from series s where s.id = any(${series})`;
