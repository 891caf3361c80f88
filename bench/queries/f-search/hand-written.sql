-- $1 text
with wanted as materialized (
  select fold(trim($1)) as text, '%' || regexp_replace(fold(trim($1)), '([\\%_])', '\\\1', 'g') || '%' as pattern
), place as (
  select 'Organization' as type, id, name as label, word_similarity(w.text, sort_name) as score
  from organization, wanted w where sort_name like w.pattern or w.text <% sort_name
  union all
  select 'Organization', id, acronym, word_similarity(w.text, fold(acronym))
  from organization, wanted w where fold(acronym) like w.pattern or w.text <% fold(acronym)
  union all
  select 'Organization', organization_id, n.text, word_similarity(w.text, fold(n.text))
  from organization_name n, wanted w where fold(n.text) like w.pattern or w.text <% fold(n.text)
  union all
  select 'Expert', id, name, word_similarity(w.text, sort_name)
  from expert, wanted w where (sort_name like w.pattern or w.text <% sort_name) and withheld is null
  union all
  select 'Edition', id, name, word_similarity(w.text, sort_name)
  from edition, wanted w where sort_name like w.pattern or w.text <% sort_name
  union all
  select 'Activity', id, title, word_similarity(w.text, sort_name)
  from activity, wanted w where sort_name like w.pattern or w.text <% sort_name
  union all
  select 'Outcome', id, o.text, word_similarity(w.text, sort_name)
  from outcome o, wanted w where sort_name like w.pattern or w.text <% sort_name
  union all
  select 'Topic', id, t.label, word_similarity(w.text, sort_name)
  from topic t, wanted w where sort_name like w.pattern or w.text <% sort_name
), hit as (
  select type, id, label, round(score::numeric, 4)::float8 as score
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
