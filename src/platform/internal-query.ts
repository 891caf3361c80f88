import type { Basis } from './cache/basis.ts';

/** Who asks the graph from within, on whose behalf. */
export interface Requester {
  requestId: string;
  origin: string;
  signal: AbortSignal;
  /** What the answer rests on that this is for. */
  basis: Basis;
}

/** Asks the graph as a client would, with all its limits, and without HTTP. Answers as JSON holds it. */
export type RunQuery = (
  query: string,
  variables: object,
  inquirer: Requester,
) => Promise<{
  data?: unknown;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}>;
