import { ConnectEnd, type ConnectEndQuery } from '../graph/operations.ts';
import type { Visit } from '../shell/page.ts';
import { SHORTEST } from '../shell/typed.ts';

type Hit = NonNullable<ConnectEndQuery['search']>['nodes'][number];

/** An organization or an expert. */
export interface End {
  type: 'Organization' | 'Expert';
  id: string;
  slug: string;
  name: string;
  synthetic: boolean;
}

/** Who is looked for: by a text, and by the id of whom was chosen for it. */
export interface Sought {
  text: string;
  id: string;
}

/** Whom a text names, and who else it could have meant. */
export interface EndFound {
  text: string;
  end?: End;
  others: End[];
}

/** Finds whom was chosen, else whom a text names: by id, else by slug, else whose name is most alike. */
export async function findEnd(
  { text, id }: Sought,
  { ask, locale }: Pick<Visit, 'ask' | 'locale'>,
): Promise<EndFound> {
  const isName = text.length >= SHORTEST;
  const answer = await ask(ConnectEnd, { name: text, id: id || text, isName, locale });
  const alike = (answer.search?.nodes ?? [])
    .map(({ node }) => endOf(node))
    .filter((end) => end !== undefined);
  const exact = namedExactly(answer);
  return exact
    ? { text, end: exact, others: [] }
    : { text, ...(alike[0] && { end: alike[0] }), others: alike.slice(1) };
}

/** What may be one of the two ends, or nothing that can be. */
type Node = NonNullable<ConnectEndQuery['node']> | Hit['node'];

const namedExactly = ({ node, organization, expert }: ConnectEndQuery): End | undefined =>
  (node ? endOf(node) : undefined) ??
  (organization ? { type: 'Organization', ...organization } : undefined) ??
  (expert ? { type: 'Expert', ...expert, name: expert.displayName } : undefined);

function endOf(node: Node): End | undefined {
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
