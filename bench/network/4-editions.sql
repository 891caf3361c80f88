insert into series (id, slug, name)
select id, 'encuentro-' || id, 'Encuentro ' || id from generate_series(1, 10 * bench.scale()) as made(id);

insert into edition (id, slug, series_id, name, year, ordinal, modality, city, country, starts_on, ends_on)
select id, 'encuentro-' || series || '-' || year, series, 'Encuentro ' || series || ' ' || year, year, year - 2003,
  bench.pick(array['IN_PERSON', 'VIRTUAL', 'HYBRID'], bench.chance(id, 20)),
  bench.pick(array['Ciudad de México', 'Guadalajara', 'Monterrey', 'Mérida', 'Puebla', 'Xalapa', 'Oaxaca'], bench.chance(id, 21)),
  'MX', held::text, (held + 8)::text
from generate_series(1, 200 * bench.scale()) as made(id),
  lateral (select bench.id(bench.nth(id, 200) / 20, bench.block(id, 200), 10), 2004 + bench.nth(id, 200) % 20) as of(series, year),
  lateral (select make_date(year, 1 + id % 12, 1 + id % 20)) as day(held);

insert into venue (id, slug, edition_id, name, city, state, state_code, country, time_zone, host_id)
select edition * 3 - 2 + nth, 'sede-' || edition * 3 - 2 + nth, edition, 'Sede ' || nth + 1, 'Guadalajara', 'Jalisco', 'MX-JAL', 'MX',
  'America/Mexico_City', bench.id(bench.draw(2000, bench.chance(edition, 22 + nth), 2), bench.block(edition, 200), 2000)
from generate_series(1, 200 * bench.scale()) as made(edition), generate_series(0, 2) as place(nth);

-- Drawn from 25 ranges that do not touch, so that no organization comes twice.
insert into convening (id, edition_id, organization_id, role, name_at_time, sector_at_time_id, scope_at_time)
select edition * 25 - 24 + nth, edition, o.id,
  case when nth < 18 then 'CONVENER' when nth < 20 then 'ORGANIZER' when nth < 21 then 'HOST' when nth < 23 then 'PARTNER' else 'SPONSOR' end,
  o.name, o.sector_id, o.scope
from generate_series(1, 200 * bench.scale()) as made(edition) cross join generate_series(0, 24) as place(nth)
  join organization o on o.id = bench.id(bench.draw(2000, (nth + 0.9 * bench.chance(edition, 30 + nth)) / 25, 2), bench.block(edition, 200), 2000);

insert into figure (id, edition_id, measure, qualifier, value)
select row_number() over (order by id, measure), id, measure, 'ABOUT', value
from edition, (values ('EXPERTS', 280), ('PANELS', 12), ('CONVENING_ORGANIZATIONS', 20)) as published(measure, value);

insert into source (id, slug, title, url)
select id, 'programa-' || id, 'Programa de ' || name, 'https://example.org/programas/' || id from edition;

insert into edition_citation (edition_id, source_id) select id, id from edition;
