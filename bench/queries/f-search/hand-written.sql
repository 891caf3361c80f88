-- $1 text
with asked as materialized (
  select ('''' || word || '''')::tsquery as whole, ('''' || word || ''':*')::tsquery as beginning
  from (select distinct unnest(search_words($1)) as word) each
), place as (
  select entity_type as type, entity_key as id, label, (
    select avg(case when words @@ whole then 1 when words @@ beginning then 0.75 else 0.5 end)
      - 0.005 * (1 - least(1, count(*)::numeric / length(words))) from asked) as score
  from search_name n where words @@ search_query($1)
    and not (entity_type = 'Expert' and exists (select from expert where id = entity_key and withheld is not null))
), hit as (
  select type, id, label, round(score, 4)::float8 as score
  from (select distinct on (type, id) * from place order by type, id, score desc, label) best
  order by score desc, type, id
  limit 10
)
select json_build_object('search', json_build_object(
  'nodes', coalesce(json_agg(json_build_object('label', label, 'score', score, 'node', case type
    when 'Organization' then (
      select json_build_object('__typename', type, 'slug', o.slug, 'sector', json_build_object('name', s.name))
      from organization o left join sector s on s.id = o.sector_id where o.id = hit.id)
    when 'Expert' then (select json_build_object('__typename', type, 'slug', slug) from expert where id = hit.id)
    when 'Edition' then (select json_build_object('__typename', type, 'slug', slug) from edition where id = hit.id)
    when 'Activity' then (
      select json_build_object('__typename', type, 'slug', a.slug, 'edition', json_build_object('name', e.name))
      from activity a join edition e on e.id = a.edition_id where a.id = hit.id)
    when 'Outcome' then (select json_build_object('__typename', type, 'slug', slug) from outcome where id = hit.id)
    when 'Topic' then (select json_build_object('__typename', type, 'slug', slug) from topic where id = hit.id)
  end) order by score desc, type, id), '[]')
))::text as data
from hit
