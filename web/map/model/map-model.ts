import {
  CommunityMap,
  EditionsCompared,
  Names,
  NodeCard,
  TieCard,
  WaysBetween,
  WithoutSome,
} from '../../graphql/operations.ts';
import type { Locale } from '../../i18n/locale.ts';
import { mapMessages } from '../../i18n/map.ts';
import type { Look } from '../drawing/renderer-callbacks.ts';
import { type Choices, comparisonVariablesOf, mapKindOf, tieFilterOf } from '../filters/choices.ts';
import { dropUnknown } from '../filters/known-state.ts';
import { changesBetween } from '../graph/changes.ts';
import type { Colouring } from '../graph/colouring.ts';
import {
  type Highlight,
  highlightNeighbours,
  highlightPaths,
  highlightRemaining,
  highlightTie,
} from '../graph/highlight.ts';
import { type MapGraph, toGraph } from '../graph/to-graph.ts';
import { type MapState, parseMapState, showsActors } from '../state/map-state.ts';
import { LatestQuery } from './latest-query.ts';
import { colouredByOf, mapColouring } from './map-colouring.ts';

/** The state of the map with the queries that follow from it and their results. */
export class MapModel {
  state: MapState;
  /** Which of the paths that were found is highlighted. */
  pathIndex = 0;
  readonly choices: Choices;
  readonly locale: Locale;
  readonly map;
  readonly nodeNames;
  readonly node;
  readonly tie;
  readonly paths;
  readonly comparison;
  readonly whatIf;
  #drawn: { of: unknown[]; graph: MapGraph; colouring: Colouring } | undefined;

  constructor(choices: Choices, locale: Locale, searchParams: URLSearchParams, onChange: () => void) {
    this.choices = choices;
    this.locale = locale;
    this.state = this.parseState(searchParams).state;
    this.map = new LatestQuery(CommunityMap, onChange);
    this.nodeNames = new LatestQuery(Names, onChange);
    this.node = new LatestQuery(NodeCard, onChange);
    this.tie = new LatestQuery(TieCard, onChange);
    this.paths = new LatestQuery(WaysBetween, onChange);
    this.comparison = new LatestQuery(EditionsCompared, onChange);
    this.whatIf = new LatestQuery(WithoutSome, onChange);
  }

  parseState(searchParams: URLSearchParams): { state: MapState; ignored: string[] } {
    const read = parseMapState(searchParams);
    const { state, ignored } = dropUnknown(read.state, this.choices);
    return { state, ignored: [...read.ignored, ...ignored] };
  }

  /** Changes the state, and runs the queries that it needs. */
  setState(state: MapState): void {
    if (state.from !== this.state.from || state.to !== this.state.to) this.pathIndex = 0;
    this.state = state;
    const { choices, locale } = this;
    const { selected, from, to, without } = state;
    const filter = tieFilterOf(state, choices, 'graph');
    const [one, other] = selected;
    const canAsk = showsActors(state);
    this.map.run(this.mapVariables());
    const named = [...(other ? selected : []), from, to, ...without].filter(Boolean);
    this.nodeNames.run(named.length > 0 ? { ids: named.sort(), locale } : undefined);
    this.node.run(one && !other ? { id: one, filter, locale } : undefined);
    this.tie.run(one && other && canAsk ? { a: one, b: other, filter, locale } : undefined);
    this.paths.run(from && to && canAsk ? { from, to, filter, locale } : undefined);
    const compared = comparisonVariablesOf(state, choices);
    this.comparison.run(compared && { ...compared, locale });
    this.whatIf.run(without.length > 0 && canAsk ? { remove: without, filter, locale } : undefined);
  }

  /** The variables of the query of the map. */
  mapVariables() {
    const { state, choices, locale } = this;
    return { between: mapKindOf(state), filter: tieFilterOf(state, choices), locale };
  }

  /** The graph to draw; the same object for as long as nothing in it changes. */
  get graph(): MapGraph | undefined {
    return this.#draw()?.graph;
  }

  /** The colours of the map, also of what is hidden. */
  get colouring(): Colouring | undefined {
    return this.#draw()?.colouring;
  }

  /** How the map is drawn, beside what the state highlights. */
  get look(): Look {
    const { compare, sideBySide, allTies } = this.state;
    const isComparing = compare.length > 0 && this.comparison.data !== undefined;
    const [earlier = '', later = ''] = compare.map(
      (slug) => this.choices.editions.find((edition) => edition.slug === slug)?.name ?? slug,
    );
    return {
      hasColouredAreas: this.colouring?.by === 'community',
      isComparing,
      hasTiesForward: allTies,
      sides: isComparing && sideBySide ? [earlier, later] : undefined,
    };
  }

  #draw() {
    const map = this.map.data?.communityMap;
    if (!map) return undefined;
    const { state } = this;
    const compared = state.compare.length > 0 ? this.comparison.data : undefined;
    const of = [map, compared, state.size, state.colour, state.hide.join()];
    if (this.#drawn?.of.every((each, at) => each === of[at])) return this.#drawn;
    const colouring = mapColouring(colouredByOf(map.nodes, state), map.nodes, this);
    const graph = toGraph(map, {
      colouring,
      hidden: state.hide,
      size: state.size,
      nameless: mapMessages[this.locale].activity,
      changes: compared && changesBetween(compared.earlier, compared.later),
    });
    this.#drawn = { of, graph, colouring };
    return this.#drawn;
  }

  /** The paths that were found, each as the ids of its nodes. */
  get pathNodeIds(): string[][] {
    const paths = this.paths.data?.pathsBetween.paths ?? [];
    return paths.map(({ steps }) => {
      const ids = steps.flatMap(({ to }) => ('id' in to ? to.id : []));
      const [first] = steps;
      return [...(first && 'id' in first.from ? [first.from.id] : []), ...ids];
    });
  }

  /** What the state highlights. */
  get highlight(): Highlight | undefined {
    const { graph, state } = this;
    if (!graph) return undefined;
    const [one, other] = state.selected;
    if (one && other) return highlightTie(graph, state.selected);
    if (one) return highlightNeighbours(graph, one);
    if (state.from && state.to) {
      const path = this.pathNodeIds[this.pathIndex];
      return highlightPaths(graph, path ? [path] : [[state.from], [state.to]]);
    }
    if (state.from) return highlightPaths(graph, [[state.from]]);
    return state.without.length > 0 ? highlightRemaining(graph, state.without) : undefined;
  }

  /** The name of a node, also of one that the filters leave out of the map. */
  nameOf(id: string): string {
    if (this.graph?.hasNode(id)) return this.graph.getNodeAttribute(id, 'label');
    const named = this.nodeNames.data?.nodes.find((node) => node && 'id' in node && node.id === id);
    if (named && 'name' in named) return named.name;
    const messages = mapMessages[this.locale];
    if (named && 'title' in named) return named.title ?? messages.activity;
    return this.nodeNames.result.status === 'loading' ? '…' : messages.notShown;
  }
}
