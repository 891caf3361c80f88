insert into outcome (id, slug, kind, text, edition_id, status)
select row_number() over (order by e.id, nth), 'resultado-' || e.id || '-' || nth, bench.pick(array['CONCLUSION', 'RECOMMENDATION', 'AGREEMENT'], bench.chance(e.id, 70 + nth)),
  'Publicar los datos de ' || bench.pick(array['compras', 'movilidad', 'salud', 'seguridad', 'presupuesto'], bench.chance(e.id, 80 + nth)) || ' cada trimestre', e.id,
  bench.pick(array['PROPOSED', 'ADOPTED', 'IN_PROGRESS', 'DONE'], bench.chance(e.id, 90 + nth))
from edition e, generate_series(0, 2) as place(nth);

insert into outcome_proposer (outcome_id, organization_id)
select distinct id, bench.id(bench.draw(2000, bench.chance(id, 100 + nth), 2), bench.block(edition_id, 200), 2000)
from outcome, generate_series(0, 1) as place(nth);

insert into outcome_evidence (id, outcome_id, observed_on, status, note)
select row_number() over (order by id), id, '2024-05', 'DONE', 'Se publicó.' from outcome where status = 'DONE';
