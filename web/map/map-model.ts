import {
  CommunityMap,
  EditionsCompared,
  Names,
  NodeCard,
  TieCard,
  WaysBetween,
  WithoutSome,
} from '../graph/operations.ts';
import type { Locale } from '../words/locale.ts';
import { mapWords } from '../words/map.ts';
import { type Choices, comparisonOf, filterOf, known, mapKindOf } from './choices.ts';
import { along, type Lit, neighbourhood, pair, withoutSome } from './neighbourhood.ts';
import { Question } from './question.ts';
import { isOfActors, type MapState, readState } from './state.ts';
import { changesBetween, type MapGraph, toGraph } from './to-graph.ts';

/** What the map shows and is asked, and what the graph said to it: all but how it looks. */
export class MapModel {
  state: MapState;
  /** The way of several that is looked at. */
  way = 0;
  readonly choices: Choices;
  readonly locale: Locale;
  readonly map;
  readonly names;
  readonly node;
  readonly tie;
  readonly ways;
  readonly comparison;
  readonly loss;
  #drawn: { of: unknown[]; graph: MapGraph } | undefined;

  constructor(choices: Choices, locale: Locale, words: URLSearchParams, changed: () => void) {
    this.choices = choices;
    this.locale = locale;
    this.state = this.read(words).state;
    this.map = new Question(CommunityMap, changed);
    this.names = new Question(Names, changed);
    this.node = new Question(NodeCard, changed);
    this.tie = new Question(TieCard, changed);
    this.ways = new Question(WaysBetween, changed);
    this.comparison = new Question(EditionsCompared, changed);
    this.loss = new Question(WithoutSome, changed);
  }

  read(words: URLSearchParams): { state: MapState; ignored: string[] } {
    const read = readState(words);
    const { state, ignored } = known(read.state, this.choices);
    return { state, ignored: [...read.ignored, ...ignored] };
  }

  /** Shows another state, and asks what it takes. */
  go(state: MapState): void {
    if (state.from !== this.state.from || state.to !== this.state.to) this.way = 0;
    this.state = state;
    const { choices, locale } = this;
    const { selected, from, to, without } = state;
    const filter = filterOf(state, choices, 'made of');
    const [one, other] = selected;
    const canAsk = isOfActors(state);
    this.map.ask(this.mapVariables());
    const named = [...(other ? selected : []), from, to, ...without].filter(Boolean);
    this.names.ask(named.length > 0 ? { ids: named.sort(), locale } : undefined);
    this.node.ask(one && !other ? { id: one, filter, locale } : undefined);
    this.tie.ask(one && other && canAsk ? { a: one, b: other, filter, locale } : undefined);
    this.ways.ask(from && to && canAsk ? { from, to, filter, locale } : undefined);
    const compared = comparisonOf(state, choices);
    this.comparison.ask(compared && { ...compared, locale });
    this.loss.ask(without.length > 0 && canAsk ? { remove: without, filter, locale } : undefined);
  }

  /** What the map is asked with. */
  mapVariables() {
    const { state, choices, locale } = this;
    return { between: mapKindOf(state), filter: filterOf(state, choices), locale };
  }

  /** What is drawn; the same object for as long as it is the same. */
  get graph(): MapGraph | undefined {
    const map = this.map.value?.communityMap;
    if (!map) return undefined;
    const compared = this.state.compare.length > 0 ? this.comparison.value : undefined;
    const of = [map, compared, this.state.size];
    if (this.#drawn?.of.every((each, at) => each === of[at])) return this.#drawn.graph;
    const graph = toGraph(map, {
      sectors: this.choices.sectors.map(({ slug }) => slug),
      size: this.state.size,
      nameless: mapWords[this.locale].activity,
      ...(compared && { changes: changesBetween(compared.earlier, compared.later) }),
    });
    this.#drawn = { of, graph };
    return graph;
  }

  /** The ways that were found, each as the ids along it. */
  get found(): string[][] {
    const paths = this.ways.value?.pathsBetween.paths ?? [];
    return paths.map(({ steps }) => {
      const ids = steps.flatMap(({ to }) => ('id' in to ? to.id : []));
      const [first] = steps;
      return [...(first && 'id' in first.from ? [first.from.id] : []), ...ids];
    });
  }

  /** What is lit by what is asked. */
  get lit(): Lit | undefined {
    const { graph, state } = this;
    if (!graph) return undefined;
    const [one, other] = state.selected;
    if (one && other) return pair(graph, state.selected);
    if (one) return neighbourhood(graph, one);
    if (state.from && state.to) {
      const way = this.found[this.way];
      return along(graph, way ? [way] : [[state.from], [state.to]]);
    }
    if (state.from) return along(graph, [[state.from]]);
    return state.without.length > 0 ? withoutSome(graph, state.without) : undefined;
  }

  /** What a node is called, also one that the filters leave out of the map. */
  nameOf(id: string): string {
    if (this.graph?.hasNode(id)) return this.graph.getNodeAttribute(id, 'label');
    const named = this.names.value?.nodes.find((node) => node && 'id' in node && node.id === id);
    if (named && 'name' in named) return named.name;
    const words = mapWords[this.locale];
    if (named && 'title' in named) return named.title ?? words.activity;
    return this.names.now.status === 'waiting' ? '…' : words.notShown;
  }
}
