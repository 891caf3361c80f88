import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { textsIn } from '../support/schema-walk.ts';
import { idOf, type Scribe, type World } from '../support/world.ts';

/** Who may not be shown tied to anybody, and why. */
export const HIDDEN = {
  dora: { consent: 'DENIED' },
  walter: { consent: 'WITHDRAWN' },
  emma: { consent: 'EMBARGOED' },
  otto: { tieConsent: 'DENIED' },
  gala: { consent: 'WITHDRAWN', tieConsent: 'GRANTED' },
};

/** Who says nothing, and who agrees to be shown tied. */
const SHOWN = { ana: {}, bea: {}, cleo: { tieConsent: 'GRANTED' }, dina: { tieConsent: 'GRANTED' } };

/** Who came together, by series: each speaks for an organization of the same first letter, at one table after the other. */
const TABLES = {
  Abierta: ['ana bea dora walter emma otto gala', 'bea cleo', 'ana otto', 'walter dora'],
  Pedida: ['ana cleo dina otto gala', 'ana bea'],
  Callada: ['ana cleo dina'],
};

const SETTINGS = { Abierta: 'SHOWN', Pedida: 'OPT_IN', Callada: 'OFF' };

/** Three series, in each of which experts agreed otherwise to be shown tied; names of people are `x-` and theirs. */
export function tiedPeople(scribe: Scribe) {
  const people = Object.fromEntries(
    Object.entries({ ...SHOWN, ...HIDDEN }).map(([name, fields]) => [
      name,
      {
        expert: scribe.expert(`x-${name}`, fields),
        onBehalfOf: scribe.organization(`Red de ${name}`, { slug: name }),
      },
    ]),
  );
  const series = Object.fromEntries(
    Object.entries(TABLES).map(([name, tables]) => {
      const row = scribe.series(name, { expertTies: SETTINGS[name as keyof typeof SETTINGS] });
      const edition = scribe.edition(row, `${name} 2021`, { year: 2021, startsOn: '2021' });
      for (const [at, who] of tables.entries()) {
        const table = scribe.activity(edition, `Mesa ${name} ${at}`);
        for (const each of who.split(' ')) {
          const { expert, onBehalfOf } = people[each]!;
          scribe.participation(table, expert, { onBehalfOf });
        }
      }
      return [name, row];
    }),
  );
  return { people, series };
}

/** Changes what somebody agrees to. */
export const decide = (world: World, name: string, consent: object): Promise<void> =>
  world.write(async ({ em }) => {
    const [expert] = await em.execute<{ id: number }[]>(
      `select e.id from expert e left join private.vault v on v.expert_id = e.id
       where 'x-${name}' in (e.slug, v.kept #>> array['expert', e.id::text, 'slug'])`,
    );
    em.assign(await em.findOneOrFail(ExpertTable, expert!.id), consent);
  });

type People = ReturnType<typeof tiedPeople>['people'];

export const EXPERT = '... on Expert { id displayName }';

const TIES = `totalCount nodes { a { ${EXPERT} } b { ${EXPERT} } shared newman expected evidence(first: 100) { totalCount
  edges { node { ... on Activity { title } } } } }`;

/** Everything that the graph says of experts among themselves, to whoever asks in whatever way. */
export const everythingOfTies = (world: World, people: People, filter: object = {}) =>
  world.read(
    `query ($filter: TieFilter, $from: ID!, $to: ID!) {
      ties(between: EXPERT, filter: $filter, first: 100) { ${TIES} }
      ${[1, 2, 3].map((first) => `first${first}: ties(between: EXPERT, filter: $filter, first: ${first}) { pageInfo { startCursor endCursor } edges { cursor } }`).join(' ')}
      network(between: EXPERT, filter: $filter) { actors activities ties components narrative }
      communityMap(between: EXPERT, filter: $filter) { nodes { id label degree member { __typename ${EXPERT} } }
        ties { source target shared } summary { actors activities ties } }
      experts(first: 100) { nodes { displayName ties(filter: $filter, first: 100) { ${TIES} }
        metrics(filter: $filter) { activities bipartiteDegree isArticulation } } }
      pathsBetween(from: $from, to: $to, filter: $filter, limit: 20) { paths { length explanation en: explanation(locale: "en")
        steps { from { ${EXPERT} } to { ${EXPERT} } via { __typename } } } }
      whatIf(remove: [$from], filter: $filter) { removed { ${EXPERT} } orphaned { ${EXPERT} } componentsBefore }
    }`,
    { filter, from: idOf(people.ana!.expert), to: idOf(people.cleo!.expert) },
  );

type Answer = Awaited<ReturnType<typeof everythingOfTies>>;

/** Where somebody is named, by name or id, in all of it but the list of experts itself. */
export function mentions({ experts, ...answer }: Answer, people: People, name: string): string[] {
  const ties = experts.nodes.map(({ ties }: { ties: object }) => ties);
  const { expert } = people[name]!;
  const id = idOf(expert);
  const isAbout = (text: string) =>
    text.includes(`x-${name}`) || text === id || keysIn(text).includes(String(expert.id));
  return textsIn([answer, ties]).filter(isAbout);
}

/** The keys of both ends in the cursor of a tie; none in any other text. */
function keysIn(text: string): string[] {
  try {
    const [, , ...keys] = JSON.parse(Buffer.from(text, 'base64url').toString());
    return keys;
  } catch {
    return [];
  }
}

interface Named {
  displayName: string;
}

/** The ties of an answer in short, such as `ana-bea 1`. */
export const inShort = ({ ties }: Answer): string[] =>
  ties.nodes
    .map(
      ({ a, b, shared }: { a: Named; b: Named; shared: number }) =>
        `${[a, b].map(({ displayName }) => displayName.slice(2)).join('-')} ${shared}`,
    )
    .toSorted();
