/** A subgraph as its partner answers it. */
export interface SubgraphSource {
  /** The prefix of its types and root queries. */
  name: string;
  /** Where it is asked. */
  url: string;
  /** Whether it is another network's Tejido, which joins through the lens. */
  network: boolean;
  /** Its SDL, as it answers to `{ _service { sdl } }`. */
  sdl: string;
}

/** Our own subgraph. */
export interface OurGraph {
  sdl: string;
  url: string;
  /** The name of our network, under which other networks lead back to it. */
  home: string;
}

/** What a subgraph adds to the graph, and what keeps it out. */
export interface SubgraphReport {
  /** Coordinates, such as `Organization.becas`, `Query.becas` and `BecasGrant`, sorted. */
  adds: readonly string[];
  /** Sentences with the line of the SDL and what to write instead; empty where the subgraph is accepted. */
  problems: readonly string[];
}

/** The supergraph of all that composes, and a report for each subgraph by its name. */
export interface Composed {
  supergraph: string;
  reports: ReadonlyMap<string, SubgraphReport>;
}

/** The name of our own subgraph in every supergraph. */
export const OUR_NAME = 'tejido';
