-- $1 sectors
-- $2 editions
with found as materialized (
  select *
  from organization
  where sector_id in (select id from sector where slug = any($1))
    and id in (select c.organization_id from convening c join edition e on e.id = c.edition_id where e.slug = any($2) and c.role <> 'SPONSOR')
), bucket as (
  select 1 as nth, 'SCOPE' as facet, scope as key, count(*) from found where scope is not null group by scope
  union all
  select 2, 'STATE', state_code, count(*) from found where state_code is not null group by state_code
)
select json_build_object('organizations', json_build_object(
  'totalCount', (select count(*) from found),
  'facets', (
    select json_agg(json_build_object('facet', facet, 'buckets', buckets) order by nth)
    from (
      select nth, facet, json_agg(json_build_object('key', key, 'count', count) order by count desc, key) as buckets
      from bucket
      group by nth, facet
    ) facets
  ),
  'nodes', (
    select coalesce(json_agg(json_build_object(
      'slug', o.slug,
      'name', o.name,
      'sector', case when s.id is not null then json_build_object('slug', s.slug, 'name', s.name) end
    ) order by o.sort_name, o.id), '[]')
    from (select * from found order by sort_name, id limit 20) o
    left join sector s on s.id = o.sector_id
  )
))::text as data
