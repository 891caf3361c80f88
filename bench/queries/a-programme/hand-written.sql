-- $1 slug
select json_build_object('edition', json_build_object(
  'slug', e.slug,
  'name', e.name,
  'startsOn', e.starts_on,
  'activities', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
      'title', a.title,
      'kind', a.kind,
      'startsAt', a.starts_at,
      'participants', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object(
          'expert', case when x.id is not null then json_build_object('displayName', x.name) end,
          'onBehalfOf', case when o.id is not null then json_build_object(
            'name', o.name,
            'sector', case when s.id is not null then json_build_object('name', s.name) end
          ) end
        ) order by p.position, p.id), '[]')
        from participation p
        left join expert x on x.id = p.expert_id and x.withheld is null
        left join organization o on o.id = p.organization_id and x.id is not null
        left join sector s on s.id = o.sector_id
        where p.activity_id = a.id
      ))
    ) order by coalesce(a.starts_at, a.starts_on::timestamp at time zone 'UTC', 'infinity'), a.id), '[]')
    from activity a
    where a.edition_id = e.id
  ))
))::text as data
from edition e
where e.slug = $1
