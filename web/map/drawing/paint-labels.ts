import { BASELINE, HALO, leaderEnd, textAt } from '../../labels/label-text.ts';
import { LINE_HEIGHT, type PlacedLabel } from '../../labels/place-labels.ts';
import { FONT_FAMILY, type MeasureText } from '../../labels/text-width.ts';
import type { Palette } from '../graph/palette.ts';

type Canvas = CanvasRenderingContext2D;

export const fontOf = (size: number, isBold: boolean): string =>
  `${isBold ? 700 : 400} ${size}px ${FONT_FAMILY}`;

/** Measures text as a canvas paints it, each text once. */
export function measureOn(canvas: Canvas): MeasureText {
  const known = new Map<string, number>();
  return (text, size, isBold) => {
    const key = `${size} ${isBold} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    canvas.font = fontOf(size, isBold);
    const { width } = canvas.measureText(text);
    known.set(key, width);
    return width;
  };
}

/** Paints leader lines, then labels, with paper around their letters. */
export function paintLabels(canvas: Canvas, labels: readonly PlacedLabel[], palette: Palette): void {
  canvas.strokeStyle = palette.muted;
  canvas.lineWidth = 0.8;
  for (const label of labels) {
    if (!label.hasLeader) continue;
    const end = leaderEnd(label);
    canvas.beginPath();
    canvas.moveTo(label.wanted.x, label.wanted.y);
    canvas.lineTo(end.x, end.y);
    canvas.stroke();
  }
  canvas.lineWidth = HALO;
  canvas.strokeStyle = palette.paper;
  for (const label of labels) {
    const { size, isBold, isMuted, lines } = label.wanted;
    canvas.font = fontOf(size, isBold);
    canvas.textAlign = label.align;
    canvas.fillStyle = isMuted ? palette.muted : palette.ink;
    for (const [at, line] of lines.entries()) {
      const [x, y] = [textAt(label), label.top + size * (BASELINE + LINE_HEIGHT * at)];
      canvas.strokeText(line, x, y);
      canvas.fillText(line, x, y);
    }
  }
}

/** Paints a label on a card of its own, above all others. */
export function paintTip(canvas: Canvas, label: PlacedLabel, palette: Palette): void {
  canvas.globalAlpha = 1;
  canvas.setLineDash([]);
  canvas.fillStyle = palette.paper;
  canvas.strokeStyle = palette.muted;
  canvas.lineWidth = 1;
  canvas.beginPath();
  canvas.roundRect(
    label.left - 6,
    label.top - 4,
    label.right - label.left + 12,
    label.bottom - label.top + 8,
    5,
  );
  canvas.fill();
  canvas.stroke();
  paintLabels(canvas, [label], palette);
}
