/** Most rows were last changed together, by one import. */
const CHANGED = "case when n % 100 = 0 then timestamptz '2021-01-01' else timestamptz '2020-01-01' end";

/**
 * A network large enough that a scan of a whole table shows: rows as they come, most relations spread evenly, made
 * in PostgreSQL itself. Every hundredth expert is withheld.
 */
export const LARGE = `
insert into sector (slug, name) select 'sector-' || n, 'Sector ' || n from generate_series(1, 6) n;
insert into source (slug, title) select 'fuente-' || n, 'Fuente ' || n from generate_series(1, 4000) n;
insert into series (slug, name) select 'serie-' || n, 'Serie ' || n from generate_series(1, 100) n;
insert into organization (slug, name, acronym, sector_id, scope, state_code, parent_id, updated_at)
  select 'red-' || n, 'Red ' || md5(n::text), left(md5(n::text), 5), 1 + n % 6, (array['LOCAL', 'NATIONAL'])[1 + n % 2],
    'MX-' || n % 400, nullif(n / 2, 0), ${CHANGED} from generate_series(1, 4000) n;
insert into organization_name (organization_id, text, valid_from) select n, 'Antes ' || md5((n + 9)::text), '2001' from generate_series(1, 4000) n;
insert into organization_change (kind, effective_on, from_id, to_id) select 'ABSORBED', '2020', n, n + 1 from generate_series(1, 3000) n;
insert into organization_identifier (organization_id, scheme, value) select n, 'WIKIDATA', 'Q' || n from generate_series(1, 4000) n;
insert into edition (slug, name, series_id, year, starts_on)
  select 'edicion-' || n, 'Edición ' || n, 1 + n % 100, 2000 + n % 20, (2000 + n % 20)::text from generate_series(1, 400) n;
insert into venue (slug, edition_id, city, state_code, host_id) select 'sede-' || n, 1 + n % 400, 'Mérida', 'MX-' || n % 400, n from generate_series(1, 1500) n;
insert into convening (edition_id, organization_id, role, name_at_time, sector_at_time_id, scope_at_time)
  select 1 + n % 400, 1 + n % 3989, 'CONVENER', 'Red ' || n, 1 + n % 6, 'LOCAL' from generate_series(1, 10000) n;
insert into figure (edition_id, measure, qualifier, value) select 1 + n % 400, (array['EXPERTS', 'PANELS', 'CONVENING_ORGANIZATIONS', 'DAYS'])[1 + n / 400], 'EXACT', n from generate_series(1, 1500) n;
insert into expert (slug, name, consent, updated_at) select 'persona-' || n, 'Persona ' || md5(n::text), case when n % 100 = 0 then 'DENIED' end,
  ${CHANGED} from generate_series(1, 8000) n;
insert into expert_identifier (expert_id, scheme, value) select n, 'WIKIDATA', 'Q' || n from generate_series(1, 4000) n;
insert into affiliation (expert_id, organization_id, valid_from) select 1 + n % 7993, 1 + n % 3989, '2019' from generate_series(1, 10000) n;
insert into topic (slug, label) select 'tema-' || n, 'Tema ' || md5(n::text) from generate_series(1, 1500) n;
insert into activity (slug, edition_id, venue_id, kind, title, starts_at, language, updated_at)
  select 'mesa-' || n, 1 + n % 400, 1 + n % 1499, (array['PANEL', 'TALK'])[1 + n % 2], 'Mesa ' || md5(n::text),
    timestamptz '2020-01-01' + n * interval '1 hour', (array['es', 'en'])[1 + n % 2], ${CHANGED} from generate_series(1, 6000) n;
insert into activity_topic (activity_id, topic_id) select n, 1 + n % 1499 from generate_series(1, 6000) n;
insert into participation (edition_id, activity_id, expert_id, role, organization_id, sector_at_time_id, position)
  select 1 + (1 + n % 5987) % 400, 1 + n % 5987, 1 + n % 7993, (array['PANELIST', 'MODERATOR'])[1 + n % 2], 1 + n % 3989, 1 + n % 6, n / 5987 from generate_series(1, 24000) n;
insert into participation_citation (participation_id, source_id) select n, 1 + n % 3999 from generate_series(1, 10000) n;
insert into organization_citation (organization_id, source_id) select n, 1 + n % 3999 from generate_series(1, 4000) n;
insert into expert_citation (expert_id, source_id) select n, 1 + n % 3999 from generate_series(1, 4000) n;
insert into figure_citation (figure_id, source_id) select n, n from generate_series(1, 1500) n;
insert into outcome (slug, edition_id, activity_id, kind, text, status, due_on) select 'resultado-' || n, 1 + n % 400, 1 + n % 5987,
  (array['AGREEMENT', 'CONCLUSION'])[1 + n % 2], 'Se acordó ' || md5(n::text), (array['PROPOSED', 'DONE', 'STALLED'])[1 + n % 3], '2022' from generate_series(1, 4000) n;
insert into outcome_proposer (outcome_id, organization_id) select n, n from generate_series(1, 4000) n;
insert into outcome_responsible (outcome_id, organization_id) select n, 1 + n % 3989 from generate_series(1, 4000) n;
insert into outcome_continuation (outcome_id, continues_id) select n, n - 1 from generate_series(2, 3000) n;
insert into outcome_evidence (outcome_id, observed_on, status) select 1 + n % 2000, (2021 + n / 2001)::text, 'DONE' from generate_series(1, 4000) n;
insert into agenda_item (slug, title) select 'punto-' || n, 'Punto ' || n from generate_series(1, 400) n;
insert into agenda_item_outcome (agenda_item_id, outcome_id) select 1 + n % 399, n from generate_series(1, 4000) n;
analyze;
`;
