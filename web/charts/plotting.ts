import type * as Plot from '@observablehq/plot';

/** What is used of an element that Plot makes. The types of a browser are not at hand here. */
export interface ChartElement {
  outerHTML: string;
  textContent: string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  prepend(element: ChartElement): void;
  querySelectorAll(selector: string): Iterable<ChartElement>;
}

interface ChartDocument {
  createElementNS(namespace: string, name: string): ChartElement;
}

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
