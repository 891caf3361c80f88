import { ConnectEnd, type ConnectEndQuery } from '../graphql/operations.ts';
import type { Visit } from '../layout/page.ts';
import { MIN_SEARCH_LENGTH } from '../layout/text-parameter.ts';

type Hit = NonNullable<ConnectEndQuery['search']>['nodes'][number];

/** An organization or an expert. */
export interface Actor {
  type: 'Organization' | 'Expert';
  id: string;
  slug: string;
  name: string;
  synthetic: boolean;
}

/** A text, and the id of the suggestion that was chosen for it. */
export interface ActorQuery {
  text: string;
  id: string;
}

/** The actor that a text names, and others that it could mean. */
export interface ActorMatch {
  text: string;
  end?: Actor;
  others: Actor[];
}

/** Finds the chosen actor, else the one that a text names: by id, by slug, or the most similar name. */
export async function findActor(
  { text, id }: ActorQuery,
  { runQuery, locale }: Pick<Visit, 'runQuery' | 'locale'>,
): Promise<ActorMatch> {
  const isName = text.length >= MIN_SEARCH_LENGTH;
  const answer = await runQuery(ConnectEnd, { name: text, id: id || text, isName, locale });
  const alike = (answer.search?.nodes ?? [])
    .map(({ node }) => actorOf(node))
    .filter((end) => end !== undefined);
  const exact = exactMatch(answer);
  return exact
    ? { text, end: exact, others: [] }
    : { text, ...(alike[0] && { end: alike[0] }), others: alike.slice(1) };
}

/** A node that was found; not all types are actors. */
type Node = NonNullable<ConnectEndQuery['node']> | Hit['node'];

const exactMatch = ({ node, organization, expert }: ConnectEndQuery): Actor | undefined =>
  (node ? actorOf(node) : undefined) ??
  (organization ? { type: 'Organization', ...organization } : undefined) ??
  (expert ? { type: 'Expert', ...expert, name: expert.displayName } : undefined);

function actorOf(node: Node): Actor | undefined {
  if (node.__typename !== 'Organization' && node.__typename !== 'Expert') return undefined;
  const { __typename: type, id, slug, synthetic } = node;
  return {
    type,
    id,
    slug,
    synthetic,
    name: node.__typename === 'Organization' ? node.name : node.displayName,
  };
}
