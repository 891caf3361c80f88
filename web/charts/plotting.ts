import type * as Plot from '@observablehq/plot';

/** The document that Plot draws into; not every build of ours knows the types of a browser. */
type ChartDocument = NonNullable<Plot.PlotOptions['document']>;

/** What draws charts: the library, and a document for it, since there is no browser here. */
export interface Plotting {
  plot: typeof Plot;
  document: ChartDocument;
}

let loading: Promise<Plotting> | undefined;

/** Loads what draws charts when one is first drawn: it takes a second, which starting the server does not have. */
export const loadPlotting = (): Promise<Plotting> => (loading ??= load());

async function load(): Promise<Plotting> {
  const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  return { plot, document: parseHTML('<html></html>').document as unknown as ChartDocument };
}
