import { affiliationAtTime } from '../../domain/activity/participation.policy.ts';
import { participationRoles } from '../../domain/activity/participation.table.ts';
import { expertPolicy, mayBeTied } from '../../domain/expert/expert.policy.ts';
import { HOLDERS } from '../../domain/organization/holders.ts';
import { startOf } from '../../platform/read/orders.ts';
import { join, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { EXPERT_TIES_CODES, ORGANIZATION_SCOPE_CODES } from '../facts/facts.ts';

/** The number by which each row says its kind. */
export const TAGS = {
  sector: 0,
  series: 1,
  edition: 2,
  organization: 3,
  holder: 4,
  expert: 5,
  activity: 6,
  topic: 7,
  attendance: 8,
  convening: 9,
  outcome: 10,
  party: 11,
  appearance: 12,
  withheld: 13,
  formerSector: 14,
} as const;

/** Editions with their rank in time: activities sort faster by it than by dates as text. */
const editionsInTime = sql`(select e.id, e.series_id, e.year, coalesce(e.starts_on, e.year::text, '') as date,
  row_number() over (order by coalesce(e.starts_on, e.year::text, '') collate "C", e.id)::integer as place from edition e)`;

/** The ranks of all experts by name: these come from an index alone, while those of some would need a lookup each. */
const expertsByName = sql`(select n.id, row_number() over (order by n.sort_name, n.id)::integer as rank from expert n)`;

/** The code of an enum value; null for none. */
const codeOf = (codes: Record<string, number>, column: string): Sql => {
  const cases = Object.entries(codes).map(([value, code]) => `when '${value}' then ${code}`);
  return raw(`case ${column} ${cases.join(' ')} end`);
};

const ROLES = Object.fromEntries(participationRoles.map((role, index) => [role, index]));

/** True of the experts who may be shown tied to others. */
const mayBeShownTied = sql`${expertPolicy.visible!(raw('x'))} and ${mayBeTied(raw('x'))}`;

/** The organization that a participation was on behalf of, else the one of the affiliation that held then. */
export const appearedFor = (row: Sql): Sql =>
  sql`coalesce(${row}.organization_id, ${affiliationAtTime(row, sql`a.organization_id`)})`;

const parties = (table: string) => sql`select l.outcome_id, l.organization_id, 0, 0, '' from ${raw(table)} l`;

/** True of what was recorded with another sector than the organization has today. */
const wasOther = (row: string): Sql =>
  raw(`${row}.sector_at_time_id is not null and ${row}.sector_at_time_id is distinct from o.sector_id`);

/**
 * The sectors that organizations had at editions and have no more: by their convening, else by who appeared for them. Most
 * rows have the sector of today, so these are left out before anything else is looked up.
 */
const formerSectors = sql`with other as materialized (
    select p.id, p.edition_id, p.organization_id, p.sector_at_time_id, p.expert_id
    from participation p join organization o on o.id = p.organization_id where ${wasOther('p')}
  ), former as (
    select c.edition_id, c.organization_id, c.sector_at_time_id, c.id
    from convening c join organization o on o.id = c.organization_id where ${wasOther('c')}
    union all select p.edition_id, p.organization_id, p.sector_at_time_id, p.id
    from other p join expert x on x.id = p.expert_id
    where ${expertPolicy.visible!(raw('x'))} and not exists (select from convening c where c.edition_id = p.edition_id
      and c.organization_id = p.organization_id and c.sector_at_time_id is not null)
  ) select distinct on (t.edition_id, t.organization_id) t.edition_id, t.organization_id, t.sector_at_time_id, 0, ''
    from former t order by t.edition_id, t.organization_id, t.id`;

/** By tag: four whole numbers and a text. Ranks count from 1. */
const SELECTS: Record<keyof typeof TAGS, Sql> = {
  sector: sql`select s.id, 0, 0, 0, s.slug from sector s`,
  series: sql`select s.id, ${codeOf(EXPERT_TIES_CODES, 's.expert_ties')}, s.synthetic::integer, 0, '' from series s`,
  edition: sql`select e.id, e.series_id, coalesce(e.year, 0), e.place, e.date from ${editionsInTime} e`,
  organization: sql`select o.id, o.sector_id, ${codeOf(ORGANIZATION_SCOPE_CODES, 'o.scope')},
    row_number() over (order by o.sort_name, o.id)::integer, coalesce(o.state_code, '') from organization o`,
  holder: sql`select h.organization_id, h.holder_id, h.until, 0, '' from ${HOLDERS} h`,
  expert: sql`select x.id, case when x.tie_consent = 'GRANTED' then 1 else 0 end, n.rank, 0, ''
    from expert x join ${expertsByName} n on n.id = x.id where ${mayBeShownTied}`,
  withheld: sql`select x.id, 0, 0, 0, '' from expert x where not (${expertPolicy.visible!(raw('x'))})`,
  activity: sql`select a.id, a.edition_id,
    row_number() over (order by e.place, ${startOf(raw('a'))}, a.id)::integer, 0, ''
    from activity a join ${editionsInTime} e on e.id = a.edition_id`,
  topic: sql`select l.activity_id, l.topic_id, 0, 0, '' from activity_topic l`,
  attendance: sql`select p.activity_id, p.expert_id, ${appearedFor(raw('p'))},
    ${codeOf(ROLES, 'p.role')}, '' from participation p where p.activity_id is not null`,
  appearance: sql`select distinct p.edition_id, ${appearedFor(raw('p'))}, 0, 0, '' from participation p
    join expert x on x.id = p.expert_id where p.activity_id is null and ${expertPolicy.visible!(raw('x'))}`,
  convening: sql`select c.id, c.edition_id, c.organization_id, 0, '' from convening c`,
  outcome: sql`select u.id, u.edition_id, u.activity_id, 0, '' from outcome u`,
  formerSector: formerSectors,
  party: sql`${parties('outcome_proposer')} union ${parties('outcome_responsible')}`,
};

/** One statement for all facts, so that all are of one moment, as binary COPY for `BinaryCopyReader`. */
export const factsStatement = (): string => {
  const rows = Object.entries(SELECTS).map(([name, select]) => {
    const tag = raw(String(TAGS[name as keyof typeof TAGS]));
    return sql`select ${tag}::integer, r.a::integer, r.b::integer, r.c::integer, r.d::integer, r.t::text
      from (${select}) as r(a, b, c, d, t)`;
  });
  return `copy (${join(rows, ' union all ').compile().text}) to stdout (format binary)`;
};
