insert into topic (id, slug, label)
select id, 'tema-' || id, 'Tema ' || id from generate_series(1, 60 * bench.scale()) as made(id);

insert into activity (id, slug, edition_id, venue_id, kind, title, title_translations, starts_at, ends_at, language)
select id, 'actividad-' || id, edition, edition * 3 - 2 + nth % 3, kind, title,
  case when id % 5 = 0 then jsonb_build_object('es', title, 'en', 'On ' || title) end,
  starts_at, starts_at + interval '40 minutes', 'es'
from (
    select row_number() over (order by e.id, nth)::int as id, e.id as edition, e.starts_on, nth
    from edition e, generate_series(0, bench.activities(e.id) - 1) as place(nth)
  ) as made,
  lateral (
    select bench.pick(array['PANEL', 'PANEL', 'PANEL', 'WORKSHOP', 'WORKSHOP', 'TALK', 'TALK', 'KEYNOTE', 'THEMATIC_TABLE', 'CEREMONY'], bench.chance(id, 60)),
      bench.pick(array['Datos abiertos', 'Gobierno digital', 'Inteligencia artificial', 'Periodismo de datos', 'Transparencia proactiva', 'Género y datos', 'Datos para el clima', 'Presupuestos abiertos'], bench.chance(id, 61))
        || ' ' || bench.pick(array['en los municipios', 'y la participación', 'para la salud pública', 'ante la corrupción', 'en la escuela', 'desde la sociedad civil'], bench.chance(id, 62)),
      case when nth % 30 < 29 then starts_on::date + nth / 10 + interval '15 hours' + nth % 10 * interval '45 minutes' end
  ) as programme(kind, title, starts_at);

insert into activity_topic (activity_id, topic_id, position)
select id, bench.id(bench.draw(30, bench.chance(id, 63), 1.5) + 30 * nth, bench.block(edition_id, 200), 60), nth
from activity, generate_series(0, 1) as place(nth);

insert into activity_citation (activity_id, source_id) select id, edition_id from activity;

-- Drawn from ranges that do not touch, so that no expert comes twice in one activity.
with drawn as (
  select bench.first_participation(a.id) + nth as id, a.edition_id, a.id as activity_id, kind, nth,
    bench.participants(a.id) as size
  from activity a, generate_series(0, bench.participants(a.id) - 1) as place(nth)
), engaged as (
  select drawn.*, bench.id(
    bench.draw(20000, (nth + 0.95 * bench.chance(id, 64)) / size, 1.5),
    case when bench.chance(id, 65) < 0.05 then floor(bench.chance(id, 66) * bench.scale())::int else bench.block(edition_id, 200) end,
    20000
  ) as expert_id
  from drawn
)
insert into participation (id, edition_id, activity_id, expert_id, role, organization_id, name_at_time, sector_at_time_id, scope_at_time, billed_as, position)
select c.id, edition_id, activity_id, expert_id,
  case when nth = 0 then 'MODERATOR' when kind = 'WORKSHOP' then 'WORKSHOP_LEAD' when kind = 'PANEL' then 'PANELIST'
    when kind = 'KEYNOTE' then 'KEYNOTE' when kind = 'THEMATIC_TABLE' then 'THEMATIC_TABLE_LEAD' else 'SPEAKER' end,
  o.id, o.name, o.sector_id, o.scope,
  case when c.id % 10 = 0 then 'Como se anunció en el programa' end,
  nth
from engaged c left join organization o on o.id = bench.home(expert_id)
  and (bench.nth(edition_id, 200) % 2 = 0 or bench.chance(c.id, 67) < 0.92);

insert into participation_citation (participation_id, source_id) select id, edition_id from participation where id % 10 = 0;
