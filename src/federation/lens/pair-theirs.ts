import { CommandError } from '../../platform/command-error.ts';
import type { Identifier } from './identity.ts';
import type { Thing } from './match-things.ts';

/** Asks another network's public graph; answers its data, and throws where there is none. */
export type AskNetwork = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

/** How many pages are read of each type, of a hundred each. */
const MOST_PAGES = 200;

const QUERIES: Readonly<Record<string, string>> = {
  Organization: `query ($after: String) { page: organizations(first: 100, after: $after) {
    nodes { slug name identifiers { scheme value } } pageInfo { hasNextPage endCursor } } }`,
  Expert: `query ($after: String) { page: experts(first: 100, after: $after) {
    nodes { slug name: displayName identifiers { scheme value } } pageInfo { hasNextPage endCursor } } }`,
};

/** All organizations, or all people, that another network shows; a network with more than can be read is refused. */
export async function readTheirs(ask: AskNetwork, type: string): Promise<Thing[]> {
  const all: Thing[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { nodes, next }: Page = pageOf(await ask(QUERIES[type]!, { after }));
    all.push(...nodes);
    if (next === null) return all;
    if (next === after) break;
    after = next;
  }
  throw new CommandError(
    `The network has more than ${MOST_PAGES * 100} of the type ${type}, or pages without end.`,
  );
}

interface Page {
  nodes: Thing[];
  /** The cursor of the next page; null on the last one. */
  next: string | null;
}

function pageOf(data: unknown): Page {
  const { nodes, pageInfo } = fieldsOf(fieldsOf(data).page);
  if (!Array.isArray(nodes))
    throw new CommandError('The network answers with no list of its organizations or people.');
  const { hasNextPage, endCursor } = fieldsOf(pageInfo);
  return {
    nodes: nodes.flatMap((node) => thingOf(node) ?? []),
    next: hasNextPage === true && typeof endCursor === 'string' ? endCursor : null,
  };
}

const fieldsOf = (value: unknown): Record<string, unknown> => Object(value) as Record<string, unknown>;

/** A thing as it is answered; nothing where it is not one that can be named. */
function thingOf(node: unknown): Thing | undefined {
  const { slug, name, identifiers } = fieldsOf(node);
  if (typeof slug !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 200)
    return undefined;
  const given = Array.isArray(identifiers) ? identifiers : [];
  return { slug, name: typeof name === 'string' ? name : '', identifiers: given.filter(isIdentifier) };
}

const isIdentifier = (value: unknown): value is Identifier => {
  const { scheme, value: text } = fieldsOf(value);
  return typeof scheme === 'string' && typeof text === 'string';
};
