import { addFacets, type FacetsOf } from '../../platform/graph/facets.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import { ExpertFacet } from '../expert/expert.ts';

const facets = addFacets(ExpertFacet, ['ROLE', 'SECTOR', 'EDITION', 'ACTIVITY_KIND']);

/** The ways to count experts in groups, by those of their participations of which a condition is true. */
export const expertFacetsBy = (counts: (participation: Sql) => Sql): FacetsOf<typeof facets> => {
  const join = (what: string) => (row: Sql) =>
    sql`join participation p on p.expert_id = ${row}.id and ${counts(raw('p'))} ${raw(what)}`;
  return {
    ROLE: { key: () => raw('p.role'), join: join('') },
    SECTOR: {
      key: () => raw('s.slug'),
      join: join('join sector s on s.id = p.sector_at_time_id'),
      label: { text: raw('s.name'), translations: raw('s.name_translations') },
    },
    EDITION: {
      key: () => raw('e.slug'),
      join: join('join edition e on e.id = p.edition_id'),
      label: { text: raw('e.name'), translations: raw('e.name_translations') },
    },
    ACTIVITY_KIND: { key: () => raw('a.kind'), join: join('join activity a on a.id = p.activity_id') },
  };
};
