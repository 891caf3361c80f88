import type { Layout } from '../../src/community/layout/layout-columns.ts';
import { drawnGraph } from './drawn-graph.ts';
import { measureLabels } from './labels.ts';
import type { MapTies } from './recorded-ties.ts';
import { backboneOf, crossingsOf, diameterOf, layoutOf, overlaps, rankedTies } from './tejido.ts';

/** What is said of the places of a network. */
export interface Measured {
  name: string;
  tied: number;
  ties: number;
  lines: number;
  overlaps: number;
  fill: string;
  crossings: string;
  labels: string;
  labelOverlaps: number;
  labelsCovered: number;
  cold: string;
  warm: string;
  move: string;
}

/** The area of the whole frame. */
const FRAME = 2000 * 1240;

/** Lays a network out, and again after some came. */
export function measure(network: MapTies, next: MapTies): Measured {
  const cold = timed(() => layoutOf(network));
  const warm = timed(() => layoutOf({ ...next, previous: cold.layout }));
  const ties = rankedTies(network.ties, network.actorKeys);
  const backbone = backboneOf({ ties });
  const lines = [...backbone.keys()].filter((tie) => backbone[tie] === 1);
  const ends = { a: lines.map((tie) => ties.a[tie]!), b: lines.map((tie) => ties.b[tie]!) };
  const labels = measureLabels(drawnGraph(network, cold.layout, ties, backbone));
  return {
    name: network.name,
    tied: new Set([...ties.a, ...ties.b]).size,
    ties: ties.a.length,
    lines: lines.length,
    overlaps: overlapsIn(cold.layout) + overlapsIn(warm.layout),
    fill: fillOf(cold.layout).toFixed(2),
    crossings: (crossingsOf(cold.layout, ends) / lines.length).toFixed(2),
    labels: `${labels.onScreen} / ${labels.onPhone}`,
    labelOverlaps: labels.overlaps,
    labelsCovered: labels.covered,
    cold: cold.cpu.toFixed(2),
    warm: warm.cpu.toFixed(2),
    move: (largestMove(cold.layout, warm.layout) / diameterOf(cold.layout)).toFixed(3),
  };
}

function timed(lay: () => Layout): { layout: Layout; cpu: number } {
  const before = process.cpuUsage();
  const layout = lay();
  const { user, system } = process.cpuUsage(before);
  return { layout, cpu: (user + system) / 1e6 };
}

const overlapsIn = ({ x, y, radius }: Layout): number =>
  overlaps(
    Array.from(x, (each, at) => ({ x: each, y: y[at]!, radius: radius[at]! })).filter(
      (one) => one.radius > 0,
    ),
  ).length;

/** The share of the frame that the box around the largest component fills. */
function fillOf({ x, y, component }: Layout): number {
  const main = [...component.keys()].filter((actor) => component[actor] === 0);
  const span = (values: Float64Array) => {
    const own = main.map((actor) => values[actor]!);
    return Math.max(...own) - Math.min(...own);
  };
  return (span(x) * span(y)) / FRAME;
}

function largestMove(before: Layout, after: Layout): number {
  const indexes = new Map(Array.from(after.keys, (key, index) => [key, index]));
  return before.keys.reduce((most, key, at) => {
    const now = indexes.get(key)!;
    return Math.max(most, Math.hypot(after.x[now]! - before.x[at]!, after.y[now]! - before.y[at]!));
  }, 0);
}
