import { convenes, recordedCount } from '../../domain/activity/figure.policy.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';

/** The measures that say how complete an edition is. */
const MEASURES = [
  'CONVENING_ORGANIZATIONS',
  'EXPERTS',
  'SPEAKERS',
  'MODERATORS',
  'PANELS',
  'WORKSHOPS',
  'KEYNOTES',
  'VENUES',
] as const;

type CompletenessMeasure = (typeof MEASURES)[number];

/** One count of an edition: of a measure, of activities of a kind that no measure counts, or of conveners with something known. */
export interface CountRow {
  parent: number;
  what: 'MEASURE' | 'ACTIVITIES' | 'CONVENERS_WITH';
  name: string;
  recorded: number;
  /** The published number, and the key of the figure that says so; null where nothing was published. */
  published: number | null;
  figure: number | null;
}

/** Which kind of activity each measure of activities counts. */
export const MEASURE_OF_KIND: Partial<Record<string, CompletenessMeasure>> = {
  PANEL: 'PANELS',
  WORKSHOP: 'WORKSHOPS',
  KEYNOTE: 'KEYNOTES',
};

/** Of several published numbers the greatest counts, the exact one of equals. */
export const completenessStatement = (editions: readonly unknown[]): Sql => sql`
  select f.edition_id as parent, 'MEASURE' as what, f.measure as name, ${recordedCount} as recorded,
    published.value as published, published.id as figure
  from (select e.id as edition_id, m.measure from edition e, unnest(${MEASURES}::text[]) m(measure)
    where e.id = any(${editions})) f
  left join lateral (select p.id, p.value from figure p where p.edition_id = f.edition_id and p.measure = f.measure
    order by p.value desc, p.qualifier = 'EXACT' desc, p.id limit 1) published on true
  union all select a.edition_id, 'ACTIVITIES', a.kind, count(*)::integer, null, null from activity a
    where a.edition_id = any(${editions}) and a.kind <> all(${Object.keys(MEASURE_OF_KIND)}::text[]) group by 1, 3
  union all select c.edition_id, 'CONVENERS_WITH', k.name, count(distinct c.organization_id)::integer, null, null
    from convening c join organization o on o.id = c.organization_id
    cross join lateral (values ('SECTOR', c.sector_at_time_id::text), ('SCOPE', c.scope_at_time::text),
      ('STATE', o.state_code)) k(name, known)
    where c.edition_id = any(${editions}) and k.known is not null and ${convenes('c')} group by 1, 3`;
