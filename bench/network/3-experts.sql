with named as (
  select id,
    bench.pick(array['María', 'José', 'Guadalupe', 'Juan', 'Ana', 'Luis', 'Sofía', 'Carlos', 'Fernanda', 'Jorge', 'Lucía', 'Miguel', 'Daniela', 'Pedro', 'Adriana', 'Raúl', 'Ximena', 'Andrés', 'Verónica', 'Óscar', 'Itzel', 'Héctor', 'Paola', 'Iván', 'Citlali', 'Rubén', 'Gabriela', 'Emilio', 'Renata', 'Tomás'], bench.chance(id, 6))
    || ' ' || bench.pick(array['Hernández', 'García', 'Martínez', 'López', 'González', 'Pérez', 'Rodríguez', 'Sánchez', 'Ramírez', 'Cruz', 'Flores', 'Gómez', 'Morales', 'Vázquez', 'Reyes', 'Jiménez', 'Torres', 'Díaz', 'Gutiérrez', 'Ruiz', 'Mendoza', 'Aguilar', 'Ortiz', 'Moreno', 'Castillo', 'Romero', 'Álvarez', 'Méndez', 'Chávez', 'Rivera', 'Juárez', 'Ramos', 'Domínguez', 'Herrera', 'Medina', 'Castro', 'Vargas', 'Guzmán', 'Velázquez', 'Muñoz'], bench.chance(id, 7))
    || ' ' || bench.pick(array['Ibarra', 'Núñez', 'Peña', 'Ávila', 'Zúñiga', 'Cervantes', 'Salazar', 'Ochoa', 'Barrera', 'Trejo', 'Luna', 'Padilla', 'Tapia', 'Olvera', 'Meza', 'Solís', 'Rangel', 'Bautista', 'Cortés', 'Escobar', 'Fuentes', 'Galindo', 'Huerta', 'Lara', 'Macías', 'Nava', 'Orozco', 'Pineda', 'Quiroz', 'Rosales', 'Serrano', 'Téllez', 'Uribe', 'Villa', 'Yáñez', 'Zamora'], bench.chance(id, 8)) as name
  from generate_series(1, 20000 * bench.scale()) as made(id)
)
-- Whoever is withheld has neither name nor slug of their own.
insert into expert (id, slug, name, consent, biography)
select id, case when withheld then 'withheld-' || left(md5(id::text), 12) else bench.slug(name, id) end,
  case when not withheld then name end,
  case when withheld then bench.pick(array['DENIED', 'WITHDRAWN', 'EMBARGOED'], bench.chance(id, 10))
    when bench.chance(id, 9) < 0.3 then 'GRANTED' end,
  case when not withheld and bench.chance(id, 11) < 0.5 then 'Trabaja con datos abiertos desde ' || 2000 + id % 20 || '.' end
from named, lateral (select bench.chance(id, 9) < 0.01 as withheld) said;

insert into affiliation (id, expert_id, organization_id, title, valid_from, valid_to)
select row_number() over (order by expert, nth), expert,
  case nth when 0 then bench.home(expert)
    else bench.id(bench.draw(2000, bench.chance(expert, 12), 2), bench.block(expert, 20000), 2000) end,
  bench.pick(array['Directora', 'Coordinador', 'Investigadora', 'Analista', 'Comisionado', 'Profesora', 'Periodista'], bench.chance(expert, 13 + nth)),
  case nth when 0 then 2012 + expert % 8 else 2004 + expert % 8 end::text,
  case nth when 1 then 2012 + expert % 8 end::text
from generate_series(1, 20000 * bench.scale()) as made(expert),
  generate_series(0, case when bench.chance(expert, 15) < 0.25 then 1 else 0 end) as held(nth);

insert into expert_identifier (id, expert_id, scheme, value)
select row_number() over (order by id), id, 'WIKIDATA', 'Q' || 10000000 + id from expert where id % 20 = 0;
