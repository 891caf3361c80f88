import { convenes } from '../../domain/activity/figure.policy.ts';
import { affiliationAtTime } from '../../domain/activity/participation.policy.ts';
import { isVisibleByKey } from '../../domain/expert/expert.policy.ts';
import { HOLDERS } from '../../domain/organization/holders.ts';
import type { Lineage } from '../../domain/organization/lineage.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/** How somebody passed from one edition to the next. */
export const passages = ['STAYED', 'FIRST', 'AGAIN', 'LEFT'] as const;

/** The keys of those who passed so from one edition to the next, by name; a passage that nobody took is missing. */
type Passed = Partial<Record<(typeof passages)[number], number[]>>;

/** Two editions of a series of which one follows the other, and who is recorded at which. */
export interface PairRow {
  parent: number;
  from: number;
  to: number;
  /** Whether what is known of their days, or else their ordinals, tells which was first. */
  inKnownOrder: boolean;
  /** How many editions of the series have no date. */
  editionsWithoutDate: number;
  /** The editions of the series up to the later one, with their names. */
  before: { key: number; name: string; translations: Record<string, string> | null }[];
  passed: { ORGANIZATION?: Passed; EXPERT?: Passed };
}

const AT = raw('coalesce(e.starts_on, e.year::text)');

/** The editions in time: by what is known of the first day, then by ordinal. */
const membersOf = (series: readonly unknown[]): Sql => sql`
  select e.id, e.series_id, e.name, e.name_translations, e.ordinal, ${AT} as date,
    row_number() over (partition by e.series_id order by ${AT} collate "C", e.ordinal, e.id)::integer as place
  from edition e where e.series_id = any(${series}) and ${AT} is not null`;

// Sponsors only pay. Who is withheld, and for whom they appeared, is not shown, so it does not count.
const RECORDED = sql`
  select c.edition_id, 'ORGANIZATION' as kind, c.organization_id as key from convening c where ${convenes('c')}
  union select p.edition_id, 'ORGANIZATION',
    coalesce(p.organization_id, ${affiliationAtTime(raw('p'), raw('a.organization_id'))}) from participation p
    where ${isVisibleByKey(raw('p.expert_id'))} and p.edition_id in (select id from member)
  union select o.edition_id, 'ORGANIZATION', l.organization_id from outcome o join (
    select outcome_id, organization_id from outcome_proposer
    union select outcome_id, organization_id from outcome_responsible) l on l.outcome_id = o.id
  union select p.edition_id, 'EXPERT', p.expert_id from participation p where ${isVisibleByKey(raw('p.expert_id'))}`;

const DAY = raw(`rpad(replace(m.date, '-', ''), 8, '0')::integer`);

/** Who was at which edition, by its place in the series; of an ended organization those that follow it. */
const seenBy = (lineage: keyof typeof Lineage): Sql => {
  const [key, holders] =
    lineage === 'AS_SUCCESSOR'
      ? [
          raw('coalesce(h.holder_id, r.key)'),
          sql`left join ${HOLDERS} h on r.kind = 'ORGANIZATION' and h.organization_id = r.key and ${DAY} > h.after and ${DAY} <= h.until`,
        ]
      : [raw('r.key'), raw('')];
  return sql`select distinct m.series_id, m.place, r.kind, ${key} as key
    from (${RECORDED}) r join member m on m.id = r.edition_id ${holders} where r.key is not null`;
};

/** From each edition of series to the next, the oldest first: who is recorded at both, at one, and at one before. */
export const turnoverStatement = (series: readonly unknown[], lineage: keyof typeof Lineage): Sql => sql`
  with member as materialized (${membersOf(series)}), seen as (${seenBy(lineage)}), spell as (
    select *, lag(place) over its as before, lead(place) over its as next from seen
    window its as (partition by series_id, kind, key order by place)
  ), passed as (
    select series_id, place, kind, key, case when before is null then 'FIRST' when before = place - 1 then 'STAYED' else 'AGAIN' end as how
    from spell union all
    select series_id, place + 1, kind, key, 'LEFT' from spell where next is null or next > place + 1
  ), listed as (
    select l.series_id, l.place, l.kind, l.how, json_agg(l.key order by coalesce(o.sort_name, x.family_sort, x.sort_name), l.key) as keys
    from passed l left join organization o on l.kind = 'ORGANIZATION' and o.id = l.key
    left join expert x on l.kind = 'EXPERT' and x.id = l.key group by 1, 2, 3, 4
  ), told as (
    select series_id, place, json_object_agg(kind, ways) as passed from (
      select series_id, place, kind, json_object_agg(how, keys) as ways from listed group by 1, 2, 3) each group by 1, 2
  )
  select one.series_id as parent, one.id as "from", other.id as "to",
    not (starts_with(one.date, other.date) or starts_with(other.date, one.date))
      or coalesce(one.ordinal < other.ordinal, false) as "inKnownOrder",
    (select count(*)::integer from edition e where e.series_id = one.series_id and ${AT} is null) as "editionsWithoutDate",
    (select json_agg(json_build_object('key', m.id, 'name', m.name, 'translations', m.name_translations) order by m.place)
      from member m where m.series_id = one.series_id and m.place <= other.place) as before,
    coalesce(told.passed, '{}') as passed
  from member one join member other on other.series_id = one.series_id and other.place = one.place + 1
  left join told on told.series_id = one.series_id and told.place = other.place order by one.series_id, one.place`;
