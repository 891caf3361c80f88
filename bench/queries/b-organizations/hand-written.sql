-- $1 stateCode
-- $2 after
with page as materialized (
  select *
  from organization
  where state_code = $1
    and ($2::text is null or (sort_name, id) > (split_part($2, '~', 1), split_part($2, '~', 2)::int))
  order by sort_name, id
  limit 20
)
select json_build_object('organizations', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'slug', o.slug,
    'name', o.name,
    'acronym', o.acronym,
    'sector', case when s.id is not null then json_build_object('slug', s.slug, 'name', s.name) end,
    'convenings', json_build_object(
      'totalCount', (select count(*) from convening c where c.organization_id = o.id),
      'nodes', (
        select coalesce(json_agg(json_build_object(
          'role', c.role,
          'edition', json_build_object('slug', e.slug, 'name', e.name, 'year', e.year)
        ) order by c.id), '[]')
        from (select * from convening where organization_id = o.id order by id limit 10) c
        join edition e on e.id = c.edition_id
      )
    ),
    'participations', json_build_object('totalCount', (
      select count(*)
      from participation p
      join expert x on x.id = p.expert_id
      where p.organization_id = o.id and x.withheld is null
    ))
  ) order by o.sort_name, o.id), '[]'),
  'pageInfo', json_build_object('endCursor', (array_agg(o.sort_name || '~' || o.id order by o.sort_name desc, o.id desc))[1])
))::text as data
from page o
left join sector s on s.id = o.sector_id
