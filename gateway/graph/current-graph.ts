import type { Graph } from './graph.ts';

/** A supergraph with the number of requests that it answers now. */
interface Serving {
  graph: Graph;
  requests: number;
}

/** The supergraph that is served. Another one takes its place for new requests; those that it answers it answers to the end. */
export class CurrentGraph {
  #serving: Serving | undefined;

  /** The supergraph that new requests are answered by; nothing before there is one. */
  get graph(): Graph | undefined {
    return this.#serving?.graph;
  }

  /** Works with the supergraph of now, which stays whole until the work is done. */
  async use<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
    const serving = this.#serving;
    if (!serving) throw new Error('There is no supergraph yet.');
    serving.requests++;
    try {
      return await work(serving.graph);
    } finally {
      serving.requests--;
      this.#closeIfLeft(serving);
    }
  }

  /** Serves another supergraph from now on. */
  swap(graph: Graph): void {
    const former = this.#serving;
    this.#serving = { graph, requests: 0 };
    if (former) this.#closeIfLeft(former);
  }

  /** Serves none any more. */
  async close(): Promise<void> {
    const former = this.#serving;
    this.#serving = undefined;
    await former?.graph.close();
  }

  #closeIfLeft(serving: Serving): void {
    if (serving !== this.#serving && serving.requests === 0) void serving.graph.close();
  }
}
