import { html } from 'lit';
import type { ViewOptions } from './components.ts';
import type { MapContent } from './content.ts';
import { mapView } from './map-view.ts';

/** The map with keyboard navigation: arrow keys go from one place to the next. */
export const interactiveMapView = (content: MapContent, options: ViewOptions) =>
  html`<div @keydown=${moveFocus}>${mapView(content, options)}</div>`;

const DIRECTIONS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the focus to the nearest place in the direction of an arrow key, and makes it the tab stop. */
function moveFocus(event: KeyboardEvent): void {
  const direction = DIRECTIONS[event.key];
  const from = (event.target as Element).closest<SVGAElement>('.node');
  if (!direction || !from) return;
  event.preventDefault();
  const all = [...(from.parentElement?.querySelectorAll<SVGAElement>('.node') ?? [])];
  const [x, y] = centreOf(from);
  const costs = all.map((node): [SVGAElement, number] => {
    const [dx, dy] = [centreOf(node)[0] - x, centreOf(node)[1] - y];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    return [node, node !== from && ahead > 0 ? ahead + 2 * aside : Number.POSITIVE_INFINITY];
  });
  const [next, cost] = costs.reduce((best, each) => (each[1] < best[1] ? each : best));
  if (cost === Number.POSITIVE_INFINITY) return;
  from.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}

function centreOf(node: SVGAElement): [number, number] {
  const { x, y, width, height } = (node.querySelector('path') ?? node).getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}
