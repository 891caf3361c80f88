import type { Asked } from './network.ts';
import type { Draw, Way } from './variants.ts';

/** Somebody to look for. */
export interface Person {
  id: string;
  displayName: string;
}

/** How often a way of asking led to whom it was about. */
export interface Found {
  way: Way;
  asked: number;
  /** Among the first five. */
  five: number;
  /** Among the first ten, where more than five match equally well or better. */
  ten: number;
  /** More than ten match equally well or better, so that no order can tell who is meant. */
  alike: number;
  missed: string[];
}

const SEARCH = `query ($text: String!) {
  search(text: $text, types: [EXPERT], first: 100) { nodes { label matches { how } node { id } } }
}`;

interface Hit {
  label: string;
  matches: { how: string }[];
  node: { id: string };
}

/** Everybody who is shown. */
export async function peopleOf({ ask }: Asked): Promise<Person[]> {
  const people: Person[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { experts } = await ask(
      'query ($after: String) { experts(first: 100, after: $after) { nodes { id displayName } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    people.push(...experts.nodes);
    ({ hasNextPage: more, endCursor: after } = experts.pageInfo);
  }
  return people;
}

/** The words of a name as it is written. */
export const wordsOf = (name: string): string[] => name.split(/[\s.]+/).filter(Boolean);

/** Asks for each of the people in one way. */
export async function findAll(asked: Asked, people: readonly Person[], way: Way, draw: Draw): Promise<Found> {
  const found: Found = { way, asked: 0, five: 0, ten: 0, alike: 0, missed: [] };
  for (const { id, displayName } of people) {
    const text = way.textOf(wordsOf(displayName), draw);
    if (!text) continue;
    found.asked++;
    const { search } = await asked.ask(SEARCH, { text });
    const at = search.nodes.findIndex(({ node }: Hit) => node.id === id);
    const alike = at < 0 ? 0 : asGoodAs(search.nodes[at], search.nodes);
    if (at >= 0 && at < 5) found.five++;
    else if (at >= 0 && at < 10 && alike > 5) found.ten++;
    else if (alike > 10) found.alike++;
    else found.missed.push(`${text} (${displayName})`);
  }
  return found;
}

/** How many of the hits match in the same ways as one of them. */
function asGoodAs(hit: Hit, hits: readonly Hit[]): number {
  const waysOf = ({ matches }: Hit) =>
    matches
      .map(({ how }) => how)
      .sort()
      .join();
  return hits.filter((other) => waysOf(other) === waysOf(hit)).length;
}
