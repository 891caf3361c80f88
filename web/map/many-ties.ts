import { UndirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import { type Lit, standingOf } from './neighbourhood.ts';
import type { Palette } from './palette.ts';
import { tieColour } from './svg.ts';
import { TieLines } from './tie-lines.ts';
import { coloursOf, endsOf } from './tie-numbers.ts';
import type { MapGraph } from './to-graph.ts';

/** Up to so many ties sigma draws them, each as wide as it is strong. */
const FEW = 2500;

/** Up to so many lit ties are drawn by sigma too, over the lines. */
const FEW_LIT = 400;

const LAYER = 'ties';

/** A map of very many ties: sigma is given the nodes alone, and what is lit; all ties are drawn as lines below. */
export class ManyTies {
  /** What sigma is given. */
  readonly shown: MapGraph;
  readonly #graph: MapGraph;
  #lines: TieLines | undefined;

  private constructor(graph: MapGraph) {
    this.#graph = graph;
    this.shown = new UndirectedGraph();
    graph.forEachNode((node, look) => this.shown.addNode(node, look));
  }

  /** A map as one of very many ties, if it is. */
  static of(graph: MapGraph): ManyTies | undefined {
    return graph.size > FEW ? new ManyTies(graph) : undefined;
  }

  attach(sigma: Sigma): void {
    sigma.addCustomLayerProgram(LAYER, 'edges', (gl) => {
      this.#lines = new TieLines(gl);
      this.#lines.take(endsOf(this.#graph));
      return this.#lines;
    });
  }

  detach(sigma: Sigma): void {
    sigma.removeCustomLayerProgram(LAYER);
  }

  light(lit: Lit | undefined, palette: Palette): void {
    const colourOf = (key: string) =>
      tieColour(palette, this.#graph.getEdgeAttributes(key), standingOf(lit, key));
    this.#lines?.paint(coloursOf(this.#graph, colourOf));
    this.shown.clearEdges();
    if (!lit || lit.isQuiet || lit.ties.size > FEW_LIT) return;
    for (const key of lit.ties) {
      const [one, other] = this.#graph.extremities(key);
      this.shown.addEdgeWithKey(key, one, other, this.#graph.getEdgeAttributes(key));
    }
  }
}
