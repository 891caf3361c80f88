-- $1 slug
with speaker as materialized (
  select *
  from expert
  where withheld is null and id in (
    select p.expert_id
    from participation p
    join edition e on e.id = p.edition_id
    where e.slug = $1 and p.role in ('KEYNOTE', 'SPEAKER', 'PANELIST')
  )
  order by sort_name, id
  limit 80
)
select json_build_object('edition', json_build_object('experts', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'slug', x.slug,
    'displayName', x.name,
    'affiliations', (
      select coalesce(json_agg(json_build_object(
        'title', f.title,
        'organization', json_build_object('slug', o.slug, 'name', o.name)
      ) order by coalesce(f.valid_from, '') desc, f.id desc), '[]')
      from affiliation f
      join organization o on o.id = f.organization_id
      where f.expert_id = x.id
    )
  ) order by x.sort_name, x.id), '[]')
)))::text as data
from speaker x
