import type { Segment } from '../../labels/geometry.ts';
import type { PlacedLabel } from '../../labels/place-labels.ts';
import { outlinePath } from '../../styles/sector-style.ts';
import type { Palette } from '../graph/palette.ts';
import { DASHES } from './line-style.ts';
import { paintLabels } from './paint-labels.ts';
import type { Scene, SceneArea, SceneLine, SceneNode } from './scene-parts.ts';

type Canvas = CanvasRenderingContext2D;

/** Paints a scene and its labels on a canvas. */
export function paintScene(
  canvas: Canvas,
  scene: Scene,
  labels: readonly PlacedLabel[],
  palette: Palette,
): void {
  canvas.lineJoin = 'round';
  canvas.lineCap = 'round';
  for (const area of scene.areas) paintArea(canvas, area);
  for (const { segments, colour, width, opacity } of scene.faint) {
    canvas.globalAlpha = opacity;
    canvas.strokeStyle = colour;
    canvas.lineWidth = width;
    strokeAll(canvas, segments);
  }
  for (const line of scene.lines) paintLine(canvas, line);
  canvas.setLineDash([]);
  for (const node of scene.nodes) paintNode(canvas, node);
  canvas.globalAlpha = 1;
  paintLabels(canvas, labels, palette);
}

function paintArea(canvas: Canvas, { path, ways, colour, edgeWidth }: SceneArea): void {
  canvas.fillStyle = colour;
  canvas.strokeStyle = colour;
  canvas.lineWidth = edgeWidth;
  const shape = new Path2D(path);
  canvas.fill(shape);
  canvas.stroke(shape);
  canvas.lineWidth = edgeWidth * 0.8;
  canvas.stroke(new Path2D(ways));
}

function strokeAll(canvas: Canvas, segments: readonly Segment[]): void {
  canvas.beginPath();
  for (const [from, to] of segments) {
    canvas.moveTo(from.x, from.y);
    canvas.lineTo(to.x, to.y);
  }
  canvas.stroke();
}

function paintLine(canvas: Canvas, { segment, colour, width, opacity, isDashed }: SceneLine): void {
  canvas.globalAlpha = opacity;
  canvas.strokeStyle = colour;
  canvas.lineWidth = width;
  canvas.setLineDash(isDashed ? DASHES : []);
  strokeAll(canvas, [segment]);
}

function paintNode(canvas: Canvas, { x, y, r, shape, fill, edge, edgeWidth, opacity }: SceneNode): void {
  canvas.globalAlpha = opacity;
  canvas.fillStyle = fill;
  canvas.strokeStyle = edge;
  canvas.lineWidth = edgeWidth;
  const outline = new Path2D(outlinePath(shape, r, [x, y]));
  canvas.fill(outline);
  if (edgeWidth > 0) canvas.stroke(outline);
}
