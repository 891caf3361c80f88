import { describeAdditions } from '../../src/federation/partner/describe-additions.ts';
import { type FoundState, noteState } from '../../src/federation/partner/note-state.ts';
import type { Scribe } from '../support/world.ts';

/** What a partner's schema may say, with what it adds. */
export const GRANTS = {
  sdl: `
type Query { "Todas las becas, las más recientes primero." becas(first: Int = 20): [BecasGrant!] }
"Una beca y quién la recibió."
type BecasGrant @key(fields: "id") { id: ID! title: String year: Int }
type Organization @key(fields: "slug") { slug: String! "Las becas que dio." becas: [BecasGrant!] becasTotal: Float }
type Expert @key(fields: "slug") { slug: String! "Las becas que recibió." becas: [BecasGrant!] }`,
  adds: ['BecasGrant', 'Expert.becas', 'Organization.becas', 'Organization.becasTotal', 'Query.becas'],
};

/** Notes how a subgraph is doing, with what its schema says of what it adds. */
export const noteDoing = (
  { em }: Pick<Scribe, 'em'>,
  subgraph: { id: number; sdl?: unknown; network?: unknown },
  found: FoundState,
): Promise<void> => {
  const { sdl = '', network = false } = subgraph as { sdl?: string; network?: boolean };
  const described = describeAdditions({ sdl, network }, found.adds ?? []);
  return noteState(em, subgraph.id, { ...found, described });
};
