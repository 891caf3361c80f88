import { Migration } from '@mikro-orm/migrations';

/** What changed in an edition is told without going through the log: by its parts, or, of few entries, by what each is of. */
export class RecentChanges extends Migration {
  override name = '20261209-recent-changes';

  override up(): void {
    this.addSql(
      `create index "change_by_first_key" on "private"."change" (entity_type, (split_part(entity_key, '-', 1)), id);`,
    );
    this.addSql(`create or replace function public.changes_within(entity_type text, entity_key integer, after bigint) returns setof bigint
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
declare
  newest bigint := coalesce((select max(entry.id) from private.change entry), 0);
begin
  if newest <= changes_within.after then return; end if;
  case changes_within.entity_type
    when 'Edition' then
      if newest - changes_within.after <= 1000 then return query
      with recursive found (id, type, key) as (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.id > changes_within.after and entry.entity_type in ('Edition', 'EditionCitation', 'EditionIdentifier', 'EditionVenue', 'Convening', 'Figure', 'Activity', 'Participation', 'Outcome', 'EditionVenueCitation', 'EditionVenueIdentifier', 'ConveningCitation', 'FigureCitation', 'ActivityTopic', 'ActivityCitation', 'ActivityIdentifier', 'ParticipationCitation', 'OutcomeProposer', 'OutcomeResponsible', 'OutcomeContinuation', 'OutcomeCitation', 'OutcomeIdentifier', 'OutcomeEvidence')
        union select found.id, up.type, up.key from found cross join lateral (
          select part.above, split_part(found.key, '-', 1) from (values ('EditionCitation', 'fact', 'Edition'), ('EditionVenueCitation', 'fact', 'EditionVenue'), ('ConveningCitation', 'fact', 'Convening'), ('FigureCitation', 'fact', 'Figure'), ('ActivityTopic', 'activity', 'Activity'), ('ActivityCitation', 'fact', 'Activity'), ('ParticipationCitation', 'fact', 'Participation'), ('OutcomeProposer', 'outcome', 'Outcome'), ('OutcomeResponsible', 'outcome', 'Outcome'), ('OutcomeContinuation', 'outcome', 'Outcome'), ('OutcomeCitation', 'fact', 'Outcome')) part(type, held_by, above)
          where part.type = found.type
          union all select 'Edition', t."edition_id"::text from public."edition_identifier" t
          where t."id" = case found.type when 'EditionIdentifier' then found.key::integer end
          union all select 'Edition', t."edition_id"::text from public."venue" t
          where t."id" = case found.type when 'EditionVenue' then found.key::integer end
          union all select 'Edition', t."edition_id"::text from public."convening" t
          where t."id" = case found.type when 'Convening' then found.key::integer end
          union all select 'Edition', t."edition_id"::text from public."figure" t
          where t."id" = case found.type when 'Figure' then found.key::integer end
          union all select 'Edition', t."edition_id"::text from public."activity" t
          where t."id" = case found.type when 'Activity' then found.key::integer end
          union all select 'Edition', t."edition_id"::text from public."participation" t
          where t."id" = case found.type when 'Participation' then found.key::integer end
          union all select 'Edition', t."edition_id"::text from public."outcome" t
          where t."id" = case found.type when 'Outcome' then found.key::integer end
          union all select 'EditionVenue', t."venue_id"::text from public."venue_identifier" t
          where t."id" = case found.type when 'EditionVenueIdentifier' then found.key::integer end
          union all select 'Activity', t."activity_id"::text from public."activity_identifier" t
          where t."id" = case found.type when 'ActivityIdentifier' then found.key::integer end
          union all select 'Outcome', t."outcome_id"::text from public."outcome_identifier" t
          where t."id" = case found.type when 'OutcomeIdentifier' then found.key::integer end
          union all select 'Outcome', t."outcome_id"::text from public."outcome_evidence" t
          where t."id" = case found.type when 'OutcomeEvidence' then found.key::integer end
          union all select part.above, entry.before ->> part.held_by from (values ('EditionIdentifier', 'node', 'Edition'), ('EditionVenue', 'edition', 'Edition'), ('Convening', 'edition', 'Edition'), ('Figure', 'edition', 'Edition'), ('Activity', 'edition', 'Edition'), ('Participation', 'edition', 'Edition'), ('Outcome', 'edition', 'Edition'), ('EditionVenueIdentifier', 'node', 'EditionVenue'), ('ActivityIdentifier', 'node', 'Activity'), ('OutcomeIdentifier', 'node', 'Outcome'), ('OutcomeEvidence', 'outcome', 'Outcome')) part(type, held_by, above)
          join private.change entry on entry.entity_type = part.type and entry.entity_key = found.key and entry.id >= found.id
          where part.type = found.type and entry.before ->> part.held_by is not null
        ) up(type, key) where found.type <> 'Edition'
      )
      select distinct found.id from found where found.type = 'Edition' and found.key = changes_within.entity_key::text;
      else return query
      with p0 (key, until) as (values (changes_within.entity_key::text, 9223372036854775807)),
      held_node (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('node', changes_within.entity_key)),
      held_edition (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('edition', changes_within.entity_key)),
      p2 (key, until) as (
        select t."id"::text, above.until from p0 above join public."edition_identifier" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_node entry
          where entry.type = 'EditionIdentifier' and entry.id > changes_within.after),
      p3 (key, until) as (
        select t."id"::text, above.until from p0 above join public."venue" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'EditionVenue' and entry.id > changes_within.after),
      p4 (key, until) as (
        select t."id"::text, above.until from p0 above join public."convening" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Convening' and entry.id > changes_within.after),
      p5 (key, until) as (
        select t."id"::text, above.until from p0 above join public."figure" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Figure' and entry.id > changes_within.after),
      p6 (key, until) as (
        select t."id"::text, above.until from p0 above join public."activity" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Activity' and entry.id > changes_within.after),
      p7 (key, until) as (
        select t."id"::text, above.until from p0 above join public."participation" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Participation' and entry.id > changes_within.after),
      p8 (key, until) as (
        select t."id"::text, above.until from p0 above join public."outcome" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Outcome' and entry.id > changes_within.after),
      p10 (key, until) as (
        select t."id"::text, above.until from p3 above join public."venue_identifier" t on t."venue_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p3 above
          join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'EditionVenueIdentifier' and entry.id > changes_within.after),
      p15 (key, until) as (
        select t."id"::text, above.until from p6 above join public."activity_identifier" t on t."activity_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p6 above
          join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'ActivityIdentifier' and entry.id > changes_within.after),
      p21 (key, until) as (
        select t."id"::text, above.until from p8 above join public."outcome_identifier" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above
          join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeIdentifier' and entry.id > changes_within.after),
      p22 (key, until) as (
        select t."id"::text, above.until from p8 above join public."outcome_evidence" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above
          join private.change entry on entry.before ->> 'outcome' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeEvidence' and entry.id > changes_within.after)
      select distinct logged.id from (
        select 'Edition' as type, key, until from p0 where exists (select from private.change entry
          where entry.entity_type = 'Edition' and entry.id > changes_within.after)
        union all select 'EditionCitation' as type, key, until from p0 where exists (select from private.change entry
          where entry.entity_type = 'EditionCitation' and entry.id > changes_within.after)
        union all select 'EditionIdentifier' as type, key, until from p2 where exists (select from private.change entry
          where entry.entity_type = 'EditionIdentifier' and entry.id > changes_within.after)
        union all select 'EditionVenue' as type, key, until from p3 where exists (select from private.change entry
          where entry.entity_type = 'EditionVenue' and entry.id > changes_within.after)
        union all select 'Convening' as type, key, until from p4 where exists (select from private.change entry
          where entry.entity_type = 'Convening' and entry.id > changes_within.after)
        union all select 'Figure' as type, key, until from p5 where exists (select from private.change entry
          where entry.entity_type = 'Figure' and entry.id > changes_within.after)
        union all select 'Activity' as type, key, until from p6 where exists (select from private.change entry
          where entry.entity_type = 'Activity' and entry.id > changes_within.after)
        union all select 'Participation' as type, key, until from p7 where exists (select from private.change entry
          where entry.entity_type = 'Participation' and entry.id > changes_within.after)
        union all select 'Outcome' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'Outcome' and entry.id > changes_within.after)
        union all select 'EditionVenueCitation' as type, key, until from p3 where exists (select from private.change entry
          where entry.entity_type = 'EditionVenueCitation' and entry.id > changes_within.after)
        union all select 'EditionVenueIdentifier' as type, key, until from p10 where exists (select from private.change entry
          where entry.entity_type = 'EditionVenueIdentifier' and entry.id > changes_within.after)
        union all select 'ConveningCitation' as type, key, until from p4 where exists (select from private.change entry
          where entry.entity_type = 'ConveningCitation' and entry.id > changes_within.after)
        union all select 'FigureCitation' as type, key, until from p5 where exists (select from private.change entry
          where entry.entity_type = 'FigureCitation' and entry.id > changes_within.after)
        union all select 'ActivityTopic' as type, key, until from p6 where exists (select from private.change entry
          where entry.entity_type = 'ActivityTopic' and entry.id > changes_within.after)
        union all select 'ActivityCitation' as type, key, until from p6 where exists (select from private.change entry
          where entry.entity_type = 'ActivityCitation' and entry.id > changes_within.after)
        union all select 'ActivityIdentifier' as type, key, until from p15 where exists (select from private.change entry
          where entry.entity_type = 'ActivityIdentifier' and entry.id > changes_within.after)
        union all select 'ParticipationCitation' as type, key, until from p7 where exists (select from private.change entry
          where entry.entity_type = 'ParticipationCitation' and entry.id > changes_within.after)
        union all select 'OutcomeProposer' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeProposer' and entry.id > changes_within.after)
        union all select 'OutcomeResponsible' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeResponsible' and entry.id > changes_within.after)
        union all select 'OutcomeContinuation' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeContinuation' and entry.id > changes_within.after)
        union all select 'OutcomeCitation' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeCitation' and entry.id > changes_within.after)
        union all select 'OutcomeIdentifier' as type, key, until from p21 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeIdentifier' and entry.id > changes_within.after)
        union all select 'OutcomeEvidence' as type, key, until from p22 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeEvidence' and entry.id > changes_within.after)
      ) member cross join lateral (select entry.id from private.change entry
        where entry.entity_type = member.type and split_part(entry.entity_key, '-', 1) = member.key
          and entry.id > changes_within.after and entry.id <= member.until offset 0) logged;
      end if;
    else return;
  end case;
end $$;`);
  }
}
