import { EditionTable } from '../../../../src/domain/edition/edition.table.ts';
import { ExpertTable } from '../../../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../../../src/domain/organization/organization.table.ts';
import type { Scribe, World } from '../../../support/world.ts';

/** Who came together at each activity of three years; a letter stands for an organization, and for its one person. */
const CAME = {
  2021: ['AB', 'ABG', 'GD'],
  2022: ['AB', 'G', 'D', 'D'],
  2023: ['ABGD', 'GE', 'D'],
};

/** In the order of their keys, which is not that of their names. */
export const NAMES = { A: 'Alfa', B: 'Beta', G: 'Gama', D: 'Delta', E: 'Épsilon' };

export type Letter = keyof typeof NAMES;

/** Five organizations that each send one person to ten activities of three editions, told by year and place: `2021-1`. */
export function gathering(scribe: Scribe, about: Partial<Record<Letter, object>> = {}) {
  const letters = Object.keys(NAMES) as Letter[];
  const organizations = Object.fromEntries(
    letters.map((letter) => [
      letter,
      scribe.organization(NAMES[letter], { slug: letter.toLowerCase(), ...about[letter] }),
    ]),
  );
  const people = Object.fromEntries(
    letters.map((letter) => [
      letter,
      scribe.expert(`${NAMES[letter]} Inventada`, { slug: `persona-${letter.toLowerCase()}` }),
    ]),
  );
  const bring = (activity: { edition?: unknown }, who: string, fields: object = {}) => {
    for (const letter of who)
      scribe.participation(activity, people[letter], { onBehalfOf: organizations[letter], ...fields });
  };
  const series = scribe.series('Encuentro');
  const editions: Record<string, { id: number }> = {};
  const activities: Record<string, { id: number; edition?: unknown }> = {};
  for (const [year, meetings] of Object.entries(CAME)) {
    const edition = scribe.edition(series, `Encuentro ${year}`, { year: Number(year), startsOn: year });
    editions[year] = edition;
    for (const [at, who] of meetings.entries()) {
      const name = `${year}-${at + 1}`;
      const activity = scribe.activity(edition, `Mesa ${name}`);
      activities[name] = activity;
      bring(activity, who);
    }
  }
  return { organizations, people, series, editions, activities, bring };
}

let tables = 0;

/** One more table of the last edition, once all that is there already has been written. */
export const meetAgain = (world: World, who: string): Promise<void> =>
  world.write(async (scribe) => {
    const { em } = scribe;
    const edition = await em.findOneOrFail(EditionTable, { slug: 'encuentro-2023' });
    const table = scribe.activity(edition, `Mesa con ${who}`, { slug: `otra-mesa-${++tables}` });
    for (const letter of who.toLowerCase()) {
      const onBehalfOf = await em.findOneOrFail(OrganizationTable, { slug: letter });
      const expert = await em.findOneOrFail(ExpertTable, { slug: `persona-${letter}` });
      scribe.participation(table, expert, { onBehalfOf });
    }
  });

interface Listed {
  a: { slug: string };
  b: { slug: string };
  shared: number;
}

/** Both ends of a tie, whichever kind they are of. */
export const ENDS =
  'a { ... on Organization { slug } ... on Expert { slug } } b { ... on Organization { slug } ... on Expert { slug } }';

/** A tie in short: both ends and how much they shared, such as `AB4`. */
export const inShort = ({ a, b, shared }: Listed): string =>
  `${[a, b].map(({ slug }) => slug.at(-1)!.toUpperCase()).join('')}${shared}`;

/** All ties of a kind that a filter lets through, in short and in order. */
export async function tiesBy(
  world: World,
  filter: object,
  { between = 'ORGANIZATION', orderBy = 'NAME' } = {},
): Promise<string[]> {
  const { ties } = await world.read(
    `query ($between: TieKind!, $filter: TieFilter, $orderBy: TieOrder) {
      ties(between: $between, filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { ${ENDS} shared } } }`,
    { between, filter, orderBy },
  );
  if (ties.totalCount !== ties.nodes.length) throw new Error(`${ties.totalCount} ties are not on one page.`);
  return ties.nodes.map(inShort);
}

/** The ties of one organization that a filter lets through, in short and in order; the organization comes first. */
export async function tiesOf(
  world: World,
  slug: string,
  filter: object,
  orderBy = 'NAME',
): Promise<string[]> {
  const { organization } = await world.read(
    `query ($slug: String!, $filter: TieFilter, $orderBy: TieOrder) { organization(slug: $slug) {
      ties(filter: $filter, orderBy: $orderBy, first: 100) { nodes { ${ENDS} shared } } } }`,
    { slug, filter, orderBy },
  );
  return organization.ties.nodes.map(inShort);
}
