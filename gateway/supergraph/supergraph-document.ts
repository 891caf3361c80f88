import { z } from 'zod';

/** A subgraph of the supergraph, as the server tells of it. */
const subgraph = z.object({
  name: z.string(),
  /** The slug of the partner whose it is; null of our own. */
  partner: z.string().nullable(),
  /** Whether it is another network, which is asked through a lens. */
  network: z.boolean(),
  url: z.string(),
  /** Its SDL as it was read from there; null of our own. */
  sdl: z.string().nullable(),
});

const document = z.object({
  revision: z.string().min(1),
  /** What the way back from another network to ours is called. */
  home: z.string(),
  supergraph: z.string().min(1),
  subgraphs: z.array(subgraph),
  /** What fields of ours cost beyond their type, by `Type.field`; a server that does not say counts what it is asked itself. */
  costs: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

/** What is served: the supergraph, and whom it is made of. */
export type SupergraphDocument = z.infer<typeof document>;

export type Subgraph = z.infer<typeof subgraph>;

/** What our own subgraph is called. */
export const OURS = 'tejido';

/** Reads what `GET /supergraph.json` answers; throws on anything else. */
export function supergraphIn(text: string): SupergraphDocument {
  const { data, error } = document.safeParse(JSON.parse(text));
  if (data) return data;
  const missing = error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Error(`What the server tells is no supergraph: it has no fit ${missing}.`);
}
