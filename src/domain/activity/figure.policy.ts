import type { ReadPolicy } from '../../platform/read/policy.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import type { measures } from '../edition/figure.table.ts';

const ofActivities = (kind: string) =>
  `(select count(*) from activity a where a.edition_id = f.edition_id and a.kind = '${kind}')`;

const ofExperts = (roles = '') =>
  `(select count(distinct p.expert_id) from participation p where p.edition_id = f.edition_id ${roles})`;

/** True where a convening brings an edition about: whoever only pays for it convenes nobody. */
export const convenes = (row: string): Sql => raw(`${row}.role <> 'SPONSOR'`);

// What each measure counts, of the edition of a row `f`; what the dates do not tell is null.
const COUNTS: Record<(typeof measures)[number], string> = {
  CONVENING_ORGANIZATIONS: `(select count(distinct c.organization_id) from convening c
    where c.edition_id = f.edition_id and ${convenes('c').compile().text})`,
  EXPERTS: ofExperts(),
  SPEAKERS: ofExperts("and p.role not in ('MODERATOR', 'RAPPORTEUR', 'ORGANIZER')"),
  MODERATORS: ofExperts("and p.role = 'MODERATOR'"),
  PANELS: ofActivities('PANEL'),
  WORKSHOPS: ofActivities('WORKSHOP'),
  KEYNOTES: ofActivities('KEYNOTE'),
  VENUES: '(select count(*) from venue v where v.edition_id = f.edition_id)',
  DAYS: `(select e.ends_on::date - e.starts_on::date + 1 from edition e where e.id = f.edition_id
    and length(e.starts_on) = 10 and length(e.ends_on) = 10)`,
};

const counting = Object.entries(COUNTS).map(([measure, count]) => `when '${measure}' then ${count}`);

/** What is recorded of a measure, of the edition and the measure of a row `f`. */
export const recordedCount: Sql = raw(`(case f.measure ${counting.join(' ')} end)::integer`);

/** What is recorded of the thing that a published figure counts. */
export const recordedFigure = (row: Sql): Sql =>
  sql`(select ${recordedCount} from figure f where f.id = ${row}.id)`;

export const figurePolicy: ReadPolicy = { derived: { recorded: recordedFigure } };
