insert into sector (id, slug, name, name_translations)
select nth, slug, name, jsonb_build_object('es', name, 'en', english)
from unnest(
  array['gobierno', 'academia', 'sociedad-civil', 'sector-privado', 'organismo-autonomo', 'medios', 'organismo-internacional', 'comunidad'],
  array['Gobierno', 'Academia', 'Sociedad civil', 'Sector privado', 'Organismo autónomo', 'Medios', 'Organismo internacional', 'Comunidad'],
  array['Government', 'Academia', 'Civil society', 'Private sector', 'Autonomous body', 'Media', 'International body', 'Community']
) with ordinality as given(slug, name, english, nth);

with state as (
  select row_number() over () - 1 as nth, state, 'MX-' || code as code from unnest(
    array['Aguascalientes', 'Baja California', 'Baja California Sur', 'Campeche', 'Chiapas', 'Chihuahua', 'Ciudad de México', 'Coahuila', 'Colima', 'Durango', 'Guanajuato', 'Guerrero', 'Hidalgo', 'Jalisco', 'México', 'Michoacán', 'Morelos', 'Nayarit', 'Nuevo León', 'Oaxaca', 'Puebla', 'Querétaro', 'Quintana Roo', 'San Luis Potosí', 'Sinaloa', 'Sonora', 'Tabasco', 'Tamaulipas', 'Tlaxcala', 'Veracruz', 'Yucatán', 'Zacatecas'],
    array['AGU', 'BCN', 'BCS', 'CAM', 'CHP', 'CHH', 'CMX', 'COA', 'COL', 'DUR', 'GUA', 'GRO', 'HID', 'JAL', 'MEX', 'MIC', 'MOR', 'NAY', 'NLE', 'OAX', 'PUE', 'QUE', 'ROO', 'SLP', 'SIN', 'SON', 'TAB', 'TAM', 'TLA', 'VER', 'YUC', 'ZAC']
  ) as given(state, code)
), named as (
  select id, state, code,
    bench.pick(array['Instituto', 'Centro', 'Observatorio', 'Red', 'Laboratorio', 'Secretaría', 'Universidad', 'Fundación', 'Consejo', 'Colectivo', 'Agencia', 'Asociación'], bench.chance(id, 2))
    || ' de ' || bench.pick(array['Transparencia', 'Datos', 'Estadística', 'Innovación', 'Cómputo', 'Derechos', 'Planeación', 'Participación', 'Archivos', 'Geografía', 'Salud', 'Educación', 'Movilidad', 'Ambiente', 'Cultura'], bench.chance(id, 3))
    || ' de ' || state as name
  from generate_series(1, 2000 * bench.scale()) as made(id) join state on state.nth = bench.nth(id, 2000) % 32
)
insert into organization (id, slug, name, name_translations, acronym, sector_id, scope, country, state, state_code, url, founded_on)
select id, bench.slug(name, id), name,
  case when id % 5 = 0 then jsonb_build_object('es', name, 'en', 'The ' || name) end,
  regexp_replace(name, '[^A-Z]', '', 'g'),
  1 + bench.draw(8, bench.chance(id, 4), 1.5),
  case when bench.chance(id, 5) < 0.6 then 'LOCAL' when bench.chance(id, 5) < 0.9 then 'NATIONAL' else 'INTERNATIONAL' end,
  'MX', state, code, 'https://example.org/' || id, (1950 + id % 70)::text
from named;

insert into organization_name (id, organization_id, text, valid_to)
select row_number() over (order by id), id, 'Comité número ' || id, '2015' from organization where id % 6 = 0;

insert into organization_change (id, kind, effective_on, from_id, to_id)
select row_number() over (order by id), 'FUNCTIONS_TRANSFERRED', '2025-03-20', id, id + 1
from organization where bench.nth(id, 2000) % 100 = 50;

insert into organization_identifier (id, organization_id, scheme, value)
select row_number() over (order by id), id, 'WIKIDATA', 'Q' || 1000000 + id from organization where id % 3 = 0;
