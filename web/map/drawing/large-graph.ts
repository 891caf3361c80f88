import { UndirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import { type Highlight, tieEmphasisOf } from '../graph/highlight.ts';
import type { Palette } from '../graph/palette.ts';
import { tieColour } from '../graph/tie-colour.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import { colourBuffer, endpointBuffer } from './tie-buffers.ts';
import { TieLineLayer } from './tie-line-layer.ts';

/** Up to this many ties are drawn by sigma, each with its width. */
const MAX_TIES_DRAWN_BY_SIGMA = 2500;

/** On a large graph, up to this many highlighted ties are drawn by sigma, over the lines. */
const MAX_HIGHLIGHTED_TIES_DRAWN_BY_SIGMA = 400;

const LAYER = 'ties';

/** A graph of very many ties: sigma draws the nodes and what is highlighted; a layer below draws all ties as thin lines. */
export class LargeGraph {
  /** The graph that sigma draws. */
  readonly sigmaGraph: MapGraph;
  readonly #graph: MapGraph;
  #tieLayer: TieLineLayer | undefined;

  private constructor(graph: MapGraph) {
    this.#graph = graph;
    this.sigmaGraph = new UndirectedGraph();
    graph.forEachNode((node, attributes) => this.sigmaGraph.addNode(node, attributes));
  }

  /** Wraps a graph, if it has very many ties. */
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
