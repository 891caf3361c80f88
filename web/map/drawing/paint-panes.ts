import type { Palette } from '../graph/palette.ts';
import { fontOf } from './paint-labels.ts';
import { captionAt, type Panes, type Side } from './panes.ts';

type Canvas = CanvasRenderingContext2D;

/** The size of the names of both sides, in pixels, and how strongly the frames around them are drawn. */
const [SIZE, FRAME_OPACITY] = [14, 0.45];

/** Paints a side of a comparison: what is painted in the first of both windows, moved to its own, and its name below. */
export function paintPane(
  canvas: Canvas,
  panes: Panes,
  side: Side,
  name: string,
  palette: Palette,
  paint: () => void,
): void {
  const { left, top, right, bottom } = panes.first;
  canvas.save();
  if (side === 'later') canvas.translate(panes.shift.x, panes.shift.y);
  canvas.save();
  canvas.beginPath();
  canvas.rect(left, top, right - left, bottom - top);
  canvas.clip();
  paint();
  canvas.restore();
  canvas.setLineDash([]);
  canvas.globalAlpha = FRAME_OPACITY;
  canvas.strokeStyle = palette.tie;
  canvas.lineWidth = 1;
  canvas.strokeRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
  canvas.globalAlpha = 1;
  paintCaption(canvas, panes, name, palette);
  canvas.restore();
}

function paintCaption(canvas: Canvas, panes: Panes, name: string, { ink }: Palette): void {
  const { x, y } = captionAt(panes);
  const room = panes.first.right - panes.first.left - 8;
  canvas.font = fontOf(SIZE, true);
  canvas.textAlign = 'center';
  canvas.fillStyle = ink;
  let text = name;
  while (text.length > 4 && canvas.measureText(text).width > room) text = `${text.slice(0, -2).trimEnd()}…`;
  canvas.fillText(text, x, y);
}
