import type { Model } from '../model/model.ts';
import type { Desk } from './desk.ts';

/** A thing that was found. */
export interface Hit {
  id: string;
  type: string;
  label: string;
  synthetic: boolean;
}

interface Found {
  nodes: { label: string; node: { id: string; __typename: string } }[];
}

const SEARCH = `query Find($text: String!, $types: [SearchType!]) {
  real: search(first: 12, text: $text, types: $types) { nodes { label node { id __typename } } }
  invented: search(first: 12, text: $text, types: $types, synthetic: true) { nodes { label node { id __typename } } }
}`;

/** What the search calls a type; undefined where it does not find it. */
export function searchTypeOf({ searched }: Model, type: string): string | undefined {
  const name = type.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
  return searched.includes(name) ? name : undefined;
}

/** Finds things by name, of one type or of all that are kept; what is real comes first. */
export async function findHits(desk: Desk, text: string, of?: string): Promise<Hit[]> {
  const types = of === undefined ? null : [searchTypeOf(desk.model, of)];
  const { real, invented } = await desk.ask<{ real: Found; invented: Found }>(SEARCH, { text, types });
  const hits = [...hitsOf(real, false), ...hitsOf(invented, true)];
  const once = hits.filter(({ id }, at) => hits.findIndex((each) => each.id === id) === at);
  for (const { id, label } of once) desk.names.note(id, label);
  return once.filter(({ type }) => type in desk.model.kinds);
}

const hitsOf = ({ nodes }: Found, synthetic: boolean): Hit[] =>
  nodes.map(({ label, node }) => ({ id: node.id, type: node.__typename, label, synthetic }));
