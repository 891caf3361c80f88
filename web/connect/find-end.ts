import { ConnectEnd, type ConnectEndQuery } from '../graph/operations.ts';
import type { Visit } from '../shell/page.ts';

/** An organization or an expert. */
export interface End {
  type: 'Organization' | 'Expert';
  id: string;
  slug: string;
  name: string;
}

/** Whom a text names, and who else it could have meant. */
export interface EndFound {
  text: string;
  end?: End;
  others: End[];
}

/** Finds whom a text names: by id, else by slug, else whose name is most alike. */
export async function findEnd(text: string, { ask }: Pick<Visit, 'ask'>): Promise<EndFound> {
  const answer = await ask(ConnectEnd, { name: text, id: text });
  const alike = answer.search.nodes.map(endOfHit).filter((end) => end !== undefined);
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

function endOfHit({ label, node }: ConnectEndQuery['search']['nodes'][number]): End | undefined {
  if (node.__typename !== 'Organization' && node.__typename !== 'Expert') return undefined;
  return { type: node.__typename, id: node.id, slug: node.slug, name: label };
}
