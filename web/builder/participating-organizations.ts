import { BuilderPartners } from '../graphql/operations.ts';
import type { Visit } from '../layout/page.ts';
import { readAllPages } from '../layout/read-all-pages.ts';
import type { Option } from './choice-form.ts';

/** How many pages of participations are read for organizations. */
const MAX_PAGES = 10;

/** The organizations and sectors that took part in an edition. */
export interface ParticipatingOrganizations {
  organizations: Option[];
  /** The slugs of the sectors that any of them was from. */
  sectors: Set<string>;
  /** How many participations were not read. */
  unreadCount: number;
}

/** Finds the organizations of an edition by its participations, up to a bound, and all of its sectors. */
export async function participatingOrganizations(
  edition: string,
  { runQuery, locale }: Visit,
): Promise<ParticipatingOrganizations> {
  const sectors = new Set<string>();
  const list = await readAllPages(async (after) => {
    const answer = await runQuery(BuilderPartners, { edition, after, counted: after === null, locale });
    const found = answer.edition?.participations;
    for (const { key } of found?.facets?.[0]?.buckets ?? []) sectors.add(key);
    return found;
  }, MAX_PAGES);
  const { nodes, totalCount } = list ?? { nodes: [], totalCount: 0 };
  const names = new Map(nodes.flatMap(({ onBehalfOf: each }) => (each ? [[each.slug, each.name]] : [])));
  const organizations = [...names].map(([slug, name]) => ({ slug, name }));
  return {
    organizations: organizations.sort((a, b) => a.name.localeCompare(b.name, locale)),
    sectors,
    unreadCount: totalCount - nodes.length,
  };
}
