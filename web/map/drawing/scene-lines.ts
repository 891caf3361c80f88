import type { Point, Segment } from '../../labels/geometry.ts';
import type { Highlight } from '../graph/highlight.ts';
import type { TieAttributes } from '../graph/to-graph.ts';
import { faintOpacityOf, forwardOpacityOf, lineScaleOf, lineWidthOf } from './line-style.ts';
import { isSeenAt } from './panes.ts';
import { NARROW } from './projection.ts';
import type { FaintLines, Scene, SceneLine, SceneOptions } from './scene-parts.ts';

/** How strongly lines are drawn: those that stand out, those of a comparison, and those of the highlight. */
const OPACITY = { backbone: 0.62, compared: 0.7, highlight: 0.9, weakHighlight: 0.35, outside: 0.2 };

/** A tie that stayed is drawn wider by this factor, so that it is told apart without colour. */
const KEPT_FACTOR = 1.5;

/** Above so many highlighted ties, those that do not stand out are drawn weakly. */
const MANY_HIGHLIGHTED = 12;

/** How strongly faint lines are drawn on a dark ground, beside a light one. */
const DARK_FACTOR = 1.3;

type Way = 'faint' | 'outside' | 'line' | 'highlight';

/** How a tie is drawn: clearly, as part of the highlight, outside of it, or faint below all others. */
function wayOf(key: string, tie: TieAttributes, highlight: Highlight | undefined): Way {
  if (highlight && !highlight.keepsTieColours)
    return highlight.ties.has(key) ? 'highlight' : tie.isBackbone ? 'outside' : 'faint';
  if (!tie.isBackbone) return 'faint';
  return highlight && !highlight.ties.has(key) ? 'outside' : 'line';
}

/** The lines in the pixels of a window: those that stand out, and all others as paths below them. */
export function sceneLines(
  options: SceneOptions,
  nodes: ReadonlyMap<string, Point>,
): Pick<Scene, 'faint' | 'lines'> {
  const { graph, highlight, projection } = options;
  const below: Record<'faint' | 'outside', Segment[]> = { faint: [], outside: [] };
  const lines: SceneLine[] = [];
  const most = graph.reduceEdges((max, _key, { shared }) => Math.max(max, shared), 1);
  const scale = lineScaleOf(projection.viewport.width < NARROW, graph.order);
  graph.forEachEdge((key, tie, one, other) => {
    if (!isSeenAt(options.side, tie.change)) return;
    const segment: Segment = [nodes.get(one)!, nodes.get(other)!];
    const way = wayOf(key, tie, highlight);
    if (way === 'faint' || way === 'outside') below[way].push(segment);
    else lines.push({ key, segment, ...styleOf(tie, way, lineWidthOf(tie.shared, most, scale), options) });
  });
  return { faint: faintLines(below, options), lines: lines.sort((one, other) => one.width - other.width) };
}

type Style = Omit<SceneLine, 'key' | 'segment'>;

function styleOf(tie: TieAttributes, way: 'line' | 'highlight', width: number, options: SceneOptions): Style {
  const { palette, highlight, isComparing } = options;
  const change = isComparing ? tie.change : null;
  const isWeak = way === 'highlight' && !tie.isBackbone && highlight!.ties.size > MANY_HIGHLIGHTED;
  const usual = isComparing ? OPACITY.compared : OPACITY.backbone;
  return {
    colour: change ? palette.change[change] : way === 'highlight' ? palette.highlight : palette.tie,
    width: width * (change === 'kept' ? KEPT_FACTOR : 1) * (way === 'highlight' && !isWeak ? 1.2 : 1),
    opacity: isWeak ? OPACITY.weakHighlight : way === 'highlight' ? OPACITY.highlight : usual,
    isDashed: change === 'lapsed',
  };
}

function faintLines(
  { faint, outside }: Record<'faint' | 'outside', Segment[]>,
  { palette, projection, hasTiesForward, highlight }: SceneOptions,
): FaintLines[] {
  const factor = palette.ground === 'dark' ? DARK_FACTOR : 1;
  const isNarrow = projection.viewport.width < NARROW;
  const opacity =
    hasTiesForward && !highlight ? forwardOpacityOf(faint.length) : faintOpacityOf(faint.length);
  return [
    { segments: faint, colour: palette.tie, width: isNarrow ? 0.6 : 0.9, opacity: opacity * factor },
    { segments: outside, colour: palette.tie, width: isNarrow ? 0.6 : 0.8, opacity: OPACITY.outside },
  ].filter(({ segments }) => segments.length > 0);
}
