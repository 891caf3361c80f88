import { UndirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import { type Highlight, tieEmphasisOf } from '../graph/highlight.ts';
import type { Palette } from '../graph/palette.ts';
import { tieColour } from '../graph/tie-colour.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import { colourBuffer, endpointBuffer } from './tie-buffers.ts';
import { TieLineLayer } from './tie-line-layer.ts';

/** Up to so many ties sigma draws them, each as wide as it is strong. */
const MAX_TIES_DRAWN_BY_SIGMA = 2500;

/** Up to so many lit ties are drawn by sigma too, over the lines. */
const MAX_HIGHLIGHTED_TIES_DRAWN_BY_SIGMA = 400;

const LAYER = 'ties';

/** A map of very many ties: sigma is given the nodes alone, and what is lit; all ties are drawn as lines below. */
export class LargeGraph {
  /** What sigma is given. */
  readonly sigmaGraph: MapGraph;
  readonly #graph: MapGraph;
  #tieLayer: TieLineLayer | undefined;

  private constructor(graph: MapGraph) {
    this.#graph = graph;
    this.sigmaGraph = new UndirectedGraph();
    graph.forEachNode((node, attributes) => this.sigmaGraph.addNode(node, attributes));
  }

  /** A map as one of very many ties, if it is. */
  static ifLarge(graph: MapGraph): LargeGraph | undefined {
    return graph.size > MAX_TIES_DRAWN_BY_SIGMA ? new LargeGraph(graph) : undefined;
  }

  attach(sigma: Sigma): void {
    sigma.addCustomLayerProgram(LAYER, 'edges', (gl) => {
      this.#tieLayer = new TieLineLayer(gl);
      this.#tieLayer.setEndpoints(endpointBuffer(this.#graph));
      return this.#tieLayer;
    });
  }

  detach(sigma: Sigma): void {
    sigma.removeCustomLayerProgram(LAYER);
  }

  highlight(highlight: Highlight | undefined, palette: Palette): void {
    const colourOf = (key: string) =>
      tieColour(palette, this.#graph.getEdgeAttributes(key), tieEmphasisOf(highlight, key));
    this.#tieLayer?.setColours(colourBuffer(this.#graph, colourOf));
    this.sigmaGraph.clearEdges();
    if (!highlight || highlight.keepsTieColours || highlight.ties.size > MAX_HIGHLIGHTED_TIES_DRAWN_BY_SIGMA)
      return;
    for (const key of highlight.ties) {
      const [one, other] = this.#graph.extremities(key);
      this.sigmaGraph.addEdgeWithKey(key, one, other, this.#graph.getEdgeAttributes(key));
    }
  }
}
