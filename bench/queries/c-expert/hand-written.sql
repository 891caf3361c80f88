-- $1 slug
select json_build_object('expert', json_build_object(
  'slug', x.slug,
  'displayName', x.name,
  'sortName', x.sort_name,
  'affiliations', (
    select coalesce(json_agg(json_build_object(
      'title', f.title,
      'from', f.valid_from,
      'to', f.valid_to,
      'organization', json_build_object(
        'slug', o.slug,
        'name', o.name,
        'sector', case when s.id is not null then json_build_object('name', s.name) end
      )
    ) order by coalesce(f.valid_from, '') desc, f.id desc), '[]')
    from affiliation f
    join organization o on o.id = f.organization_id
    left join sector s on s.id = o.sector_id
    where f.expert_id = x.id
  ),
  'participations', json_build_object(
    'totalCount', (select count(*) from participation p where p.expert_id = x.id),
    'nodes', (
      select coalesce(json_agg(json_build_object(
        'role', p.role,
        'billedAs', p.billed_as,
        'edition', json_build_object('slug', e.slug, 'name', e.name, 'year', e.year),
        'activity', case when a.id is not null then json_build_object(
          'slug', a.slug, 'title', a.title, 'kind', a.kind, 'startsAt', a.starts_at) end,
        'onBehalfOf', case when o.id is not null then json_build_object('slug', o.slug, 'name', o.name) end
      ) order by p.id), '[]')
      from (select * from participation where expert_id = x.id order by id limit 20) p
      join edition e on e.id = p.edition_id
      left join activity a on a.id = p.activity_id
      left join organization o on o.id = p.organization_id
    )
  )
))::text as data
from expert x
where x.slug = $1 and x.withheld is null
