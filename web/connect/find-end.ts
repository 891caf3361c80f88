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
export async function findEnd({ text, id }: Sought, { ask }: Pick<Visit, 'ask'>): Promise<EndFound> {
  const answer = await ask(ConnectEnd, { name: text, id: id || text, isName: text.length >= SHORTEST });
  const alike = (answer.search?.nodes ?? []).map(endOfHit).filter((end) => end !== undefined);
  const exact = namedExactly(answer);
  return exact
    ? { text, end: exact, others: [] }
    : { text, ...(alike[0] && { end: alike[0] }), others: alike.slice(1) };
}

function namedExactly({ node, organization, expert }: ConnectEndQuery): End | undefined {
  if (node?.__typename === 'Organization') return { type: 'Organization', ...node };
  if (node?.__typename === 'Expert')
    return { type: 'Expert', id: node.id, slug: node.slug, name: node.displayName };
  if (organization) return { type: 'Organization', ...organization };
  return expert ? { type: 'Expert', id: expert.id, slug: expert.slug, name: expert.displayName } : undefined;
}

function endOfHit({ label, node }: Hit): End | undefined {
  if (node.__typename !== 'Organization' && node.__typename !== 'Expert') return undefined;
  return { type: node.__typename, id: node.id, slug: node.slug, name: label };
}
